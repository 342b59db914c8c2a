"""Draws held-out prompts with an exported checkpoint and looks for the named colour and shape in the pixels.

Prompts come from combinations of time, ground, colours and shapes that training never saw. A prompt counts only if
every thing it names is found in its colour and its shape. Prints the analyser's own error on rendered pictures of the
same scenes, and the decoder's ceiling (rendered, coded, painted again). Writes a sheet and a table.
"""

import argparse
import json
import pathlib

import numpy as np
import torch

from analyse import Analyser
from captions import caption
from codec import from_bytes, to_bytes
from generate import Checkpoint, sheet
from patches import Patches
from render import render
from tokens import mirrored
from world import held_out, scene

SEED = 9001


def fair(scene_):
    """Unseen in the mirror too (training mirrors its pictures), and things told apart by their colours."""
    colours = [t["colour"] for t in scene_["objects"]]
    return len(set(colours)) == len(colours) and held_out(mirrored(scene_))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--checkpoint", type=pathlib.Path, required=True)
    parser.add_argument("--output", type=pathlib.Path, required=True)
    parser.add_argument("--samples", type=int, default=100)
    parser.add_argument("--settings", nargs="*", default=["4.0,2000,1.0"], help="guidance,image top-k,temperature")
    parser.add_argument("--book", type=pathlib.Path, default=pathlib.Path(__file__).parent / "patches.pt",
                        help="the codebook's making, as patches.py writes it")
    parser.add_argument("--threads", type=int, default=2)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    args.output.mkdir(parents=True, exist_ok=True)
    scenes, i = [], 0
    while len(scenes) < args.samples:
        s = scene(SEED, i, (128, 128), held=True)
        i += 1
        if fair(s):
            scenes.append(s)
    rng = np.random.default_rng(SEED)
    prompts = [caption(s, rng) for s in scenes]
    checkpoint, book = Checkpoint(args.checkpoint), Patches(torch.load(args.book))

    @torch.no_grad()
    def repainted(pictures, bare):
        codes = book.codes(pictures, bare)
        return np.concatenate([to_bytes(checkpoint.codec.decode(c)).numpy() for c in codes.split(10)])

    analyser = Analyser(blurred=repainted)
    truth, buffers = zip(*(render(s, buffers=True) for s in scenes))
    truth, bare = np.stack(truth), np.stack([b["bare"] for b in buffers])
    again = repainted(truth, bare)
    codes = book.codes(truth, bare)
    with torch.no_grad():
        own = torch.cat([checkpoint.codec.encode(from_bytes(torch.from_numpy(truth[i : i + 10])))
                         for i in range(0, len(truth), 10)])
        seen = np.concatenate([to_bytes(checkpoint.codec.decode(c)).numpy() for c in own.split(10)])

    def psnr(pictures):
        error = ((truth.astype(float) - pictures) ** 2).mean((1, 2, 3))
        return round(float((10 * np.log10(255**2 / error)).mean()), 2)

    table = dict(samples=len(scenes), codec=dict(psnr_decoder=psnr(again), psnr_encoder_and_decoder=psnr(seen),
                                                 codes_in_these=int(len(codes.unique()))))

    def judge(name, pictures):
        scores = np.array([analyser.score(p, s) for p, s in zip(pictures, scenes)])
        one = scores[:, 3] == 1
        table[name] = dict(found=int(scores[:, 0].sum()), found_one=f"{scores[one, 0].sum()}/{one.sum()}",
                           found_two=f"{scores[~one, 0].sum()}/{(~one).sum()}",
                           colours=f"{scores[:, 1].sum()}/{scores[:, 3].sum()}",
                           colour_and_shape=f"{scores[:, 2].sum()}/{scores[:, 3].sum()}")
        print(name, table[name], flush=True)
        return scores[:, 0].astype(bool)

    print("codec", table["codec"])
    judge("rendered ground truth", truth)
    judge("decoder's ceiling", again)
    judge("by the encoder's codes", seen)
    for setting in args.settings:
        guidance, top_k, temperature = (float(v) for v in setting.split(","))
        drawn = []
        for k in range(0, len(prompts), 20):
            drawn.append(checkpoint.draw(prompts[k : k + 20], seed=k, guidance=guidance, top_k=int(top_k),
                                         temperature=temperature))
        drawn = np.concatenate(drawn)
        right = judge(f"drawn, guidance {guidance:g}, top-k {int(top_k)}, temperature {temperature:g}", drawn)
        sheet(drawn[:32]).save(args.output / f"drawn-{setting.replace(',', '-')}.png")
        if not right.all():
            sheet(drawn[~right][:8]).save(args.output / f"failures-{setting.replace(',', '-')}.png")
            print("failures:", [p for p, r in zip(prompts, right) if not r][:8])
    (args.output / "evaluation.json").write_text(json.dumps(table, indent=2) + "\n")
    (args.output / "prompts.json").write_text(json.dumps(prompts, indent=1) + "\n")


if __name__ == "__main__":
    main()
