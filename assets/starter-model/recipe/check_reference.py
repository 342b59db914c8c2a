"""Proves that codec.py and transformer.py are the published architecture: every transformer and VQGAN value of a
reference folder (laid out as its README says) must come out within that README's float32 tolerances.

Usage: python3 check_reference.py --reference DIR
"""

import argparse
import json
import pathlib
import sys

import numpy as np
import torch
from PIL import Image

from codec import Codec, from_bytes, to_bytes
from files import read_array, read_weights, read_yaml
from transformer import Transformer


def transformer_checks(reference):
    folder = reference / "expected" / "transformer"
    description = json.loads((folder / "transformer.json").read_text())
    for run in description["runs"]:
        if run["compute_dtype"] != "float32":
            continue
        checkpoint = reference / run["checkpoint"]
        model = Transformer(json.loads((checkpoint / "config.json").read_text()))
        model.load_state_dict({k: v.float() for k, v in read_weights(checkpoint).items()})
        model.eval()
        caches = model.caches()
        ids = torch.tensor([run["token_ids"]])
        states = model.hidden(ids, every=True)
        logits = model(ids, caches)[0]
        slices = torch.cat([logits[:, a:b] for a, b in description["vocab_slices"]], 1)
        steps = torch.stack([model(torch.tensor([[i]]), caches)[0, 0] for i in run["step_token_ids"]])
        got = dict(hidden_states=torch.cat(states), prefill_logits_slices=slices, prefill_last_logits=logits[-1],
                   step_logits=steps)
        for key, value in got.items():
            worst = np.abs(value.numpy() - read_array(folder, run[key])).max()
            yield f"{run['checkpoint']} {key}", worst, 1e-4


def _white(picture):
    """RGB of a picture; transparency blended onto white in double precision and truncated."""
    if picture.mode != "RGBA":
        return np.array(picture.convert("RGB"))
    rgba = np.array(picture).astype(np.float64)
    alpha = rgba[..., 3:] / 255
    return ((1 - alpha) * 255 + alpha * rgba[..., :3]).astype(np.uint8)


def codec_checks(reference):
    folder = reference / "expected" / "vqgan"
    description = json.loads((folder / "vqgan.json").read_text())
    home = reference / "chameleon" / "tokenizer"
    codec = Codec(read_yaml(home / "vqgan.yaml")["model"]["params"])
    codec.load_state_dict(torch.load(home / "vqgan.ckpt", map_location="cpu")["state_dict"])
    codec.eval()
    for entry in description["encode"]:
        pixels = _white(Image.open(folder / entry["png"]))
        latent = codec.latent(from_bytes(torch.from_numpy(pixels)[None]))
        yield f"{entry['png']} latent", np.abs(latent[0].numpy() - read_array(folder, entry["pre_quantization"])).max(), 2e-5
        codes = codec.nearest(latent).flatten().tolist()
        yield f"{entry['png']} codes that differ", sum(a != b for a, b in zip(codes, entry["codes"])), 0
    for entry in description["decode"]:
        floats = next(v for v in entry.values() if isinstance(v, dict) and v["dtype"] == "float32")
        bytes_ = next(v for v in entry.values() if isinstance(v, dict) and v["dtype"] == "uint8")
        height, width = bytes_["shape"][:2]
        pixels = codec.decode(torch.tensor(entry["codes"]).reshape(1, height // 16, width // 16))
        yield f"{floats['file']}", np.abs(pixels[0].numpy() - read_array(folder, floats)).max(), 2e-5
        off = np.abs(to_bytes(pixels)[0].numpy().astype(int) - read_array(folder, bytes_))
        yield f"{bytes_['file']} share that differs", 1.0 if off.max() > 1 else (off > 0).mean(), 0.01


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reference", type=pathlib.Path, required=True)
    args = parser.parse_args()
    failed = False
    with torch.no_grad():
        for checks in (transformer_checks, codec_checks):
            for name, worst, tolerance in checks(args.reference):
                failed |= not worst <= tolerance
                print(f"{'pass' if worst <= tolerance else 'FAIL'}  {name}: {worst:.3g} (at most {tolerance:g})")
    sys.exit(failed)


if __name__ == "__main__":
    main()
