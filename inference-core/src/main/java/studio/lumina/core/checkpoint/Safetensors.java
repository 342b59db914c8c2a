package studio.lumina.core.checkpoint;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import tools.jackson.databind.JsonNode;

/// The header of a safetensors file, checked in full before anything is believed.
///
/// @param file the file
/// @param bytes its length
/// @param tensors by name, in the order of their data
public record Safetensors(Path file, long bytes, Map<String, StoredTensor> tensors) {
  private static final long LONGEST_HEADER = 100_000_000;
  private static final int DEPTH = 8;
  private static final int LENGTH_BYTES = 8;

  /// Bits of each number format that the format knows.
  private static final Map<String, Integer> BITS =
      Map.ofEntries(
          Map.entry("BOOL", 8),
          Map.entry("F4", 4),
          Map.entry("F6_E2M3", 6),
          Map.entry("F6_E3M2", 6),
          Map.entry("U8", 8),
          Map.entry("I8", 8),
          Map.entry("F8_E5M2", 8),
          Map.entry("F8_E4M3", 8),
          Map.entry("F8_E8M0", 8),
          Map.entry("F8_E4M3FNUZ", 8),
          Map.entry("F8_E5M2FNUZ", 8),
          Map.entry("I16", 16),
          Map.entry("U16", 16),
          Map.entry("F16", 16),
          Map.entry("BF16", 16),
          Map.entry("I32", 32),
          Map.entry("U32", 32),
          Map.entry("F32", 32),
          Map.entry("C64", 64),
          Map.entry("F64", 64),
          Map.entry("I64", 64),
          Map.entry("U64", 64));

  private record Entry(String name, String type, List<Long> shape, long begin, long end) {}

  /// Reads and checks a file's header. The order of the checks is the order of trust: nothing is
  /// allocated by a number that was not compared with the file's length first.
  ///
  /// @throws LuminaException with [Problem.FileMissing], [Problem.FileUnreadable],
  ///   [Problem.CheckpointInvalid] or [Problem.UnsupportedType]
  public static Safetensors read(Path file) {
    byte[] header;
    long size;
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      size = channel.size();
      if (size < LENGTH_BYTES) {
        throw StrictJson.invalid(file, "too short for a safetensors file");
      }
      long length = fill(channel, ByteBuffer.allocate(LENGTH_BYTES), 0, file).getLong(0);
      if (length < 0 || length > LONGEST_HEADER || length > size - LENGTH_BYTES) {
        throw StrictJson.invalid(
            file, "header of " + Long.toUnsignedString(length) + " bytes in a file of " + size);
      }
      header = fill(channel, ByteBuffer.allocate((int) length), LENGTH_BYTES, file).array();
    } catch (NoSuchFileException e) {
      throw new LuminaException(new Problem.FileMissing(file.toString(), "weights"), e);
    } catch (IOException e) {
      throw new LuminaException(new Problem.FileUnreadable(file.toString(), e.toString()), e);
    }
    JsonNode json = StrictJson.parse(file, header, DEPTH);
    List<Entry> entries = new ArrayList<>();
    for (Map.Entry<String, JsonNode> property : json.properties()) {
      whole(file, property.getKey());
      if (property.getKey().equals("__metadata__")) {
        metadata(file, property.getValue());
      } else {
        entries.add(entry(file, property.getKey(), property.getValue()));
      }
    }
    entries.sort(Comparator.comparingLong(Entry::begin).thenComparingLong(Entry::end));
    long begin = LENGTH_BYTES + header.length;
    Map<String, StoredTensor> tensors = new LinkedHashMap<>();
    long next = 0;
    for (Entry entry : entries) {
      if (entry.begin() != next) {
        throw StrictJson.invalid(
            file, entry.name() + " begins at " + entry.begin() + " instead of " + next);
      }
      next = entry.end();
      tensors.put(entry.name(), stored(file, entry, begin));
    }
    if (next != size - begin) {
      throw StrictJson.invalid(
          file, "tensors end at " + next + " of " + (size - begin) + " bytes of data");
    }
    return new Safetensors(file, size, tensors);
  }

  private static ByteBuffer fill(FileChannel channel, ByteBuffer buffer, long at, Path file)
      throws IOException {
    buffer.order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, at + buffer.position()) < 0) {
        throw StrictJson.invalid(file, "ends within its header");
      }
    }
    return buffer;
  }

  private static void metadata(Path file, JsonNode node) {
    if (node.isNull()) {
      return;
    }
    if (!node.isObject() || !node.properties().stream().allMatch(p -> p.getValue().isString())) {
      throw StrictJson.invalid(file, "__metadata__ is no map of texts");
    }
    node.properties().forEach(p -> whole(file, p.getKey() + p.getValue().stringValue()));
  }

  /// Refuses halves of surrogate pairs, which JSON escapes can smuggle past the UTF-8 check.
  private static void whole(Path file, String text) {
    text.codePoints()
        .filter(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
        .findAny()
        .ifPresent(c -> {
          throw StrictJson.invalid(file, "a name with half a character");
        });
  }

  private static Entry entry(Path file, String name, JsonNode node) {
    if (!node.isObject()
        || !node.path("dtype").isString()
        || !node.path("shape").isArray()
        || !node.path("data_offsets").isArray()) {
      throw StrictJson.invalid(file, name + " is no tensor description");
    }
    String type = node.path("dtype").stringValue();
    Integer bits = BITS.get(type);
    if (bits == null) {
      throw StrictJson.invalid(file, name + " has the unknown type " + type);
    }
    List<Long> shape = wholes(file, name, node.path("shape"));
    List<Long> offsets = wholes(file, name, node.path("data_offsets"));
    if (offsets.size() != 2 || offsets.get(0) > offsets.get(1)) {
      throw StrictJson.invalid(file, name + " has no two offsets in order");
    }
    long length = offsets.get(1) - offsets.get(0);
    try {
      long wanted = bits;
      for (long side : shape) {
        wanted = Math.multiplyExact(wanted, side);
      }
      if (wanted % 8 != 0 || wanted / 8 != length) {
        throw StrictJson.invalid(file, name + ": " + length + " bytes for " + type + " " + shape);
      }
    } catch (ArithmeticException e) {
      throw new LuminaException(
          new Problem.CheckpointInvalid(file.toString(), name + " has an impossible shape"), e);
    }
    return new Entry(name, type, shape, offsets.get(0), offsets.get(1));
  }

  private static List<Long> wholes(Path file, String name, JsonNode array) {
    List<Long> values = new ArrayList<>();
    for (JsonNode node : array) {
      if (!node.isIntegralNumber() || !node.canConvertToLong() || node.longValue() < 0) {
        throw StrictJson.invalid(file, name + " has a size or offset that is no whole number");
      }
      values.add(node.longValue());
    }
    return values;
  }

  private static StoredTensor stored(Path file, Entry entry, long begin) {
    for (StoredTensor.Type type : StoredTensor.Type.values()) {
      if (type.name().equals(entry.type())) {
        return new StoredTensor(entry.name(), type, entry.shape(), file, begin + entry.begin());
      }
    }
    throw new LuminaException(
        new Problem.UnsupportedType(file.toString(), entry.name(), entry.type()));
  }
}
