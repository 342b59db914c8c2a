package studio.lumina.core.checkpoint;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Writes pickles byte by byte.
final class CraftedPickle {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  CraftedPickle() {
    op(0x80).op(2);
  }

  CraftedPickle op(int code) {
    out.write(code);
    return this;
  }

  CraftedPickle ops(String codes) {
    out.writeBytes(codes.getBytes(StandardCharsets.ISO_8859_1));
    return this;
  }

  CraftedPickle text(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    return op('X').number(utf8.length).raw(utf8);
  }

  CraftedPickle whole(int value) {
    return op('J').number(value);
  }

  CraftedPickle global(String module, String name) {
    return ops("c" + module + "\n" + name + "\n");
  }

  CraftedPickle wholes(long... values) {
    op('(');
    for (long value : values) {
      op(0x8a).op(8).raw(little(8).putLong(value).array());
    }
    return op('t');
  }

  CraftedPickle storage(String type, String key, long count) {
    op('(').text("storage").global("torch", type).text(key).text("cpu");
    return op(0x8a).op(8).raw(little(8).putLong(count).array()).ops("tQ");
  }

  /// The call that rebuilds a tensor on a storage of `count` numbers.
  CraftedPickle tensor(String key, long count, long offset, long[] size, long[] stride) {
    global("torch._utils", "_rebuild_tensor_v2").op('(').storage("FloatStorage", key, count);
    op(0x8a).op(8).raw(little(8).putLong(offset).array());
    wholes(size).wholes(stride).op(0x89);
    return global("collections", "OrderedDict").ops(")RtR");
  }

  byte[] stop() {
    return op('.').out.toByteArray();
  }

  private CraftedPickle number(int value) {
    return raw(little(4).putInt(value).array());
  }

  private CraftedPickle raw(byte[] bytes) {
    out.writeBytes(bytes);
    return this;
  }

  private static ByteBuffer little(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
