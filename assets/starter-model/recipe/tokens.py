"""Scenes with the codes of their pictures as the model's token sequences."""

import numpy as np

from captions import prompt
from tokenizer import GRID, IMAGE_END, IMAGE_START, ROW_END, TURN_END


def mirrored(scene):
    """The same scene seen in a mirror: left and right swapped."""
    things = [dict(t, x=-t["x"], yaw=-t["yaw"]) for t in reversed(scene["objects"])]
    return dict(scene, objects=things, light=-scene["light"])


def picture_tokens(codes, ids):
    """Tokens of one picture from its codes [rows, columns] and the table code -> id."""
    rows, columns = codes.shape
    lines = np.concatenate([ids[codes], np.full((rows, 1), ROW_END)], 1).reshape(-1)
    return np.concatenate([[IMAGE_START, GRID + rows // 2, GRID + columns // 2], lines, [IMAGE_END]])


def question_tokens(tokenizer, text):
    return [0] + tokenizer.encode(text) + [TURN_END]


def sample(scene, codes, tokenizer, ids, rng, unconditional):
    """(tokens, where the loss begins): a whole turn, or the picture alone as guidance's other branch sees it."""
    picture = picture_tokens(codes, ids)
    if unconditional:
        return picture, 0
    question = question_tokens(tokenizer, prompt(scene, rng))
    return np.concatenate([question, picture, [TURN_END]]), len(question) - 1

