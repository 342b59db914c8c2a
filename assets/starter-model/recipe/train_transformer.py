"""Trains the transformer on token sequences made from scenes and codes; captions are phrased anew every time.

One sample in ten is the picture alone, from its start token on, at position 0: that is all that guidance's second
branch ever sees. The loss covers the picture's tokens and the end of the turn, not the question.
Resumes from `transformer.pt` in the work folder, or with `--start DIR` from an exported checkpoint's weights with a
fresh optimiser and a short warm-up. The learning rate follows the clock.
"""

import argparse
import pathlib

import numpy as np
import torch
import torch.nn.functional as F

import captions
import tokenizer as words
import tokens
from data import Scenes
from files import read_weights
from muon import Muon
from patches import Patches
from training import Run
from transformer import Transformer

MERGES = 400
CONFIG = dict(hidden_size=192, intermediate_size=512, num_hidden_layers=4, num_attention_heads=6, num_key_value_heads=6,
              max_position_embeddings=10240, rms_norm_eps=1e-5, rope_theta=10000.0, swin_norm=False, model_parallel_size=1)


def vocabulary():
    merges = words.train(captions.corpus(), MERGES)
    return words.build(merges), merges


def place_codes(model, entries, ids, generator):
    """Gives codes that look alike similar embeddings and head rows to begin with."""
    active = len(entries)
    entries = (entries - entries.mean(0)) / entries.std(0).clamp(min=0.2)
    width = model.config["hidden_size"]
    for weight, scale in ((model.model.embed_tokens.weight, 0.4), (model.lm_head.weight, 0.02)):
        spread = torch.randn(entries.shape[1], width, generator=generator) / entries.shape[1] ** 0.5
        own = torch.randn(active, width, generator=generator)
        weight.data[ids[:active]] = scale * (entries @ spread + 0.5 * own)


class Samples:
    """Endless batches of token sequences with the places that the loss covers."""

    def __init__(self, work, book, tokenizer, ids, batch, seed, unconditional=0.1):
        self.scenes, self.book = Scenes(work, seed), book
        self.tokenizer, self.ids, self.batch, self.unconditional = tokenizer, ids, batch, unconditional

    def draw(self):
        made, rng = [], self.scenes.rng
        for _ in range(2):  # two sizes a batch
            pictures, bare, scenes = self.scenes.draw(self.batch // 2)
            for scene, codes in zip(scenes, self.book.codes(pictures, bare).numpy()):
                made.append(tokens.sample(scene, codes, self.tokenizer, self.ids, rng, rng.random() < self.unconditional))
        longest = max(len(t) for t, _ in made)
        ids = np.ones((len(made), longest), np.int64)  # <pad>
        counts = np.zeros((len(made), longest), bool)
        for i, (t, begin) in enumerate(made):
            ids[i, : len(t)] = t
            counts[i, begin : len(t) - 1] = True
        return torch.from_numpy(ids), torch.from_numpy(counts)


class Head:
    """The loss over the ids that pictures are made of; all others share one row, so they cost one row."""

    def __init__(self, model, active_ids):
        total = model.config["vocab_size"]
        grids = [words.GRID + n for n in range(1, 9)]
        used = sorted({*active_ids.tolist(), words.IMAGE_START, words.IMAGE_END, words.ROW_END, words.TURN_END, *grids})
        self.rest = torch.tensor(sorted(set(range(total)) - set(used)))
        self.rows = torch.tensor([*used, int(self.rest[0])])
        self.place = torch.full((total,), -1)
        self.place[self.rows] = torch.arange(len(self.rows))
        self.weight = model.lm_head.weight
        self.more = torch.zeros(len(self.rows))
        self.more[-1] = float(np.log(len(self.rest)))

    def loss(self, hidden, targets):
        """`hidden` under autocast; the shared row counts as often as ids share it."""
        logits = F.linear(hidden, self.weight[self.rows])
        return F.cross_entropy(logits.float() + self.more, self.place[targets])

    def share(self):
        """Writes the shared row to all ids that share it."""
        self.weight.data[self.rest] = self.weight.data[self.rest[0]].clone()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=pathlib.Path, required=True)
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--batch", type=int, default=24)
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--matrix-rate", type=float, default=0.02)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--start", type=pathlib.Path, help="resume from an exported checkpoint folder")
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    generator = torch.Generator().manual_seed(args.seed)
    names, merges = vocabulary()
    ids = words.code_ids(names)
    book = Patches(torch.load(args.work / "patches.pt"))
    model = Transformer(dict(CONFIG, vocab_size=len(names)))
    model.initialise(generator)
    place_codes(model, book.entries, torch.from_numpy(ids), generator)
    if args.start:
        model.load_state_dict({k: v.float() for k, v in read_weights(args.start).items()})
    head = Head(model, ids[: len(book.entries)])
    print("parameters", sum(p.numel() for p in model.parameters()), "vocabulary", len(names))
    heavy = {n for n, p in model.named_parameters() if p.dim() == 2 and n.endswith("proj.weight")}
    optimiser = Muon((p for n, p in model.named_parameters() if n in heavy),
                     (p for n, p in model.named_parameters() if n not in heavy), args.matrix_rate, args.rate)
    run = Run(args.work, "transformer", model, optimiser, args.minutes)
    samples = Samples(args.work, book, words.Tokenizer(names, merges), ids, args.batch, args.seed + run.step)
    run.before_save = head.share
    for _ in run:
        batch, counts = samples.draw()
        with torch.autocast("cpu", torch.bfloat16):
            hidden = model.hidden(batch)[counts]
            loss = head.loss(hidden, batch[:, 1:][counts[:, :-1]])
        run.learn(loss)


if __name__ == "__main__":
    main()
