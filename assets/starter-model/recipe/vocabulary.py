"""The text vocabulary of a work folder: learned once from the scenes' words, then kept in `merges.json`."""

import json

import tokenizer as words
import tokens

MERGES = 420


def corpus(folder, shards=4):
    """Texts to train the tokenizer on: what the scenes say and what the tasks ask."""
    texts = []
    for path in sorted(folder.glob("*/words.json"))[:shards]:
        for told in json.loads(path.read_text())["scenes"]:
            texts += told["captions"][:3] + [told["plain"], told["edit"]] + [b[0] for b in told["boxes"][:1]]
            texts += [t for _, *pair in told["questions"][:4] for t in pair]
    drawing = tokens.DRAWING.format(256, 256, "")
    fixed = [*tokens.ASKED.values(), tokens.CONDITION.format(""), "Detect: ", *tokens.DESCRIBE]
    return texts + [drawing] * 300 + [t for t in fixed for _ in range(60)] + [t for pair in tokens.SMALL_TALK for t in pair] * 15


def vocabulary(work, start=None):
    """(name -> id, merges); `start` is a checkpoint folder whose merges come first, so that its ids stay."""
    path = work / "merges.json"
    if not path.exists():
        known = words.read_merges(start / "tokenizer.json") if start else ()
        path.write_text(json.dumps(words.train(corpus(work / "scenes"), MERGES, known)))
    merges = [tuple(pair) for pair in json.loads(path.read_text())]
    return words.build(merges), merges
