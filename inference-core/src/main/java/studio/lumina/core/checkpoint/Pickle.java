package studio.lumina.core.checkpoint;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;

/// Reads the pickle of a checkpoint without running anything: the opcodes that `torch.save` writes
/// for tensors, an allowlist of globals, and nothing else. Values are maps, lists, strings, numbers
/// and the records below.
final class Pickle {
  /// A class or function that was named, and is never called.
  record Global(String name) {}

  /// A storage that was named by a persistent id.
  record Storage(String type, String key, long count) {}

  /// A tensor as described: a window on a storage.
  record Tensor(Storage storage, long offset, List<Long> size, List<Long> stride) {}

  /// Something allowed and of no interest.
  record Inert(String name) {}

  static final int MOST_BYTES = 64 << 20;
  private static final int MOST_OPERATIONS = 10_000_000;
  private static final int MOST_VALUES = 1_000_000;
  private static final Object MARK = new Object();

  private static final Set<String> TENSORS =
      Set.of("torch._utils._rebuild_tensor_v2", "torch._utils._rebuild_parameter");
  private static final Set<String> PLAIN =
      Set.of("collections.OrderedDict", "torch.Size", "torch.device", "_codecs.encode");
  private static final Set<String> NUMPY =
      Set.of("numpy.dtype", "numpy.core.multiarray.scalar", "numpy._core.multiarray.scalar");

  private final Path file;
  private final ByteBuffer in;
  private final Deque<Object> stack = new ArrayDeque<>();
  private final Map<Long, Object> memo = new HashMap<>();

  private Pickle(Path file, byte[] bytes) {
    this.file = file;
    this.in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /// The pickled value.
  ///
  /// @param file the checkpoint, for problems
  /// @throws LuminaException with [Problem.UnsafeCheckpoint] or [Problem.CheckpointInvalid]
  static Object read(Path file, byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      throw StrictJson.invalid(file, "its pickle has " + bytes.length + " bytes");
    }
    try {
      return new Pickle(file, bytes).run();
    } catch (java.nio.BufferUnderflowException | java.util.NoSuchElementException e) {
      throw new LuminaException(
          new Problem.CheckpointInvalid(file.toString(), "its pickle ends too early"), e);
    } catch (ClassCastException e) {
      throw new LuminaException(
          new Problem.CheckpointInvalid(file.toString(), "its pickle mixes up its values"), e);
    }
  }

  private Object run() {
    if ((in.get() & 0xff) != 0x80 || in.get() != 2) {
      throw StrictJson.invalid(file, "its pickle is not of protocol 2");
    }
    for (int i = 0; i < MOST_OPERATIONS; i++) {
      int code = in.get() & 0xff;
      if (code == '.') {
        Object value = stack.pop();
        if (!stack.isEmpty() || value == MARK || in.hasRemaining()) {
          throw StrictJson.invalid(file, "its pickle does not end cleanly");
        }
        return value;
      }
      step(code);
      if (stack.size() > MOST_VALUES || memo.size() > MOST_VALUES) {
        throw StrictJson.invalid(file, "its pickle holds too many values");
      }
    }
    throw StrictJson.invalid(file, "its pickle is too long");
  }

  private void step(int code) {
    switch (code) {
      case '(' -> stack.push(MARK);
      case 'N' -> stack.push(new Inert("None"));
      case 0x88 -> stack.push(Boolean.TRUE);
      case 0x89 -> stack.push(Boolean.FALSE);
      case 'J' -> stack.push((long) in.getInt());
      case 'K' -> stack.push((long) (in.get() & 0xff));
      case 'M' -> stack.push((long) (in.getShort() & 0xffff));
      case 0x8a -> stack.push(longNumber(in.get() & 0xff));
      case 'G' -> stack.push(Double.longBitsToDouble(Long.reverseBytes(in.getLong())));
      case 'X' -> stack.push(text(in.getInt()));
      case 'U' -> stack.push(text(in.get() & 0xff));
      case ')' -> stack.push(List.of());
      case ']' -> stack.push(new ArrayList<>());
      case '}' -> stack.push(new LinkedHashMap<>());
      case 0x8f -> stack.push(new Inert("set"));
      case 't' -> stack.push(List.copyOf(marked())); // tuples never change
      case 0x85 -> stack.push(List.copyOf(last(1)));
      case 0x86 -> stack.push(List.copyOf(last(2)));
      case 0x87 -> stack.push(List.copyOf(last(3)));
      case 'a' -> append(last(1));
      case 'e' -> append(marked());
      case 's' -> put(last(2));
      case 'u' -> put(marked());
      case 'h' -> recall(in.get() & 0xff);
      case 'j' -> recall(in.getInt() & 0xffffffffL);
      case 'q' -> memo.put((long) (in.get() & 0xff), top());
      case 'r' -> memo.put(in.getInt() & 0xffffffffL, top());
      case 'c' -> stack.push(global(line() + "." + line()));
      case 'Q' -> stack.push(storage(list(stack.pop())));
      case 'R', 0x81 -> {
        List<Object> arguments = list(stack.pop());
        stack.push(called((Global) stack.pop(), arguments));
      }
      case 'b' -> stack.pop(); // attributes, e.g. _metadata: the object keeps its entries
      default ->
          throw new LuminaException(
              new Problem.UnsafeCheckpoint(
                  file.toString(), "opcode 0x" + Integer.toHexString(code)));
    }
  }

