"""Batches of scenes as `lumina scenes` writes them, each moved a little and half of them mirrored, so that few renderings
go a long way.

Sky and ground are even along rows, and another horizon is the same picture further up or down, so a moved picture is
(but for hardly visible perspective) one that could have been drawn. In a mirrored scene every "left" is a "right".
"""

import json
import re
import time

import numpy as np

LIMB_PAIRS = (2, 4, 6, 8)  # in LIMBS: each left limb stands before its right counterpart
LIMBS = np.array([(255, 255, 255), (154, 154, 154), (255, 32, 32), (32, 208, 32), (255, 154, 0), (0, 216, 160),
                  (224, 32, 224), (32, 96, 255), (255, 224, 32), (32, 208, 255)], np.uint8)
CLASSES = np.array([(72, 120, 200), (138, 122, 96), (232, 48, 48), (240, 160, 32), (48, 192, 80), (192, 64, 208),
                    (48, 208, 208), (240, 240, 96), (240, 240, 240)], np.uint8)
BOX_LINE, BOX_INSIDE = (64, 240, 96), (16, 88, 40)
FILES = dict(picture=3, bare=5, depth=1, normals=3, classes=1, skeletons=3, other=3, **{"other-bare": 5})


def swapped_words(text):
    """Left and right swapped."""
    return re.sub("left|right", lambda m: "right" if m.group() == "left" else "left", text)


def _swapped(value):
    if isinstance(value, str):
        return swapped_words(value)
    if isinstance(value, list):
        return [_swapped(v) for v in value]
    if isinstance(value, dict):
        return {k: _swapped(v) for k, v in value.items()}
    return value


def _settling(boxes, down, across):
    """The moves with which the things' boxes touch the fewest rows and columns of patches, as evenly as they can. The fewer codes a
    thing is made of, and the fewer ways there are for it to lie across them, the sooner a model draws it in one piece."""

    def cost(first, last, moves):
        ends = ((b[first] + moves, b[last] + moves) for b in boxes)
        return sum(((z - 1) // 16 - a // 16 + abs(a % 16 - -z % 16) / 1000 for a, z in ends), 0 * moves)

    rows, columns = cost(2, 4, down), cost(1, 3, across)
    return down[rows == rows.min()], across[columns == columns.min()]


class Scene:
    """One scene, moved by (down, across) pixels and mirrored or not. `words` is what words.json says of it."""

    def __init__(self, arrays, words, down, across, mirror):
        self._arrays, self._move, self._mirror = arrays, (down, across), mirror
        self.words = _swapped(words) if mirror else words

    def __contains__(self, name):
        return name in self._arrays

    def _seen(self, name):
        """An array [height, width, channels] as this scene has it."""
        array = self._arrays[name]
        half = 2 if name.endswith("bare") else 1
        down, across = (n // half for n in self._move)
        rows = np.clip(np.arange(array.shape[0]) - down, 0, array.shape[0] - 1)
        columns = np.clip(np.arange(array.shape[1]) - across, 0, array.shape[1] - 1)
        array = array[rows][:, columns]
        return array[:, ::-1] if self._mirror else array

    def bare(self, name):
        """The things alone of `picture` or `other`."""
        return self._seen("bare" if name == "picture" else "other-bare")

    def picture(self, name):
        """uint8 RGB [height, width, 3] of `picture`, `other`, `depth`, `normals`, `classes` or `skeletons`."""
        seen = self._seen(name)
        if name == "depth":
            return np.repeat(seen, 3, 2)
        if name == "classes":
            return CLASSES[seen[..., 0]]
        if self._mirror and name == "normals":
            return np.stack([255 - seen[..., 0], seen[..., 1], seen[..., 2]], 2)
        if self._mirror and name == "skeletons":
            other = seen.copy()
            for i in LIMB_PAIRS:
                for a, b in ((i, i + 1), (i + 1, i)):
                    other[(seen == LIMBS[a]).all(2)] = LIMBS[b]
            return other
        return seen

    def box(self, i):
        """(what, uint8 RGB picture of the box around it) of thing `i` of `words['boxes']`."""
        what, left, top, right, bottom = self.words["boxes"][i]
        height, width = self._arrays["picture"].shape[:2]
        down, across = self._move
        left, right = (int(np.clip(v + across, 0, width)) for v in (left, right))
        top, bottom = (int(np.clip(v + down, 0, height)) for v in (top, bottom))
        page = np.zeros((height, width, 3), np.uint8)
        page[top:bottom, left:right] = BOX_LINE
        page[top + 2 : bottom - 2, left + 2 : right - 2] = BOX_INSIDE
        return what, page[:, ::-1] if self._mirror else page


class Scenes:
    """Endless random draws; shards that are rendered meanwhile join in."""

    def __init__(self, folder, seed, only=None):
        self.folder, self.rng, self.only = folder, np.random.default_rng(seed), only
        self.shards, self.looked = {}, 0.0

    def _look(self):
        if time.time() - self.looked < 60:
            return
        self.looked = time.time()
        for path in sorted(self.folder.glob("*/words.json"))[slice(*self.only) if self.only else slice(None)]:
            if path in self.shards:
                continue
            told = json.loads(path.read_text())
            height, width, scenes = told["height"], told["width"], told["scenes"]
            arrays = {}
            for name, channels in FILES.items():
                half = 2 if name.endswith("bare") else 1
                shape = (-1, height // half, width // half, channels)
                if (path.parent / name).exists():
                    arrays[name] = np.memmap(path.parent / name, np.uint8, "r").reshape(shape)
            figures = np.cumsum([s["figure"] for s in scenes]) - 1
            self.shards[path] = (scenes, arrays, figures)

    def draw(self, count, square=None, figures=False, settled=False):
        """`count` scenes of one size; `square` asks for square pictures (or for others), `figures` for mannequins, `settled` for
        things that touch few patches."""
        self._look()
        paths = [p for p, (_, a, _) in sorted(self.shards.items()) if square is None
                 or square == (a["picture"].shape[1] == a["picture"].shape[2])]
        shard = self.shards[paths[self.rng.integers(len(paths))]]
        places = np.arange(len(shard[0]))
        if figures:
            places = np.array([i for i in places if shard[0][i]["figure"]])
        return [self._moved(shard, i, settled) for i in self.rng.choice(places, count, replace=len(places) < count)]

    def _moved(self, shard, i, settled):
        scenes, all_arrays, figures = shard
        words = scenes[i]
        arrays = {n: a[i] for n, a in all_arrays.items() if n != "skeletons"}
        if words["figure"]:
            arrays["skeletons"] = all_arrays["skeletons"][figures[i]]
        height, width = arrays["picture"].shape[:2]
        reach = round((height * width) ** 0.5 / 16)
        left = min([reach] + [b[1] for b in words["boxes"]]) // 2
        right = min([reach] + [width - b[3] for b in words["boxes"]]) // 2
        across = 2 * np.arange(-left, right + 1)
        rows = words["horizon"] * height / 2
        low, high = int(np.ceil(0.42 * height / 2 - rows)), int(np.floor(0.48 * height / 2 - rows))
        down = 2 * np.arange(min(low, 0), max(high, 0) + 1)
        if settled:
            down, across = _settling(words["boxes"], down, across)
        return Scene(arrays, words, int(self.rng.choice(down)), int(self.rng.choice(across)), self.rng.random() < 0.5)
