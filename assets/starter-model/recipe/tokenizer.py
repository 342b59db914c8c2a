"""The byte-level BPE tokenizer in the published layout: training, encoding and the files.

Special and image ids stand at their published places; the text vocabulary begins at 8875 with the 256 bytes.
"""

import collections
import json
import re
import unicodedata

import numpy as np

TEXT_START = 8875
IMAGE_START, IMAGE_END, TURN_END, ROW_END, GRID = 8197, 8196, 8710, 8803, 8804
_SPLIT_WORDS = r"([\t\n]|    |  )"
_WORDS = re.compile(r"'s|'t|'re|'ve|'m|'ll|'d| ?[^\W\d_]+| ?\d+| ?(?:[^\s\w]|_)+|\s+(?!\S)|\s+")


def _byte_letters():
    """The printable letter that stands for each byte in a byte-level vocabulary."""
    plain = [*range(33, 127), *range(161, 173), *range(174, 256)]
    letters, extra = {}, 0
    for b in range(256):
        if b in plain:
            letters[b] = chr(b)
        else:
            letters[b] = chr(256 + extra)
            extra += 1
    return letters


BYTE_LETTERS = _byte_letters()


def _isolated(pieces, pattern):
    for piece in pieces:
        end = 0
        for match in re.finditer(pattern, piece):
            if match.start() > end:
                yield piece[end : match.start()]
            yield match.group()
            end = match.end()
        if end < len(piece):
            yield piece[end:]


def _punctuation(c):
    return (c.isascii() and not c.isalnum() and not c.isspace() and c.isprintable()) or unicodedata.category(c)[0] == "P"


def _by_character(pieces, alone):
    for piece in pieces:
        run = ""
        for c in piece:
            if alone(c):
                if run:
                    yield run
                yield c
                run = ""
            else:
                run += c
        if run:
            yield run


def words(text):
    """The pre-tokenizer's pieces, in byte letters."""
    pieces = _isolated([text], _SPLIT_WORDS)
    pieces = _by_character(pieces, str.isnumeric)
    pieces = _by_character(pieces, _punctuation)
    return ["".join(BYTE_LETTERS[b] for b in w.encode()) for piece in pieces for w in _WORDS.findall(piece)]


def train(texts, merges, known=()):
    """The `merges` most frequent pair merges, ties by the pair itself; those `known` come first, as they are."""
    counts = collections.Counter(w for text in texts for w in words(text))
    splits = {w: list(w) for w in counts}
    result = [tuple(pair) for pair in known]
    for pair in result:
        splits = {w: _merged(parts, pair) for w, parts in splits.items()}
    while len(result) < merges:
        pairs = collections.Counter()
        for w, parts in splits.items():
            for pair in zip(parts, parts[1:]):
                pairs[pair] += counts[w]
        if not pairs:
            break
        best = max(pairs, key=lambda p: (pairs[p], p))
        result.append(best)
        for w, parts in splits.items():
            splits[w] = _merged(parts, best)
    return result


def _merged(parts, pair):
    out, i = [], 0
    while i < len(parts):
        if tuple(parts[i : i + 2]) == pair:
            out.append(parts[i] + parts[i + 1])
            i += 2
        else:
            out.append(parts[i])
            i += 1
    return out


def read_merges(path):
    """The merges of a tokenizer.json."""
    return [tuple(m.split(" ")) for m in json.loads(path.read_text())["model"]["merges"]]


class Tokenizer:
    """Encodes text as words only: control tokens cannot come out of it."""

    def __init__(self, vocabulary, merges):
        self.vocabulary = vocabulary
        self.rank = {tuple(m): i for i, m in enumerate(merges)}
        self.known = {}

    @staticmethod
    def read(path):
        return Tokenizer(json.loads(path.read_text())["model"]["vocab"], read_merges(path))

    def encode(self, text):
        return [i for w in words(text) for i in self._word(w)]

    def _word(self, word):
        if word not in self.known:
            parts = list(word)
            while len(parts) > 1:
                best = min(zip(parts, parts[1:]), key=lambda p: self.rank.get(p, 1 << 30))
                if best not in self.rank:
                    break
                parts = _merged(parts, best)
            self.known[word] = [self.vocabulary[p] for p in parts]
        return self.known[word]


def image_names(seed=8192):
    """Names of the ids 4..8195; as published, the order of ids is not the order of codes."""
    order = np.random.default_rng(seed).permutation(8192)
    return ["IMGIMG" + "".join("ABCDEFGHIJ"[int(c)] for c in str(code)) + "Z" for code in order]


def code_ids(vocabulary):
    """Id of each image code, from its name."""
    ids = np.zeros(8192, np.int64)
    for name, i in vocabulary.items():
        if re.fullmatch("IMGIMG[A-J]+Z", name):
            ids[int("".join(str("ABCDEFGHIJ".index(c)) for c in name[6:-1]))] = i
    return ids


