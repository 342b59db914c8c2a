"""Makes the codebook, and with it the codes of any rendered picture, before any network is trained, so that transformer,
decoder and encoder learn side by side.

A code tells one patch of 16 x 16 pixels; each kind of picture has entries of its own. In a photo, a patch with a thing or a
shadow in it is described by `bare` alone (outline, colour in day's light, shadow): time of day and ground, which the picture's
other patches tell, would otherwise multiply the number of codes by twelve and leave outlines coarse. A patch of mere
sky and ground, and any patch of a depth, normals, classes, box or skeleton picture, is described by its pixels. All are
principal components, then k-means; where things are compared, hue counts more than it does in the components.

A latent has 32 numbers: 23 for what a thing or a map is, 8 for what a backdrop is, or else which kind of map it is, and one that
tells photos' things (0), backdrops (2) and maps (-2) apart.
"""

import argparse
import pathlib

import numpy as np
import torch

from scenes import Scenes

SIDE = 16
WIDTH, THINGS_WIDTH, BACKDROPS_WIDTH = 32, 23, 8
KIND = 2.0
COUNTS = dict(backdrops=256, things=4096, depth=768, normals=1280, classes=768, boxes=384, skeletons=640)  # 8192
MAPS = ("depth", "normals", "classes", "boxes", "skeletons")
STARTS = dict(zip(COUNTS, np.cumsum([0, *COUNTS.values()])))
# How much each number that describes a cell of a thing counts when things are compared: outline, light, hue, shadow. Evenly, the
# hue of thin patches was lost: what was decoded of the right codes showed 60 % of the colours and shapes, with these 70 %.
COMPARED = (1.0, 1.0, 8.0, 8.0, 8.0, 0.5)


