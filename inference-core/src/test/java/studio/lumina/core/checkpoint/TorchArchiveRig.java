package studio.lumina.core.checkpoint;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

/// Crafted archives, good and bad.
abstract class TorchArchiveRig {
  static final byte[] SIX =
      ByteBuffer.allocate(24)
          .order(ByteOrder.LITTLE_ENDIAN)
          .putFloat(0)
          .putFloat(1)
          .putFloat(2)
          .putFloat(3)
          .putFloat(4)
          .putFloat(5)
          .array();

  @TempDir Path folder;

  Map<String, StoredTensor> read(byte[] bytes) {
    return TorchArchive.read(Problems.write(folder.resolve("x.ckpt"), bytes));
  }

  static CraftedZip zip(byte[] pickle) {
    return new CraftedZip()
        .with("top/data.pkl", pickle)
        .with("top/data/0", SIX)
        .with("top/version", "3\n".getBytes(StandardCharsets.US_ASCII));
  }

  static byte[] pickle(long count, long offset, long[] size, long[] stride) {
    return new CraftedPickle()
        .ops("}(")
        .text("epoch")
        .whole(3)
        .text("state_dict")
        .global("collections", "OrderedDict")
        .ops(")R(")
        .text("w")
        .tensor("0", count, offset, size, stride)
        .ops("u}")
        .text("_metadata")
        .ops("}sb")
        .text("more")
        .ops("Nu")
        .stop();
  }

  static byte[] good() {
    return pickle(6, 1, new long[] {2, 2}, new long[] {2, 1});
  }
}
