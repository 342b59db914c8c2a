"""Scenes as the model's token sequences, one task after another, in the published templates.

A sample is its tokens and for each token whether the model must say it: pictures and words of replies, never a question.
"""

import re

import numpy as np

from tokenizer import GRID, IMAGE_END, IMAGE_START, ROW_END, TURN_END

DRAWING = "Generate an image of {}x{} according to the following prompt:\n{}"
CONDITION = ("Generate an image according to the provided image, and according to the following caption:\n{} <|image|>")
ASKED = dict(depth="Depth estimation. <|image|>", normals="Surface normal estimation. <|image|>",
             classes="Segmentic segmentation. <|image|>", skeletons="Human pose estimation. <|image|>")
DESCRIBE = ("Describe the image.", "What do you see?", "Describe this picture.", "What is in the picture?")
SMALL_TALK = (
    ("Hello", "Hello! What shall I draw?"), ("Hi", "Hello! What shall I draw?"),
    ("Who are you?", "I am Lumina Starter, a very small model. I draw simple things and talk about them."),
    ("What can you draw?", "Spheres, cubes, cylinders, cones, pyramids, rings and mannequins, in ten colours."),
    ("What can you do?", "I draw, change pictures and answer questions about simple scenes."),
    ("Thank you", "You are welcome."), ("Thanks", "You are welcome."),
)
BACK = ("Undo that", "Go back", "Back to the picture before", "As it was before", "Show me the first picture again")
TIMES = {"in the daytime.": "day", "in the morning.": "morning", "at dusk.": "dusk", "at night.": "night"}
# How often each task is trained.
SHARES = dict(draw=0.36, picture=0.04, depth=0.05, normals=0.05, classes=0.09, skeletons=0.06, boxes=0.09, condition=0.06,
              edit=0.11, questions=0.09, talk=0.07, chosen=0.01, small=0.01)
FREE = ("draw", "picture")  # where things stand is the model's choice


