package studio.lumina.core.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Picture;

/// A photo of 108 megapixels, read by a Java machine with little memory.
class LargePhotoTest {
  private static final int WIDTH = 12_000;
  private static final int HEIGHT = 9_000;

  @TempDir private Path folder;
  private Path photo;

  @BeforeEach
  void write() throws IOException {
    photo = Files.write(folder.resolve("phone.jpg"), white(WIDTH, HEIGHT));
  }

  @Test
  void isReadWithinABoundedHeap() throws Exception {
    assertEquals("6000x4500 RGB, level 255", read("512m"));
  }

  @Test
  void aHeapTooSmallIsToldInASentence() throws Exception {
    String told = read("64m");
    assertTrue(told.startsWith("PictureTooLarge["), told);
    assertTrue(told.contains("108000000") && told.contains("pixels"), told);
  }

  /// Reads it in a process of its own.
  private String read(String heap) throws IOException, InterruptedException {
    Path said = folder.resolve("said");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                LargePhotoTest.class.getName(),
                photo.toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    try {
      assertTrue(process.waitFor(5, TimeUnit.MINUTES), "the reader does not end");
    } finally {
      process.destroyForcibly();
    }
    return Files.readString(said).strip();
  }

  /// What the process with little memory does.
  public static void main(String[] arguments) {
    try {
      Picture picture = PictureFile.read(Path.of(arguments[0]));
      int last = picture.sample(picture.width() - 1, picture.height() - 1, 2);
      System.out.println(picture + ", level " + last);
    } catch (LuminaException e) {
      System.out.println(e.problem());
    }
  }

  /// A baseline JPEG of one colour, block by block: the first one says how much brighter than grey
  /// it is, each other one that nothing changes. Source: ITU-T T.81, annexes B and F.
  private static byte[] white(int width, int height) {
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    put(jpeg, 0xff, 0xd8, 0xff, 0xdb, 0, 67, 0);
    for (int i = 0; i < 64; i++) {
      jpeg.write(1);
    }
    put(jpeg, 0xff, 0xc0, 0, 17, 8, height >> 8, height & 0xff, width >> 8, width & 0xff, 3);
    put(jpeg, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0);
    // Two tables of two codes of two bits: differences of 0 and 10 bits; end of block and a
    // stand-in.
    put(jpeg, 0xff, 0xc4, 0, 21, 0x00, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 10);
    put(jpeg, 0xff, 0xc4, 0, 21, 0x10, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
    put(jpeg, 0xff, 0xda, 0, 12, 3, 1, 0, 2, 0, 3, 0, 0, 63, 0);
    Bits bits = new Bits(jpeg);
    bits.put(0b01, 2);
    bits.put(1016, 10); // eight times 127: white
    bits.put(0, 2 + 4 + 4); // its end of block; both chromas
    long blocks = (long) ((width + 7) / 8) * ((height + 7) / 8);
    for (long block = 1; block < blocks; block++) {
      bits.put(0, 12);
    }
    bits.end();
    put(jpeg, 0xff, 0xd9);
    return jpeg.toByteArray();
  }

  private static void put(ByteArrayOutputStream out, int... bytes) {
    for (int each : bytes) {
      out.write(each);
    }
  }

  /// Bits of an entropy-coded segment.
  private static final class Bits {
    private final ByteArrayOutputStream out;
    private int waiting;
    private int count;

    Bits(ByteArrayOutputStream out) {
      this.out = out;
    }

    void put(int value, int length) {
      for (int i = length - 1; i >= 0; i--) {
        waiting = waiting << 1 | value >> i & 1;
        count++;
        if (count == 8) {
          out.write(waiting);
          if (waiting == 0xff) {
            out.write(0);
          }
          waiting = 0;
          count = 0;
        }
      }
    }

    /// Fills the last byte with ones.
    void end() {
      while (count != 0) {
        put(1, 1);
      }
    }
  }
}
