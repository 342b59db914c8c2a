"""Trains the VQ codec on the rendered pictures. The codebook is given (patches.py), so the decoder learns to paint
from the codes of a picture and the encoder learns to hit the latents those codes were made of, side by side.

Only the first entries of the codebook are in use: a small transformer learns fewer codes better.
Resumes from `codec.pt` in the work folder (or `--start vqgan.ckpt`); the learning rate follows the clock.
"""

import argparse
import pathlib

import numpy as np
import torch
import torch.nn.functional as F
from PIL import Image

from codec import Codec, from_bytes, to_bytes
from data import Scenes
from files import write_yaml
from muon import Muon
from training import Run

# Every level has 64 channels or more: with 32, GroupNorm's 32 groups of one channel would wipe the overall colour.
PARAMS = dict(
    ckpt_path="vqgan.ckpt",
    embed_dim=32,
    n_embed=8192,
    ddconfig=dict(double_z=False, z_channels=32, resolution=128, in_channels=3, out_ch=3, ch=32,
                  ch_mult=[2, 2, 2, 2, 3], num_res_blocks=1, attn_resolutions=[], dropout=0.0),
)

WINDOW = 4  # patches to a side
FINE = (1, 0)  # the levels that cost most


def write_description(path):
    tree = dict(model=dict(base_learning_rate=4.5e-06, target="taming.models.vqgan.VQModel", params=dict(
        PARAMS, lossconfig=dict(target="torch.nn.Identity"))))
    write_yaml(path, tree)


def loss_of(output, target, bare):
    """L1 and L2 of the pixels and L1 of their differences to the right and below (edges); things and shadows count more."""
    error = output.float() - target
    covered = F.max_pool2d(bare[:, :1], 3, 1, 1) + 0.5 * bare[:, 4:]
    weight = 1 + 4 * F.interpolate(covered, scale_factor=2.0, mode="nearest")
    across, down = error[..., 1:] - error[..., :-1], error[..., 1:, :] - error[..., :-1, :]
    edges = (weight[..., 1:] * across.abs()).mean() + (weight[..., 1:, :] * down.abs()).mean()
    return (weight * (error.abs() + 2 * error * error)).mean() + 0.5 * edges


def whole_book(book, total):
    """All `total` entries: those in use, then copies of the one that shows neither thing nor shadow. Should the transformer
    ever name an unused code, the picture's other patches decide what is seen there; the encoder takes the first of equals."""
    nothing = book.entries[book.nothing()]
    return torch.cat([book.entries, nothing.repeat(total - len(book.entries), 1)])


def judge(codec, book, fixed, path):
    """PSNR from the given codes and from the encoder's own, share of equal codes; a sheet of both beneath the truth."""
    pictures, bare, _ = fixed
    pixels = from_bytes(torch.from_numpy(pictures))
    with torch.no_grad():
        codes = book.codes(pictures, bare)
        own = codec.encode(pixels)
        painted = [codec.decode(c).clamp(-1, 1) for c in (codes, own)]
    Image.fromarray(np.concatenate([np.concatenate(list(to_bytes(p).numpy()), 1) for p in (pixels, *painted)])).save(path)
    quality = [float((10 * torch.log10(4 / ((p - pixels) ** 2).mean((1, 2, 3)))).mean()) for p in painted]
    return f"psnr {quality[0]:.2f}, by the encoder {quality[1]:.2f}, equal codes {float((own == codes).float().mean()):.2f}"


def window(bare, rng):
    """((top, left), (rows, columns)) in patches: a part of the picture with much to paint:
    the same for the whole batch."""
    rows, columns = (n // 8 for n in bare.shape[1:3])
    covered = bare[..., 0].reshape(len(bare), rows, 8, columns, 8).any((0, 2, 4))
    y, x = (int(v) for v in rng.permutation(np.argwhere(covered))[0])
    size = min(WINDOW, rows), min(WINDOW, columns)
    return tuple(int(np.clip(v - s // 2, 0, n - s)) for v, s, n in zip((y, x), size, (rows, columns))), size


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=pathlib.Path, required=True)
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--batch", type=int, default=2, help="whole pictures a step, or twice as many windows")
    parser.add_argument("--windows", type=float, default=0.6, help="part of the time in which three steps of four paint windows")
    parser.add_argument("--grow", type=float, nargs=2, default=(0.2, 0.5),
                        help="part of the time in which the second finest and the finest level have no blocks yet")
    parser.add_argument("--encoder", type=int, default=12, help="the encoder learns in every n-th step")
    parser.add_argument("--rate", type=float, default=1e-3)
    parser.add_argument("--matrix-rate", type=float, default=0.02)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
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
    else:
        for level in FINE:  # so that nothing changes at the moment when these blocks join in
            for block in codec.decoder.up[level].block:
                torch.nn.init.zeros_(block.conv2.weight)
                torch.nn.init.zeros_(block.conv2.bias)
    codec.to(args.device)
    trained = {n: p for n, p in codec.named_parameters() if "quantize" not in n}
    heavy = {n for n, p in trained.items() if p.dim() == 4 and "conv_in" not in n and "conv_out" not in n}
    optimiser = Muon((p for n, p in trained.items() if n in heavy), (p for n, p in trained.items() if n not in heavy),
                     args.matrix_rate, args.rate, betas=(0.9, 0.98))
    run = Run(args.work, "codec", codec, optimiser, args.minutes, least=0.03, device=args.device)
    codec.quantize.embedding.weight.data.copy_(whole_book(book, PARAMS["n_embed"]))
    scenes = Scenes(args.work, args.seed + run.step)
    fixed = Scenes(args.work, 7).draw(8)

    def look():
        result = judge(codec.cpu(), book, fixed, args.work / "codec-sheet.png")
        codec.to(args.device)
        return result

    run.after_save = look
    for step in run:
        codec.decoder.plain = [level for level, part in zip(FINE, args.grow) if run.part < part]
        part = run.part < args.windows and step % 4 > 0
        pictures, bare, _ = scenes.draw(args.batch * (2 if part else 1))
        codes = book.codes(pictures, bare).to(args.device)
        pixels = from_bytes(torch.from_numpy(pictures)).to(args.device)
        mask = torch.from_numpy(bare).permute(0, 3, 1, 2).float().to(args.device) / 255
        where, target = None, pixels
        if part:
            (y, x), (rows, columns) = where = window(bare, scenes.rng)
            target = pixels[:, :, 16 * y : 16 * (y + rows), 16 * x : 16 * (x + columns)]
            mask = mask[:, :, 8 * y : 8 * (y + rows), 8 * x : 8 * (x + columns)]
        with torch.autocast(args.device, torch.bfloat16):
            output = codec.decode(codes, where)
            miss = torch.zeros((), device=args.device)
            if step % args.encoder == 0:
                latent = book.latent(pictures, bare).permute(0, 3, 1, 2).to(args.device)
                miss = F.mse_loss(codec.latent(pixels).float(), latent)
        loss = loss_of(output, target, mask)
        run.learn(loss + miss, loss, miss)


if __name__ == "__main__":
    main()