def _split(values, side):
    """uint8 [n, height, width, c] to [n, rows, columns, side * side, c] in 0..1."""
    n, height, width, c = values.shape
    x = torch.from_numpy(np.ascontiguousarray(values)).reshape(n, height // side, side, width // side, side, c)
    return x.permute(0, 1, 3, 2, 4, 5).reshape(n, height // side, width // side, side * side, c).float() / 255


def describe_things(bare):
    """[n, rows, columns, 384]: outline first, then brightness and shadow, then hue (the thing's other patches tell it too)."""
    x = _split(bare, SIDE // 2)
    light = x[..., 1:4].mean(-1, keepdim=True)
    return torch.cat([x[..., :1], 0.8 * light, 0.7 * (x[..., 1:4] - light), 0.8 * x[..., 4:]], -1).flatten(3)


def describe_pixels(pictures):
    return _split(pictures, SIDE).flatten(3)


def is_backdrop(bare):
    """[n, rows, columns]: neither a thing nor a shadow that shows."""
    x = _split(bare, SIDE // 2)
    return (x[..., 0].amax(-1) < 0.02) & (x[..., 4].amax(-1) < 0.05)


def components(x, width):
    mean = x.mean(0)
    values, vectors = torch.linalg.eigh((x - mean).t() @ (x - mean) / len(x))
    basis = vectors[:, -width:].flip(1)
    print(f"  {width} components keep {float(values[-width:].sum() / values.sum()):.4f} of {len(x)} patches", flush=True)
    return dict(mean=mean, basis=basis, scale=((x - mean) @ basis).std())


def assign(points, centres):
    norm = (centres * centres).sum(1)
    return torch.cat([torch.addmm(norm, part, centres.t(), alpha=-2).argmin(1) for part in points.split(4096)])


def kmeans(points, centres, rounds, generator):
    """Goes on from these centres."""
    count = len(centres)
    for _ in range(rounds):
        nearest = assign(points, centres)
        hits = torch.bincount(nearest, minlength=count).float()
        sums = torch.zeros_like(centres).index_add_(0, nearest, points)
        centres = torch.where(hits[:, None] > 0, sums / hits.clamp(min=1)[:, None], centres)
        empty = (hits == 0).nonzero().flatten()
        centres[empty] = points[torch.randint(len(points), (len(empty),), generator=generator)]
    return centres


def settle(points, centres, rounds, generator, metric):
    """k-means from these centres, with distances as they are after `metric`."""
    x = points @ metric
    found = kmeans(x, centres @ metric, rounds, generator)
    error = ((found[assign(x, found)] - x) ** 2).sum() / ((x - x.mean(0)) ** 2).sum()
    print(f"  error of k-means {float(error):.4f}", flush=True)
    return torch.linalg.solve(metric.t(), found.t()).t()


def latents(part, x):
    """Descriptions as numbers of a kind's components."""
    return (x - part["mean"]) @ part["basis"] / part["scale"]


def compared(part):
    """The matrix [23, 23] that takes the things' latents to where their distance is that of their descriptions, weighted."""
    basis = part["basis"] * part["scale"]
    weights = torch.tensor(COMPARED).repeat(len(basis) // len(COMPARED))
    return torch.linalg.cholesky(basis.t() @ (weights[:, None] * basis))


class Book:
    """The linear maps from descriptions to latents, one a kind, and the entries found by k-means, [8192, 32]."""

    def __init__(self, state):
        self.parts, self.entries = state["parts"], state["entries"]
        self.metric = torch.eye(WIDTH)
        self.metric[:THINGS_WIDTH, :THINGS_WIDTH] = compared(self.parts["things"])
        self.things = self._entries("things") @ self.metric

    def _entries(self, kind):
        return self.entries[STARTS[kind] :][: COUNTS[kind]]

    def photo_latent(self, pictures, bare):
        """[n, rows, columns, 32] and which of them are backdrops."""
        backdrop = is_backdrop(bare)[..., None]
        things = latents(self.parts["things"], describe_things(bare))
        backdrops = latents(self.parts["backdrops"], describe_pixels(pictures))
        return torch.cat([things * ~backdrop, backdrops * backdrop, KIND * backdrop.float()], -1), backdrop[..., 0]

    def map_latent(self, kind, pictures):
        found = latents(self.parts[kind], describe_pixels(pictures))
        return torch.cat([found, map_sign(kind).expand(*found.shape[:3], -1)], -1)

    def photo_codes(self, pictures, bare):
        """[n, rows, columns]."""
        latent, backdrop = self.photo_latent(pictures, bare)
        codes = torch.empty(backdrop.shape, dtype=torch.long)
        codes[backdrop] = STARTS["backdrops"] + assign(latent[backdrop], self._entries("backdrops"))
        codes[~backdrop] = STARTS["things"] + assign(latent[~backdrop] @ self.metric, self.things)
        return codes

    def map_codes(self, kind, pictures):
        """[n, rows, columns]."""
        latent = self.map_latent(kind, pictures)
        return STARTS[kind] + assign(latent.flatten(0, 2), self._entries(kind)).reshape(latent.shape[:3])


def map_sign(kind):
    """The last nine numbers of a map's latent."""
    sign = torch.zeros(BACKDROPS_WIDTH + 1)
    sign[MAPS.index(kind)], sign[-1] = 1.5 * KIND, -KIND
    return sign


def gather(folder, seed, draws):
    """Descriptions of many patches, one tensor [patches, numbers] a kind: all with a thing, a few of the others."""
    scenes, generator = Scenes(folder, seed), torch.Generator().manual_seed(seed)
    found = {kind: [] for kind in COUNTS}

    def some(x, most):
        return x[torch.randperm(len(x), generator=generator)[:most]]

    for i in range(draws):
        drawn = scenes.draw(16, settled=i % 2 == 1)
        name = "other" if i % 4 == 3 else "picture"
        pictures, bare = (np.stack([f(s) for s in drawn]) for f in (lambda s: s.picture(name), lambda s: s.bare(name)))
        plain = is_backdrop(bare)
        found["things"].append(describe_things(bare)[~plain])
        found["backdrops"].append(some(describe_pixels(pictures)[plain], 60))
        for kind in ("depth", "normals", "classes"):
            found[kind].append(some(describe_pixels(np.stack([s.picture(kind) for s in drawn])).flatten(0, 2), 240))
        boxes = [s.box(int(scenes.rng.integers(len(s.words["boxes"]))))[1] for s in drawn if s.words["boxes"]]
        stands = [s.picture("skeletons") for s in drawn if "skeletons" in s]
        for kind, made in (("boxes", boxes), ("skeletons", stands)):
            if made:
                found[kind].append(telling(describe_pixels(np.stack(made)).flatten(0, 2)))
    return {kind: torch.cat(x) for kind, x in found.items()}


def telling(x, plain=20):
    """Patches with something in them, and a few of the others."""
    empty = x.var(1) < 1e-5
    return torch.cat([x[~empty], x[empty][:plain]])


def width(kind):
    """Components of a kind."""
    return BACKDROPS_WIDTH if kind == "backdrops" else THINGS_WIDTH


def metric(kind, part):
    """How a kind's latents are compared."""
    return compared(part) if kind == "things" else torch.eye(width(kind))


def places(kind, entries):
    """Where a kind's entries have its latents."""
    rows = entries[STARTS[kind] : STARTS[kind] + COUNTS[kind]]
    return rows[:, THINGS_WIDTH:-1] if kind == "backdrops" else rows[:, :THINGS_WIDTH]


def differing(kind, points):
    """Most patches of a map are alike; the rest is what must be told apart."""
    if kind not in MAPS:
        return points
    alike = (points - points.median(0).values).norm(dim=1) < 1e-3
    return torch.cat([points[~alike], points[alike][:200]])


def fit(folder, seed, draws=260):
    """The state of a book made for these scenes."""
    generator, found = torch.Generator().manual_seed(seed), gather(folder, seed, draws)
    parts, entries = {}, torch.zeros(sum(COUNTS.values()), WIDTH)
    for kind, count in COUNTS.items():
        x = found.pop(kind)
        print(kind, len(x), flush=True)
        part = components(x, width(kind))
        points = differing(kind, latents(part, x))
        begin = points[torch.randperm(len(points), generator=generator)[:count]]
        places(kind, entries)[:] = settle(points, begin, 10, generator, metric(kind, part))
        rows = entries[STARTS[kind] : STARTS[kind] + count]
        if kind == "backdrops":
            rows[:, -1] = KIND
        elif kind in MAPS:
            rows[:, THINGS_WIDTH:] = map_sign(kind)
        parts[kind] = part
    return dict(parts=parts, entries=entries)


def go_on(folder, seed, state, draws=130, rounds=12):
    """Fits the entries of a book further, perhaps to pictures of another scale: the components stay, each entry keeps its place and
    about its meaning, so that networks that know the book need not begin anew."""
    generator, found = torch.Generator().manual_seed(seed), gather(folder, seed, draws)
    for kind, part in state["parts"].items():
        print(kind, len(found[kind]), flush=True)
        points = differing(kind, latents(part, found.pop(kind)))
        rows = places(kind, state["entries"])
        rows[:] = settle(points, rows.clone(), rounds, generator, metric(kind, part))
    return state


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=pathlib.Path, required=True)
    parser.add_argument("--book", type=pathlib.Path, help="use this patches.pt instead of fitting (to resume exported weights)")
    parser.add_argument("--start", type=pathlib.Path, help="go on fitting the entries of this patches.pt")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    if (args.work / "patches.pt").exists():
        return
    if args.book:
        state = torch.load(args.book)
    elif args.start:
        state = go_on(args.work / "scenes", args.seed, torch.load(args.start))
    else:
        state = fit(args.work / "scenes", args.seed)
    torch.save(state, args.work / "patches.pt")


if __name__ == "__main__":
    main()
