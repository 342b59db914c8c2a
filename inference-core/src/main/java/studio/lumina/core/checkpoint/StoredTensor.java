package studio.lumina.core.checkpoint;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;

/// Where a tensor lies in a file: contiguous, row major, little-endian.
///
/// @param name as the file names it
/// @param type number format
/// @param shape sizes from the outermost dimension in; empty for a single number
/// @param file the file, readable as long as the checkpoint is open
/// @param offset of the first byte in the file
public record StoredTensor(String name, Type type, List<Long> shape, Path file, long offset) {
  /// Number formats that the program runs.
  public enum Type {
    F32(4),
    F16(2),
    BF16(2);

    private final int bytes;

    Type(int bytes) {
      this.bytes = bytes;
    }

    /// Bytes of one number.
    public int bytes() {
      return bytes;
    }
  }

  public StoredTensor {
    shape = List.copyOf(shape);
  }

  /// Numbers in the tensor.
  public long count() {
    return shape.stream().reduce(1L, Math::multiplyExact);
  }

  /// Whether a program that maps the file as an array of this type finds it at a whole index.
  public boolean aligned() {
    return offset % type.bytes() == 0;
  }

  /// The shape as people write it.
  public String shapeText() {
    return shape.stream().map(String::valueOf).collect(Collectors.joining(" x ", "[", "]"));
  }

  boolean hasShape(long[] wanted) {
    return Arrays.equals(shape.stream().mapToLong(Long::longValue).toArray(), wanted);
  }

  /// `count` numbers from index `from` on, widened to fp32 without loss.
  ///
  /// @throws LuminaException with [Problem.FileUnreadable]
  public float[] floats(long from, int count) {
    long start = offset + from * type.bytes();
    long length = (long) count * type.bytes();
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        Arena arena = Arena.ofConfined()) {
      MemorySegment map = channel.map(FileChannel.MapMode.READ_ONLY, start, length, arena);
      float[] values = new float[count];
      var floats = ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
      var shorts = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
      for (int i = 0; i < count; i++) {
        values[i] =
            switch (type) {
              case F32 -> map.get(floats, 4L * i);
              case F16 -> Float.float16ToFloat(map.get(shorts, 2L * i));
              case BF16 -> Float.intBitsToFloat(map.get(shorts, 2L * i) << 16);
            };
      }
      return values;
    } catch (IOException e) {
      throw new LuminaException(new Problem.FileUnreadable(file.toString(), e.toString()), e);
    }
  }

  /// All numbers, widened to fp32.
  public float[] floats() {
    return floats(0, Math.toIntExact(count()));
  }
}
