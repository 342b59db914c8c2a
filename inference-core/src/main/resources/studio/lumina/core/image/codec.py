# The VQ codec (VQGAN) in serialized TorchScript. Encoder and decoder are plans made from the
# configuration: triples (kind, first weight, shortcut weight or -1), run one after the other.
#   0 convolution 3x3, 1 residual block, 2 attention, 3 halving, 4 doubling, 5 norm and swish,
#   6 convolution 1x1
# Reductions see plain memory (contiguous): over permuted memory libtorch's group norm takes the
# variance from sums of squares in fp32, of which flat areas leave nothing but rounding.
# weights: those of each step side by side, in the order of the published names; 0 is the codebook.
# control: word 0 stop, word 1 progress, word 2 how often the stop was looked at.
class Codec(Module):
  __parameters__ = []
  __buffers__ = []
  weights : List[Tensor]
  control : List[Tensor]
  device : str
  plain : bool
  def watch(self: __torch__.Codec,
    path: str,
    dtype: int,
    count: int) -> NoneType:
    _0 = torch.append(self.control, torch.from_file(path, True, count, dtype=dtype))
    return None
  def add(self: __torch__.Codec,
    path: str,
    total: int,
    dtype: int,
    start: int,
    shape: List[int],
    values: Tensor) -> NoneType:
    if torch.gt(total, 0):
      flat = torch.slice(torch.from_file(path, False, total, dtype=dtype), 0, start, total)
    else:
      flat = values
    w = torch.to(torch.reshape(flat, shape), torch.device(self.device), 6)
    _0 = torch.append(self.weights, w)
    return None
  def stopped(self: __torch__.Codec) -> bool:
    page = (self.control)[0]
    _0 = torch.add_(torch.select(page, 0, 2), 1)
    word = int(torch.select(page, 0, 0))
    return torch.ne(word, 0)
  def convolve(self: __torch__.Codec,
    x: Tensor,
    i: int,
    padding: int) -> Tensor:
    return (self).conv(x, i, 1, padding, )
  # For few pixels on an x86 processor the plain kernel is named: it is the one that is chosen for
  # them, but the choice complains, in each convolution, of another that does not suit.
  def conv(self: __torch__.Codec,
    x: Tensor,
    i: int,
    stride: int,
    padding: int) -> Tensor:
    w = (self.weights)[i]
    b = (self.weights)[torch.add(i, 1)]
    if self.plain and torch.numel(x) <= 20480:
      side = torch.size(w, 2)
      y = torch.thnn_conv2d(x, w, [side, side], b, [stride, stride], [padding, padding])
    else:
      y = torch.conv2d(x, w, b, [stride, stride], [padding, padding], [1, 1], 1)
    return y
  # Where `now` is to be filled (own > 0): x has own / rows of its rows that no earlier call saw, and
  # the mean, variance and number of values of each group are those of these and of the earlier
  # calls' `before`[norm] = [mean, variance, number] x 32 together; they are appended to `now`.
  def norm(self: __torch__.Codec,
    x: Tensor,
    i: int,
    own: int,
    rows: int,
    before: Tensor,
    now: List[Tensor]) -> Tensor:
    g = (self.weights)[i]
    b = (self.weights)[torch.add(i, 1)]
    if torch.eq(own, 0):
      y = torch.group_norm(torch.contiguous(x), 32, g, b, 9.9999999999999995e-07, True)
    else:
      height = torch.size(x, 2)
      first = torch.sub(height, torch.floordiv(torch.mul(height, own), rows))
      fresh = torch.reshape(torch.slice(x, 2, first, height), [32, -1])
      n1 = torch.size(fresh, 1)
      v1, m1 = torch.var_mean(fresh, [1], False, False)
      earlier = torch.select(before, 0, torch.len(now))
      m0 = torch.select(earlier, 0, 0)
      v0 = torch.select(earlier, 0, 1)
      n0 = torch.select(earlier, 0, 2)
      n = torch.add(n0, n1)
      d = torch.sub(m1, m0)
      share = torch.div(n1, n)
      m = torch.add(m0, torch.mul(d, share))
      mixed = torch.mul(torch.mul(torch.mul(d, d), share), torch.div(n0, n))
      v = torch.add(torch.add(torch.div(torch.mul(v0, n0), n), torch.mul(v1, share)), mixed)
      _0 = torch.append(now, torch.stack([m, v, n], 0))
      scale = torch.mul(torch.reshape(g, [32, -1]), torch.unsqueeze(torch.rsqrt(torch.add(v, 9.9999999999999995e-07)), 1))
      means = torch.expand_as(torch.unsqueeze(m, 1), scale)
      centred = torch.sub(x, torch.reshape(means, [1, -1, 1, 1]))
      y = torch.add(torch.mul(centred, torch.reshape(scale, [1, -1, 1, 1])), torch.reshape(b, [1, -1, 1, 1]))
    return y
  def block(self: __torch__.Codec,
    x: Tensor,
    i: int,
    shortcut: int,
    own: int,
    rows: int,
    before: Tensor,
    now: List[Tensor]) -> Tensor:
    h = (self).convolve(torch.silu((self).norm(x, i, own, rows, before, now, )), torch.add(i, 2), 1, )
    h0 = (self).convolve(torch.silu((self).norm(h, torch.add(i, 4), own, rows, before, now, )), torch.add(i, 6), 1, )
    if torch.ge(shortcut, 0):
      y = (self).convolve(x, shortcut, 0, )
    else:
      y = x
    return torch.add(y, h0)
  def attention(self: __torch__.Codec,
    x: Tensor,
    i: int) -> Tensor:
    c = torch.size(x, 1)
    n = torch.mul(torch.size(x, 2), torch.size(x, 3))
    h = (self).norm(x, i, 0, 0, x, annotate(List[Tensor], []), )
    q = torch.reshape((self).convolve(h, torch.add(i, 2), 0, ), [1, c, n])
    k = torch.reshape((self).convolve(h, torch.add(i, 4), 0, ), [1, c, n])
    v = torch.reshape((self).convolve(h, torch.add(i, 6), 0, ), [1, c, n])
    w = torch.mul(torch.bmm(torch.transpose(q, 1, 2), k), torch.pow(float(c), -0.5))
    p = torch.softmax(w, 2)
    a = torch.bmm(v, torch.transpose(p, 1, 2))
    a0 = torch.reshape(a, [1, c, torch.size(x, 2), torch.size(x, 3)])
    return torch.add(x, (self).convolve(a0, torch.add(i, 8), 0, ))
  def run(self: __torch__.Codec,
    x: Tensor,
    plan: List[int],
    own: int,
    rows: int,
    before: Tensor,
    now: List[Tensor]) -> List[Tensor]:
    y = x
    going = True
    for s in range(torch.floordiv(torch.len(plan), 3)):
      if going:
        if (self).stopped():
          going = False
        else:
          kind = plan[torch.mul(s, 3)]
          i = plan[torch.add(torch.mul(s, 3), 1)]
          if torch.eq(kind, 0):
            y = (self).convolve(y, i, 1, )
          elif torch.eq(kind, 1):
            y = (self).block(y, i, plan[torch.add(torch.mul(s, 3), 2)], own, rows, before, now, )
          elif torch.eq(kind, 2):
            y = (self).attention(y, i, )
          elif torch.eq(kind, 3):
            y = (self).conv(torch.constant_pad_nd(y, [0, 1, 0, 1], 0), i, 2, 0, )
          elif torch.eq(kind, 4):
            up = torch.upsample_nearest2d(y, None, [2., 2.])
            y = (self).convolve(up, i, 1, )
          elif torch.eq(kind, 5):
            y = torch.silu((self).norm(y, i, own, rows, before, now, ))
          else:
            y = (self).convolve(y, i, 0, )
      else:
        pass
    out = annotate(List[Tensor], [])
    if going:
      _0 = torch.append(out, y)
    else:
      pass
    return out
  # samples uint8 [height * width * 3] as int64 -> [codes int64, latents, the smallest distance of all
  # (no number where an entry of the codebook is none)]; empty where stopped
  def encode(self: __torch__.Codec,
    samples: Tensor,
    height: int,
    width: int,
    plan: List[int]) -> List[Tensor]:
    bytes = torch.permute(torch.reshape(samples, [1, height, width, 3]), [0, 3, 1, 2])
    x = torch.sub(torch.div(torch.to(torch.contiguous(bytes), torch.device(self.device), 6), 127.5), 1.)
    found = (self).run(x, plan, 0, 0, x, annotate(List[Tensor], []), )
    out = annotate(List[Tensor], [])
    if torch.gt(torch.len(found), 0):
      z = found[0]
      book = (self.weights)[0]
      rows = torch.contiguous(torch.reshape(torch.permute(z, [0, 2, 3, 1]), [-1, torch.size(book, 1)]))
      squares = torch.add(torch.sum(torch.mul(rows, rows), [1], True), torch.sum(torch.mul(book, book), [1]))
      d = torch.sub(squares, torch.mul(torch.matmul(rows, torch.transpose(book, 0, 1)), 2.))
      codes = torch.argmin(d, 1)
      _0 = torch.append(out, torch.to(codes, torch.device("cpu"), 4))
      _1 = torch.append(out, torch.to(torch.contiguous(torch.squeeze(z, 0)), torch.device("cpu"), 6))
      _2 = torch.append(out, torch.to(torch.reshape(torch.min(d), [1]), torch.device("cpu"), 6))
    else:
      pass
    return out
  def latents(self: __torch__.Codec,
    codes: Tensor,
    rows: int,
    columns: int) -> Tensor:
    book = (self.weights)[0]
    entries = torch.embedding(book, torch.to(codes, torch.device(self.device), 4))
    z = torch.permute(torch.reshape(entries, [1, rows, columns, torch.size(book, 1)]), [0, 3, 1, 2])
    return torch.contiguous(z)
  # x [1, 3, h, w] -> [bytes uint8 [h, w, 3], fp32 [3, h, w]]
  def pixels(self: __torch__.Codec,
    x: Tensor) -> List[Tensor]:
    x0 = torch.squeeze(x, 0)
    scaled = torch.mul(torch.div(torch.add(torch.clamp(x0, -1., 1.), 1.), 2.), 255.)
    out = annotate(List[Tensor], [])
    _0 = torch.append(out, torch.to(torch.contiguous(torch.permute(scaled, [1, 2, 0])), torch.device("cpu"), 0))
    _1 = torch.append(out, torch.to(x0, torch.device("cpu"), 6))
    return out
  # codes int64 [rows * columns] -> [bytes uint8 [16 rows, 16 columns, 3], fp32 [3, 16 rows, 16 columns]]
  def decode(self: __torch__.Codec,
    codes: Tensor,
    rows: int,
    columns: int,
    plan: List[int]) -> List[Tensor]:
    z = (self).latents(codes, rows, columns, )
    found = (self).run(z, plan, 0, 0, z, annotate(List[Tensor], []), )
    out = annotate(List[Tensor], [])
    if torch.gt(torch.len(found), 0):
      out0 = (self).pixels(found[0], )
    else:
      out0 = out
    return out0
  # The last `own` of the rows, and `again` of the context above them. The coarse steps, which see everything, are taken for all rows; the
  # fine ones for these and `context` rows above, with the groups' moments of the earlier calls:
  # before fp32 [norms * 3 * 32]. -> [bytes uint8, fp32, moments fp32 [norms, 3, 32]]
  def rows(self: __torch__.Codec,
    codes: Tensor,
    rows: int,
    columns: int,
    own: int,
    context: int,
    again: int,
    coarse: List[int],
    fine: List[int],
    before: Tensor) -> List[Tensor]:
    z = (self).latents(codes, rows, columns, )
    out = annotate(List[Tensor], [])
    low = (self).run(z, coarse, 0, 0, z, annotate(List[Tensor], []), )
    out0 = out
    if torch.gt(torch.len(low), 0):
      kept = torch.add(own, context)
      x = torch.contiguous(torch.slice(low[0], 2, torch.sub(rows, kept), rows))
      now = annotate(List[Tensor], [])
      found = (self).run(x, fine, own, kept, torch.reshape(torch.to(before, torch.device(self.device), 6), [-1, 3, 32]), now, )
      if torch.gt(torch.len(found), 0):
        height = torch.size(found[0], 2)
        shown = torch.slice(found[0], 2, torch.sub(height, torch.mul(torch.add(own, again), 16)), height)
        out1 = (self).pixels(shown, )
        _0 = torch.append(out1, torch.to(torch.stack(now, 0), torch.device("cpu"), 6))
        out0 = out1
      else:
        pass
    else:
      pass
    return out0
