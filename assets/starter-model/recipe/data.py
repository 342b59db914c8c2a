"""Batches of rendered scenes, each moved a little and half of them mirrored, so that few renderings go a long way.

Sky and ground are even along rows, and another horizon is the same picture further up or down, so a moved picture is
(but for hardly visible perspective) one that the renderer could have drawn.
"""

import json
import time

import numpy as np

from tokens import mirrored


class Scenes:
    """Endless random batches; shards that are rendered meanwhile join in."""

    def __init__(self, work, seed):
        self.work, self.rng = work, np.random.default_rng(seed)
        self.shards, self.looked = {}, 0.0

    def _look(self):
        if time.time() - self.looked > 60:
            self.looked = time.time()
            for path in sorted((self.work / "pictures").glob("*.npy")):
                if path not in self.shards:
                    self.shards[path] = (np.load(path, mmap_mode="r"),
                                         np.load(self.work / "bare" / path.name, mmap_mode="r"),
                                         json.loads(path.with_suffix(".json").read_text()))

    def draw(self, count):
        """`count` of one size: (pictures, bare, scenes) as pictures.py writes them."""
        self._look()
        paths = sorted(self.shards)
        shard, bare, scenes = self.shards[paths[self.rng.integers(len(paths))]]
        pick = np.sort(self.rng.choice(len(scenes), count, replace=False))
        made = [self._moved(shard[i], bare[i], scenes[i]) for i in pick]
        return np.stack([m[0] for m in made]), np.stack([m[1] for m in made]), [m[2] for m in made]

    def _moved(self, picture, bare, scene):
        height, width = bare.shape[:2]  # half the picture's; so all moves are by two pixels
        covered = np.nonzero(bare[..., 0].any(0))[0]
        left, right = min(4, covered[0]), min(4, width - 1 - covered[-1])
        across = int(self.rng.integers(-left, right + 1))
        horizon = scene["horizon"] * height
        down = int(self.rng.integers(np.ceil(0.42 * height - horizon), np.floor(0.48 * height - horizon) + 1))
        if self.rng.random() < 0.5:
            picture, bare, scene, across = picture[:, ::-1], bare[:, ::-1], mirrored(scene), -across

        def at(n, by):
            return np.clip(np.arange(n) - by, 0, n - 1)

        bare = bare[at(height, down)][:, at(width, across)]
        picture = picture[at(2 * height, 2 * down)][:, at(2 * width, 2 * across)]
        return picture, bare, dict(scene, horizon=(horizon + down) / height)