def build(merges):
    """The whole vocabulary, name to id, for a list of merges."""
    vocabulary = {"<s>": 0, "<pad>": 1, "</s>": 2, "<unk>": 3}
    for name in image_names():
        vocabulary[name] = len(vocabulary)
    vocabulary["<eoss>"] = IMAGE_END
    vocabulary["<racm3:break>"] = IMAGE_START
    for i in range(8198, TEXT_START):
        vocabulary["<image>" if i == 8711 else f"<reserved{i - 4:05d}>"] = i
    for b in range(256):
        vocabulary[BYTE_LETTERS[b]] = len(vocabulary)
    for a, b in merges:
        vocabulary.setdefault(a + b, len(vocabulary))
    return vocabulary


def _added(content, i, special=True):
    return dict(id=i, content=content, single_word=False, lstrip=False, rstrip=False, normalized=not special,
                special=special)


def tokenizer_json(vocabulary, merges, placeholder=True):
    """tokenizer.json; `placeholder` adds <|image|> as the id after the last (text_tokenizer.json has none)."""
    names = {i: n for n, i in vocabulary.items()}
    specials = [*range(4), *range(IMAGE_END, TEXT_START)]
    added = [_added(names[i], i) for i in specials]
    if placeholder:
        added.append(_added("<|image|>", len(vocabulary), special=False))

    def split(regex):
        return dict(type="Split", pattern=dict(Regex=regex), behavior="Isolated", invert=False)

    def sequence(kind, i):
        return [dict(SpecialToken=dict(id="<s>", type_id=i)), dict(Sequence=dict(id=kind, type_id=i))]

    return dict(
        version="1.0", truncation=None, padding=None, added_tokens=added, normalizer=None,
        pre_tokenizer=dict(type="Sequence", pretokenizers=[
            split("<sentinel:[0-9]+>"), split("(IMGIMG)((A|B|C|D|E|F|G|H|I){1,4})Z"), split(_SPLIT_WORDS),
            dict(type="Digits", individual_digits=True), dict(type="Punctuation", behavior="Isolated"),
            dict(type="ByteLevel", add_prefix_space=False, trim_offsets=True, use_regex=True)]),
        post_processor=dict(type="TemplateProcessing", single=sequence("A", 0), pair=sequence("A", 0) + sequence("B", 1),
                            special_tokens={"<s>": dict(id="<s>", ids=[0], tokens=["<s>"])}),
        decoder=dict(type="ByteLevel", add_prefix_space=True, trim_offsets=True, use_regex=True),
        model=dict(type="BPE", dropout=None, unk_token=None, continuing_subword_prefix=None, end_of_word_suffix=None,
                   fuse_unk=False, byte_fallback=False, vocab=vocabulary, merges=[" ".join(m) for m in merges]),
    )


def write(folder, merges):
    """tokenizer.json, tokenizer_config.json, special_tokens_map.json and tokenizer/text_tokenizer.json."""
    vocabulary = build(merges)

    def dump(path, value, **layout):
        path.write_text(json.dumps(value, ensure_ascii=False, **layout) + "\n", encoding="utf-8")

    whole = tokenizer_json(vocabulary, merges)
    dump(folder / "tokenizer.json", whole, separators=(",", ":"))
    text = {("<reserved08707>" if n == "<image>" else n): i for n, i in vocabulary.items()}
    dump(folder / "tokenizer" / "text_tokenizer.json", tokenizer_json(text, merges, placeholder=False),
         separators=(",", ":"))
    plain = ("content", "lstrip", "normalized", "rstrip", "single_word", "special")
    dump(folder / "tokenizer_config.json", dict(
        add_bos_token=True, add_eos_token=False,
        added_tokens_decoder={str(t["id"]): {k: t[k] for k in plain} for t in whole["added_tokens"]},
        bos_token="<s>", clean_up_tokenization_spaces=False, eos_token="</s>", legacy=False,
        model_max_length=1000000000000000019884624838656, pad_token="<pad>", sep_token="<reserved08706>",
        sp_model_kwargs={}, spaces_between_special_tokens=False, tokenizer_class="LlamaTokenizer", unk_token="<unk>",
        use_default_system_prompt=False), separators=(",", ":"))
    word = dict(lstrip=False, normalized=False, rstrip=False, single_word=False)
    dump(folder / "special_tokens_map.json", dict(
        bos_token=dict(content="<s>", **word), eos_token=dict(content="</s>", **word), pad_token="<pad>",
        sep_token="<reserved08706>", unk_token=dict(content="<unk>", **word)), indent=2)
    return vocabulary
