"""Draws prompts with an exported checkpoint, by this recipe's own code: the published decoding rules, plainly.

Usage: python3 generate.py --checkpoint DIR --output sheet.png "A red sphere on grass" ...
"""

import argparse
import json
import pathlib

import numpy as np
import torch
from PIL import Image

from captions import TEMPLATE
from codec import Codec, to_bytes
from files import read_weights, read_yaml
from tokenizer import GRID, IMAGE_START, ROW_END, Tokenizer, code_ids
from tokens import question_tokens
from transformer import Transformer


class Checkpoint:
    """Everything of an exported folder, in float32."""

    def __init__(self, folder):
        config = json.loads((folder / "config.json").read_text())
        self.model = Transformer(config)
        self.model.load_state_dict({k: v.float() for k, v in read_weights(folder).items()})
        self.model.eval()
        home = folder / "tokenizer"
        self.codec = Codec(read_yaml(home / "vqgan.yaml")["model"]["params"])
        self.codec.load_state_dict(torch.load(home / "vqgan.ckpt", map_location="cpu")["state_dict"])
        self.codec.eval()
        self.tokenizer = Tokenizer.read(folder / "tokenizer.json")
        self.code_ids = torch.from_numpy(code_ids(self.tokenizer.vocabulary))

    @torch.no_grad()
    def draw(self, prompts, size=(128, 128), seed=0, guidance=4.0, top_k=2000, temperature=1.0):
        """uint8 pictures [n, height, width, 3] of several prompts, all of one size."""
        width, height = size
        rows, columns = height // 16, width // 16
        start = [IMAGE_START, GRID + height // 32, GRID + width // 32]
        texts = [question_tokens(self.tokenizer, TEMPLATE.format(width, height, p)) + start for p in prompts]
        lengths = torch.tensor([len(t) for t in texts])
        body = rows * (columns + 1)
        ids = torch.ones(len(texts), int(lengths.max()) + body, dtype=torch.long)
        for i, t in enumerate(texts):
            ids[i, : len(t)] = torch.tensor(t)
        alone = torch.tensor([start]).repeat(len(texts), 1)
        generator = torch.Generator().manual_seed(seed)
        every = torch.arange(len(texts))
        codes = torch.zeros(len(texts), rows * columns, dtype=torch.long)
        head = self.model.lm_head.weight[self.code_ids]
        for k in range(body):
            if (k + 1) % (columns + 1) == 0:
                new = torch.full((len(texts),), ROW_END)
            else:
                at = lengths + k
                hidden = self.model.hidden(ids[:, : int(at.max())])[every, at - 1]
                logits = hidden @ head.t()
                if guidance != 1.0:
                    other = self.model.hidden(alone)[:, -1] @ head.t()
                    logits = other + guidance * (logits - other)
                least = logits.topk(min(top_k, logits.shape[1])).values[:, -1:]
                logits = logits.masked_fill(logits < least, float("-inf")) / temperature
                code = torch.multinomial(torch.softmax(logits, -1), 1, generator=generator)[:, 0]
                codes[:, k - k // (columns + 1)] = code
                new = self.code_ids[code]
            ids[every, lengths + k] = new
            alone = torch.cat([alone, new[:, None]], 1)
        return to_bytes(self.codec.decode(codes.reshape(-1, rows, columns))).numpy()


def sheet(pictures, columns=8, gap=3):
    """Pictures of one size side by side on white."""
    n, height, width, _ = pictures.shape
    rows = -(-n // columns)
    page = np.full((rows * (height + gap) - gap, min(n, columns) * (width + gap) - gap, 3), 255, np.uint8)
    for i, picture in enumerate(pictures):
        y, x = i // columns * (height + gap), i % columns * (width + gap)
        page[y : y + height, x : x + width] = picture
    return Image.fromarray(page)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--checkpoint", type=pathlib.Path, required=True)
    parser.add_argument("--output", type=pathlib.Path, required=True)
    parser.add_argument("--size", default="128x128")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--guidance", type=float, default=4.0)
    parser.add_argument("--top-k", type=int, default=2000)
    parser.add_argument("--temperature", type=float, default=1.0)
    parser.add_argument("prompts", nargs="*")
    args = parser.parse_args()
    torch.set_num_threads(2)
    prompts = args.prompts or json.loads((args.checkpoint / "lumina.json").read_text())["examples"]
    size = tuple(int(n) for n in args.size.split("x"))
    pictures = Checkpoint(args.checkpoint).draw(prompts, size, args.seed, args.guidance, args.top_k, args.temperature)
    sheet(pictures).save(args.output)


if __name__ == "__main__":
    main()
