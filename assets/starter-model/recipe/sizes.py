"""Picture sizes: the boundary of all grids whose area fits the target, ratio at most 4:1."""


def crop_sizes(target):
    """All (width, height) in pixels for a target side in pixels, as Lumina-mGPT lists them."""
    n = (target // 32) ** 2
    w, h = n, 1
    sizes = []
    while w > 0:
        if max(w, h) / min(w, h) <= 4:
            sizes.append((32 * w, 32 * h))
        if (h + 1) * w <= n:
            h += 1
        else:
            w -= 1
    return sizes
