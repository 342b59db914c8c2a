package studio.lumina.app.store;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Picture;
import studio.lumina.core.Problem;

/// PNG files as the library writes them: 8 bits a sample, texts as compressed `iTXt` chunks before
/// the pixels (PNG specification, third edition, sections 11.2 and 11.3.3).
final class Png {
  static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  private static final int FILTER_UP = 2;

  private Png() {}

  /// @param texts keyword to text, in the map's order
  static byte[] bytes(Picture picture, Map<String, String> texts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.write(SIGNATURE);
      chunk(out, "IHDR", header(picture));
      for (Map.Entry<String, String> text : texts.entrySet()) {
        chunk(out, "iTXt", text(text.getKey(), text.getValue()));
      }
      chunk(out, "IDAT", deflated(filtered(picture)));
      chunk(out, "IEND", new byte[0]);
    } catch (IOException e) {
      throw new UncheckedIOException("memory takes every byte", e);
    }
    return bytes.toByteArray();
  }

  /// The pixels of a file that [#bytes] wrote.
  ///
  /// @throws LuminaException with [Problem.PictureDamaged]
  static Picture picture(Path file) {
    try {
      @Nullable BufferedImage image = ImageIO.read(file.toFile());
      if (image == null) {
        throw new IOException("no PNG");
      }
      Raster raster = image.getRaster();
      Picture.Mode mode = Picture.Mode.values()[raster.getNumBands() - 1];
      int[] values = raster.getPixels(0, 0, image.getWidth(), image.getHeight(), (int[]) null);
      byte[] samples = new byte[values.length];
      for (int i = 0; i < values.length; i++) {
        samples[i] = (byte) values[i];
      }
      return new Picture(image.getWidth(), image.getHeight(), mode, samples);
    } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new LuminaException(
          new Problem.PictureDamaged(file.toString(), String.valueOf(e.getMessage())), e);
    }
  }

  private static byte[] header(Picture picture) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(picture.width());
    out.writeInt(picture.height());
    out.writeByte(8);
    out.writeByte(
        switch (picture.mode()) {
          case GREY -> 0;
          case RGB -> 2;
          case GREY_ALPHA -> 4;
          case RGBA -> 6;
        });
    out.write(new byte[3]);
    return bytes.toByteArray();
  }

  private static byte[] text(String keyword, String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(keyword.getBytes(StandardCharsets.ISO_8859_1));
    // End of keyword, compressed by method 0, no language, no translated keyword.
    bytes.write(new byte[] {0, 1, 0, 0, 0});
    bytes.write(deflated(text.getBytes(StandardCharsets.UTF_8)));
    return bytes.toByteArray();
  }

  private static byte[] filtered(Picture picture) {
    byte[] samples = picture.samples();
    int line = picture.width() * picture.mode().channels();
    byte[] lines = new byte[picture.height() * (line + 1)];
    for (int y = 0; y < picture.height(); y++) {
      lines[y * (line + 1)] = FILTER_UP;
      for (int i = 0; i < line; i++) {
        int above = y == 0 ? 0 : samples[(y - 1) * line + i];
        lines[y * (line + 1) + 1 + i] = (byte) (samples[y * line + i] - above);
      }
    }
    return lines;
  }

  private static byte[] deflated(byte[] raw) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Deflater deflater = new Deflater(6);
        DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater)) {
      out.write(raw);
    }
    return bytes.toByteArray();
  }

  private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(data);
    out.writeInt(data.length);
    out.write(name);
    out.write(data);
    out.writeInt((int) crc.getValue());
  }
}
