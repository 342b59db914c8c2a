"""Makes and trains the codec's encoder: from the pixels to the codes that each kind of picture was made of.

Its fine levels are not trained but built: from level to level they keep the principal components of ever larger patches (the
published architecture can do that exactly: blocks that add nothing, strided filters that pick and mix). So all learning
happens at the coarsest level, where it costs a hundredth: there the time of day and the ground are told from the rest of the
picture and taken out of a thing's colour.
"""

import argparse
import pathlib

import numpy as np
import torch
import torch.nn.functional as F

from codec import PARAMS, Codec, from_bytes
from muon import Muon
from patches import COUNTS, STARTS, Book
from scenes import Scenes
from training import Run, batches, on_device, prepare

NAMED = 640  # patches a step whose codes are told apart
FRONT = 64  # numbers a patch has after the built levels


def _pictures(scenes, count):
    """Pictures of all kinds of one size: [(kind, uint8 pictures, bare or None)]."""
    drawn = scenes.draw(count)
    rng, batches = scenes.rng, []
    names = rng.permutation(["picture", "other"])
    for name in names:
        batches.append(("photo", np.stack([s.picture(name) for s in drawn]), np.stack([s.bare(name) for s in drawn])))
    for kind in ("depth", "normals", "classes"):
        some = [s for s in drawn if rng.random() < 0.35] or drawn[:1]
        batches.append((kind, np.stack([s.picture(kind) for s in some]), None))
    few = max(1, count // 6)
    boxes = [s.box(int(rng.integers(len(s.words["boxes"]))))[1] for s in drawn[:few] if s.words["boxes"]]
    stands = [s.picture("skeletons") for s in drawn if "skeletons" in s][:few]
    for kind, made in (("boxes", boxes), ("skeletons", stands)):
        if made:
            batches.append((kind, np.stack(made), None))
    return batches


def targets(book, batches):
    """Pictures [n, height, width, 3] and the codes that are right for them."""
    pictures = np.concatenate([p for _, p, _ in batches])
    codes = [book.photo_codes(p, bare) if kind == "photo" else book.map_codes(kind, p) for kind, p, bare in batches]
    return pictures, torch.cat(codes)


def _pick(conv, rows):
    """A strided filter that makes from 2 x 2 cells of k numbers: rows [out, 4 k] of (cell, number)."""
    conv.weight.data.zero_()
    conv.bias.data.zero_()
    k = rows.shape[1] // 4
    for cell in range(4):
        conv.weight.data[: len(rows), :k, cell // 2, cell % 2] = rows[:, cell * k : (cell + 1) * k]


def _quarters(x):
    """[n, c, h, w] to [n h/2 w/2, 4 c] in the order of `_pick`."""
    parts = [x[:, :, a::2, b::2] for a in (0, 1) for b in (0, 1)]
    return torch.cat(parts, 1).permute(0, 2, 3, 1).flatten(0, 2)


@torch.no_grad()
def build(encoder, pixels):
    """Sets the fine levels to keep the principal components of these pixels [n, 3, height, width], evenly scaled."""
    encoder.conv_in.weight.zero_()
    encoder.conv_in.bias.zero_()
    for c in range(3):
        encoder.conv_in.weight[c, c, 1, 1] = 1
    x = pixels
    for i in range(4):
        for block in encoder.down[i].block:
            block.conv2.weight.zero_()
            block.conv2.bias.zero_()
            if hasattr(block, "nin_shortcut"):
                block.nin_shortcut.weight.copy_(torch.eye(*block.nin_shortcut.weight.shape[:2])[:, :, None, None])
                block.nin_shortcut.bias.zero_()
        q = _quarters(x)
        if q.shape[1] <= FRONT:
            rows = torch.eye(q.shape[1])
        else:
            mean = q.mean(0)
            values, vectors = torch.linalg.eigh((q - mean).t() @ (q - mean) / len(q))
            rows = vectors[:, -FRONT:].flip(1).t()
            print(f"  level {i}: {FRONT} of {q.shape[1]} keep {float(values[-FRONT:].sum() / values.sum()):.5f}")
            if i == 3:
                rows = rows / (values[-FRONT:].flip(0).sqrt()[:, None] + 0.05)  # what varies little still counts
        _pick(encoder.down[i].downsample.conv, rows)
        n, _, h, w = x.shape
        x = (q @ rows.t()).reshape(n, h // 2, w // 2, -1).permute(0, 3, 1, 2)


def front(encoder, pixels):
    """What the built levels give, without running their idle blocks: [n, 64, height/16, width/16]."""
    x = pixels
    for i in range(4):
        conv = encoder.down[i].downsample.conv
        k = x.shape[1]
        x = F.conv2d(x, conv.weight[:, :k, :2, :2], None, stride=2)
        x = x[:, : min(FRONT, 4 * k)]
    return x


def back(codec, x):
    encoder = codec.encoder
    return codec.quant_conv(encoder.conv_out(encoder.norm_out(encoder.mid(encoder.down[4](x)))))


@torch.no_grad()
def initialise(codec):
    """The coarsest level: two of three channels pass the front on, the third is one, so that norms do not wipe levels."""
    level = codec.encoder.down[4].block[0]
    level.nin_shortcut.weight.zero_()
    level.nin_shortcut.bias.zero_()
    for c in range(96):
        if c % 3 < 2:
            level.nin_shortcut.weight[c, c // 3 * 2 + c % 3] = 1
        else:
            level.nin_shortcut.bias[c] = 2
    for block in (level, codec.encoder.mid.block_1, codec.encoder.mid.block_2):
        block.conv2.weight.mul_(0.3)
        block.conv2.bias.zero_()


def learning(codec):
    e = codec.encoder
    parts = dict(level=e.down[4], mid=e.mid, norm=e.norm_out, out=e.conv_out, quant=codec.quant_conv)
    return {f"{k}.{n}": p for k, m in parts.items() for n, p in m.named_parameters()}


class Learner(torch.nn.Module):
    """What training.Run saves: the encoder and its last layer."""

    def __init__(self, codec):
        super().__init__()
        self.encoder, self.quant_conv = codec.encoder, codec.quant_conv


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=pathlib.Path, required=True)
    parser.add_argument("--minutes", type=float, default=15)
    parser.add_argument("--batch", type=int, default=3)
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--matrix-rate", type=float, default=0.02)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--start", type=pathlib.Path, help="resume from the weights of an exported vqgan.ckpt")
    on_device(parser)
    args = parser.parse_args()
    device = prepare(args)
    torch.manual_seed(args.seed)
    book, codec = Book(torch.load(args.work / "patches.pt")), Codec(PARAMS)
    scenes = Scenes(args.work / "scenes", args.seed)
    if args.start:
        codec.load_state_dict(torch.load(args.start, map_location="cpu")["state_dict"])
    elif not (args.work / "encoder.pt").exists():
        square = [targets(book, _pictures(scenes, 12))[0] for _ in range(30)]
        square = [p for p in square if p.shape[1] == p.shape[2]]
        build(codec.encoder, from_bytes(torch.from_numpy(np.concatenate(square))))
        initialise(codec)
    trained = learning(codec.to(device))
    heavy = {n for n, p in trained.items() if p.dim() == 4 and not n.startswith(("out", "quant"))}
    optimiser = Muon((p for n, p in trained.items() if n in heavy), (p for n, p in trained.items() if n not in heavy),
                     args.matrix_rate, args.rate, betas=(0.9, 0.98))
    run = Run(args.work, "encoder", Learner(codec), optimiser, args.minutes, least=0.02, device=device)
    if run.step == 0:
        pixels = from_bytes(torch.from_numpy(scenes.draw(1, square=True)[0].picture("picture").copy()[None])).to(device)
        with torch.no_grad():
            whole, short = codec.latent(pixels), back(codec, front(codec.encoder, pixels))
        assert torch.allclose(whole, short, atol=1e-3), (whole - short).abs().max()
    entries = book.entries.to(device)
    norm = (entries**2).sum(1)

    def make(seed):
        some = Scenes(args.work / "scenes", seed)
        return lambda: [torch.as_tensor(x) for x in targets(book, _pictures(some, args.batch))]

    drawn = batches(make, args.seed + run.step, args.workers)
    for _ in run:
        pictures, codes = (x.to(device, non_blocking=True) for x in next(drawn))
        with torch.no_grad():
            x = front(codec.encoder, from_bytes(pictures))
        guess = back(codec, x).permute(0, 2, 3, 1).flatten(0, 2)
        codes = codes.flatten()
        backdrop = codes < STARTS["things"]
        weight = torch.where(backdrop, 0.4, 1.0)
        miss = (weight * ((guess - entries[codes]) ** 2).mean(1)).mean()
        # To name the right one of 8192 entries costs more than all else: some patches suffice.
        some = torch.multinomial(torch.where(backdrop, 0.15, 1.0), NAMED)
        distance = norm - 2 * guess[some] @ entries.t()
        named = F.cross_entropy(-distance, codes[some])
        right = (distance.argmin(1) == codes[some]).float()
        things = ~backdrop[some] & (codes[some] < STARTS["things"] + COUNTS["things"])
        run.learn(named + 2 * miss, miss, right.mean(), right[things].mean())


if __name__ == "__main__":
    main()
