"""Trains the codec's decoder to paint each kind of picture from its codes. The codes are given (patches.py).

The fine levels are built (unfold.py) and only the coarsest is trained: to say what patch of pixels each code makes among its
neighbours. It works at one place a patch, a hundredth of the whole decoder's work, and its loss still is that of the pixels, as
the built levels are a matrix. Resumes from `decoder.pt` in the work folder (or `--start vqgan.ckpt`); the learning rate follows
the clock.
"""

import argparse
import pathlib

import numpy as np
import torch
import torch.nn.functional as F
from PIL import Image

import unfold
from codec import PARAMS, Codec, from_bytes, to_bytes
from muon import Muon
from patches import MAPS, Book
from scenes import Scenes
from training import Run, batches, on_device, prepare

KINDS = ("photo",) * 9 + ("depth", "normals", "normals", "classes", "boxes", "skeletons", "skeletons")


def loss_of(output, target, bare):
    """L1 and L2 of the pixels and L1 of their differences to the right and below; things and shadows count more, less so in the
    differences: in even sky and ground the eye sees the faintest line."""
    error = output - target
    covered = F.max_pool2d(bare[:, :1], 3, 1, 1) + 0.5 * bare[:, 4:]
    weight = 1 + 4 * F.interpolate(covered, scale_factor=2.0, mode="nearest")
    across, down = error[..., 1:] - error[..., :-1], error[..., 1:, :] - error[..., :-1, :]
    edges = ((2 + weight[..., 1:]) * across.abs()).mean() + ((2 + weight[..., 1:, :]) * down.abs()).mean()
    return (weight * (error.abs() + 2 * error * error)).mean() + 0.5 * edges


def draw(scenes, book, kind, count, square=None):
    """(pictures, bare, codes) of one kind and size."""
    rng = scenes.rng
    drawn = scenes.draw(count, square, figures=kind == "skeletons")
    if kind == "photo":
        name = "picture" if rng.random() < 0.75 else "other"
        pictures, bare = (np.stack([f(s) for s in drawn]) for f in (lambda s: s.picture(name), lambda s: s.bare(name)))
        return pictures, bare, book.photo_codes(pictures, bare)
    bare = np.stack([s.bare("picture") for s in drawn])
    if kind == "boxes":
        pictures = np.stack([s.box(int(rng.integers(max(1, len(s.words["boxes"])))))[1] for s in drawn])
    else:
        pictures = np.stack([s.picture(kind) for s in drawn])
    return pictures, bare, book.map_codes(kind, pictures)


