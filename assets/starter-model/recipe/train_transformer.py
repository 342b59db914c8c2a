"""Trains the transformer on all tasks; captions, orders and views are chosen anew every time.

The loss covers what the model says, not what it is asked. Pictures that are put in are coded by the trained encoder
(`encoder.pt`), pictures that it answers with by what they were made of (patches.py).
Resumes from `transformer.pt` in the work folder, or with `--start DIR` from an exported checkpoint's weights with a
fresh optimiser and a short warm-up; this codebook must be that checkpoint's, as it is or fitted further (`patches.py --start`). The
learning rate follows the clock.
"""

import argparse
import math
import pathlib
import time

import numpy as np
import torch
import torch.nn.functional as F

import tokenizer as words
from codec import PARAMS, Codec, from_bytes
from files import read_weights
from muon import Muon
from patches import COMPARED, COUNTS, STARTS, Book, places
from scenes import Scenes
from tokens import FREE, SHARES, Writer
from train_encoder import Learner as EncoderLearner
from train_encoder import back, front
from training import Run, batches, on_device, prepare
from transformer import Transformer
from vocabulary import vocabulary

CONFIG = dict(hidden_size=192, intermediate_size=512, num_hidden_layers=4, num_attention_heads=6, num_key_value_heads=6,
              max_position_embeddings=10240, rms_norm_eps=1e-5, rope_theta=10000.0, swin_norm=False, model_parallel_size=1)
TEXT_WEIGHT = 3.0
SOME = 0.2  # share of the ids not to be said that a step looks at


def place_codes(model, entries, ids, generator):
    """Gives codes that look alike similar embeddings and head rows to begin with."""
    entries = (entries - entries.mean(0)) / entries.std(0).clamp(min=0.2)
    width = model.config["hidden_size"]
    for weight, scale in ((model.model.embed_tokens.weight, 0.4), (model.lm_head.weight, 0.02)):
        spread = torch.randn(entries.shape[1], width, generator=generator) / entries.shape[1] ** 0.5
        own = torch.randn(len(entries), width, generator=generator)
        weight.data[ids] = scale * (entries @ spread + 0.5 * own)


def appearance(book, kind):
    """What a kind's entries describe: things [entries, 8, 8, 6], others [entries, 16, 16, 3]."""
    part, looks = book["parts"][kind], places(kind, book["entries"]) @ book["parts"][kind]["basis"].t()
    looks = looks * part["scale"] + part["mean"]
    if kind != "things":
        return looks.reshape(len(looks), 16, 16, 3)
    return looks.reshape(len(looks), 8, 8, len(COMPARED)) * torch.tensor(COMPARED).sqrt()


def ancestors(book, old_book, kind, near=6):
    """For each of a kind's codes those of `old_book`, at half the scale, a quarter of which looks most like it, [entries, near]."""
    looks, old = appearance(book, kind), appearance(old_book, kind)
    count, side = len(old), old.shape[1] // 2
    quarters = old.reshape(count, 2, side, 2, side, -1).transpose(2, 3).reshape(4 * count, side, side, -1)
    quarters = quarters.repeat_interleave(2, 1).repeat_interleave(2, 2).flatten(1)
    norm = (quarters * quarters).sum(1)
    found = [torch.addmm(norm, x, quarters.t(), alpha=-2).topk(near, largest=False).indices for x in looks.flatten(1).split(512)]
    return torch.cat(found) // 4


@torch.no_grad()
def enlarge(model, ids, book, old_book):
    """From pictures half as wide: each code's rows become the mean of those of the codes that it looks like a quarter of. Kept as they
    were, they began with a loss about 0.8 higher: a patch half as wide means another part of a thing even if it looks the same."""
    for weight in (model.model.embed_tokens.weight, model.lm_head.weight):
        for kind, count in COUNTS.items():
            here = torch.from_numpy(ids)[STARTS[kind] : STARTS[kind] + count]
            old = weight[here]
            centre, mean = old.mean(0), old[ancestors(book, old_book, kind)].mean(1)
            mean = centre + (mean - centre) * (old.std() / mean.std())
            weight[here] = mean + 0.1 * old.std() * torch.randn(mean.shape)


