"""Renders the training set, shard by shard, all processors; a shard that exists is not rendered again.

A shard holds 512 scenes of one picture size: `pictures/00012.npy` (uint8 [512, height, width, 3]), `bare/00012.npy`
(things and shadows alone, uint8 [512, height/2, width/2, 5]) and `pictures/00012.json` (the scenes). Three shards in five are square.
"""

import argparse
import json
import multiprocessing
import os
import pathlib

for _name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ.setdefault(_name, "1")  # one process per processor; threads would only compete

import numpy as np  # noqa: E402

from render import render  # noqa: E402
from sizes import crop_sizes  # noqa: E402
from world import scene  # noqa: E402

SHARD = 512


def shard_size(shard, target):
    """Picture size of a shard: square, or each of the other sizes in turn."""
    square = (target, target)
    others = [s for s in crop_sizes(target) if s != square]
    if shard % 5 < 3:
        return square
    return others[(shard // 5 * 2 + shard % 5 - 3) * 5 % len(others)]


def render_shard(job):
    folder, seed, shard, target = job
    path = folder / f"{shard:05d}.npy"
    if path.exists():
        return shard
    size = shard_size(shard, target)
    scenes = [scene(seed, shard * SHARD + i, size) for i in range(SHARD)]
    path.with_suffix(".json").write_text(json.dumps(scenes))
    drawn = [render(s, buffers=True) for s in scenes]
    save(folder.parent / "bare" / path.name, np.stack([buffers["bare"] for _, buffers in drawn]))
    save(path, np.stack([picture for picture, _ in drawn]))
    return shard


def save(path, array):
    """Whole or not at all."""
    partial = path.with_suffix(".partial")
    with open(partial, "wb") as out:
        np.save(out, array)
    partial.rename(path)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=pathlib.Path, required=True)
    parser.add_argument("--shards", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--target", type=int, default=128)
    parser.add_argument("--processes", type=int, default=os.cpu_count())
    args = parser.parse_args()
    folder = args.work / "pictures"
    for each in (folder, args.work / "bare"):
        each.mkdir(parents=True, exist_ok=True)
    jobs = [(folder, args.seed, shard, args.target) for shard in range(args.shards)]
    with multiprocessing.Pool(args.processes) as pool:
        for shard in pool.imap_unordered(render_shard, jobs):
            print("rendered shard", shard, flush=True)


if __name__ == "__main__":
    main()
