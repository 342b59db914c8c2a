"""Builds the decoder's fine levels instead of training them: the mirror of the encoder's built ones.

The coarsest level says each patch of 16 x 16 pixels as principal components, and every finer level quarters the patches. Quarters
are kept as their mean and their differences between columns, between rows and between both, so to quarter is to turn a
difference's sign in every other row or column. A block can do that if it knows which row it is in, but after enlarging by
repetition nothing tells a row from the next, except a pattern: the coarsest level says +1 and -1 for even and odd rows of patches.
Repeated, then compared with its neighbour above and below by a filter, it agrees with itself in even rows and not in odd ones;
so a level's first block makes the sign of its own rows from the pattern above, and its second block turns by it.

Norms would scale and shift what a block reads by the picture. So every component rides on a carrier, the pattern above, whose size
dwarfs it (the norm then is the carrier's), and those whose mean over a picture matters most share their group with
their own negative.
"""

import torch

COUNTS = {  # of components, by level: of the mean of a patch's quarters; of their differences of columns; of rows; of both
    3: (26, 10, 12, 4), 2: (24, 11, 12, 4), 1: (12, 12, 12, 4), 0: (3, 3, 3, 3),
}
DOUBLED = {3: 2, 2: 3, 1: 3, 0: 3}  # of the differences of columns and of rows each, those that come with their negative
COMPONENTS = sum(COUNTS[3])
REACH = 0.08  # of the largest component, where carriers are 1
SHARP = 40.0
FAINT = 0.01  # swish of numbers about so small is half the number


def halves(x, axis):
    """(mean, half the difference) of the first and second half of patches along an axis."""
    a, b = x.chunk(2, axis)
    return (a + b) / 2, (a - b) / 2


def quarters(x):
    """Mean and differences (columns, rows, both) of the quarters of patches [n, rows, columns, 3]."""
    mean, rows = halves(x, 1)
    return *halves(mean, 2), *halves(rows, 2)


class Part:
    """Principal components of one of the four, scaled so that the largest seen is 1. Only means are centred."""

    def __init__(self, x, count, centred):
        self.shape, x = x.shape[1:], x.flatten(1)
        self.mean = x.mean(0) if centred else torch.zeros(x.shape[1])
        values, vectors = torch.linalg.eigh((x - self.mean).t() @ (x - self.mean) / len(x))
        self.basis, self.kept = vectors[:, -count:].flip(1), float(values[-count:].sum() / values.sum())
        self.scale = ((x - self.mean) @ self.basis).abs().amax(0).clamp(min=1e-3)

    def of(self, x):
        return (x.flatten(1) - self.mean) @ self.basis / self.scale

    def to(self, z):
        return ((z * self.scale) @ self.basis.t() + self.mean).reshape(len(z), *self.shape)


class Parts:
    """All components of one level's patches."""

    def __init__(self, x, counts):
        self.counts = counts
        self.parts = [Part(p, k, i == 0) for i, (p, k) in enumerate(zip(quarters(x), counts))]
        print("  kept", *(f"{len(p.scale)} of {p.basis.shape[0]}: {p.kept:.4f}" for p in self.parts), flush=True)

    def of(self, x):
        return torch.cat([p.of(v) for p, v in zip(self.parts, quarters(x))], 1)

    def quarter(self, z):
        """The patch of the next level, where the differences' signs are turned."""
        return sum(p.to(v) for p, v in zip(self.parts, z.split(self.counts, 1)))


def fit(patches):
    """The components of each level, by patches [n, 16, 16, 3] in -1..1."""
    found = {}
    for level, counts in COUNTS.items():
        found[level] = Parts(patches, counts)
        patches = torch.cat([q for h in patches.chunk(2, 1) for q in h.chunk(2, 2)])
        patches = patches[torch.randperm(len(patches), generator=torch.Generator().manual_seed(1))[:100_000]]
    return found


def probe(f, inputs):
    """(matrix [outputs, inputs], constant [outputs]) of an affine function of rows."""
    constant = f(torch.zeros(1, inputs))
    return (f(torch.eye(inputs)) - constant).t().contiguous(), constant[0]


