"""Draws prompts with an exported checkpoint, by this recipe's own code: the published decoding rules, plainly.

Usage: python3 generate.py --checkpoint DIR --output sheet.png "A red sphere on grass" ...
"""

import argparse
import json
import pathlib

import numpy as np
import torch
from PIL import Image

from codec import Codec, to_bytes
from files import read_weights, read_yaml
from tokenizer import GRID, IMAGE_START, ROW_END, Tokenizer, code_ids
from tokens import DRAWING, question_tokens
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
    def draw(self, prompts, size=(256, 256), seed=0, guidance=4.0, top_k=2000, temperature=1.0):
        """uint8 pictures [n, height, width, 3] of several prompts, all of one size; equally long ones are drawn together."""
        width, height = size
        start = [IMAGE_START, GRID + height // 32, GRID + width // 32]
        texts = [question_tokens(self.tokenizer, DRAWING.format(width, height, p)) + start for p in prompts]
        generator = torch.Generator().manual_seed(seed)
        codes = torch.zeros(len(texts), height // 16, width // 16, dtype=torch.long)
        for length in sorted({len(t) for t in texts}):
            group = [i for i, t in enumerate(texts) if len(t) == length]
            codes[group] = self._codes(torch.tensor([texts[i] for i in group]), torch.tensor([start] * len(group)),
                                       codes.shape[1:], generator, guidance, top_k, temperature)
        return np.concatenate([to_bytes(self.codec.decode(c)).numpy() for c in codes.split(10)])

    def _codes(self, new, alone, grid, generator, guidance, top_k, temperature):
        """Codes [n, rows, columns]; `new` and `alone` are what the prompt's and guidance's branch have yet to read."""
        head = self.model.lm_head.weight[self.code_ids]
        caches, others = self.model.caches(), self.model.caches()
        codes = torch.zeros(len(new), *grid, dtype=torch.long)
        for row in range(grid[0]):
            for column in range(grid[1]):
                logits = self.model.hidden(new, caches)[:, -1] @ head.t()
                if guidance != 1.0:
                    other = self.model.hidden(alone, others)[:, -1] @ head.t()
                    logits = other + guidance * (logits - other)
                least = logits.topk(min(top_k, logits.shape[1])).values[:, -1:]
                logits = logits.masked_fill(logits < least, float("-inf")) / temperature
                code = torch.multinomial(torch.softmax(logits, -1), 1, generator=generator)
                codes[:, row, column] = code[:, 0]
                new = self.code_ids[code]
                if column + 1 == grid[1]:
                    new = torch.cat([new, torch.full_like(new, ROW_END)], 1)
                alone = new
        return codes


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
    parser.add_argument("--size", default="256x256")
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
