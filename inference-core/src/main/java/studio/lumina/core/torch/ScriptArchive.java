package studio.lumina.core.torch;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Packs a TorchScript source text into the archive that libtorch loads: a stored zip with the
/// code, a pickle of the module object with its attributes, no constants, and the format version.
final class ScriptArchive {
  private static final String NAME = "lumina";

  private ScriptArchive() {}

  /// @param className the module's class in the source
  /// @param attributes whole numbers, numbers, truth values and texts; an empty list stands for an
  ///   empty list of tensors
  static byte[] pack(String source, String className, Map<String, Object> attributes) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setMethod(ZipOutputStream.STORED);
      entry(zip, "data.pkl", module(className, attributes));
      entry(zip, "code/__torch__.py", source.getBytes(StandardCharsets.UTF_8));
      entry(zip, "constants.pkl", new byte[] {(byte) 0x80, 2, ')', '.'});
      // Under 3 the old meaning of integer division would be switched on.
      entry(zip, "version", "10\n".getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(NAME + "/" + name);
    CRC32 crc = new CRC32();
    crc.update(content);
    entry.setCrc(crc.getValue());
    entry.setSize(content.length);
    entry.setTime(0);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  private static byte[] module(String className, Map<String, Object> attributes)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.write(new byte[] {(byte) 0x80, 2});
    out.writeBytes("c__torch__\n" + className + "\n)");
    out.write(0x81);
    out.writeBytes("}(");
    for (Map.Entry<String, Object> attribute : attributes.entrySet()) {
      value(out, attribute.getKey());
      value(out, attribute.getValue());
    }
    out.writeBytes("ub.");
    return bytes.toByteArray();
  }

  private static void value(DataOutputStream out, Object value) throws IOException {
    switch (value) {
      case Boolean truth -> out.write(truth ? 0x88 : 0x89);
      case Integer whole -> {
        out.write('J');
        out.writeInt(Integer.reverseBytes(whole));
      }
      case Double number -> {
        out.write('G');
        out.writeDouble(number);
      }
      case String text -> {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.write('X');
        out.writeInt(Integer.reverseBytes(utf8.length));
        out.write(utf8);
      }
      case List<?> empty when empty.isEmpty() -> {
        out.writeBytes("ctorch.jit._pickle\nbuild_tensorlist\n]");
        out.write(0x85);
        out.write('R');
      }
      default -> throw new IllegalArgumentException("attribute " + value);
    }
  }
}
