package studio.lumina.core.image;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Picture;
import studio.lumina.core.Problem;
import studio.lumina.core.files.WholeFile;

/// PNG files with texts in them (iTXt chunks), and a mark of how they came about.
public final class PngFile {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final int LONGEST_TEXT = 16 << 20;

  private PngFile() {}

  /// A picture as the bytes of a PNG, without a mark of where it is from.
  ///
  /// @param texts keyword (Latin letters, at most 79) to text
  public static byte[] bytes(Picture picture, Map<String, String> texts) {
    return bytes(picture, texts, Optional.empty());
  }

  /// A picture that a model has made or edited, as the bytes of a PNG, marked as such.
  ///
  /// @param texts keyword (Latin letters, at most 79) to text; the mark is there without any
  public static byte[] bytes(Picture picture, Map<String, String> texts, Provenance provenance) {
    return bytes(picture, texts, Optional.of(provenance));
  }

  private static byte[] bytes(
      Picture picture, Map<String, String> texts, Optional<Provenance> provenance) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      bytes.write(SIGNATURE);
      ByteBuffer header = ByteBuffer.allocate(13).putInt(picture.width()).putInt(picture.height());
      header.put((byte) 8);
      header.put(
          (byte)
              switch (picture.mode()) {
                case GREY -> 0;
                case RGB -> 2;
                case GREY_ALPHA -> 4;
                case RGBA -> 6;
              });
      chunk(bytes, "IHDR", header.array());
      if (provenance.isPresent()) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.write(Provenance.KEYWORD.getBytes(StandardCharsets.ISO_8859_1));
        content.write(new byte[] {0, 0, 0, 0, 0}); // plain, so that every program finds it
        content.write(provenance.get().packet());
        chunk(bytes, "iTXt", content.toByteArray());
      }
      for (Map.Entry<String, String> text : texts.entrySet()) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.write(text.getKey().getBytes(StandardCharsets.ISO_8859_1));
        content.write(new byte[] {0, 1, 0, 0, 0}); // compressed, no language, no translation
        content.write(deflated(text.getValue().getBytes(StandardCharsets.UTF_8)));
        chunk(bytes, "iTXt", content.toByteArray());
      }
      int line = picture.width() * picture.mode().channels();
      byte[] samples = picture.samples();
      byte[] rows = new byte[(line + 1) * picture.height()];
      for (int y = 0; y < picture.height(); y++) {
        int at = y * (line + 1);
        rows[at] = (byte) (y == 0 ? 0 : 2); // rows as differences from the one above
        for (int x = 0; x < line; x++) {
          int above = y == 0 ? 0 : samples[(y - 1) * line + x];
          rows[at + 1 + x] = (byte) (samples[y * line + x] - above);
        }
      }
      chunk(bytes, "IDAT", deflated(rows));
      chunk(bytes, "IEND", new byte[0]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /// Writes a picture; the file is there as a whole or not at all.
  ///
  /// @throws LuminaException with [Problem.DiskFull] or [Problem.FileUnwritable]
  public static void write(
      Path file, Picture picture, Map<String, String> texts, Provenance provenance) {
    WholeFile.write(file, bytes(picture, texts, provenance));
  }

  /// How the picture in the bytes of a PNG came about, where it says so.
  public static Optional<Provenance> provenance(byte[] png) {
    return Optional.ofNullable(texts(png).get(Provenance.KEYWORD)).flatMap(Provenance::in);
  }

  /// The texts in the bytes of a PNG; damaged ones are left out.
  public static Map<String, String> texts(byte[] png) {
    Map<String, String> texts = new LinkedHashMap<>();
    ByteBuffer in = ByteBuffer.wrap(png);
    int at = SIGNATURE.length;
    while (at + 12L <= png.length) {
      int length = in.getInt(at);
      if (length < 0 || length > png.length - at - 12) {
        break;
      }
      if (new String(png, at + 4, 4, StandardCharsets.ISO_8859_1).equals("iTXt")) {
        text(new String(png, at + 8, length, StandardCharsets.ISO_8859_1), texts);
      }
      at += length + 12;
    }
    return texts;
  }

  private static void text(String content, Map<String, String> texts) {
    int keyword = content.indexOf('\0');
    if (keyword < 1 || content.length() < keyword + 5) {
      return;
    }
    boolean compressed = content.charAt(keyword + 1) == 1;
    int language = content.indexOf('\0', keyword + 3);
    int translation = language < 0 ? -1 : content.indexOf('\0', language + 1);
    if (translation < 0) {
      return;
    }
    byte[] bytes = content.substring(translation + 1).getBytes(StandardCharsets.ISO_8859_1);
    try {
      byte[] plain = bytes;
      if (compressed) {
        try (InflaterInputStream inflater =
            new InflaterInputStream(new ByteArrayInputStream(bytes))) {
          plain = inflater.readNBytes(LONGEST_TEXT);
        }
      }
      texts.put(content.substring(0, keyword), new String(plain, StandardCharsets.UTF_8));
    } catch (IOException e) {
      // A damaged text: the picture is good without it.
      texts.remove(content.substring(0, keyword));
    }
  }

  private static byte[] deflated(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream bytes, String type, byte[] content)
      throws IOException {
    byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(content);
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(content.length);
    out.write(name);
    out.write(content);
    out.writeInt((int) crc.getValue());
    out.flush();
  }
}
