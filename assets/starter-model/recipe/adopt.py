"""Gives a decoder that was trained for another codebook to this one: the decoder of version 1 became version 2's so.

Version 1's codes were nearest entries to 16 principal components of a patch's pixels. Its decoder, given those components
unrounded, is the teacher. Only the coarsest level (8 x 8 at 128 pixels, a hundredth of the work) learns to make from the
new codes what the teacher makes there; everything finer is taken over. First by least squares, then by steps.
Writes `adopted.ckpt` into the work folder, for `train_codec.py --start`.
"""

import argparse
import copy
import math
import pathlib
import time

import numpy as np
import torch
import torch.nn.functional as F

from codec import Codec
from data import Scenes
from muon import Muon
from patches import BACKDROPS, SIDE, Patches
from train_codec import PARAMS, whole_book


class Teacher:
    def __init__(self, weights, book):
        params = copy.deepcopy(PARAMS)
        params["embed_dim"] = book["entries"].shape[1]
        self.codec, self.book = Codec(params), book
        self.codec.load_state_dict(weights)

    def latent(self, pictures):
        n, height, width, _ = pictures.shape
        x = torch.from_numpy(np.ascontiguousarray(pictures)).reshape(n, height // SIDE, SIDE, width // SIDE, SIDE, 3)
        x = x.permute(0, 1, 3, 2, 4, 5).reshape(n, height // SIDE, width // SIDE, -1).float() / 127.5 - 1
        latent = (x - self.book["mean"]) @ self.book["basis"] / self.book["scale"]
        return self.codec.post_quant_conv(latent.permute(0, 3, 1, 2))


def coarsest(decoder, z):
    return decoder.up[-1](decoder.mid(decoder.conv_in(z)))


@torch.no_grad()
def first_layer(codec, teacher, scenes, book, batches=40):
    """conv_in by least squares: from 3 x 3 of the new latents to what the teacher's conv_in makes of its own."""
    inputs, outputs = [], []
    for _ in range(batches):
        pictures, bare, _ = scenes.draw(12)
        z = book.entries[book.codes(pictures, bare)].permute(0, 3, 1, 2)
        y = teacher.codec.decoder.conv_in(teacher.latent(pictures))
        inputs.append(F.unfold(z, 3, padding=1).transpose(1, 2).flatten(0, 1))
        outputs.append(y.flatten(2).transpose(1, 2).flatten(0, 1))
    a, y = torch.cat(inputs), torch.cat(outputs)
    a = torch.cat([a, torch.ones(len(a), 1)], 1)
    square = a.t() @ a + 1e-5 * len(a) * torch.eye(a.shape[1])
    found = torch.linalg.solve(square.double(), (a.t() @ y).double()).float()
    width = book.entries.shape[1]
    codec.decoder.conv_in.weight.copy_(found[:-1].t().reshape(-1, width, 3, 3))
    codec.decoder.conv_in.bias.copy_(found[-1])
    codec.post_quant_conv.weight.copy_(torch.eye(width)[:, :, None, None])
    codec.post_quant_conv.bias.zero_()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=pathlib.Path, required=True)
    parser.add_argument("--codec", type=pathlib.Path, required=True, help="the other codebook's vqgan.ckpt")
    parser.add_argument("--book", type=pathlib.Path, required=True, help="the other codebook's patches.pt")
    parser.add_argument("--minutes", type=float, default=6)
    parser.add_argument("--matrix-rate", type=float, default=0.005)
    parser.add_argument("--threads", type=int, default=1)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    weights = torch.load(args.codec, map_location="cpu")["state_dict"]
    teacher, book = Teacher(weights, torch.load(args.book)), Patches(torch.load(args.work / "patches.pt"))
    codec, scenes = Codec(PARAMS), Scenes(args.work, 60)
    own = codec.state_dict()
    codec.load_state_dict({k: weights[k] if k in weights and weights[k].shape == v.shape else v for k, v in own.items()})
    codec.quantize.embedding.weight.data.copy_(whole_book(book, PARAMS["n_embed"]))
    first_layer(codec, teacher, scenes, book)
    learning = {n: p for n, p in codec.named_parameters()
                if n.startswith(("post_quant_conv", "decoder.conv_in", "decoder.mid", f"decoder.up.{len(codec.decoder.up) - 1}.block"))}
    heavy = {n for n, p in learning.items() if p.dim() == 4 and "conv_in" not in n and "post_quant" not in n}
    optimiser = Muon((p for n, p in learning.items() if n in heavy), (p for n, p in learning.items() if n not in heavy),
                     args.matrix_rate, 1e-3, betas=(0.9, 0.98))
    spread, step, began = None, 0, time.time()
    while (part := (time.time() - began) / (60 * args.minutes)) < 1:
        for group in optimiser.param_groups:
            group["lr"] = group["base"] * min(1, (step + 1) / 30) * (0.03 + 0.97 * 0.5 * (1 + math.cos(math.pi * part)))
        pictures, bare, _ = scenes.draw(24)
        codes = book.codes(pictures, bare)
        weight = 1 + 3 * (codes >= BACKDROPS)[:, None].float()
        with torch.autocast("cpu", torch.bfloat16):
            with torch.no_grad():
                target = coarsest(teacher.codec.decoder, teacher.latent(pictures)).float()
            output = coarsest(codec.decoder, codec.post_quant_conv(codec.entries(codes))).float()
        spread = target.std((0, 2, 3), keepdim=True) if spread is None else spread
        loss = (weight * ((output - target) / spread) ** 2).mean() / weight.mean()
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(learning.values(), 1.0)
        optimiser.step()
        step += 1
        if step % 25 == 0:
            print(f"step {step} loss {loss.item():.4f}", flush=True)
    torch.save(dict(state_dict=codec.state_dict()), args.work / "adopted.ckpt")


if __name__ == "__main__":
    main()