class Layout:
    """Which component is in which channel. The norm's first groups hold, for rows and columns each, the pattern of the level
    above, its comparison with its neighbours, and this level's signs. Carriers are the columns' pattern: a picture may have one
    row so far. The coarsest level's pattern is learned and only about 1 in size, so there the columns' has a group of its own,
    to be normed as the carriers are."""

    def __init__(self, level, channels=64):
        a, b, c, d = COUNTS[level]
        self.columns, self.rows, self.both = range(a, a + b), range(a + b, a + b + c), range(a + b + c, a + b + c + d)
        some = DOUBLED[level]
        doubled = [n for n in range(a + b + c + d) if level == 0 or n in self.columns[:some] or n in self.rows[:some]]
        self.each, self.channels = channels // 32, channels
        if level == 3:
            self.above, free = (0, self.each), 2 * self.each
            self.copies = [(0, 0), *((n, 1) for n in range(1, free))]
        else:
            self.above, self.copies, free = (0, 1), [(0, 0), (1, 1)], self.each
        self.compared, self.signs = (free, free + 1), (free + self.each, free + self.each + 1)
        free += 2 * self.each
        self.at, self.negative, self.carried = {}, {}, range(free, channels)
        for n in doubled:
            self.at[n], self.negative[n] = free, free + 1
            free += self.each
        for some in (range(a, a + b + c + d), range(a)):  # what blocks read shares no group with what they do not
            for n in (n for n in some if n not in self.at):
                self.at[n] = free
                free += 1
            free += -free % self.each
        assert free <= channels, (free, channels)

    def places(self):
        """(component, channel, sign)."""
        return [(c, at, 1) for c, at in self.at.items()] + [(c, at, -1) for c, at in self.negative.items()]

    def readers(self, matrix):
        """[outputs, channels]: `matrix` [outputs, components] applied to channels, their carriers taken off."""
        weight = torch.zeros(len(matrix), self.channels)
        for c, at in self.at.items():
            weight[:, at] = matrix[:, c]
            weight[:, self.above[1]] -= matrix[:, c]
        return weight


class Coarse:
    """The coarsest level's layout: its pattern, then bare components."""

    signs = (0, 1)

    def readers(self, matrix):
        weight = torch.zeros(len(matrix), 96)
        weight[:, 2 : 2 + matrix.shape[1]] = REACH * matrix
        return weight


def clear(*layers):
    for layer in layers:
        layer.weight.zero_()
        layer.bias.zero_()


def place(weight, bias, layout, rows, constant):
    """Writes what makes each component (`rows` [components, channels in], `constant`) to all its channels, at REACH."""
    for c, at, sign in layout.places():
        weight[at] += sign * rows[c]
        bias[at] += sign * REACH * constant[c]


def enlarge(conv, old, new, matrix, constant):
    """Sets the filter after a repetition: components by `matrix` from those of `old`, the pattern and its comparison. The
    pattern's neighbours have the other sign: above in even rows, below in odd ones."""
    clear(conv)
    weight = conv.weight
    place(weight[:, :, 1, 1], conv.bias, new, old.readers(matrix), constant)
    for channel, axis in new.copies:
        weight[channel, old.signs[axis], 1, 1] = 1
    for axis, sign in enumerate(old.signs):
        for step, value in ((0, -0.5), (2, 0.5)):
            y, x = (step, 1) if axis == 0 else (1, step)
            weight[new.compared[axis], sign, y, x] = value
    weight[new.carried, old.signs[1], 1, 1] += 1


def read(norm):
    """A norm and its swish that pass everything on, times FAINT / 2."""
    norm.weight.fill_(FAINT)
    norm.bias.zero_()


