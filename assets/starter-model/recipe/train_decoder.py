"""Trains the codec's decoder to paint each kind of picture from its codes. The codes are given (patches.py).

Mostly on windows of 64 x 64 pixels around things: a fine level costs by the pixel. Resumes from `decoder.pt` in the work folder
(or `--start vqgan.ckpt`); the learning rate follows the clock.
"""

import argparse
import pathlib

import numpy as np
import torch
import torch.nn.functional as F
from PIL import Image

from codec import PARAMS, Codec, from_bytes, to_bytes
from muon import Muon
from patches import MAPS, Book
from scenes import Scenes
from training import Run

WINDOW = 4  # patches to a side
KINDS = ("photo",) * 12 + ("depth", "normals", "normals", "classes", "boxes", "skeletons")


def loss_of(output, target, bare):
    """L1 and L2 of the pixels and L1 of their differences to the right and below (edges); things and shadows count more."""
    error = output.float() - target
    covered = F.max_pool2d(bare[:, :1], 3, 1, 1) + 0.5 * bare[:, 4:]
    weight = 1 + 4 * F.interpolate(covered, scale_factor=2.0, mode="nearest")
    across, down = error[..., 1:] - error[..., :-1], error[..., 1:, :] - error[..., :-1, :]
    edges = (weight[..., 1:] * across.abs()).mean() + (weight[..., 1:, :] * down.abs()).mean()
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


def judge(codec, fixed, path):
    """PSNR of each kind from the given codes; a sheet of the truth above what is painted."""
    rows, told = [], []
    for kind, (pictures, _, codes) in fixed.items():
        pixels = from_bytes(torch.from_numpy(pictures))
        with torch.no_grad():
            painted = codec.decode(codes).clamp(-1, 1)
        rows += [np.concatenate(list(to_bytes(p).numpy()), 1) for p in (pixels, painted)]
        told.append(f"{kind} {float((10 * torch.log10(4 / ((painted - pixels) ** 2).mean((1, 2, 3)))).mean()):.2f}")
    Image.fromarray(np.concatenate(rows)).save(path)
    return "psnr " + ", ".join(told)


def window(bare, rng):
    """((top, left), (rows, columns)) in patches: a part of the picture with much to paint, the same for the whole batch."""
    rows, columns = (n // 8 for n in bare.shape[1:3])
    covered = bare[..., 0].reshape(len(bare), rows, 8, columns, 8).any((0, 2, 4))
    y, x = (int(v) for v in rng.permutation(np.argwhere(covered))[0]) if covered.any() else (rows // 2, columns // 2)
    size = min(WINDOW, rows), min(WINDOW, columns)
    return tuple(int(np.clip(v - s // 2, 0, n - s)) for v, s, n in zip((y, x), size, (rows, columns))), size


class Learner(torch.nn.Module):
    """What training.Run saves: the decoder and its first layer."""

    def __init__(self, codec):
        super().__init__()
        self.decoder, self.post_quant_conv = codec.decoder, codec.post_quant_conv


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=pathlib.Path, required=True)
    parser.add_argument("--minutes", type=float, default=100)
    parser.add_argument("--batch", type=int, default=2, help="whole pictures a step, or twice as many windows")
    parser.add_argument("--windows", type=float, default=0.6, help="part of the time in which three steps of four paint windows")
    parser.add_argument("--rate", type=float, default=1e-3)
    parser.add_argument("--matrix-rate", type=float, default=0.01)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--start", type=pathlib.Path, help="begin with the decoder of an exported vqgan.ckpt")
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    book = Book(torch.load(args.work / "patches.pt"))
    codec = Codec(PARAMS)
    if args.start:
        codec.load_state_dict(torch.load(args.start, map_location="cpu")["state_dict"])
    codec.quantize.embedding.weight.data.copy_(book.entries)
    codec.to(args.device)
    learner = Learner(codec)
    trained = dict(learner.named_parameters())
    heavy = {n for n, p in trained.items() if p.dim() == 4 and "conv_in" not in n and "conv_out" not in n and "quant" not in n}
    optimiser = Muon((p for n, p in trained.items() if n in heavy), (p for n, p in trained.items() if n not in heavy),
                     args.matrix_rate, args.rate, betas=(0.9, 0.98))
    run = Run(args.work, "decoder", learner, optimiser, args.minutes, least=0.03, device=args.device)
    scenes = Scenes(args.work / "scenes", args.seed + run.step)
    seen = Scenes(args.work / "scenes", 7)
    fixed = {kind: draw(seen, book, kind, 8, square=True) for kind in ("photo", *MAPS)}

    def look():
        result = judge(codec.cpu(), fixed, args.work / "decoder-sheet.png")
        codec.to(args.device)
        return result

    print("at first", look(), flush=True)
    run.after_save = look
    for step in run:
        part = run.part < args.windows and step % 4 > 0
        kind = KINDS[int(scenes.rng.integers(len(KINDS)))]
        pictures, bare, codes = draw(scenes, book, kind, args.batch * (2 if part else 1))
        pixels = from_bytes(torch.from_numpy(pictures)).to(args.device)
        mask = torch.from_numpy(bare).permute(0, 3, 1, 2).float().to(args.device) / 255
        where, target = None, pixels
        if part:
            (y, x), (rows, columns) = where = window(bare, scenes.rng)
            target = pixels[:, :, 16 * y : 16 * (y + rows), 16 * x : 16 * (x + columns)]
            mask = mask[:, :, 8 * y : 8 * (y + rows), 8 * x : 8 * (x + columns)]
        with torch.autocast(args.device, torch.bfloat16):
            output = codec.decode(codes.to(args.device), where)
        run.learn(loss_of(output, target, mask))


if __name__ == "__main__":
    main()
