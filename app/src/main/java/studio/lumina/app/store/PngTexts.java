package studio.lumina.app.store;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.InflaterInputStream;

/// The `iTXt` texts of a PNG file that may be anybody's: every length is checked before it is
/// believed.
final class PngTexts {
  private static final int LONGEST_CHUNK = 16 << 20;
  private static final int LONGEST_TEXT = 64 << 20;

  private PngTexts() {}

  /// Keyword to text of those before the pixels.
  ///
  /// @throws IOException where the file is no PNG or damaged
  static Map<String, String> of(Path file) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      if (!Arrays.equals(in.readNBytes(8), Png.SIGNATURE)) {
        throw new IOException("no PNG");
      }
      Map<String, String> texts = new LinkedHashMap<>();
      while (true) {
        int length = in.readInt();
        String type = new String(in.readNBytes(4), StandardCharsets.ISO_8859_1);
        if (type.equals("IDAT") || type.equals("IEND")) {
          return texts;
        }
        if (length < 0 || length > LONGEST_CHUNK) {
          throw new IOException("chunk " + type + " of " + Integer.toUnsignedLong(length));
        }
        byte[] data = in.readNBytes(length);
        in.readInt();
        if (type.equals("iTXt") && data.length == length) {
          add(texts, data);
        }
      }
    }
  }

  private static void add(Map<String, String> texts, byte[] data) throws IOException {
    int keyword = end(data, 0);
    int language = end(data, keyword + 3);
    int translated = end(data, language + 1);
    boolean compressed = data[keyword + 1] == 1;
    byte[] text = Arrays.copyOfRange(data, translated + 1, data.length);
    texts.put(
        new String(data, 0, keyword, StandardCharsets.ISO_8859_1),
        new String(compressed ? inflated(text) : text, StandardCharsets.UTF_8));
  }

  /// Index of the zero byte that ends a field.
  private static int end(byte[] data, int from) throws IOException {
    for (int i = from; i < data.length; i++) {
      if (data[i] == 0) {
        return i;
      }
    }
    throw new IOException("text chunk cut short");
  }

  private static byte[] inflated(byte[] deflated) throws IOException {
    try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(deflated))) {
      byte[] text = in.readNBytes(LONGEST_TEXT);
      if (in.read() >= 0) {
        throw new IOException("text of more than " + LONGEST_TEXT + " bytes");
      }
      return text;
    }
  }
}
