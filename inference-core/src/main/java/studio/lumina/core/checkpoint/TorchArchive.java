package studio.lumina.core.checkpoint;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;

/// The tensors of a `.ckpt` that `torch.save` wrote in its zip format.
public final class TorchArchive {
  private static final String STATE = "state_dict";

  private TorchArchive() {}

  /// The contiguous tensors of the archive's `state_dict` (or of the whole, where it is one) by
  /// name; other entries are ignored.
  ///
  /// @throws LuminaException with [Problem.CheckpointInvalid], [Problem.UnsafeCheckpoint],
  ///   [Problem.LegacyCheckpoint], [Problem.UnsupportedType] or a file problem
  public static Map<String, StoredTensor> read(Path file) {
    StoredZip.Contents zip = StoredZip.read(file);
    Object root = Pickle.read(file, zip.pickle());
    if (!(root instanceof Map<?, ?> map)) {
      throw StrictJson.invalid(file, "it holds no dictionary");
    }
    Map<?, ?> state = map.get(STATE) instanceof Map<?, ?> inner ? inner : map;
    Map<String, StoredTensor> tensors = new LinkedHashMap<>();
    state.forEach((key, value) -> {
      if (key instanceof String name && value instanceof Pickle.Tensor tensor) {
        tensors.put(name, stored(file, name, tensor, zip.entries()));
      }
    });
    if (tensors.isEmpty()) {
      throw StrictJson.invalid(file, "it holds no tensors");
    }
    return tensors;
  }

  private static StoredTensor stored(
      Path file, String name, Pickle.Tensor tensor, Map<String, StoredZip.Entry> entries) {
    Pickle.Storage storage = tensor.storage();
    StoredTensor.Type type = type(file, name, storage.type());
    StoredZip.Entry entry = entries.get("data/" + storage.key());
    if (entry == null) {
      throw StrictJson.invalid(file, name + " refers to missing data");
    }
    try {
      if (Math.multiplyExact(storage.count(), (long) type.bytes()) != entry.bytes()) {
        throw StrictJson.invalid(file, name + ": its storage has another length");
      }
      List<Long> contiguous = new ArrayList<>();
      long count = 1;
      for (Long side : tensor.size().reversed()) {
        contiguous.addFirst(count);
        count = Math.multiplyExact(count, side);
      }
      boolean plain = tensor.size().size() == tensor.stride().size();
      for (int i = 0; plain && i < contiguous.size(); i++) {
        plain = tensor.size().get(i) <= 1 || contiguous.get(i).equals(tensor.stride().get(i));
      }
      if (!plain) {
        throw StrictJson.invalid(file, name + " is not stored row by row");
      }
      if (tensor.offset() < 0 || Math.addExact(tensor.offset(), count) > storage.count()) {
        throw StrictJson.invalid(file, name + " runs over its storage");
      }
    } catch (ArithmeticException e) {
      throw new LuminaException(
          new Problem.CheckpointInvalid(file.toString(), name + " has an impossible shape"), e);
    }
    return new StoredTensor(
        name, type, tensor.size(), file, entry.offset() + tensor.offset() * type.bytes());
  }

  private static StoredTensor.Type type(Path file, String name, String storage) {
    return switch (storage) {
      case "torch.FloatStorage" -> StoredTensor.Type.F32;
      case "torch.HalfStorage" -> StoredTensor.Type.F16;
      case "torch.BFloat16Storage" -> StoredTensor.Type.BF16;
      default ->
          throw new LuminaException(new Problem.UnsupportedType(file.toString(), name, storage));
    };
  }
}
