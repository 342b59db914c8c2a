# The decoder-only transformer of Lumina-mGPT in serialized TorchScript.
#
# weights: 0 embedding, 1 final norm, 2 head, then 13 a layer:
#   +0 input norm, +1 q, +2 k, +3 v, +4 o, +5 q norm weight, +6 q norm bias, +7 k norm weight,
#   +8 k norm bias, +9 norm after attention, +10 gate, +11 up, +12 down
# cache (one sequence): for layer l, 2l keys and 2l+1 values [1, kv heads, capacity, head width];
#   last: the normed hidden state after the last id [1, hidden].
# fused (where seal joined them, on CUDA): 2l q, k, v rows together, 2l+1 gate and up rows.
# control: word 0 stop, word 1 progress in ids, word 2 how often the stop was looked at.
class Transformer(Module):
  __parameters__ = []
  __buffers__ = []
  weights : List[Tensor]
  joined : List[Tensor]
  control : List[Tensor]
  layers : int
  heads : int
  kv_heads : int
  width : int
  hidden : int
  groups : int
  epsilon : float
  theta : float
  swin : bool
  dtype : int
  device : str
  fused : bool
  widen : bool
  columns : bool
  training : bool
  def watch(self: __torch__.Transformer,
    path: str,
    dtype: int,
    count: int) -> NoneType:
    page = torch.from_file(path, True, count, dtype=dtype)
    _0 = torch.append(self.control, page)
    return None
  def add(self: __torch__.Transformer,
    path: str,
    total: int,
    dtype: int,
    start: int,
    shape: List[int],
    values: Tensor) -> NoneType:
    if torch.gt(total, 0):
      mapped = torch.from_file(path, False, total, dtype=dtype)
      flat = torch.slice(mapped, 0, start, total)
    else:
      flat = values
    w = torch.reshape(flat, shape)
    w0 = torch.to(w, torch.device(self.device), self.dtype)
    i = torch.len(self.weights)
    w1 = w0
    if torch.ge(i, 3):
      part = torch.remainder(torch.sub(i, 3), 13)
      # q and k norms: one row a group of heads, repeated to one a head
      if torch.__and__(torch.ge(part, 5), torch.le(part, 6)):
        w1 = torch.repeat_interleave(w0, torch.floordiv(self.heads, self.groups), 0)
      elif torch.__and__(torch.ge(part, 7), torch.le(part, 8)):
        w1 = torch.repeat_interleave(w0, torch.floordiv(self.kv_heads, self.groups), 0)
      else:
        pass
    else:
      pass
    _0 = torch.append(self.weights, w1)
    return None
  def stopped(self: __torch__.Transformer) -> bool:
    page = (self.control)[0]
    _0 = torch.add_(torch.select(page, 0, 2), 1)
    word = int(torch.select(page, 0, 0))
    return torch.ne(word, 0)
  def advance(self: __torch__.Transformer,
    ids: int) -> NoneType:
    page = (self.control)[0]
    _0 = torch.add_(torch.select(page, 0, 1), ids)
    return None
  def empty(self: __torch__.Transformer,
    capacity: int) -> List[Tensor]:
    cache = annotate(List[Tensor], [])
    for i in range(torch.mul(self.layers, 2)):
      room = torch.zeros([1, self.kv_heads, capacity, self.width], dtype=self.dtype, device=torch.device(self.device))
      _0 = torch.append(cache, room)
    tail = torch.zeros([1, self.hidden], dtype=self.dtype, device=torch.device(self.device))
    _1 = torch.append(cache, tail)
    return cache
  def copied(self: __torch__.Transformer,
    cache: List[Tensor],
    length: int,
    capacity: int) -> List[Tensor]:
    fresh = (self).empty(capacity, )
    for i in range(torch.mul(self.layers, 2)):
      _0 = torch.copy_(torch.slice(fresh[i], 2, 0, length), torch.slice(cache[i], 2, 0, length))
    n = torch.mul(self.layers, 2)
    _1 = torch.copy_(fresh[n], cache[n])
    return fresh
  def rms(self: __torch__.Transformer,
    x: Tensor,
    weight: Tensor) -> Tensor:
    h = torch.to(x, 6)
    scale = torch.rsqrt(torch.add(torch.mean(torch.mul(h, h), [-1], True), self.epsilon))
    return torch.mul(weight, torch.to(torch.mul(h, scale), self.dtype))
  def angles(self: __torch__.Transformer,
    start: int,
    count: int) -> List[Tensor]:
    steps = torch.arange(0, self.width, 2, dtype=6, device=torch.device(self.device))
    inverse = torch.reciprocal(torch.pow(self.theta, torch.div(steps, self.width)))
    positions = torch.arange(start, torch.add(start, count), 1, dtype=6, device=torch.device(self.device))
    half = torch.outer(positions, inverse)
    angle = torch.unsqueeze(torch.cat([half, half], 1), 1)
    return [torch.to(torch.cos(angle), self.dtype), torch.to(torch.sin(angle), self.dtype)]
  def rope(self: __torch__.Transformer,
    x: Tensor,
    turn: List[Tensor]) -> Tensor:
    half = torch.floordiv(self.width, 2)
    a = torch.slice(x, 2, 0, half)
    b = torch.slice(x, 2, half, self.width)
    turned = torch.cat([torch.neg(b), a], 2)
    return torch.add(torch.mul(x, turn[0]), torch.mul(turned, turn[1]))
  # x [rows, in], w [out, in] -> [rows, out]. Where this CPU is bad at products in half precision
  # (widen), many rows are multiplied in fp32 tiles of the weight, few rows one by one. In fp32 on a
  # CPU two to four rows are columns of the other factor: reads the weight three times as fast.
  def dense(self: __torch__.Transformer,
    x: Tensor,
    w: Tensor) -> Tensor:
    n = torch.size(x, 0)
    if not self.widen:
      if self.columns and n >= 2 and n <= 4:
        y = torch.contiguous(torch.t(torch.mm(w, torch.t(x))))
      else:
        y = torch.linear(x, w)
    elif n <= 2:
      rows = annotate(List[Tensor], [])
      for i in range(n):
        rows.append(torch.mv(w, torch.select(x, 0, i)))
      y = torch.stack(rows, 0)
    else:
      wide = torch.to(x, 6)
      tiles = annotate(List[Tensor], [])
      for t in range((torch.size(w, 0) + 1023) // 1024):
        tile = torch.slice(w, 0, t * 1024, (t + 1) * 1024)
        tiles.append(torch.linear(wide, torch.to(tile, 6)))
      y = torch.to(torch.cat(tiles, 1), ops.prim.dtype(x))
    return y
  # Chooses the kernels of dense.
  def choose(self: __torch__.Transformer,
    widen: bool) -> NoneType:
    self.widen = widen
    return None
  # A product of many rows, to be timed by the caller.
  def probe(self: __torch__.Transformer,
    rows: int,
    side: int) -> NoneType:
    x = torch.full([rows, side], 0.5, dtype=self.dtype)
    w = torch.full([side, side], 0.25, dtype=self.dtype)
    y = (self).dense(x, w, )
    return None
  # Joins weights that multiply the same rows, after all were added; the parts are dropped.
  def seal(self: __torch__.Transformer) -> NoneType:
    if self.fused:
      for layer in range(self.layers):
        base = 3 + layer * 13
        nothing = torch.zeros([0], dtype=self.dtype)
        self.joined.append(torch.cat([self.weights[base + 1], self.weights[base + 2], self.weights[base + 3]], 0))
        self.joined.append(torch.cat([self.weights[base + 10], self.weights[base + 11]], 0))
        for part in [1, 2, 3, 10, 11]:
          self.weights[base + part] = nothing
    return None
  def head_norm(self: __torch__.Transformer,
    x: Tensor,
    weight: Tensor,
    bias: Tensor) -> Tensor:
    h = torch.layer_norm(x, [self.width], None, None, 1.0000000000000001e-05, False)
    return torch.add(torch.mul(h, weight), bias)
  # x [rows, hidden] normed -> q [rows, heads, width], k and v [rows, kv heads, width]
  def project(self: __torch__.Transformer,
    x: Tensor,
    base: int,
    turn: List[Tensor]) -> List[Tensor]:
    n = torch.size(x, 0)
    if self.fused:
      qkv = torch.view((self).dense(x, self.joined[(base - 3) // 13 * 2], ), [n, self.heads + 2 * self.kv_heads, self.width])
      q = torch.slice(qkv, 1, 0, self.heads)
      k = torch.slice(qkv, 1, self.heads, self.heads + self.kv_heads)
      v = torch.slice(qkv, 1, self.heads + self.kv_heads, self.heads + 2 * self.kv_heads)
    else:
      q = torch.view((self).dense(x, (self.weights)[torch.add(base, 1)], ), [n, self.heads, self.width])
      k = torch.view((self).dense(x, (self.weights)[torch.add(base, 2)], ), [n, self.kv_heads, self.width])
      v = torch.view((self).dense(x, (self.weights)[torch.add(base, 3)], ), [n, self.kv_heads, self.width])
    q0 = (self).head_norm(q, (self.weights)[torch.add(base, 5)], (self.weights)[torch.add(base, 6)], )
    k0 = (self).head_norm(k, (self.weights)[torch.add(base, 7)], (self.weights)[torch.add(base, 8)], )
    return [(self).rope(q0, turn, ), (self).rope(k0, turn, ), v]
  # q, k, v of one sequence's rows [rows, heads, width]; writes the cache; -> [rows, hidden]
  def attend(self: __torch__.Transformer,
    layer: int,
    q: Tensor,
    k: Tensor,
    v: Tensor,
    cache: List[Tensor],
    start: int,
    mask: Optional[Tensor]) -> Tensor:
    n = torch.size(q, 0)
    end = torch.add(start, n)
    keys = cache[torch.mul(layer, 2)]
    values = cache[torch.add(torch.mul(layer, 2), 1)]
    _0 = torch.copy_(torch.slice(keys, 2, start, end), torch.unsqueeze(torch.transpose(k, 0, 1), 0))
    _1 = torch.copy_(torch.slice(values, 2, start, end), torch.unsqueeze(torch.transpose(v, 0, 1), 0))
    # The heads that share keys become further queries of one head: no copy of the cache.
    group = self.heads // self.kv_heads
    folded = torch.reshape(torch.transpose(q, 0, 1), [1, self.kv_heads, group * n, self.width])
    a = torch.scaled_dot_product_attention(folded, torch.slice(keys, 2, 0, end), torch.slice(values, 2, 0, end), mask, 0., False)
    unfolded = torch.reshape(a, [self.heads, n, self.width])
    return torch.reshape(torch.transpose(unfolded, 0, 1), [n, torch.mul(self.heads, self.width)])
  def mlp(self: __torch__.Transformer,
    x: Tensor,
    base: int) -> Tensor:
    if self.fused:
      both = (self).dense(x, self.joined[(base - 3) // 13 * 2 + 1], )
      middle = torch.size(both, 1) // 2
      gate = torch.slice(both, 1, 0, middle)
      up = torch.slice(both, 1, middle, 2 * middle)
    else:
      gate = (self).dense(x, (self.weights)[torch.add(base, 10)], )
      up = (self).dense(x, (self.weights)[torch.add(base, 11)], )
    return (self).dense(torch.mul(torch.silu(gate), up), (self.weights)[torch.add(base, 12)], )
  def before(self: __torch__.Transformer,
    x: Tensor,
    base: int) -> Tensor:
    if self.swin:
      h = x
    else:
      h = (self).rms(x, (self.weights)[base], )
    return h
  # The rest of a layer after attention: output, residuals, MLP.
  def after(self: __torch__.Transformer,
    x: Tensor,
    a: Tensor,
    base: int) -> Tensor:
    o = (self).dense(a, (self.weights)[torch.add(base, 4)], )
    if self.swin:
      y = torch.add(x, (self).rms(o, (self.weights)[base], ))
      z = torch.add(y, (self).rms((self).mlp(y, base, ), (self.weights)[torch.add(base, 9)], ))
    else:
      y = torch.add(x, o)
      z = torch.add(y, (self).mlp((self).rms(y, (self.weights)[torch.add(base, 9)], ), base, ))
    return z
  # Reads ids (one pass) into a cache from position start on; false where stopped. With a list in
  # states, the hidden states after the embedding and after each layer (the last one normed) go there.
  def read(self: __torch__.Transformer,
    cache: List[Tensor],
    ids: Tensor,
    start: int,
    states: List[Tensor],
    keep: bool) -> bool:
    n = torch.size(ids, 0)
    ids0 = torch.to(ids, torch.device(self.device), 4)
    x = torch.embedding((self.weights)[0], ids0)
    turn = (self).angles(start, n, )
    mask = annotate(Optional[Tensor], None)
    if torch.gt(n, 1):
      full = torch.ones([n, torch.add(start, n)], dtype=11, device=torch.device(self.device))
      # one copy for each head of a group, as attend folds them
      mask = torch.repeat(torch.tril(full, start), [self.heads // self.kv_heads, 1])
    else:
      pass
    going = True
    for layer in range(self.layers):
      if going:
        if (self).stopped():
          going = False
        else:
          base = torch.add(3, torch.mul(layer, 13))
          if keep:
            _0 = torch.append(states, torch.to(x, 6))
          else:
            pass
          qkv = (self).project((self).before(x, base, ), base, turn, )
          a = (self).attend(layer, qkv[0], qkv[1], qkv[2], cache, start, mask, )
          x = (self).after(x, a, base, )
          _1 = (self).advance(n * (layer + 1) // self.layers - n * layer // self.layers, )
      else:
        pass
    if going:
      h = (self).rms(x, (self.weights)[1], )
      if keep:
        _2 = torch.append(states, torch.to(h, 6))
      else:
        pass
      _3 = torch.copy_(cache[torch.mul(self.layers, 2)], torch.slice(h, 0, torch.sub(n, 1), n))
    else:
      pass
    return going
  # As read, returning the states; for checks.
  def inspect(self: __torch__.Transformer,
    cache: List[Tensor],
    ids: Tensor,
    start: int) -> List[Tensor]:
    states = annotate(List[Tensor], [])
    _0 = (self).read(cache, ids, start, states, True, )
    return states
  def read_ids(self: __torch__.Transformer,
    cache: List[Tensor],
    ids: Tensor,
    start: int) -> bool:
    return (self).read(cache, ids, start, annotate(List[Tensor], []), False, )
  # Feeds one id to one sequence, or to two side by side: the linears see both rows at once.
  def feed(self: __torch__.Transformer,
    id: int,
    c: List[Tensor],
    cpos: int,
    u: List[Tensor],
    upos: int,
    guided: bool) -> NoneType:
    one = torch.slice((self.weights)[0], 0, id, torch.add(id, 1))
    ct = (self).angles(cpos, 1, )
    turn = ct
    x = one
    if guided:
      ut = (self).angles(upos, 1, )
      turn = [torch.cat([ct[0], ut[0]], 0), torch.cat([ct[1], ut[1]], 0)]
      x = torch.cat([one, one], 0)
    else:
      pass
    for layer in range(self.layers):
      base = torch.add(3, torch.mul(layer, 13))
      qkv = (self).project((self).before(x, base, ), base, turn, )
      q = qkv[0]
      k = qkv[1]
      v = qkv[2]
      if guided:
        a0 = (self).attend(layer, torch.slice(q, 0, 0, 1), torch.slice(k, 0, 0, 1), torch.slice(v, 0, 0, 1), c, cpos, None, )
        a1 = (self).attend(layer, torch.slice(q, 0, 1, 2), torch.slice(k, 0, 1, 2), torch.slice(v, 0, 1, 2), u, upos, None, )
        a = torch.cat([a0, a1], 0)
      else:
        a = (self).attend(layer, q, k, v, c, cpos, None, )
      x = (self).after(x, a, base, )
    h = (self).rms(x, (self.weights)[1], )
    n = torch.mul(self.layers, 2)
    _0 = torch.copy_(c[n], torch.slice(h, 0, 0, 1))
    if guided:
      _1 = torch.copy_(u[n], torch.slice(h, 0, 1, 2))
    else:
      pass
    _2 = (self).advance(1, )
    return None
  # hidden [rows, hidden] -> fp32 scores of head rows first..last-1
  def scores(self: __torch__.Transformer,
    h: Tensor,
    first: int,
    last: int) -> Tensor:
    return torch.to((self).dense(h, torch.slice((self.weights)[2], 0, first, last), ), 6)
  def guide(self: __torch__.Transformer,
    c: Tensor,
    u: Tensor,
    guidance: float) -> Tensor:
    return torch.add(u, torch.mul(torch.sub(c, u), guidance))
  def constrain(self: __torch__.Transformer,
    scores: Tensor,
    allowed: Tensor) -> Tensor:
    return torch.masked_fill(scores, torch.eq(allowed, 0), float("-inf"))
  # Keeps every score at least as large as the k-th largest.
  def top_k(self: __torch__.Transformer,
    scores: Tensor,
    k: int) -> Tensor:
    n = torch.size(scores, -1)
    kept = scores
    if torch.lt(k, n):
      best, _0 = torch.topk(scores, k)
      least = torch.slice(best, 0, torch.sub(k, 1), k)
      kept = torch.masked_fill(scores, torch.lt(scores, least), float("-inf"))
    else:
      pass
    return kept
  def probabilities(self: __torch__.Transformer,
    scores: Tensor,
    temperature: float) -> Tensor:
    return torch.softmax(torch.div(scores, temperature), 0)
  # splitmix64's finalizer on int64 tensors: shifts made logical by a mask.
  def mix(self: __torch__.Transformer,
    z: Tensor) -> Tensor:
    a = torch.__xor__(z, torch.__and__(torch.__rshift__(z, 30), 17179869183))
    b = torch.mul(a, -4658895280553007687)
    c = torch.__xor__(b, torch.__and__(torch.__rshift__(b, 27), 137438953471))
    d = torch.mul(c, -7723592293110705685)
    return torch.__xor__(d, torch.__and__(torch.__rshift__(d, 31), 8589934591))
  # noise:1 — the 53 random bits of each candidate id, from the row's key and the column.
  def noise_bits(self: __torch__.Transformer,
    key: Tensor,
    column: int,
    ids: Tensor) -> Tensor:
    golden = -7046029254386353131
    at = (self).mix(torch.add(key, torch.mul(torch.tensor(torch.add(column, 1), dtype=4, device=torch.device(self.device)), golden)), )
    each = (self).mix(torch.add(at, torch.mul(torch.add(ids, 1), golden)), )
    return torch.__and__(torch.__rshift__(each, 11), 9007199254740991)
  def gumbel(self: __torch__.Transformer,
    bits: Tensor) -> Tensor:
    uniform = torch.mul(torch.add(torch.to(bits, 7), 0.5), 1.1102230246251565e-16)
    return torch.neg(torch.log(torch.neg(torch.log(uniform))))
  # -> [ids int64, surprisal fp64 bits, entropy fp64 bits], each as long as what was drawn, and
  # [ids fed, 1 where it ended because scores are no numbers] int64
  def extend(self: __torch__.Transformer,
    c: List[Tensor],
    u: List[Tensor],
    cpos: int,
    upos: int,
    guided: bool,
    given: Tensor,
    count: int,
    guidance: float,
    temperature: float,
    k: int,
    first: int,
    last: int,
    masked: bool,
    allowed: Tensor,
    stops: List[int],
    key: Tensor,
    column: int) -> List[Tensor]:
    n = torch.mul(self.layers, 2)
    drawn = torch.zeros([count], dtype=4)
    surprisal = torch.zeros([count], dtype=7)
    entropy = torch.zeros([count], dtype=7)
    key0 = torch.to(key, torch.device(self.device), 4)
    allowed0 = torch.to(allowed, torch.device(self.device), 4)
    ids = torch.arange(first, last, 1, dtype=4, device=torch.device(self.device))
    fed = 0
    going = True
    for i in range(torch.size(given, 0)):
      if going:
        if (self).stopped():
          going = False
        else:
          _0 = (self).feed(int(given[i]), c, torch.add(cpos, fed), u, torch.add(upos, fed), guided, )
          fed = torch.add(fed, 1)
      else:
        pass
    done = 0
    broken = 0
    pending = -1
    for i in range(count):
      if going:
        if (self).stopped():
          going = False
        else:
          if torch.ge(pending, 0):
            _1 = (self).feed(pending, c, torch.add(cpos, fed), u, torch.add(upos, fed), guided, )
            fed = torch.add(fed, 1)
          else:
            pass
          h = c[n]
          if guided:
            h = torch.cat([c[n], u[n]], 0)
          else:
            pass
          s = (self).scores(h, first, last, )
          if guided:
            raw = (self).guide(torch.select(s, 0, 0), torch.select(s, 0, 1), guidance, )
          else:
            raw = torch.select(s, 0, 0)
          if masked:
            raw = (self).constrain(raw, allowed0, )
          else:
            pass
          # Noise for those alone that can win: it is each id's own.
          kept = (self).top_k(raw, k, )
          able = torch.reshape(torch.nonzero(torch.gt(kept, float("-inf"))), [-1])
          # Scores of which one is no number, or infinite, have no softmax: each surprisal is no number
          # then, and there may be nobody to draw.
          if torch.eq(torch.numel(able), 0):
            broken = 1
            going = False
          else:
            bits = (self).noise_bits(key0, torch.add(column, i), torch.index_select(ids, 0, able), )
            cooled = torch.div(torch.to(torch.index_select(kept, 0, able), 7), temperature)
            best = torch.argmax(torch.add(cooled, (self).gumbel(bits, )))
            index = int(able[int(best)])
            logp = torch.log_softmax(torch.to(raw, 7), 0)
            p = torch.exp(logp)
            lost = torch.neg(torch.mul(torch.to(torch.select(logp, 0, index), torch.device("cpu"), 7), 1.4426950408889634))
            if bool(torch.isnan(lost)):
              broken = 1
              going = False
            else:
              _2 = torch.fill_(torch.select(surprisal, 0, i), lost)
              _3 = torch.fill_(torch.select(entropy, 0, i), torch.neg(torch.mul(torch.to(torch.sum(torch.xlogy(p, p)), torch.device("cpu"), 7), 1.4426950408889634)))
              pending = torch.add(first, index)
              _4 = torch.fill_(torch.select(drawn, 0, i), pending)
              done = torch.add(done, 1)
              if torch.__contains__(stops, pending):
                going = False
              else:
                pass
      else:
        pass
    fed0 = torch.tensor([fed, broken], dtype=4)
    return [torch.slice(drawn, 0, 0, done), torch.slice(surprisal, 0, 0, done), torch.slice(entropy, 0, 0, done), fed0]
  # Reads ids into one or two caches as read_ids does, and scores the first count of them, each from the
  # hidden state before it -> [surprisal fp64 bits, entropy fp64 bits, int64 0 where stopped].
  def read_scored(self: __torch__.Transformer,
    c: List[Tensor],
    u: List[Tensor],
    cpos: int,
    upos: int,
    guided: bool,
    ids: Tensor,
    count: int,
    guidance: float,
    first: int,
    last: int) -> List[Tensor]:
    n = torch.mul(self.layers, 2)
    surprisal = torch.zeros([count], dtype=7)
    entropy = torch.zeros([count], dtype=7)
    done = 0
    ctail = torch.clone(c[n])
    utail = torch.clone(u[n])
    cstates = annotate(List[Tensor], [])
    ustates = annotate(List[Tensor], [])
    going = (self).read(c, ids, cpos, cstates, True, )
    if going and guided:
      going = (self).read(u, ids, upos, ustates, True, )
    else:
      pass
    if going:
      ch = torch.to(cstates[torch.sub(torch.len(cstates), 1)], self.dtype)
      raw = (self).scores(torch.slice(torch.cat([ctail, ch], 0), 0, 0, count), first, last, )
      if guided:
        uh = torch.to(ustates[torch.sub(torch.len(ustates), 1)], self.dtype)
        us = (self).scores(torch.slice(torch.cat([utail, uh], 0), 0, 0, count), first, last, )
        raw = (self).guide(raw, us, guidance, )
      else:
        pass
      logp = torch.log_softmax(torch.to(raw, 7), 1)
      p = torch.exp(logp)
      own = torch.to(torch.slice(ids, 0, 0, count), torch.device(self.device), 4)
      at = torch.unsqueeze(torch.sub(own, first), 1)
      likely = torch.squeeze(torch.gather(logp, 1, at), 1)
      surprisal = torch.neg(torch.mul(torch.to(likely, torch.device("cpu"), 7), 1.4426950408889634))
      entropy = torch.neg(torch.mul(torch.to(torch.sum(torch.xlogy(p, p), [1]), torch.device("cpu"), 7), 1.4426950408889634))
      done = 1
    else:
      pass
    return [surprisal, entropy, torch.tensor([done], dtype=4)]
  def logits(self: __torch__.Transformer,
    cache: List[Tensor]) -> Tensor:
    s = (self).scores(cache[torch.mul(self.layers, 2)], 0, torch.size((self.weights)[2], 0), )
    return torch.to(torch.select(s, 0, 0), torch.device("cpu"), 6)
  # fp32 scores of every row of normed hidden states [rows, hidden]; for checks
  def logits_of(self: __torch__.Transformer,
    states: Tensor) -> Tensor:
    return (self).scores(torch.to(states, torch.device(self.device), self.dtype), 0, torch.size((self.weights)[2], 0), )
