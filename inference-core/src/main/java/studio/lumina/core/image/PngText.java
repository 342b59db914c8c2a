package studio.lumina.core.image;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.InflaterInputStream;

/// A text chunk of a PNG file (PNG, third edition, section 11.3.3): `tEXt` for ASCII, which every
/// program reads, `iTXt` for other texts; of others only long ones are compressed.
///
/// @param type of the chunk
/// @param content of the chunk
record PngText(String type, byte[] content) {
  private static final String LATIN = "tEXt";
  private static final String COMPRESSED_LATIN = "zTXt";
  private static final String UNICODE = "iTXt";

  /// Bytes of a text that are more than a person's words; the standard recommends this limit.
  private static final int LONG = 1024;

  /// Most bytes of a text that are read, decompressed.
  private static final int LONGEST = 16 << 20;

  /// A text as a chunk.
  ///
  /// @param keyword ASCII, 1 to 79 characters
  static PngText of(String keyword, String text) throws IOException {
    if (text.chars().allMatch(c -> c == '\n' || c >= ' ' && c <= '~')) {
      return new PngText(LATIN, content(keyword, new byte[1], ascii(text)));
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    boolean compress = bytes.length > LONG;
    // Compressed or not, by zlib; no language, no translated keyword.
    byte[] flags = {0, (byte) (compress ? 1 : 0), 0, 0, 0};
    return new PngText(
        UNICODE, content(keyword, flags, compress ? PngFile.deflated(bytes) : bytes));
  }

  /// A packet that other programs search for, never compressed.
  static PngText mark(String keyword, byte[] packet) throws IOException {
    return new PngText(UNICODE, content(keyword, new byte[5], packet));
  }

  /// Adds this chunk's text under its keyword; nothing where the chunk is no text, or damaged.
  void addTo(Map<String, String> texts) {
    int end = end(0);
    if (end < 1) {
      return;
    }
    String keyword = new String(content, 0, end, StandardCharsets.ISO_8859_1);
    try {
      switch (type) {
        case LATIN ->
            texts.put(
                keyword,
                new String(
                    content, end + 1, content.length - end - 1, StandardCharsets.ISO_8859_1));
        case COMPRESSED_LATIN ->
            texts.put(keyword, new String(inflated(from(end + 2)), StandardCharsets.ISO_8859_1));
        case UNICODE -> addUnicode(keyword, end, texts);
        default -> {}
      }
    } catch (IOException e) {
      // A damaged text: the picture is good without it.
      texts.remove(keyword);
    }
  }

  private void addUnicode(String keyword, int end, Map<String, String> texts) throws IOException {
    int language = end(end + 3);
    int translation = language < 0 ? -1 : end(language + 1);
    if (translation >= 0) {
      byte[] bytes = from(translation + 1);
      texts.put(
          keyword,
          new String(content[end + 1] == 1 ? inflated(bytes) : bytes, StandardCharsets.UTF_8));
    }
  }

  /// Index of the first zero byte at or after `start`; -1 where there is none.
  private int end(int start) {
    for (int i = start; i < content.length; i++) {
      if (content[i] == 0) {
        return i;
      }
    }
    return -1;
  }

  private byte[] from(int start) throws IOException {
    if (start > content.length) {
      throw new IOException("the text ends within its head");
    }
    return Arrays.copyOfRange(content, start, content.length);
  }

  private static byte[] inflated(byte[] bytes) throws IOException {
    try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
      return in.readNBytes(LONGEST);
    }
  }

  private static byte[] content(String keyword, byte[] flags, byte[] text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(ascii(keyword));
    bytes.write(flags);
    bytes.write(text);
    return bytes.toByteArray();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
