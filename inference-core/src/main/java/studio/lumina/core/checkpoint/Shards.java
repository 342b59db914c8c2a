package studio.lumina.core.checkpoint;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import tools.jackson.databind.JsonNode;

/// All tensors of a checkpoint folder, from one file or from shards with an index.
public final class Shards {
  private static final String INDEX = "model.safetensors.index.json";
  private static final String SINGLE = "model.safetensors";

  /// Codec weights inside a transformer's file, which nobody uses.
  private static final String CODEC = "model.vqmodel.";

  /// Frequencies that old versions stored and everyone computes.
  private static final String FREQUENCIES = ".rotary_emb.inv_freq";

  private Shards() {}

  /// Reads and checks the headers; each demanded tensor must be there once, in its shape, and
  /// nothing else.
  ///
  /// @param demanded names and shapes of the architecture
  /// @throws LuminaException with the first problem found
  public static Map<String, StoredTensor> read(Path folder, Map<String, long[]> demanded) {
    Map<String, StoredTensor> tensors =
        Files.isRegularFile(folder.resolve(INDEX))
            ? sharded(folder)
            : Safetensors.read(folder.resolve(SINGLE)).tensors();
    Map<String, StoredTensor> found = new LinkedHashMap<>();
    demanded.forEach((name, shape) -> {
      StoredTensor tensor = tensors.get(name);
      if (tensor == null) {
        throw mismatch(folder, name, "shape " + text(shape), "no such tensor");
      }
      if (!tensor.hasShape(shape)) {
        throw mismatch(tensor.file(), name, "shape " + text(shape), tensor.shapeText());
      }
      found.put(name, tensor);
    });
    for (StoredTensor tensor : tensors.values()) {
      if (!found.containsKey(tensor.name()) && !ignored(tensor.name())) {
        throw mismatch(tensor.file(), tensor.name(), "no such tensor", tensor.shapeText());
      }
    }
    return found;
  }

  private static boolean ignored(String name) {
    return name.startsWith(CODEC) || name.endsWith(FREQUENCIES);
  }

  private static Map<String, StoredTensor> sharded(Path folder) {
    Path index = folder.resolve(INDEX);
    JsonNode map = StrictJson.read(index, "index of the weights").path("weight_map");
    if (!map.isObject()) {
      throw StrictJson.invalid(index, "weight_map is missing");
    }
    Map<String, String> where = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : map.properties()) {
      String name = entry.getValue().asString("");
      if (!name.matches("[A-Za-z0-9_][A-Za-z0-9._-]*\\.safetensors")) {
        throw StrictJson.invalid(index, "weight_map names the file \"" + name + "\"");
      }
      where.put(entry.getKey(), name);
    }
    Map<String, StoredTensor> tensors = new LinkedHashMap<>();
    for (String shard : new TreeSet<>(where.values())) {
      for (StoredTensor tensor : Safetensors.read(folder.resolve(shard)).tensors().values()) {
        if (!shard.equals(where.get(tensor.name()))) {
          throw mismatch(
              tensor.file(), tensor.name(), "in " + where.get(tensor.name()), "in " + shard);
        }
        tensors.put(tensor.name(), tensor);
      }
    }
    where.forEach((name, shard) -> {
      if (!tensors.containsKey(name)) {
        throw mismatch(folder.resolve(shard), name, "in " + shard, "no such tensor");
      }
    });
    return tensors;
  }

  private static LuminaException mismatch(Path file, String tensor, String expected, String found) {
    return new LuminaException(
        new Problem.TensorMismatch(file.toString(), tensor, expected, found));
  }

  private static String text(long[] shape) {
    return java.util.Arrays.stream(shape)
        .mapToObj(String::valueOf)
        .collect(java.util.stream.Collectors.joining(" x ", "[", "]"));
  }
}
