"""Makes the codebook from the pictures alone: principal components of 16 x 16 patches, then k-means.

A code is the nearest entry to a patch's first components, so all pictures have their codes before any network is
trained: transformer, decoder and encoder then learn side by side. Half of the patches that k-means sees are lively
ones (things, shadows, the horizon), or sky and ground would take most of the entries.
"""

import argparse
import pathlib

import numpy as np
import torch

from train_codec import PARAMS, _assign, kmeans

SIDE = 16


def patches(pictures):
    """uint8 [n, height, width, 3] to [n, rows, columns, 768] in -1..1."""
    n, height, width, _ = pictures.shape
    x = torch.from_numpy(np.ascontiguousarray(pictures)).reshape(n, height // SIDE, SIDE, width // SIDE, SIDE, 3)
    return x.permute(0, 1, 3, 2, 4, 5).reshape(n, height // SIDE, width // SIDE, -1).float() / 127.5 - 1


class Patches:
    """The linear map from patches to latents and back, and the entries found by k-means."""

    def __init__(self, state):
        self.mean, self.basis, self.scale, self.entries = (state[k] for k in ("mean", "basis", "scale", "entries"))

    def latent(self, pictures):
        """[n, rows, columns, embed_dim]"""
        return (patches(pictures) - self.mean) @ self.basis / self.scale

    def codes(self, pictures):
        latent = self.latent(pictures)
        return _assign(latent.reshape(-1, latent.shape[-1]), self.entries).reshape(latent.shape[:3])


def fit(folder, active, seed):
    rng, generator = np.random.default_rng(seed), torch.Generator().manual_seed(seed)
    some, lively = [], []
    for path in sorted(folder.glob("*.npy")):
        shard = np.load(path, mmap_mode="r")
        x = patches(shard[np.sort(rng.choice(len(shard), 40, replace=False))]).reshape(-1, SIDE * SIDE * 3)
        spread = x.reshape(len(x), SIDE, SIDE, 3).std(2).mean((1, 2))  # along the rows: not the sky's gradient
        x_lively = x[spread > 0.03]
        some.append(x[torch.randperm(len(x), generator=generator)[:400]])
        lively.append(x_lively[torch.randperm(len(x_lively), generator=generator)[:800]])
    x = torch.cat(some + lively)
    mean = x.mean(0)
    covariance = (x - mean).t() @ (x - mean) / len(x)
    values, vectors = torch.linalg.eigh(covariance)
    basis = vectors[:, -PARAMS["embed_dim"]:].flip(1)
    print("share of variance kept", float(values[-PARAMS["embed_dim"]:].sum() / values.sum()), "of", len(x), "patches")
    points = (x - mean) @ basis
    scale = points.std()
    return dict(mean=mean, basis=basis, scale=scale, entries=kmeans(points / scale, active, 14, generator))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=pathlib.Path, required=True)
    parser.add_argument("--active", type=int, default=1536)
    parser.add_argument("--book", type=pathlib.Path, help="use this patches.pt instead of fitting (to resume exported weights)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    folder = args.work / "pictures"
    if not (args.work / "patches.pt").exists():
        state = torch.load(args.book) if args.book else fit(folder, args.active, args.seed)
        torch.save(state, args.work / "patches.pt")
    book = Patches(torch.load(args.work / "patches.pt"))
    (args.work / "codes").mkdir(exist_ok=True)
    error, count = 0.0, 0
    for mirror in (False, True):
        for path in sorted(folder.glob("*.npy")):
            target = args.work / "codes" / f"{path.stem}{'m' if mirror else ''}.npy"
            if target.exists():
                continue
            shard = np.load(path)
            shard = shard[:, :, ::-1] if mirror else shard
            codes = torch.cat([book.codes(shard[i : i + 64]) for i in range(0, len(shard), 64)])
            if not mirror and count < 2048:
                again = book.entries[codes[:64]] * book.scale @ book.basis.t() + book.mean
                error += float(((again.clamp(-1, 1) - patches(shard[:64])) ** 2).mean())
                count += 64
            partial = target.with_suffix(".partial")
            with open(partial, "wb") as out:
                np.save(out, codes.numpy().astype(np.int16))
            partial.rename(target)
    if count:
        print(f"patches alone: {10 * np.log10(4 / (error / (count / 64))):.2f} dB")


if __name__ == "__main__":
    main()