def find_signs(block, old, new):
    """Sets a block to write +1 where the pattern agrees with its comparison (in even rows) and -1 elsewhere. Agreement is 2 in
    size, or 1.5 at the picture's edge; the contrary 0, or 0.5."""
    clear(block.conv1, block.conv2)
    read(block.norm1)
    first, second = block.conv1.weight[:, :, 1, 1], block.conv2.weight[:, :, 1, 1]
    block.norm2.weight.fill_(SHARP * 2**0.5)  # the deviation of 2, 0, -2, 0
    block.conv2.bias[list(new.signs)] = -1
    for hidden in range(64):
        axis, way = hidden // 2 % 2, 1 - hidden % 2 * 2
        first[hidden, [old.above[axis], old.compared[axis]]] = way
        block.norm2.bias[hidden] = -SHARP * (0.75, 1.25)[hidden // 4 % 2]
        if hidden < 8:
            second[new.signs[axis], hidden] = 4 * (1, -1)[hidden // 4] / SHARP
    first *= 2 / FAINT
    if hasattr(block, "nin_shortcut"):
        clear(block.nin_shortcut)
        short = block.nin_shortcut.weight[:, :, 0, 0]
        for channel, axis in new.copies:
            short[channel, old.above[axis]] = 1
        short[new.carried, old.above[1]] += 1
        n = len(old.at)
        place(short, block.nin_shortcut.bias, new, old.readers(torch.eye(n)), torch.zeros(n))


def turn(block, layout):
    """Sets a block to turn the differences' signs: twice each is taken away where its sign, or one of its two, is -1."""
    clear(block.conv1, block.conv2)
    read(block.norm1)
    block.norm2.bias.zero_()
    first, second = block.conv1.weight[:, :, 1, 1], block.conv2.weight[:, :, 1, 1]
    row, column = layout.signs
    jobs = [(c, {row: -1}) for c in layout.rows] + [(c, {column: -1}) for c in layout.columns]
    jobs += [(c, {row: way, column: -way}) for c in layout.both for way in (1, -1)]
    jobs += [(None, {row: -1})] * (32 - len(jobs))
    for hidden in range(64):
        (c, gate), way = jobs[hidden // 2], 1 - hidden % 2 * 2
        for sign, weight in gate.items():
            first[hidden, sign] += weight
        # A gate of two is 2, 0, 0 or -2 of deviation 2 ** 0.5, and open above 1.
        block.norm2.weight[hidden] = SHARP * len(gate) ** 0.5
        block.norm2.bias[hidden] = -SHARP * (len(gate) - 1)
        if c is not None:
            first[hidden, layout.at[c]] += way
            first[hidden, layout.above[1]] -= way
            for at, sign in ((layout.at[c], 1), (layout.negative.get(c), -1)):
                if at is not None:
                    second[at, hidden] = -way * sign / SHARP
    first *= 2 / FAINT


@torch.no_grad()
def build(decoder, levels):
    """Sets everything from the coarsest level's enlarging on, by what `fit` found. The pattern is expected in channels 0 and 1,
    components from 2 on."""
    old, matrix, constant = Coarse(), torch.eye(COMPONENTS), torch.zeros(COMPONENTS)
    for level, parts in levels.items():
        new = Layout(level)
        first = Layout(level, 96) if level == 3 else new
        enlarge(decoder.up[level + 1].upsample.conv, old, first, matrix, constant)
        find_signs(decoder.up[level].block[0], first, new)
        turn(decoder.up[level].block[1], new)
        old, inputs = new, sum(parts.counts)
        if level:
            matrix, constant = probe(lambda z: levels[level - 1].of(parts.quarter(z)), inputs)
    matrix, constant = probe(lambda z: levels[0].quarter(z).flatten(1), inputs)
    read(decoder.norm_out)
    clear(decoder.conv_out)
    last = decoder.conv_out.weight[:, :, 1, 1]
    last.copy_(old.readers(matrix) * (2 / FAINT / REACH))
    decoder.conv_out.bias.copy_(constant)


def pattern(rows, columns):
    """[2, rows, columns]: what the coarsest level must say in its channels 0 and 1."""
    down, across = (1 - 2 * (torch.arange(n) % 2).float() for n in (rows, columns))
    return torch.stack([down[:, None].expand(rows, columns), across.expand(rows, columns)])


@torch.no_grad()
def patches_of(decoder):
    """(matrix [COMPONENTS, 16 * 16 * 3], constant [16 * 16 * 3]): what the levels after the coarsest make of its components."""
    x = torch.zeros(1 + 2 * COMPONENTS, 96, 4, 4, device=decoder.conv_out.weight.device)
    x[:, :2] = pattern(4, 4).to(x.device)
    for c in range(COMPONENTS):
        for i, sign in ((1 + 2 * c, 1), (2 + 2 * c, -1)):
            x[i, 2 + c, 2, 2] = sign
    y = torch.cat([decoder.fine(some)[:, :, 32:48, 32:48] for some in x.split(16)]).permute(0, 2, 3, 1).flatten(1)
    return (y[1::2] - y[2::2]) / 2, y[0]
