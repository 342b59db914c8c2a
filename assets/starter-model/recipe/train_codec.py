"""Trains the VQ codec on the rendered pictures. The codebook is given (patches.py), so the decoder learns to paint
from the codes of a picture and the encoder learns to hit the latents those codes were made of, side by side.

Only the first entries of the codebook are in use: a small transformer learns fewer codes better. The rest are kept
outside of the latents' hull, where no encoder reaches them.
Resumes from `codec.pt` in the work folder (or `--start vqgan.ckpt`); the learning rate follows the clock.
"""

import argparse
import pathlib
import time

import numpy as np
import torch
import torch.nn.functional as F
from PIL import Image

from codec import Codec, from_bytes, to_bytes
from files import write_yaml

# Every level has 64 channels or more: with 32, GroupNorm's 32 groups of one channel would wipe the overall colour.
PARAMS = dict(
    ckpt_path="vqgan.ckpt",
    embed_dim=16,
    n_embed=8192,
    ddconfig=dict(double_z=False, z_channels=32, resolution=128, in_channels=3, out_ch=3, ch=32,
                  ch_mult=[2, 2, 2, 2, 3], num_res_blocks=1, attn_resolutions=[], dropout=0.0),
)


def write_description(path):
    tree = dict(model=dict(base_learning_rate=4.5e-06, target="taming.models.vqgan.VQModel", params=dict(
        PARAMS, lossconfig=dict(target="torch.nn.Identity"))))
    write_yaml(path, tree)


class Batches:
    """Random batches of pictures of one size each, uint8, out of the shards; every other one mirrored."""

    def __init__(self, folder, size, seed):
        self.shards = [np.load(p, mmap_mode="r") for p in sorted(folder.glob("*.npy"))]
        self.rng, self.size = np.random.default_rng(seed), size

    def draw(self):
        shard = self.shards[self.rng.integers(len(self.shards))]
        pick = np.sort(self.rng.choice(len(shard), self.size, replace=False))
        pictures = np.ascontiguousarray(shard[pick])
        return np.ascontiguousarray(pictures[:, :, ::-1]) if self.rng.random() < 0.5 else pictures


def loss_of(output, target):
    """L1 and L2 of the pixels and L1 of their differences to the right and below (edges); things count more.

    What differs from its row's median is a thing or a shadow: sky and ground are even along a row.
    """
    error = output.float() - target
    away = (target - target.median(3, keepdim=True).values).abs().amax(1, keepdim=True)
    weight = 1 + 4 * away.clamp(max=1)
    edges = (error[..., 1:] - error[..., :-1]).abs().mean() + (error[..., 1:, :] - error[..., :-1, :]).abs().mean()
    return (weight * (error.abs() + 2 * error * error)).mean() + edges


def kmeans(points, count, rounds, generator):
    centres = points[torch.randperm(len(points), generator=generator)[:count]].clone()
    for _ in range(rounds):
        nearest = _assign(points, centres)
        hits = torch.bincount(nearest, minlength=count).float()
        sums = torch.zeros_like(centres).index_add_(0, nearest, points)
        centres = torch.where(hits[:, None] > 0, sums / hits.clamp(min=1)[:, None], centres)
        empty = (hits == 0).nonzero().flatten()
        if len(empty):
            centres[empty] = points[torch.randint(len(points), (len(empty),), generator=generator)]
    return centres


def _assign(points, centres):
    norm = (centres * centres).sum(1)
    return torch.cat([(norm - 2 * part @ centres.t()).argmin(1) for part in points.split(8192)])


