"""The starter's small world: which scenes exist, how they are drawn by chance, which are held out.

A scene is a plain dictionary, so that captions, pictures and (later) questions, edits, depth and
segmentation all come from the same description. Lengths are in metres: x right, y up, z away from the
camera, the ground at y = 0.
"""

import hashlib

import numpy as np

SHAPES = ("sphere", "cube", "cylinder", "cone", "pyramid", "ring")
COLOURS = {
    "red": (226, 48, 48),
    "orange": (246, 136, 36),
    "yellow": (246, 212, 48),
    "green": (46, 168, 78),
    "turquoise": (38, 192, 190),
    "blue": (46, 100, 226),
    "purple": (140, 72, 210),
    "pink": (246, 112, 176),
    "white": (238, 238, 240),
    "black": (38, 38, 44),
}
COLOUR_NAMES = tuple(COLOURS)
SIZES = {"small": 0.62, "medium": 0.82, "large": 1.05}
MATERIALS = ("glossy", "matte")
GROUNDS = {"grass": (142, 166, 120), "sand": (204, 182, 140), "stone": (160, 160, 166)}

# Sky colours from the zenith to the horizon, tint of the ground, sun (colour, height), ambient light.
TIMES = {
    "day": dict(sky=((66, 128, 220), (132, 182, 240), (208, 230, 250)), tint=(1.0, 1.0, 1.0),
                sun=(0.78, 0.76, 0.70), elevation=0.95, ambient=(0.42, 0.44, 0.48)),
    "morning": dict(sky=((112, 150, 210), (176, 190, 206), (252, 220, 172)), tint=(1.0, 0.93, 0.82),
                    sun=(0.80, 0.74, 0.64), elevation=0.62, ambient=(0.41, 0.40, 0.40)),
    "dusk": dict(sky=((74, 60, 132), (150, 92, 134), (250, 150, 98)), tint=(0.66, 0.50, 0.50),
                 sun=(0.80, 0.69, 0.64), elevation=0.50, ambient=(0.36, 0.34, 0.38)),
    "night": dict(sky=((10, 12, 36), (26, 28, 66), (54, 58, 112)), tint=(0.26, 0.28, 0.44),
                  sun=(0.66, 0.70, 0.82), elevation=0.80, ambient=(0.24, 0.25, 0.32)),
}

HELD_OUT_SHARE = 0.12


def combination(scene):
    """What of a scene its prompt can name; held out or not as a whole."""
    things = [(o["colour"], o["shape"]) for o in scene["objects"]]
    return (scene["time"], scene["ground"], *things)


def held_out(scene):
    """Whether training must never see this combination."""
    digest = hashlib.sha256(repr(combination(scene)).encode()).digest()
    return int.from_bytes(digest[:4], "big") / 2**32 < HELD_OUT_SHARE


def _any_scene(rng, size, single_share):
    width, height = size
    count = 1 if rng.random() < single_share else 2
    objects = []
    for _ in range(count):
        name = rng.choice(list(SIZES))
        objects.append(dict(
            shape=str(rng.choice(SHAPES)),
            colour=str(rng.choice(COLOUR_NAMES)),
            size=str(name),
            radius=float(SIZES[name] * rng.uniform(0.94, 1.06)),
            material=MATERIALS[int(rng.random() < 0.3)],
            yaw=float(rng.choice((-1, 1)) * rng.uniform(0.2, 0.62)),
        ))
    if count == 1:
        room = 0.25 + 0.35 * max(0.0, width / height - 0.6)
        objects[0].update(x=float(rng.uniform(-room, room)), z=float(rng.uniform(-0.5, 0.7)))
    else:
        # Left to right; the gap keeps both recognisable.
        gap = float(rng.uniform(0.05, 0.45))
        left, right = objects
        fit = min(1.0, (1.75 if width >= height else 1.5) / (left["radius"] + right["radius"]))
        for thing in objects:  # both stay inside the frame
            thing["radius"] *= fit
        span = left["radius"] + right["radius"] + gap
        shift = float(rng.uniform(-0.15, 0.15))
        left.update(x=shift - span / 2, z=float(rng.uniform(-0.5, 0.7)))
        right.update(x=shift + span / 2, z=float(rng.uniform(-0.5, 0.7)))
    return dict(
        width=width,
        height=height,
        objects=objects,
        time=str(rng.choice(list(TIMES))),
        ground=str(rng.choice(list(GROUNDS))),
        light=float(rng.choice((-1, 1)) * rng.uniform(0.55, 0.95)),
        horizon=float(rng.uniform(0.42, 0.48)),
    )


def scene(seed, index, size, held=False, single_share=0.5):
    """Scene number `index` of a seed: the first draw that is (or is not) held out, as asked."""
    rng = np.random.default_rng((seed, index))
    while True:
        drawn = _any_scene(rng, size, single_share)
        # Two things alike could not be told apart by a prompt.
        things = {(o["colour"], o["shape"]) for o in drawn["objects"]}
        if len(things) == len(drawn["objects"]) and held_out(drawn) == held:
            return drawn
