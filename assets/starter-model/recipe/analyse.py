"""Finds coloured shapes in pictures by their pixels alone: no tokens, no knowledge of the prompt.

Fitted once on rendered scenes, sharp and (where `blurred` is given) as the codec's decoder repaints them, so that a
soft outline is still recognised: the sky tells the time of day; per time a table of colours says for each pixel which of
the ten named colours it is, or background; the largest connected patch of a colour is brought to 16 x 16 and a linear
classifier tells its shape. `errors` states how often that fails on rendered scenes that it was not fitted on.
"""

import numpy as np
import torch
import torch.nn.functional as F

from render import render
from world import COLOUR_NAMES, SHAPES, TIMES, scene

BINS = 16
SMALLEST = 50  # pixels of a patch


def _time(picture):
    sky = picture[: max(4, picture.shape[0] // 6)].reshape(-1, 3).mean(0)
    return int(np.argmin([np.abs(sky - np.array(t["sky"][0]) * 0.5 - np.array(t["sky"][1]) * 0.5).sum()
                          for t in TIMES.values()]))


def _bins(picture):
    r, g, b = (picture // (256 // BINS)).astype(np.int64).transpose(2, 0, 1)
    return (r * BINS + g) * BINS + b


def _patches(mask):
    """Connected patches of a mask, largest first, as (rows, columns)."""
    seen, found = ~mask, []
    for y, x in zip(*np.nonzero(mask)):
        if seen[y, x]:
            continue
        stack, cells = [(y, x)], []
        seen[y, x] = True
        while stack:
            a, b = stack.pop()
            cells.append((a, b))
            for p, q in ((a + 1, b), (a - 1, b), (a, b + 1), (a, b - 1)):
                if 0 <= p < mask.shape[0] and 0 <= q < mask.shape[1] and not seen[p, q]:
                    seen[p, q] = True
                    stack.append((p, q))
        found.append(np.array(cells).T)
    return sorted(found, key=lambda c: -c.shape[1])


def _features(picture, cells):
    """The patch's outline and brightness at 16 x 16 inside its box, and the box's proportions."""
    (top, left), (bottom, right) = cells.min(1), cells.max(1) + 1
    outline = np.zeros((bottom - top, right - left), np.float32)
    outline[cells[0] - top, cells[1] - left] = 1
    light = picture[top:bottom, left:right].mean(-1).astype(np.float32) / 255 * outline
    light = light / max(light.max(), 0.05)
    both = torch.from_numpy(np.stack([outline, light])[None])
    small = F.interpolate(both, (16, 16), mode="bilinear", align_corners=False, antialias=True).flatten().numpy()
    aspect = np.log((bottom - top) / (right - left))
    return np.concatenate([small, [aspect, aspect * aspect, outline.mean()]]).astype(np.float32)


class Analyser:
    def __init__(self, scenes=400, seed=501, blurred=None):
        """`blurred` maps rendered pictures and their `bare` (render.py) to what the decoder makes of them."""
        made = [scene(seed, i, (128, 128)) for i in range(scenes)]
        drawn = [render(s, buffers=True) for s in made]
        if blurred:
            soft = blurred(np.stack([picture for picture, _ in drawn]), np.stack([b["bare"] for _, b in drawn]))
            drawn += [(picture, buffers) for picture, (_, buffers) in zip(soft, drawn)]
            made = made + made
        table = np.zeros((len(TIMES), BINS**3, 1 + len(COLOUR_NAMES)))
        table[:, :, 0] = 0.2  # colours never met are background
        for s, (picture, buffers) in zip(made, drawn):
            labels = np.zeros(buffers["thing"].shape, np.int64)
            for k, thing in enumerate(s["objects"]):
                labels[buffers["thing"] == k + 1] = 1 + COLOUR_NAMES.index(thing["colour"])
            np.add.at(table[_time(picture)], (_bins(picture).ravel(), labels.ravel()), 1)
        cube = torch.from_numpy(table.reshape(len(TIMES), BINS, BINS, BINS, -1)).permute(0, 4, 1, 2, 3)
        blurred = F.avg_pool3d(F.pad(cube, (1,) * 6), 3, 1)  # neighbours vote too, weakly
        self.table = (cube + 0.3 * blurred).argmax(1).reshape(len(TIMES), -1).numpy()
        features, names = [], []
        for s, (picture, _) in zip(made, drawn):
            labels = self.labels(picture)
            for thing in s["objects"]:
                patches = _patches(labels == 1 + COLOUR_NAMES.index(thing["colour"]))
                if patches and patches[0].shape[1] >= SMALLEST:
                    features.append(_features(picture, patches[0]))
                    names.append(SHAPES.index(thing["shape"]))
        x, y = torch.from_numpy(np.stack(features)), torch.tensor(names)
        self.weight = torch.zeros(x.shape[1] + 1, len(SHAPES), requires_grad=True)
        optimiser = torch.optim.LBFGS([self.weight], max_iter=120)
        x = torch.cat([x, torch.ones(len(x), 1)], 1)

        def closure():
            optimiser.zero_grad()
            loss = F.cross_entropy(x @ self.weight, y) + 2e-3 * (self.weight**2).sum()
            loss.backward()
            return loss

        optimiser.step(closure)

    def labels(self, picture):
        """0 background, else 1 + index of the named colour, for each pixel; lone pixels follow their neighbours."""
        raw = self.table[_time(picture)][_bins(picture)]
        votes = torch.nn.functional.one_hot(torch.from_numpy(raw), 1 + len(COLOUR_NAMES)).permute(2, 0, 1)[None].float()
        return F.avg_pool2d(votes, 3, 1, 1, count_include_pad=False)[0].argmax(0).numpy()

    def things(self, picture):
        """{colour: shape} of what is seen; per colour its largest patch."""
        labels, found = self.labels(picture), {}
        for k, colour in enumerate(COLOUR_NAMES):
            patches = _patches(labels == k + 1)
            if patches and patches[0].shape[1] >= SMALLEST:
                x = torch.from_numpy(np.append(_features(picture, patches[0]), np.float32(1)))
                found[colour] = SHAPES[int((x @ self.weight).argmax())]
        return found

    def score(self, picture, scene_):
        """(all things found, right colours, right colour and shape, number of things)."""
        found = self.things(picture)
        colours = sum(t["colour"] in found for t in scene_["objects"])
        right = sum(found.get(t["colour"]) == t["shape"] for t in scene_["objects"])
        return right == len(scene_["objects"]), colours, right, len(scene_["objects"])
