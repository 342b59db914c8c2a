"""Makes the codebook, and with it the codes of any rendered picture, before any network is trained, so that transformer,
decoder and encoder learn side by side.

A code tells one patch of 16 x 16 pixels, and there are two kinds. A patch with a thing or a shadow in it is described by
`bare` alone (outline, colour in day's light, shadow): time of day and ground, which the picture's other patches tell,
would otherwise multiply the number of codes by twelve and leave outlines coarse. A patch of mere sky and ground is
described by its pixels. Both are principal components, then k-means.
"""

import argparse
import pathlib

import numpy as np
import torch

from data import Scenes
from train_codec import PARAMS

SIDE = 16
BACKDROPS = 256  # the first codes
WIDTHS = (PARAMS["embed_dim"] - 9, 8)  # components of things and of backdrops; the last number of a latent is the kind
KIND = 2.0


def _split(values, side):
    """uint8 [n, height, width, c] to [n, rows, columns, side * side, c] in 0..1."""
    n, height, width, c = values.shape
    x = torch.from_numpy(np.ascontiguousarray(values)).reshape(n, height // side, side, width // side, side, c)
    return x.permute(0, 1, 3, 2, 4, 5).reshape(n, height // side, width // side, side * side, c).float() / 255


def describe_things(bare):
    """[n, rows, columns, 320]: outline first, then brightness and shadow, then hue (the thing's other patches tell it too)."""
    x = _split(bare, SIDE // 2)
    light = x[..., 1:4].mean(-1, keepdim=True)
    return torch.cat([x[..., :1], 0.8 * light, 0.7 * (x[..., 1:4] - light), 0.8 * x[..., 4:]], -1).flatten(3)


def describe_backdrops(pictures):
    return _split(pictures, SIDE).flatten(3)


def is_backdrop(bare):
    """[n, rows, columns]: neither a thing nor a shadow that shows."""
    x = _split(bare, SIDE // 2)
    return (x[..., 0].amax(-1) < 0.02) & (x[..., 4].amax(-1) < 0.05)


def components(x, width):
    mean = x.mean(0)
    values, vectors = torch.linalg.eigh((x - mean).t() @ (x - mean) / len(x))
    basis = vectors[:, -width:].flip(1)
    print(f"{width} components keep {float(values[-width:].sum() / values.sum()):.4f} of the variance of {len(x)} patches")
    return dict(mean=mean, basis=basis, scale=((x - mean) @ basis).std())


def assign(points, centres):
    norm = (centres * centres).sum(1)
    return torch.cat([torch.addmm(norm, part, centres.t(), alpha=-2).argmin(1) for part in points.split(4096)])


def kmeans(points, count, rounds, generator):
    centres = points[torch.randperm(len(points), generator=generator)[:count]].clone()
    for _ in range(rounds):
        nearest = assign(points, centres)
        hits = torch.bincount(nearest, minlength=count).float()
        sums = torch.zeros_like(centres).index_add_(0, nearest, points)
        centres = torch.where(hits[:, None] > 0, sums / hits.clamp(min=1)[:, None], centres)
        empty = (hits == 0).nonzero().flatten()
        centres[empty] = points[torch.randint(len(points), (len(empty),), generator=generator)]
    return centres


class Patches:
    """The linear maps from descriptions to latents and the entries found by k-means."""

    def __init__(self, state):
        self.things, self.backdrops, self.entries = (state[k] for k in ("things", "backdrops", "entries"))

    def latent(self, pictures, bare):
        """[n, rows, columns, embed_dim]: both kinds have their own numbers, so the other kind's entries are far away."""
        def of(part, x):
            return (x - part["mean"]) @ part["basis"] / part["scale"]

        backdrop = is_backdrop(bare)[..., None]
        things, backdrops = of(self.things, describe_things(bare)), of(self.backdrops, describe_backdrops(pictures))
        return torch.cat([things * ~backdrop, backdrops * backdrop, KIND * backdrop.float()], -1)

    def nothing(self):
        """The code of a thing's kind of patch with no thing and no shadow in it."""
        latent = -self.things["mean"] @ self.things["basis"] / self.things["scale"]
        return BACKDROPS + int(assign(latent[None], self.entries[BACKDROPS:, : WIDTHS[0]]))

    def codes(self, pictures, bare):
        latent = self.latent(pictures, bare)
        flat = latent.reshape(-1, latent.shape[-1])
        backdrop = flat[:, -1] > 0
        codes = torch.empty(len(flat), dtype=torch.long)
        codes[backdrop] = assign(flat[backdrop], self.entries[:BACKDROPS])
        codes[~backdrop] = BACKDROPS + assign(flat[~backdrop], self.entries[BACKDROPS:])
        return codes.reshape(latent.shape[:3])


def fit(work, active, seed, draws=300):
    scenes, generator = Scenes(work, seed), torch.Generator().manual_seed(seed)
    things, backdrops = [], []
    for _ in range(draws):
        pictures, bare, _ = scenes.draw(24)
        plain = is_backdrop(bare)
        x, y = describe_things(bare)[~plain], describe_backdrops(pictures)[plain]
        things.append(x)
        backdrops.append(y[torch.randperm(len(y), generator=generator)[:100]])
    things, backdrops = torch.cat(things), torch.cat(backdrops)
    parts = [components(x, width) for x, width in zip((things, backdrops), WIDTHS)]
    points = [(x - part["mean"]) @ part["basis"] / part["scale"] for x, part in zip((things, backdrops), parts)]
    found = [kmeans(points[0], active - BACKDROPS, 12, generator), kmeans(points[1], BACKDROPS, 12, generator)]
    again = found[0][assign(points[0], found[0])]
    print("error of the components by k-means", float(((again - points[0]) ** 2).mean() / (points[0] ** 2).mean()))
    entries = torch.zeros(active, PARAMS["embed_dim"])
    entries[:BACKDROPS, WIDTHS[0] : -1] = found[1]
    entries[:BACKDROPS, -1] = KIND
    entries[BACKDROPS:, : WIDTHS[0]] = found[0]
    return dict(things=parts[0], backdrops=parts[1], entries=entries)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=pathlib.Path, required=True)
    parser.add_argument("--active", type=int, default=2304)
    parser.add_argument("--book", type=pathlib.Path, help="use this patches.pt instead of fitting (to resume exported weights)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    if not (args.work / "patches.pt").exists():
        torch.save(torch.load(args.book) if args.book else fit(args.work, args.active, args.seed), args.work / "patches.pt")


if __name__ == "__main__":
    main()
