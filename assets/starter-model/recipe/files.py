"""Reading and writing the published file formats: safetensors and the few keys of vqgan.yaml."""

import json
import struct

import numpy as np
import torch

_TYPES = {"F32": torch.float32, "F16": torch.float16, "BF16": torch.bfloat16}
_NAMES = {v: k for k, v in _TYPES.items()}


def read_safetensors(path):
    data = path.read_bytes()
    (size,) = struct.unpack("<Q", data[:8])
    header = json.loads(data[8 : 8 + size])
    tensors = {}
    for name, entry in header.items():
        if name == "__metadata__":
            continue
        start, end = entry["data_offsets"]
        raw = bytearray(data[8 + size + start : 8 + size + end])
        tensors[name] = torch.frombuffer(raw, dtype=_TYPES[entry["dtype"]]).reshape(entry["shape"])
    return tensors


def write_safetensors(path, tensors):
    header, offset, parts = {"__metadata__": {"format": "pt"}}, 0, []
    for name, tensor in tensors.items():
        tensor = tensor.detach().cpu().contiguous()
        wide = tensor.element_size() == 4
        raw = tensor.view(torch.int32 if wide else torch.int16).numpy().astype("<i4" if wide else "<i2").tobytes()
        header[name] = dict(dtype=_NAMES[tensor.dtype], shape=list(tensor.shape), data_offsets=[offset, offset + len(raw)])
        offset += len(raw)
        parts.append(raw)
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    path.write_bytes(struct.pack("<Q", len(text)) + text + b"".join(parts))


def read_weights(folder):
    """All tensors of a checkpoint folder, sharded or not."""
    index = folder / "model.safetensors.index.json"
    if not index.exists():
        return read_safetensors(folder / "model.safetensors")
    tensors = {}
    for shard in sorted(set(json.loads(index.read_text())["weight_map"].values())):
        tensors.update(read_safetensors(folder / shard))
    return tensors


def write_weights(folder, tensors, limit=15_000_000):
    """Shards of at most `limit` bytes with their index."""
    shards, room = [{}], limit - 100_000
    for name, tensor in sorted(tensors.items()):
        size = tensor.numel() * tensor.element_size()
        if size > room and shards[-1]:
            shards.append({})
            room = limit - 100_000
        room -= size
        shards[-1][name] = tensor
    names = [f"model-{i + 1:05d}-of-{len(shards):05d}.safetensors" for i in range(len(shards))]
    for old in folder.glob("model*.safetensors"):
        old.unlink()
    for name, shard in zip(names, shards):
        write_safetensors(folder / name, shard)
    total = sum(t.numel() * t.element_size() for t in tensors.values())
    where = {k: n for n, shard in zip(names, shards) for k in shard}
    index = dict(metadata=dict(total_size=total), weight_map=dict(sorted(where.items())))
    (folder / "model.safetensors.index.json").write_text(json.dumps(index, indent=2) + "\n")


def _scalar(text):
    if text == "[]":
        return []
    if text in ("true", "false"):
        return text == "true"
    for kind in (int, float):
        try:
            return kind(text)
        except ValueError:
            pass
    return text


def read_yaml(path):
    """The subset of YAML that vqgan.yaml uses: nested mappings and lists of scalars, block style."""
    lines = [(len(s) - len(s.lstrip()), s.strip()) for s in path.read_text().splitlines() if s.strip()]

    def block(i, indent):
        if lines[i][1].startswith("- "):
            items = []
            while i < len(lines) and lines[i][0] == indent and lines[i][1].startswith("- "):
                items.append(_scalar(lines[i][1][2:]))
                i += 1
            return items, i
        mapping = {}
        while i < len(lines) and lines[i][0] == indent and not lines[i][1].startswith("- "):
            key, _, rest = lines[i][1].partition(":")
            i += 1
            if rest.strip():
                mapping[key] = _scalar(rest.strip())
            else:
                mapping[key], i = block(i, lines[i][0])
        return mapping, i

    return block(0, 0)[0]


def write_yaml(path, tree):
    def lines(node, indent):
        for key, value in node.items():
            if isinstance(value, dict):
                yield f"{'  ' * indent}{key}:"
                yield from lines(value, indent + 1)
            elif isinstance(value, (list, tuple)) and value:
                yield f"{'  ' * indent}{key}:"
                yield from (f"{'  ' * indent}- {item}" for item in value)
            elif isinstance(value, (list, tuple)):
                yield f"{'  ' * indent}{key}: []"
            else:
                yield f"{'  ' * indent}{key}: {str(value).lower() if isinstance(value, bool) else value}"

    path.write_text("\n".join(lines(tree, 0)) + "\n")


def read_array(folder, entry):
    """An array of the reference set: a raw little-endian file described by {"file", "dtype", "shape"}."""
    kind = {"float32": "<f4", "uint8": "u1"}[entry["dtype"]]
    return np.fromfile(folder / entry["file"], kind).reshape(entry["shape"])