  private long longNumber(int bytes) {
    if (bytes > 8) {
      throw StrictJson.invalid(file, "its pickle has a number of " + bytes + " bytes");
    }
    long value = 0;
    for (int i = 0; i < bytes; i++) {
      value |= (in.get() & 0xffL) << (8 * i);
    }
    int free = 64 - 8 * bytes;
    return bytes == 0 ? 0 : value << free >> free;
  }

  private String text(int length) {
    if (length < 0 || length > in.remaining()) {
      throw StrictJson.invalid(file, "its pickle has a text longer than itself");
    }
    ByteBuffer part = in.slice(in.position(), length);
    in.position(in.position() + length);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(part).toString();
    } catch (CharacterCodingException e) {
      throw new LuminaException(
          new Problem.CheckpointInvalid(file.toString(), "its pickle has a text that is no UTF-8"),
          e);
    }
  }

  private String line() {
    StringBuilder line = new StringBuilder();
    for (int c = in.get(); c != '\n'; c = in.get()) {
      line.append((char) (c & 0xff));
    }
    return line.toString();
  }

  private Object top() {
    Object value = stack.element();
    return value;
  }

  private void recall(long index) {
    @Nullable Object value = memo.get(index);
    if (value == null) {
      throw StrictJson.invalid(file, "its pickle recalls what it never noted");
    }
    stack.push(value);
  }

  private List<Object> last(int count) {
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      values.addFirst(value(stack.pop()));
    }
    return values;
  }

  private List<Object> marked() {
    List<Object> values = new ArrayList<>();
    for (Object value = stack.pop(); value != MARK; value = stack.pop()) {
      values.add(value);
    }
    return values.reversed();
  }

  private Object value(Object value) {
    if (value == MARK) {
      throw StrictJson.invalid(file, "its pickle has a mark where a value belongs");
    }
    return value;
  }

  @SuppressWarnings("unchecked") // every list on the stack was made here
  private static List<Object> list(Object value) {
    return (List<Object>) value;
  }

  private void append(List<Object> values) {
    if (!(top() instanceof ArrayList<?>)) {
      throw StrictJson.invalid(file, "its pickle appends to what is no list");
    }
    list(top()).addAll(values);
  }

  @SuppressWarnings("unchecked") // every map on the stack was made here
  private void put(List<Object> values) {
    if (values.size() % 2 != 0) {
      throw StrictJson.invalid(file, "its pickle has a key without a value");
    }
    Map<Object, Object> map = (Map<Object, Object>) top();
    for (int i = 0; i < values.size(); i += 2) {
      Object key = values.get(i);
      switch (key) {
        case String s -> map.put(s, values.get(i + 1));
        case Long n -> map.put(n, values.get(i + 1));
        case Boolean b -> map.put(b, values.get(i + 1));
        case Inert inert -> map.put(inert, values.get(i + 1));
        default -> throw StrictJson.invalid(file, "its pickle has a key of a strange kind");
      }
    }
  }

  private Object global(String name) {
    boolean allowed =
        TENSORS.contains(name)
            || PLAIN.contains(name)
            || NUMPY.contains(name)
            || name.startsWith("pytorch_lightning.")
            || name.matches("torch\\.(storage\\.)?_?[A-Z][A-Za-z0-9]*Storage")
            || name.matches("torch\\.b?(float|int|uint)\\d{1,2}|torch\\.bool");
    if (!allowed) {
      throw new LuminaException(new Problem.UnsafeCheckpoint(file.toString(), name));
    }
    return name.startsWith("pytorch_lightning.") ? new Inert(name) : new Global(name);
  }

  private Storage storage(List<Object> id) {
    if (id.size() != 5
        || !"storage".equals(id.get(0))
        || !(id.get(1) instanceof Global type)
        || !(id.get(2) instanceof String key)
        || !key.matches("\\d{1,9}")
        || !(id.get(4) instanceof Long count)
        || count < 0) {
      throw StrictJson.invalid(file, "its pickle names a storage in no known way");
    }
    return new Storage(type.name(), key, count);
  }

  private Object called(Global callee, List<Object> arguments) {
    return switch (callee.name()) {
      case "collections.OrderedDict" -> new LinkedHashMap<>();
      case "torch._utils._rebuild_tensor_v2" -> tensor(arguments);
      case "torch._utils._rebuild_parameter" -> arguments.getFirst();
      default -> new Inert(callee.name());
    };
  }

  private Tensor tensor(List<Object> arguments) {
    if (arguments.size() < 4
        || !(arguments.get(0) instanceof Storage storage)
        || !(arguments.get(1) instanceof Long offset)) {
      throw StrictJson.invalid(file, "its pickle describes a tensor in no known way");
    }
    return new Tensor(storage, offset, wholes(arguments.get(2)), wholes(arguments.get(3)));
  }

  private List<Long> wholes(Object sizes) {
    List<Long> values = new ArrayList<>();
    for (Object value : list(sizes)) {
      if (!(value instanceof Long size) || size < 0) {
        throw StrictJson.invalid(file, "its pickle has a tensor with an impossible shape");
      }
      values.add(size);
    }
    return List.copyOf(values);
  }
}
