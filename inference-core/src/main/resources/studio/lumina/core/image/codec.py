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
  def norm(self: __torch__.Codec,
    x: Tensor,
    i: int) -> Tensor:
    return torch.group_norm(torch.contiguous(x), 32, (self.weights)[i], (self.weights)[torch.add(i, 1)], 9.9999999999999995e-07, True)
  def block(self: __torch__.Codec,
    x: Tensor,
    i: int,
    shortcut: int) -> Tensor:
    h = (self).convolve(torch.silu((self).norm(x, i, )), torch.add(i, 2), 1, )
    h0 = (self).convolve(torch.silu((self).norm(h, torch.add(i, 4), )), torch.add(i, 6), 1, )
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
    h = (self).norm(x, i, )
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
    plan: List[int]) -> List[Tensor]:
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
            y = (self).block(y, i, plan[torch.add(torch.mul(s, 3), 2)], )
          elif torch.eq(kind, 2):
            y = (self).attention(y, i, )
          elif torch.eq(kind, 3):
            y = (self).conv(torch.constant_pad_nd(y, [0, 1, 0, 1], 0), i, 2, 0, )
          elif torch.eq(kind, 4):
            up = torch.upsample_nearest2d(y, None, [2., 2.])
            y = (self).convolve(up, i, 1, )
          elif torch.eq(kind, 5):
            y = torch.silu((self).norm(y, i, ))
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
  # samples uint8 [height * width * 3] as int64 -> [codes int64, latents]; empty where stopped
  def encode(self: __torch__.Codec,
    samples: Tensor,
    height: int,
    width: int,
    plan: List[int]) -> List[Tensor]:
    bytes = torch.permute(torch.reshape(samples, [1, height, width, 3]), [0, 3, 1, 2])
    x = torch.sub(torch.div(torch.to(torch.contiguous(bytes), torch.device(self.device), 6), 127.5), 1.)
    found = (self).run(x, plan, )
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
    else:
      pass
    return out
  # codes int64 [rows * columns] -> [bytes uint8 [16 rows, 16 columns, 3], fp32 [3, 16 rows, 16 columns]]
  def decode(self: __torch__.Codec,
    codes: Tensor,
    rows: int,
    columns: int,
    plan: List[int]) -> List[Tensor]:
    book = (self.weights)[0]
    entries = torch.embedding(book, torch.to(codes, torch.device(self.device), 4))
    z = torch.permute(torch.reshape(entries, [1, rows, columns, torch.size(book, 1)]), [0, 3, 1, 2])
    found = (self).run(torch.contiguous(z), plan, )
    out = annotate(List[Tensor], [])
    if torch.gt(torch.len(found), 0):
      x = torch.squeeze(found[0], 0)
      scaled = torch.mul(torch.div(torch.add(torch.clamp(x, -1., 1.), 1.), 2.), 255.)
      _0 = torch.append(out, torch.to(torch.contiguous(torch.permute(scaled, [1, 2, 0])), torch.device("cpu"), 0))
      _1 = torch.append(out, torch.to(x, torch.device("cpu"), 6))
    else:
      pass
    return out