def picture_tokens(codes, ids):
    """Tokens of one picture from its codes [rows, columns] and the table code -> id."""
    rows, columns = codes.shape
    lines = np.concatenate([ids[codes], np.full((rows, 1), ROW_END)], 1).reshape(-1)
    return np.concatenate([[IMAGE_START, GRID + rows // 2, GRID + columns // 2], lines, [IMAGE_END]])


def question_tokens(tokenizer, text):
    return [0] + tokenizer.encode(text) + [TURN_END]


def undoing(words):
    """The instruction that takes a scene's edit back, from its words alone; None where they do not tell it."""
    name, colour = r"the (?:(\w+) )?(\w+)", r"(\w+)"
    if found := re.fullmatch("(Turn it into|Change the time to|Make it) (day|morning|dusk|night)", words["edit"]):
        return f"{found[1]} {next(t for end, t in TIMES.items() if words['plain'].endswith(end))}"
    if found := re.fullmatch(f"Add an? ({colour} {colour}) .*", words["edit"]):
        return f"Remove the {found[1]}"
    things = [box[0].split(" ")[1:] for box in words["boxes"]]
    if found := re.fullmatch(f"(Make|Turn) {name} {colour}", words["edit"]):
        had = [c for c, shape in things if shape == found[3] and found[2] in (None, c)]
        return f"{found[1]} the {found[4]} {found[3]} {had[0]}" if len(had) == 1 else None
    if found := re.fullmatch(f"Replace {name} with an? {colour}", words["edit"]):
        had = [c for c, shape in things if shape == found[2] and found[1] in (None, c)]
        return f"Replace the {had[0]} {found[3]} with a {found[2]}" if len(had) == 1 else None
    return None


class Turns:
    """A conversation being written."""

    def __init__(self, tokenizer, ids):
        self.tokenizer, self.ids, self.tokens, self.said = tokenizer, ids, [0], [False]

    def _add(self, tokens, said):
        self.tokens += list(tokens)
        self.said += [said] * len(tokens)

    def ask(self, text, codes=None):
        """A question; `codes` stands where <|image|> stands."""
        before, mark, after = text.partition("<|image|>")
        self._add(self.tokenizer.encode(before), False)
        if mark:
            self._add(picture_tokens(codes, self.ids), False)
            self._add(self.tokenizer.encode(after), False)
        self._add([TURN_END], False)
        return self

    def say(self, text, chosen=False):
        """An answer in words; `chosen` where the artist asked for words, so that to begin with one is not the model's doing."""
        return self._reply([*self.tokenizer.encode(text), TURN_END], 1 if chosen else 0)

    def show(self, codes, chosen=False):
        """An answer that is a picture; `chosen` where the artist asked for one of this size."""
        return self._reply([*picture_tokens(codes, self.ids), TURN_END], 3 if chosen else 0)

    def _reply(self, tokens, given):
        self._add(tokens[:given], False)
        self._add(tokens[given:], True)
        return self


class Writer:
    """Writes samples. `exact(scene, name)` gives the codes a picture was made of, `seen(scene, name)` those that the encoder
    sees in it, as it does in pictures that are put in."""

    def __init__(self, tokenizer, ids, exact, seen, rng):
        self.tokenizer, self.ids, self.exact, self.seen, self.rng = tokenizer, ids, exact, seen, rng

    def _one(self, options):
        return options[int(self.rng.integers(len(options)))]

    def sample(self, task, scene):
        """(tokens, said) or None where the scene has nothing to do for this task."""
        turns, words = Turns(self.tokenizer, self.ids), scene.words
        if task == "draw":
            height, width = scene.picture("picture").shape[:2]
            turns.ask(DRAWING.format(width, height, self._one(words["captions"]))).show(self.exact(scene, "picture"))
        elif task == "picture":  # what guidance's second branch sees: the picture alone from position 0
            picture = picture_tokens(self.exact(scene, self._one(("picture", "picture", "picture", "depth", "normals"))), self.ids)
            return picture, np.array([False] + [True] * (len(picture) - 1))
        elif task in ASKED:
            if task not in scene:
                return None
            turns.ask(ASKED[task], self.seen(scene, "picture")).show(self.exact(scene, task))
        elif task == "boxes":
            if not words["boxes"]:
                return None
            i = int(self.rng.integers(len(words["boxes"])))
            what = words["boxes"][i][0]
            turns.ask(f"Detect: {what} <|image|>", self.seen(scene, "picture")).show(self.exact(scene, ("boxes", i)))
        elif task == "condition":
            given = self._one(("depth", "depth", "normals", "classes"))
            turns.ask(CONDITION.format(self._one(words["captions"])), self.seen(scene, given)).show(self.exact(scene, "picture"))
        elif task == "edit":
            before, after = ("other", "picture") if words["added"] else ("picture", "other")
            turns.ask(words["edit"] + " <|image|>", self.seen(scene, before)).show(self.exact(scene, after))
        elif task == "questions":
            asked = [(q, a) for _, q, a in words["questions"]]
            if self.rng.random() < 0.4:
                asked.append((self._one(DESCRIBE), words["plain"]))
            self._answers(turns, self.rng.permutation(asked), self.seen(scene, "picture"))
        elif task == "talk":
            self._talk(turns, scene)
        elif task == "chosen":
            self._chosen(turns, scene)
        else:
            for question, answer in self.rng.permutation(SMALL_TALK)[: 1 + int(self.rng.integers(2))]:
                turns.ask(self._one((question, question.lower(), question + "."))).say(answer)
        return np.array(turns.tokens), np.array(turns.said)

    def _answers(self, turns, asked, codes=None):
        """Questions in any order; the first comes with its picture, if there is one."""
        for k, (question, answer) in enumerate(asked):
            turns.ask(question if k or codes is None else "<|image|> " + question, codes).say(answer)

    def _talk(self, turns, scene):
        """A conversation about two pictures of which one is the other after a change: the first drawn or put in, perhaps questions,
        the change, perhaps questions, perhaps the way back."""
        words, chance = scene.words, self.rng.random
        before, after = ("other", "picture") if words["added"] else ("picture", "other")
        asked = dict(picture=words["questions"], other=words["otherQuestions"])
        if words["added"] or chance() < 0.5:  # captions are of the scene with all its things: another begins as a photo
            given = self.seen(scene, before)
            if chance() < 0.5:
                self._answers(turns, self._some(asked[before]), given)
                turns.ask(words["edit"])
            else:
                turns.ask("<|image|> " + words["edit"], given)
        else:
            height, width = scene.picture("picture").shape[:2]
            given = self.exact(scene, before)
            caption = self._one(words["captions"])
            turns.ask(DRAWING.format(width, height, caption) if chance() < 0.5 else caption).show(given)
            if chance() < 0.4:
                self._answers(turns, self._some(asked[before]))
            turns.ask(words["edit"])
        turns.show(self.exact(scene, after))
        if chance() < 0.5:
            self._answers(turns, self._some(asked[after]))
        if chance() < 0.5:
            return
        way_back = undoing(words)
        if way_back and chance() < 0.6:
            turns.ask(way_back).show(self.exact(scene, before))
        else:
            turns.ask(self._one(BACK)).show(given)
        if chance() < 0.3:
            self._answers(turns, self._some(asked[before]))

    def _chosen(self, turns, scene):
        """Answered with words where a picture would be usual, or the other way round."""
        words = scene.words
        if self.rng.random() < 0.5:
            turns.ask(self._one(words["captions"])).say(words["plain"], chosen=True)
            return
        seen = self.seen(scene, "picture")
        turns.ask("<|image|> " + self._one([q for _, q, _ in words["questions"]]), seen).show(seen, chosen=True)

    def _some(self, questions):
        return [(q, a) for _, q, a in self.rng.permutation(questions)[: 1 + int(self.rng.integers(2))]]
