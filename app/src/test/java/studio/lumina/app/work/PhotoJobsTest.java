package studio.lumina.app.work;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import studio.lumina.core.Picture;
import studio.lumina.core.image.PngFile;

/// Pictures after a photo of 100 megapixels, in a studio with 64 MB of heap.
class PhotoJobsTest {
  private static final int SIDE = 10_000;

  @TempDir private Path folder;

  @Test
  @Timeout(240)
  void aPhotoOf100MegapixelsIsBegunResumedForkedAndSteeredInLittleMemory() throws Exception {
    Path photo = Files.write(folder.resolve("photo.png"), flat());
    Path other =
        Files.write(
            folder.resolve("other.png"),
            PngFile.bytes(new Picture(2, 1, Picture.Mode.GREY, new byte[] {7, 9}), Map.of()));
    Path said = folder.resolve("said");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                PhotoJobsMain.class.getName(),
                folder.toString(),
                photo.toString(),
                other.toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    try {
      assertEquals(0, process.waitFor(), () -> text(said));
    } finally {
      process.destroyForcibly();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }

  /// A grey PNG whose pixels never stand in memory together.
  private static byte[] flat() throws IOException {
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    try (DeflaterOutputStream rows = new DeflaterOutputStream(data)) {
      byte[] row = new byte[1 + SIDE];
      for (int y = 0; y < SIDE; y++) {
        rows.write(row);
      }
    }
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    DataOutputStream sides = new DataOutputStream(header);
    sides.writeInt(SIDE);
    sides.writeInt(SIDE);
    sides.write(new byte[] {8, 0, 0, 0, 0});
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(png);
    out.writeLong(0x89504e470d0a1a0aL);
    chunk(out, "IHDR", header.toByteArray());
    chunk(out, "IDAT", data.toByteArray());
    chunk(out, "IEND", new byte[0]);
    return png.toByteArray();
  }

  private static void chunk(DataOutputStream out, String name, byte[] data) throws IOException {
    byte[] type = name.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(type);
    sum.update(data);
    out.writeInt(data.length);
    out.write(type);
    out.write(data);
    out.writeInt((int) sum.getValue());
  }
}
