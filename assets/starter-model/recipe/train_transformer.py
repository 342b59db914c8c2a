"""Trains the transformer on token sequences made from scenes and codes; captions are phrased anew every time.

One sample in ten is the picture alone, from its start token on, at position 0: that is all that guidance's second
branch ever sees. The loss covers the picture's tokens and the end of the turn, not the question.
Resumes from `transformer.pt` in the work folder, or with `--start DIR` from an exported checkpoint's weights with a
fresh optimiser and a short warm-up. The learning rate follows the clock.
"""

import argparse
import pathlib
import time

import numpy as np
import torch
import torch.nn.functional as F

import captions
import tokenizer as words
import tokens
from files import read_weights
from transformer import Transformer

MERGES = 400
CONFIG = dict(hidden_size=192, intermediate_size=512, num_hidden_layers=5, num_attention_heads=6, num_key_value_heads=6,
              max_position_embeddings=10240, rms_norm_eps=1e-5, rope_theta=10000.0, swin_norm=False, model_parallel_size=1)


def vocabulary():
    merges = words.train(captions.corpus(), MERGES)
    return words.build(merges), merges


def place_codes(model, entries, ids, generator):
    """Gives codes that look alike similar embeddings and head rows to begin with."""
    active = len(entries)
    entries = (entries - entries.mean(0)) / entries.std(0).clamp(min=0.2)
    width = model.config["hidden_size"]
    for weight, scale in ((model.model.embed_tokens.weight, 0.02), (model.lm_head.weight, 0.02)):
        spread = torch.randn(entries.shape[1], width, generator=generator) / entries.shape[1] ** 0.5
        own = torch.randn(active, width, generator=generator)
        weight.data[ids[:active]] = scale * (entries @ spread + 0.5 * own)


class Samples:
    """Endless batches out of all encoded shards, in an order drawn anew every epoch."""

    def __init__(self, work, tokenizer, ids, batch, seed, unconditional=0.1):
        self.shards = tokens.load(work)
        self.tokenizer, self.ids, self.batch, self.unconditional = tokenizer, ids, batch, unconditional
        self.rng = np.random.default_rng(seed)
        self.epoch, self.order = 0, []

    def __len__(self):
        return sum(len(s) for s, _ in self.shards)

    def draw(self):
        if len(self.order) < self.batch:
            every = np.array([(a, b) for a, (s, _) in enumerate(self.shards) for b in range(len(s))])
            self.order = list(self.rng.permutation(every))
            self.epoch += 1
        chosen = [self.order.pop() for _ in range(self.batch)]
        made = []
        for a, b in chosen:
            scenes, codes = self.shards[a]
            alone = self.rng.random() < self.unconditional
            made.append(tokens.sample(scenes[b], codes[b], self.tokenizer, self.ids, self.rng, alone))
        longest = max(len(t) for t, _ in made)
        ids = np.ones((len(made), longest), np.int64)  # <pad>
        counts = np.zeros((len(made), longest), bool)
        for i, (t, begin) in enumerate(made):
            ids[i, : len(t)] = t
            counts[i, begin : len(t) - 1] = True
        return torch.from_numpy(ids), torch.from_numpy(counts)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=pathlib.Path, required=True)
    parser.add_argument("--minutes", type=float, default=50)
    parser.add_argument("--batch", type=int, default=16)
    parser.add_argument("--rate", type=float, default=1.5e-3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--start", type=pathlib.Path, help="resume from an exported checkpoint folder")
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    generator = torch.Generator().manual_seed(args.seed)
    names, merges = vocabulary()
    ids = words.code_ids(names)
    model = Transformer(dict(CONFIG, vocab_size=len(names)))
    model.initialise(generator)
    place_codes(model, torch.load(args.work / "patches.pt")["entries"], torch.from_numpy(ids), generator)
    if args.start:
        model.load_state_dict({k: v.float() for k, v in read_weights(args.start).items()})
    model.to(args.device)
    print("parameters", sum(p.numel() for p in model.parameters()), "vocabulary", len(names))
    heavy = [p for n, p in model.named_parameters() if p.dim() == 2 and "norm" not in n and "embed" not in n]
    light = [p for n, p in model.named_parameters() if not (p.dim() == 2 and "norm" not in n and "embed" not in n)]
    optimiser = torch.optim.AdamW([dict(params=heavy, weight_decay=0.05), dict(params=light, weight_decay=0.0)],
                                  lr=args.rate, betas=(0.9, 0.97))
    step, spent = 0, 0.0
    if (args.work / "transformer.pt").exists():
        old = torch.load(args.work / "transformer.pt", map_location=args.device)
        model.load_state_dict(old["model"])
        optimiser.load_state_dict(old["optimiser"])
        step, spent = old["step"], old["spent"]
    samples = Samples(args.work, words.Tokenizer(names, merges), ids, args.batch, args.seed + step)
    print("pictures", len(samples), flush=True)

    def save():
        partial = args.work / "transformer.partial"
        torch.save(dict(model=model.state_dict(), optimiser=optimiser.state_dict(), step=step,
                        spent=time.time() - began), partial)
        partial.rename(args.work / "transformer.pt")

    log = open(args.work / "transformer-loss.csv", "a")
    began, saved, first, smooth = time.time() - spent, time.time(), step, None
    while time.time() - began < 60 * args.minutes:
        part = (time.time() - began) / (60 * args.minutes)
        rate = args.rate * min(1, (step - first + 1) / 60) * (0.02 + 0.98 * 0.5 * (1 + np.cos(np.pi * part)))
        for group in optimiser.param_groups:
            group["lr"] = rate
        batch, counts = (t.to(args.device) for t in samples.draw())
        with torch.autocast(args.device, torch.bfloat16):
            hidden = model.hidden(batch)[counts]
            logits = model.lm_head(hidden)
        loss = F.cross_entropy(logits.float(), batch[:, 1:][counts[:, :-1]])
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        step += 1
        smooth = loss.item() if smooth is None else 0.95 * smooth + 0.05 * loss.item()
        log.write(f"{step},{loss.item():.5f}\n")
        if step % 20 == 0:
            print(f"step {step} epoch {samples.epoch} {time.time() - began:.0f}s loss {smooth:.4f}", flush=True)
            log.flush()
        if time.time() - saved > 60:
            saved = time.time()
            save()
    save()
    print("finished at step", step)


if __name__ == "__main__":
    main()
