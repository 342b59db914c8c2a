package studio.lumina.packaging;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/// Writes the studio's mark as the icon file of a system: PNG, ICO or ICNS. The containers of the
/// latter two are headers around PNG pictures, which every version of the systems that Java 25 runs
/// on can read.
final class IconFiles {
  private static final List<Integer> ICO_SIDES = List.of(16, 24, 32, 48, 64, 128, 256);

  /// The kinds of picture in an ICNS file, by side; `ic07` to `ic10` and `icp4` to `icp6` hold PNG.
  private static final Map<String, Integer> ICNS_SIDES = new LinkedHashMap<>();

  static {
    ICNS_SIDES.put("icp4", 16);
    ICNS_SIDES.put("icp5", 32);
    ICNS_SIDES.put("icp6", 64);
    ICNS_SIDES.put("ic07", 128);
    ICNS_SIDES.put("ic08", 256);
    ICNS_SIDES.put("ic09", 512);
    ICNS_SIDES.put("ic10", 1024);
  }

  private IconFiles() {}

  /// Writes the icon that a system takes into `folder` and returns it.
  static Path write(Target target, Path folder) throws IOException {
    Files.createDirectories(folder);
    Path file =
        folder.resolve(
            target.isWindows() ? "lumina.ico" : target.isMac() ? "lumina.icns" : "lumina.png");
    return Files.write(file, target.isWindows() ? ico() : target.isMac() ? icns() : png(512));
  }

  static byte[] png(int side) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(Mark.of(side), "png", out);
    return out.toByteArray();
  }

  /// An ICONDIR of 6 bytes, an ICONDIRENTRY of 16 for each picture, the pictures.
  static byte[] ico() throws IOException {
    List<byte[]> pictures = new ArrayList<>();
    for (int side : ICO_SIDES) {
      pictures.add(png(side));
    }
    int at = 6 + 16 * pictures.size();
    int length = at + pictures.stream().mapToInt(p -> p.length).sum();
    ByteBuffer file = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    file.putShort((short) 0).putShort((short) 1).putShort((short) pictures.size());
    for (int i = 0; i < pictures.size(); i++) {
      byte side = (byte) (int) ICO_SIDES.get(i); // 256 is written as 0
      file.put(side).put(side).put((byte) 0).put((byte) 0).putShort((short) 1).putShort((short) 32);
      file.putInt(pictures.get(i).length).putInt(at);
      at += pictures.get(i).length;
    }
    pictures.forEach(file::put);
    return file.array();
  }

  /// A header of 8 bytes, then each picture behind its kind and length.
  static byte[] icns() throws IOException {
    ByteArrayOutputStream parts = new ByteArrayOutputStream();
    for (Map.Entry<String, Integer> kind : ICNS_SIDES.entrySet()) {
      byte[] picture = png(kind.getValue());
      parts.write(header(kind.getKey(), picture.length));
      parts.write(picture);
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(header("icns", parts.size()));
    parts.writeTo(file);
    return file.toByteArray();
  }

  private static byte[] header(String kind, int length) {
    return ByteBuffer.allocate(8)
        .put(kind.getBytes(StandardCharsets.US_ASCII))
        .putInt(length + 8)
        .array();
  }
}