def mixed(scenes, book, count):
    """A batch of square pictures of several kinds, or one time in four of one kind and another size."""
    rng = scenes.rng
    if rng.random() < 0.25:
        return draw(scenes, book, KINDS[int(rng.integers(len(KINDS)))], count, square=False)
    some = ["photo", *rng.choice([k for k in KINDS if k != "photo"], 2, replace=False)]
    few = max(1, count // 5)
    counts = (count - 2 * few, few, few)
    pictures, bare, codes = zip(*(draw(scenes, book, kind, n, square=True) for kind, n in zip(some, counts)))
    return np.concatenate(pictures), np.concatenate(bare), torch.cat(codes)


def painted(said, matrix, constant):
    """Pixels [n, 3, 16 rows, 16 columns] of what the coarsest level said: the built levels, all of them one matrix."""
    n, _, rows, columns = said.shape
    z = said[:, 2 : 2 + len(matrix)].permute(0, 2, 3, 1)
    pixels = (z @ matrix + constant).reshape(n, rows, columns, 16, 16, 3).permute(0, 5, 1, 3, 2, 4)
    return pixels.reshape(n, 3, 16 * rows, 16 * columns)


def judge(codec, fixed, path, built):
    """PSNR of each kind from the given codes; a sheet of the truth above what is painted."""
    rows, told = [], []
    for kind, (pictures, _, codes) in fixed.items():
        pixels = from_bytes(torch.from_numpy(pictures))
        with torch.no_grad():
            shown = painted(coarse(codec, codes.to(built[0].device)), *built).clamp(-1, 1).cpu()
        rows += [np.concatenate(list(to_bytes(p).numpy()), 1) for p in (pixels, shown)]
        told.append(f"{kind} {float((10 * torch.log10(4 / ((shown - pixels) ** 2).mean((1, 2, 3)))).mean()):.2f}")
    Image.fromarray(np.concatenate(rows)).save(path)
    return "psnr " + ", ".join(told)


def patches(pictures):
    """uint8 pictures [n, height, width, 3] as patches [n * rows * columns, 16, 16, 3] in -1..1."""
    n, height, width, _ = pictures.shape
    x = torch.from_numpy(np.ascontiguousarray(pictures)).reshape(n, height // 16, 16, width // 16, 16, 3)
    return x.permute(0, 1, 3, 2, 4, 5).flatten(0, 2).float() / 127.5 - 1


def some_patches(scenes, book, draws):
    """Patches of all kinds, few of them plain."""
    found = []
    for _ in range(draws):
        for kind in KINDS:
            x = patches(draw(scenes, book, kind, 8)[0])
            plain = x.flatten(1).var(1) < 1e-3
            found += [x[~plain], x[plain][::8]]
    found = torch.cat(found)
    return found[torch.randperm(len(found))]


@torch.no_grad()
def initialise(codec, matrix, constant, scenes, book, draws=60):
    """The first layer says the components as well as a code and its neighbours tell them linearly; blocks change little yet."""
    given, wanted = [], []
    inverse = torch.linalg.pinv(matrix)
    for kind in KINDS * (draws // len(KINDS)):
        pictures, _, codes = draw(scenes, book, kind, 8)
        given.append(F.unfold(codec.entries(codes), 3, padding=1).transpose(1, 2).flatten(0, 1))
        wanted.append((patches(pictures).flatten(1) - constant) @ inverse)
    given, wanted = (torch.cat(x) for x in (given, wanted))
    given = torch.cat([given, torch.ones(len(given), 1)], 1)
    found = torch.linalg.solve(given.t() @ given + 3 * torch.eye(given.shape[1]), given.t() @ wanted)
    first, width = codec.decoder.conv_in, matrix.shape[0]
    codec.post_quant_conv.weight.copy_(torch.eye(32)[:, :, None, None])
    codec.post_quant_conv.bias.zero_()
    first.weight[2 : 2 + width] = found[:-1].t().reshape(width, -1, 3, 3)
    first.bias[2 : 2 + width] = found[-1]
    for block in (codec.decoder.mid.block_1, codec.decoder.mid.block_2, *codec.decoder.up[-1].block):
        block.conv2.weight.zero_()
        block.conv2.bias.zero_()
    codec.decoder.mid.attn_1.proj_out.weight.zero_()
    codec.decoder.mid.attn_1.proj_out.bias.zero_()


def coarse(codec, codes):
    """What the coarsest level says of codes [n, rows, columns]: [n, 96, rows, columns]."""
    return codec.decoder.coarse(codec.post_quant_conv(codec.entries(codes)))


def pattern_loss(said):
    return ((said[:, :2] - unfold.pattern(*said.shape[2:]).to(said.device)) ** 2).mean()


def longest(codes, rng):
    """Square pictures' codes put together to pictures four times as long as wide, or as wide as long."""
    half, way = codes.shape[1] // 2, int(rng.integers(1, 3))
    parts = codes.narrow(3 - way, half // 2, half)
    return torch.cat([parts[::2], parts[1::2]], way)


def scrambled(codes, share):
    """A share of the codes in each other's places: the pattern must not depend on what is shown. A model that still learns draws what
    no scene shows, and where the pattern is lost, the whole patch is."""
    flat = codes.flatten()
    others = flat[torch.randperm(len(flat), device=codes.device)].reshape(codes.shape)
    return torch.where(torch.rand(codes.shape, device=codes.device) < share, others, codes)


class Learner(torch.nn.Module):
    """What training.Run saves: the decoder and its first layer."""

    def __init__(self, codec):
        super().__init__()
        self.decoder, self.post_quant_conv = codec.decoder, codec.post_quant_conv

    def learning(self):
        """Names and parameters of the coarsest level."""
        d = self.decoder
        parts = dict(quant=self.post_quant_conv, conv_in=d.conv_in, mid=d.mid, block=d.up[-1].block)
        return {f"{k}.{n}": p for k, m in parts.items() for n, p in m.named_parameters()}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=pathlib.Path, required=True)
    parser.add_argument("--minutes", type=float, default=40)
    parser.add_argument("--batch", type=int, default=6, help="pictures a step")
    parser.add_argument("--rate", type=float, default=4e-4)
    parser.add_argument("--matrix-rate", type=float, default=0.006)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--start", type=pathlib.Path, help="begin with the decoder of an exported vqgan.ckpt")
    on_device(parser)
    args = parser.parse_args()
    device = prepare(args)
    torch.manual_seed(args.seed)
    book = Book(torch.load(args.work / "patches.pt"))
    scenes = Scenes(args.work / "scenes", args.seed)
    codec = Codec(PARAMS)
    if args.start:
        codec.load_state_dict(torch.load(args.start, map_location="cpu")["state_dict"])
    codec.quantize.embedding.weight.data.copy_(book.entries)
    if not args.start and not (args.work / "decoder.pt").exists():
        unfold.build(codec.decoder, unfold.fit(some_patches(scenes, book, 8)))
        initialise(codec, *unfold.patches_of(codec.decoder), scenes, book)
    learner = Learner(codec.to(device))
    trained = learner.learning()
    heavy = {n for n, p in trained.items() if p.dim() == 4 and n.startswith(("mid", "block"))}
    optimiser = Muon((p for n, p in trained.items() if n in heavy), (p for n, p in trained.items() if n not in heavy),
                     args.matrix_rate, args.rate, betas=(0.9, 0.98))
    run = Run(args.work, "decoder", learner, optimiser, args.minutes, least=0.02, device=device)
    built = unfold.patches_of(codec.decoder)

    def judged(codec, codes, pictures, bare):
        """The losses of the pixels and of the pattern."""
        said = coarse(codec, codes)
        mask = bare.permute(0, 3, 1, 2).float() / 255
        return loss_of(painted(said, *built), from_bytes(pictures), mask), pattern_loss(said)

    def make(seed):
        some = Scenes(args.work / "scenes", seed)
        return lambda: [torch.as_tensor(np.ascontiguousarray(x)) for x in mixed(some, book, args.batch)]

    seen = Scenes(args.work / "scenes", 7)
    fixed = {kind: draw(seen, book, kind, 6, square=True) for kind in ("photo", *MAPS)}
    run.after_save = lambda: judge(codec, fixed, args.work / "decoder-sheet.png", built)
    print("at first", run.after_save(), flush=True)
    drawn, rng = batches(make, args.seed + run.step, args.workers), np.random.default_rng(args.seed + run.step)
    for _ in run:
        pictures, bare, codes = (x.to(device, non_blocking=True) for x in next(drawn))
        pixels, pattern = judged(codec, codes, pictures, bare)
        # Rows that are shown while the rest is still to come: few, and as often odd as even.
        count = 1 + int(rng.integers(codes.shape[1] - 1))
        first = int(rng.integers(codes.shape[1] - count + 1))
        some = slice(0, None, 3)
        part = judged(codec, codes[some, first : first + count], pictures[some, 16 * first : 16 * (first + count)],
                      bare[some, 8 * first : 8 * (first + count)])
        others = scrambled(codes[:4], float(rng.random()))
        if codes.shape[1] == codes.shape[2] and rng.random() < 0.5:  # nothing is as far from the edge as the middle of these
            others = longest(others, rng)
        pattern = pattern + pattern_loss(coarse(codec, others))
        run.learn(pixels + 0.2 * part[0] + 0.5 * (pattern + part[1]), pixels, pattern, part[1])


if __name__ == "__main__":
    main()
