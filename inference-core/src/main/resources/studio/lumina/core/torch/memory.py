# Reads memory as fast as the processor does, to tell how much of that speed a computation reaches.
class Memory(Module):
  __parameters__ = []
  __buffers__ = []
  values : List[Tensor]
  training : bool
  def fill(self: __torch__.Memory,
    count: int) -> NoneType:
    _0 = torch.append(self.values, torch.full([count], 0.5, dtype=6))
    return None
  def read(self: __torch__.Memory) -> float:
    return float(torch.sum((self.values)[0]))
