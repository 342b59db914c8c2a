"""Writes the flat pictures of a reference folder and what its codec makes of them, in double precision: black, white,
grey and a drawing of lines on dark, at 256 and 512. Flat areas leave a normalization little to go by, so an encoder
that sums carelessly shows here and nowhere else.

Usage: python3 flat_pictures.py --reference DIR
"""

import argparse
import json
import pathlib

import numpy as np
import torch
from PIL import Image, ImageDraw

from codec import Codec
from files import read_yaml

EVERY = 13  # of the latents, row major, one in so many is kept


def lines(side):
    """Light strokes on dark, as a sketch or a map of a pose has them."""
    picture = Image.new("RGB", (side, side), (18, 20, 26))
    draw = ImageDraw.Draw(picture)
    at = lambda *places: [round(p * side / 16) for p in places]
    draw.line(at(2, 13, 6, 5, 9, 9, 14, 3), fill=(236, 232, 220), width=2)
    draw.ellipse(at(9, 10, 13, 14), outline=(220, 120, 60), width=2)
    draw.rectangle(at(1, 1, 4, 3), outline=(90, 160, 230), width=1)
    return picture


def flat(level):
    return lambda side: Image.new("RGB", (side, side), (level, level, level))


PICTURES = dict(black=flat(0), white=flat(255), grey=flat(119), lines=lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reference", type=pathlib.Path, required=True)
    args = parser.parse_args()
    home = args.reference / "chameleon" / "tokenizer"
    folder = args.reference / "expected" / "vqgan"
    codec = Codec(read_yaml(home / "vqgan.yaml")["model"]["params"])
    codec.load_state_dict(torch.load(home / "vqgan.ckpt", map_location="cpu")["state_dict"])
    codec.double().eval()
    book = codec.quantize.embedding.weight
    entries = []
    for side in (256, 512):
        for name, make in PICTURES.items():
            file = f"flat_{name}_{side}.png"
            picture = make(side)
            picture.save(folder / file, optimize=True)
            pixels = torch.from_numpy(np.array(picture)).permute(2, 0, 1)[None].contiguous().double() / 127.5 - 1
            with torch.no_grad():
                latent = codec.latent(pixels)
                z = latent[0].flatten(1).t()
                nearest = torch.cdist(z, book, compute_mode="donot_use_mm_for_euclid_dist").square().topk(2, 1, largest=False)
            sample = f"flat_{name}_{side}_latent.f32"
            values = latent.flatten()[::EVERY].numpy().astype("<f4")
            values.tofile(folder / sample)
            entries.append(dict(
                png=file, latent_height=side // 16, latent_width=side // 16, codes=nearest.indices[:, 0].tolist(),
                min_distance_gap=(nearest.values[:, 1] - nearest.values[:, 0]).min().item(), latents_every=EVERY,
                latents=dict(file=sample, dtype="float32", shape=[len(values)])))
            print(file, "closest call", entries[-1]["min_distance_gap"])
    text = dict(description="The codec of vqgan.json on flat pictures, float64. latents: one in `latents_every` of the "
                            "latents before quantization [embed_dim, h, w], row major, from the first on.", encode=entries)
    (folder / "flat.json").write_text(json.dumps(text) + "\n")


if __name__ == "__main__":
    main()