class Samples:
    """Endless batches: a few parts of samples about equally long, [(ids, weights)]."""

    def __init__(self, work, book, tokenizer, ids, batch, seed):
        self.scenes, self.book, self.batch = Scenes(work / "scenes", seed), book, batch
        self.encoder, self.path, self.read = Codec(PARAMS), work / "encoder.pt", 0.0
        self.encoder.quantize.embedding.weight.data.copy_(book.entries)
        self.writer = Writer(tokenizer, ids, self._exact, self._seen, self.scenes.rng)
        self.tasks, self.shares = list(SHARES), np.array(list(SHARES.values()))

    def _exact(self, scene, name):
        if isinstance(name, tuple):
            return self.book.map_codes("boxes", scene.box(name[1])[1][None])[0].numpy()
        picture = scene.picture(name)[None]
        if name in ("picture", "other"):
            return self.book.photo_codes(picture, scene.bare(name)[None])[0].numpy()
        return self.book.map_codes(name, picture)[0].numpy()

    @torch.no_grad()
    def _seen(self, scene, name):
        if not self.read:
            return self._exact(scene, name)
        pixels = from_bytes(torch.from_numpy(np.ascontiguousarray(scene.picture(name)[None])))
        return self.encoder.nearest(back(self.encoder, front(self.encoder.encoder, pixels)))[0].numpy()

    def _look(self):
        """The encoder may still be learning meanwhile, or not have begun: until then pictures that are put in have the exact codes."""
        if time.time() - self.read > 240 and self.path.exists():
            self.read = time.time()
            EncoderLearner(self.encoder).load_state_dict(torch.load(self.path, map_location="cpu")["model"])

    def draw(self, parts):
        self._look()
        rng, made = self.scenes.rng, []
        while len(made) < self.batch:
            for task in rng.choice(self.tasks, self.batch // 2, p=self.shares / self.shares.sum()):
                scene = self.scenes.draw(1, figures=task == "skeletons", settled=task in FREE)[0]
                sample = self.writer.sample(task, scene)
                if sample:
                    made.append(sample)
        made.sort(key=lambda s: len(s[0]))
        each = -(-len(made) // parts)
        return [self._padded(made[i : i + each]) for i in range(0, len(made), each)]

    @staticmethod
    def _padded(made):
        longest = max(len(t) for t, _ in made)
        ids, weights = np.ones((len(made), longest), np.int64), np.zeros((len(made), longest), np.float32)  # 1 is <pad>
        for i, (tokens, said) in enumerate(made):
            ids[i, : len(tokens)] = tokens
            weights[i, : len(tokens) - 1] = (said * np.where(tokens >= words.TEXT_START, TEXT_WEIGHT, 1.0))[1:]
        return torch.from_numpy(ids), torch.from_numpy(weights)


class Head:
    """The loss over the ids that are ever said; all others share one row, so they cost one row."""

    def __init__(self, model):
        total, device = model.config["vocab_size"], model.lm_head.weight.device
        grids = [words.GRID + n for n in range(1, 17)]
        used = [*range(4, 8196), words.IMAGE_END, words.IMAGE_START, words.TURN_END, words.ROW_END, *grids,
                *range(words.TEXT_START, total)]
        self.rest = torch.tensor(sorted(set(range(total)) - set(used)), device=device)
        self.rows = torch.tensor([*used, int(self.rest[0])], device=device)
        self.place = torch.full((total,), -1, device=device)
        self.place[self.rows] = torch.arange(len(self.rows), device=device)
        self.weight = model.lm_head.weight
        self.more = torch.zeros(len(self.rows), device=device)
        self.more[-1] = math.log(len(self.rest))

    def losses(self, hidden, targets):
        """One loss each; `hidden` under autocast; the shared row counts as often as ids share it. Of the ids that no target
        names only some stand for all (they count as often as there are more of them): most of the work is here."""
        place = self.place[targets]
        named = torch.zeros(len(self.rows), dtype=torch.bool, device=place.device)
        named[place] = True
        chosen = (named | (torch.rand(len(named), device=place.device) < SOME)).nonzero().flatten()
        more = self.more[chosen] - math.log(SOME) * ~named[chosen]
        index = torch.zeros(len(named), dtype=torch.long, device=place.device)
        index[chosen] = torch.arange(len(chosen), device=place.device)
        logits = F.linear(hidden, self.weight[self.rows[chosen]])
        return F.cross_entropy(logits.float() + more, index[place], reduction="none")

    def share(self):
        """Writes the shared row to all ids that share it."""
        self.weight.data[self.rest] = self.weight.data[self.rest[0]].clone()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=pathlib.Path, required=True)
    parser.add_argument("--minutes", type=float, default=100)
    parser.add_argument("--batch", type=int, default=10)
    parser.add_argument("--parts", type=int, default=3)
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--matrix-rate", type=float, default=0.02)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--start", type=pathlib.Path, help="begin with an exported checkpoint folder's weights")
    parser.add_argument("--enlarge", type=pathlib.Path, help="--start has pictures half as wide; this is its patches.pt")
    on_device(parser)
    args = parser.parse_args()
    device = prepare(args)
    torch.manual_seed(args.seed)
    generator = torch.Generator().manual_seed(args.seed)
    names, merges = vocabulary(args.work, args.start)
    ids = words.code_ids(names)
    book = Book(torch.load(args.work / "patches.pt"))
    model = Transformer(dict(CONFIG, vocab_size=len(names)))
    model.initialise(generator)
    place_codes(model, book.entries, torch.from_numpy(ids), generator)
    if args.start:
        model.load_state_dict({k: v.float() for k, v in read_weights(args.start).items()})
    if args.enlarge:
        enlarge(model, ids, torch.load(args.work / "patches.pt"), torch.load(args.enlarge))
    head = Head(model.to(device))
    print("parameters", sum(p.numel() for p in model.parameters()), "vocabulary", len(names), flush=True)
    heavy = {n for n, p in model.named_parameters() if p.dim() == 2 and n.endswith("proj.weight")}
    optimiser = Muon((p for n, p in model.named_parameters() if n in heavy),
                     (p for n, p in model.named_parameters() if n not in heavy), args.matrix_rate, args.rate)
    run = Run(args.work, "transformer", model, optimiser, args.minutes, device=device)
    run.before_save = head.share

    def make(seed):
        samples = Samples(args.work, book, words.Tokenizer(names, merges), ids, args.batch, seed)
        return lambda: samples.draw(args.parts)

    drawn = batches(make, args.seed + run.step, args.workers)
    for _ in run:
        batch = [(t.to(device, non_blocking=True), w.to(device, non_blocking=True)) for t, w in next(drawn)]
        whole = float(sum(w.sum() for _, w in batch))

        def losses():
            for tokens, weights in batch:
                said = weights > 0
                with torch.autocast(device.type, torch.bfloat16):
                    target = tokens[:, 1:][said[:, :-1]]
                    each = head.losses(model.hidden(tokens)[said], target)
                yield (each * weights[said]).sum() / whole

        run.learn_parts(losses())


if __name__ == "__main__":
    main()
