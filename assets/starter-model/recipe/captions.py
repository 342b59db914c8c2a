"""Captions of a scene in many phrasings, and the prompts and texts that the tokenizer should know well."""

import numpy as np

TEMPLATE = "Generate an image of {}x{} according to the following prompt:\n{}"
NAMES = {
    "sphere": ("sphere", "sphere", "ball"),
    "cube": ("cube", "cube", "box"),
    "cylinder": ("cylinder", "cylinder"),
    "cone": ("cone", "cone"),
    "pyramid": ("pyramid", "pyramid"),
    "ring": ("ring", "ring", "torus"),
}
TIME_PHRASES = {
    "day": ("in the daytime", "under a blue sky", "at noon", "on a clear day"),
    "morning": ("in the morning", "in soft morning light", "in the early morning"),
    "dusk": ("at dusk", "at sunset", "in the evening"),
    "night": ("at night", "under a night sky", "by moonlight"),
}
GROUND_PHRASES = {
    "grass": ("on grass", "on a meadow", "on a green field"),
    "sand": ("on sand", "on a sandy plain", "in the desert"),
    "stone": ("on stone", "on a stone floor", "on a grey plain"),
}
OPENINGS = ("", "", "", "A picture of ", "An image of ", "A scene with ", "Draw ", "Show me ", "Please draw ")
OTHER_TEXTS = (
    "Segmentic segmentation. <|image|>", "Depth estimation. <|image|>", "Surface normal estimation. <|image|>",
    "Human pose estimation. <|image|>", "Detect: the red cube <|image|>", "How many objects are there?",
    "Make the cube red. <|image|>", "What colour is the sphere?", "Remove the cone. <|image|>", "Describe the image.",
    "Generate an image according to the provided image, and according to the following caption:\nA red ball <|image|>",
)


def _one(rng, options):
    return options[int(rng.integers(len(options)))]


def _article(words):
    return ("an " if words[0] in "aeio" else "a ") + words


def _thing(rng, thing):
    words = [thing["colour"], _one(rng, NAMES[thing["shape"]])]
    if rng.random() < 0.15:
        words.insert(0, thing["material"])
    if rng.random() < 0.25:
        words.insert(0, thing["size"])
    return _article(" ".join(words))


def caption(scene, rng):
    """One caption; place and time are named often but not always."""
    things = scene["objects"]
    if len(things) == 1:
        text = _thing(rng, things[0])
    else:
        left, right = _thing(rng, things[0]), _thing(rng, things[1])
        text = _one(rng, (
            f"{left} to the left of {right}", f"{right} to the right of {left}", f"{left} left of {right}",
            f"{right} right of {left}", f"{left} and {right}", f"{right} and {left}", f"{left} next to {right}",
            f"{left} on the left and {right} on the right",
        ))
    place = " " + _one(rng, GROUND_PHRASES[scene["ground"]]) if rng.random() < 0.75 else ""
    when = " " + _one(rng, TIME_PHRASES[scene["time"]]) if rng.random() < 0.8 else ""
    text = text + (place + when if rng.random() < 0.8 else when + place)
    if when and rng.random() < 0.1:
        text = text.replace(when, "", 1) + "," + when
    opening = _one(rng, OPENINGS)
    text = opening + text
    if not opening and rng.random() < 0.6:
        text = text[0].upper() + text[1:]
    return text + ("." if rng.random() < 0.3 else "")


def prompt(scene, rng):
    return TEMPLATE.format(scene["width"], scene["height"], caption(scene, rng))


def corpus(count=6000, seed=99):
    """Texts to train the tokenizer on."""
    from world import scene

    rng = np.random.default_rng(seed)
    return [caption(scene(seed, i, (128, 128)), rng) for i in range(count)] + [
        TEMPLATE.format(128, 128, "")] * 600 + list(OTHER_TEXTS) * 60
