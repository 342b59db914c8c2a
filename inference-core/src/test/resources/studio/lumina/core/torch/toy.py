class Toy(Module):
  __parameters__ = []
  __buffers__ = []
  training : bool
  factor : float
  many : int
  control : List[Tensor]
  def watch(self: __torch__.Toy, path: str, dtype: int, count: int) -> NoneType:
    self.control.append(torch.from_file(path, True, count, dtype=dtype))
    return None
  def scale(self: __torch__.Toy, x: Tensor) -> Tensor:
    return x * self.factor + self.many
  def huge(self: __torch__.Toy) -> Tensor:
    return torch.zeros([17592186044416])
  def wrong(self: __torch__.Toy) -> Tensor:
    return torch.reshape(torch.zeros([2]), [7])
  def spin(self: __torch__.Toy) -> int:
    page = self.control[0]
    n = 0
    go = True
    while go:
      n = n + 1
      page[1] = n
      go = int(page[0]) == 0
    return n