def whole_book(entries, total):
    """All `total` entries: those in use, then far copies of them that stay unused."""
    return torch.cat([entries, entries.repeat(total // len(entries) + 1, 1)[len(entries) : total] * 4])


def judge(codec, book, pictures, path):
    """PSNR from the patches' codes and from the encoder's own, share of equal codes; a sheet of both beneath the truth."""
    pixels = from_bytes(torch.from_numpy(pictures))
    with torch.no_grad():
        codes = book.codes(pictures)
        own = codec.encode(pixels)
        painted = [codec.decode(c).clamp(-1, 1) for c in (codes, own)]
    Image.fromarray(np.concatenate([np.concatenate(list(to_bytes(p).numpy()), 1) for p in (pixels, *painted)])).save(path)
    quality = [float((10 * torch.log10(4 / ((p - pixels) ** 2).mean((1, 2, 3)))).mean()) for p in painted]
    return f"psnr {quality[0]:.2f}, by the encoder {quality[1]:.2f}, equal codes {float((own == codes).float().mean()):.2f}"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=pathlib.Path, required=True)
    parser.add_argument("--minutes", type=float, default=25)
    parser.add_argument("--batch", type=int, default=2, help="whole pictures a step")
    parser.add_argument("--encoder", type=int, default=4, help="the encoder learns in every n-th step")
    parser.add_argument("--rate", type=float, default=1e-3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--start", type=pathlib.Path, help="resume from the weights of an exported vqgan.ckpt")
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    args = parser.parse_args()
    from patches import Patches

    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    book = Patches(torch.load(args.work / "patches.pt"))
    codec = Codec(PARAMS)
    if args.start:
        codec.load_state_dict(torch.load(args.start, map_location="cpu")["state_dict"])
    codec.quantize.embedding.weight.data.copy_(whole_book(book.entries, PARAMS["n_embed"]))
    codec.to(args.device, memory_format=torch.channels_last)
    trained = [p for n, p in codec.named_parameters() if "quantize" not in n]
    optimiser = torch.optim.AdamW(trained, lr=args.rate, betas=(0.9, 0.98), weight_decay=1e-4)
    step, spent = 0, 0.0
    if (args.work / "codec.pt").exists():
        old = torch.load(args.work / "codec.pt", map_location=args.device)
        codec.load_state_dict(old["codec"])
        optimiser.load_state_dict(old["optimiser"])
        step, spent = old["step"], old["spent"]
    batches = Batches(args.work / "pictures", args.batch, args.seed + step)
    fixed = Batches(args.work / "pictures", 8, 7).draw()
    log = open(args.work / "codec-loss.csv", "a")
    began, saved, smooth = time.time() - spent, time.time(), None

    def save():
        partial = args.work / "codec.partial"
        torch.save(dict(codec=codec.state_dict(), step=step, optimiser=optimiser.state_dict(),
                        spent=time.time() - began), partial)
        partial.rename(args.work / "codec.pt")
        print("  " + judge(codec.cpu(), book, fixed, args.work / "codec-sheet.png"), flush=True)
        codec.to(args.device)

    while time.time() - began < 60 * args.minutes:
        part = (time.time() - began) / (60 * args.minutes)
        rate = args.rate * min(1, (step + 1) / 50) * (0.03 + 0.97 * 0.5 * (1 + np.cos(np.pi * part)))
        for group in optimiser.param_groups:
            group["lr"] = rate
        pictures = batches.draw()
        codes = book.codes(pictures).to(args.device)
        pixels = from_bytes(torch.from_numpy(pictures)).to(args.device).contiguous(memory_format=torch.channels_last)
        miss = torch.zeros((), device=args.device)
        with torch.autocast(args.device, torch.bfloat16):
            output = codec.decode(codes)
            if step % args.encoder == 0:
                target = book.latent(pictures).permute(0, 3, 1, 2).to(args.device)
                miss = F.mse_loss(codec.latent(pixels).float(), target)
        loss = loss_of(output, pixels)
        optimiser.zero_grad(set_to_none=True)
        (loss + miss).backward()
        torch.nn.utils.clip_grad_norm_(trained, 1.0)
        optimiser.step()
        step += 1
        smooth = loss.item() if smooth is None else 0.95 * smooth + 0.05 * loss.item()
        log.write(f"{step},{loss.item():.5f},{miss.item():.5f}\n")
        if step % 20 == 1:
            print(f"step {step} {time.time() - began:.0f}s loss {smooth:.4f} encoder {miss.item():.4f}", flush=True)
            log.flush()
        if time.time() - saved > 90:
            saved = time.time()
            save()
    save()
    print("finished at step", step)


if __name__ == "__main__":
    main()
