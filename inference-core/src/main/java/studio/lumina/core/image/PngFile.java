package studio.lumina.core.image;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Picture;
import studio.lumina.core.Problem;
import studio.lumina.core.files.WholeFile;

/// PNG files with texts in them, and a mark of how they came about.
public final class PngFile {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

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
    int form =
        switch (picture.mode()) {
          case GREY -> 0;
          case RGB -> 2;
          case GREY_ALPHA -> 4;
          case RGBA -> 6;
        };
    ByteBuffer header = header(picture.width(), picture.height(), 8, form);
    int line = picture.width() * picture.mode().channels();
    return bytes(header, picture.samples(), line, texts, provenance);
  }

  /// A grey picture of 16 bits a sample that a model has made, as the bytes of a PNG, marked as
  /// such.
  ///
  /// @param alpha whether each sample is followed by its opacity
  /// @param samples unsigned, rows from the top
  /// @param texts keyword (Latin letters, at most 79) to text
  /// @throws IllegalArgumentException where the sides and the number of samples do not fit together
  public static byte[] deepGrey(
      int width,
      int height,
      boolean alpha,
      short[] samples,
      Map<String, String> texts,
      Provenance provenance) {
    int line = width * (alpha ? 2 : 1);
    if (width < 1 || height < 1 || samples.length != (long) line * height) {
      throw new IllegalArgumentException(samples.length + " samples for " + width + " x " + height);
    }
    ByteBuffer wide = ByteBuffer.allocate(2 * samples.length);
    wide.asShortBuffer().put(samples);
    return bytes(
        header(width, height, 16, alpha ? 4 : 0),
        wide.array(),
        2 * line,
        texts,
        Optional.of(provenance));
  }

  private static ByteBuffer header(int width, int height, int bits, int form) {
    return ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) bits).put((byte) form);
  }

  /// @param line bytes of a row
  private static byte[] bytes(
      ByteBuffer header,
      byte[] samples,
      int line,
      Map<String, String> texts,
      Optional<Provenance> provenance) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      bytes.write(SIGNATURE);
      chunk(bytes, "IHDR", header.array());
      if (provenance.isPresent()) {
        chunk(bytes, PngText.mark(Provenance.KEYWORD, provenance.get().packet()));
      }
      for (Map.Entry<String, String> text : texts.entrySet()) {
        chunk(bytes, PngText.of(text.getKey(), text.getValue()));
      }
      int height = samples.length / line;
      byte[] rows = new byte[(line + 1) * height];
      for (int y = 0; y < height; y++) {
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
      if (intact(png, at, length)) {
        String type = new String(png, at + 4, 4, StandardCharsets.ISO_8859_1);
        new PngText(type, Arrays.copyOfRange(png, at + 8, at + 8 + length)).addTo(texts);
      }
      at += length + 12;
    }
    return texts;
  }

  private static boolean intact(byte[] png, int at, int length) {
    CRC32 crc = new CRC32();
    crc.update(png, at + 4, length + 4);
    return (int) crc.getValue() == ByteBuffer.wrap(png).getInt(at + 8 + length);
  }

  static byte[] deflated(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream bytes, PngText text) throws IOException {
    chunk(bytes, text.type(), text.content());
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
