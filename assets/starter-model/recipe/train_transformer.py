"""Trains the transformer on all tasks; captions, orders and views are chosen anew every time.

The loss covers what the model says, not what it is asked. Pictures that are put in are coded by the trained encoder
(`encoder.pt`), pictures that it answers with by what they were made of (patches.py).
Resumes from `transformer.pt` in the work folder, or with `--start DIR` from an exported checkpoint's weights with a
fresh optimiser and a short warm-up; if that checkpoint has another codebook, `--start-book` gives its patches.pt and codes take
over the embeddings of those they look like. The learning rate follows the clock.
"""

import argparse
import pathlib
import time

import numpy as np
import torch
import torch.nn.functional as F

import tokenizer as words
from codec import PARAMS, Codec, from_bytes
from files import read_weights
from muon import Muon
from patches import COUNTS, STARTS, THINGS_WIDTH, Book, assign
from scenes import Scenes
from tokens import FREE, SHARES, Writer
from train_encoder import Learner as EncoderLearner
from train_encoder import back, front
from training import Run
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


@torch.no_grad()
def take_over(model, folder, names, merges, ids, book, old_book):
    """Weights of an exported checkpoint with another codebook: layers as they are, words by their names, codes by looks."""
    old = {k: v.float() for k, v in read_weights(folder).items()}
    old_names = words.Tokenizer.read(folder / "tokenizer.json").vocabulary
    state = model.state_dict()
    rows = {}
    for kind, columns in (("backdrops", slice(THINGS_WIDTH, -1)), ("things", slice(0, THINGS_WIDTH))):
        start, count = STARTS[kind], COUNTS[kind]
        first, last = (0, 256) if kind == "backdrops" else (256, len(old_book["entries"]))
        looks = assign(book.entries[start : start + count, columns], old_book["entries"][first:last, columns]) + first
        rows.update({int(ids[start + i]): int(ids[n]) for i, n in enumerate(looks)})
    for name, i in names.items():
        if name in old_names and not name.startswith("IMGIMG"):
            rows[i] = old_names[name]
    for name, tensor in state.items():
        if name not in ("model.embed_tokens.weight", "lm_head.weight"):
            tensor.copy_(old[name])
            continue
        new, source = (torch.tensor(list(x)) for x in (rows.keys(), rows.values()))
        noise = 0.15 * old[name][source].std() * torch.randn(len(new), tensor.shape[1])
        tensor[new] = old[name][source] + noise * ((new >= 4) & (new < 8196))[:, None]
        for a, b in merges:  # a new word begins as the mean of its parts
            if a + b not in old_names:
                tensor[names[a + b]] = (tensor[names[a]] + tensor[names[b]]) / 2


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
        pixels = from_bytes(torch.from_numpy(np.ascontiguousarray(scene.picture(name)[None])))
        return self.encoder.nearest(back(self.encoder, front(self.encoder.encoder, pixels)))[0].numpy()

    def _look(self):
        """The encoder may still be learning meanwhile."""
        if time.time() - self.read > 240:
            self.read = time.time()
            EncoderLearner(self.encoder).load_state_dict(torch.load(self.path)["model"])

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
        total = model.config["vocab_size"]
        grids = [words.GRID + n for n in range(1, 9)]
        used = [*range(4, 8196), words.IMAGE_END, words.IMAGE_START, words.TURN_END, words.ROW_END, *grids,
                *range(words.TEXT_START, total)]
        self.rest = torch.tensor(sorted(set(range(total)) - set(used)))
        self.rows = torch.tensor([*used, int(self.rest[0])])
        self.place = torch.full((total,), -1)
        self.place[self.rows] = torch.arange(len(self.rows))
        self.weight = model.lm_head.weight
        self.more = torch.zeros(len(self.rows))
        self.more[-1] = float(np.log(len(self.rest)))

    def losses(self, hidden, targets):
        """One loss each; `hidden` under autocast; the shared row counts as often as ids share it. Of the ids that no target
        names only some stand for all (they count as often as there are more of them): most of the work is here."""
        place = self.place[targets]
        named = torch.zeros(len(self.rows), dtype=torch.bool)
        named[place] = True
        chosen = (named | (torch.rand(len(named)) < SOME)).nonzero().flatten()
        more = self.more[chosen] - np.log(SOME) * ~named[chosen]
        index = torch.zeros(len(named), dtype=torch.long)
        index[chosen] = torch.arange(len(chosen))
        logits = F.linear(hidden, self.weight[self.rows[chosen]])
        return F.cross_entropy(logits.float() + more, index[place], reduction="none")

    def share(self):
        """Writes the shared row to all ids that share it."""
        self.weight.data[self.rest] = self.weight.data[self.rest[0]].clone()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=pathlib.Path, required=True)
    parser.add_argument("--minutes", type=float, default=100)
    parser.add_argument("--batch", type=int, default=24)
    parser.add_argument("--parts", type=int, default=3)
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--matrix-rate", type=float, default=0.02)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--start", type=pathlib.Path, help="begin with an exported checkpoint folder's weights")
    parser.add_argument("--start-book", type=pathlib.Path, help="that checkpoint's patches.pt, if it is not this one's")
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    generator = torch.Generator().manual_seed(args.seed)
    names, merges = vocabulary(args.work, args.start)
    ids = words.code_ids(names)
    book = Book(torch.load(args.work / "patches.pt"))
    model = Transformer(dict(CONFIG, vocab_size=len(names)))
    model.initialise(generator)
    place_codes(model, book.entries, torch.from_numpy(ids), generator)
    if args.start_book:
        take_over(model, args.start, names, merges, ids, book, torch.load(args.start_book))
    elif args.start:
        model.load_state_dict({k: v.float() for k, v in read_weights(args.start).items()})
    head = Head(model)
    print("parameters", sum(p.numel() for p in model.parameters()), "vocabulary", len(names), flush=True)
    heavy = {n for n, p in model.named_parameters() if p.dim() == 2 and n.endswith("proj.weight")}
    optimiser = Muon((p for n, p in model.named_parameters() if n in heavy),
                     (p for n, p in model.named_parameters() if n not in heavy), args.matrix_rate, args.rate)
    run = Run(args.work, "transformer", model, optimiser, args.minutes)
    samples = Samples(args.work, book, words.Tokenizer(names, merges), ids, args.batch, args.seed + run.step)
    run.before_save = head.share
    for _ in run:
        batch = samples.draw(args.parts)
        whole = float(sum(w.sum() for _, w in batch))

        def losses():
            for tokens, weights in batch:
                said = weights > 0
                with torch.autocast("cpu", torch.bfloat16):
                    target = tokens[:, 1:][said[:, :-1]]
                    each = head.losses(model.hidden(tokens)[said], target)
                yield (each * weights[said]).sum() / whole

        run.learn_parts(losses())


if __name__ == "__main__":
    main()
