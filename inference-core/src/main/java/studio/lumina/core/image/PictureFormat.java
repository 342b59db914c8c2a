package studio.lumina.core.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;

/// The formats that are read, told apart by their first bytes, whatever the file is called.
enum PictureFormat {
  PNG,
  JPEG,
  WEBP,
  GIF,
  BMP;

  static PictureFormat of(String name, byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, 16), StandardCharsets.ISO_8859_1);
    if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
      return PNG;
    }
    if (head.startsWith("\u00ff\u00d8\u00ff")) {
      return JPEG;
    }
    if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
      return WEBP;
    }
    if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) {
      return GIF;
    }
    if (head.startsWith("BM")) {
      return BMP;
    }
    throw new LuminaException(new Problem.PictureUnsupported(name, guess(head)));
  }

  private static String guess(String head) {
    if (head.startsWith("ftyp", 4)) {
      return head.startsWith("avif", 8) ? "AVIF" : "HEIC";
    }
    if (head.startsWith("II*") || head.startsWith("MM\0*")) {
      return "TIFF";
    }
    if (head.startsWith("8BPS")) {
      return "Photoshop";
    }
    if (head.startsWith("<svg") || head.startsWith("<?xml")) {
      return "SVG";
    }
    return head.isEmpty() ? "an empty file" : "an unknown format";
  }

  /// Refuses files that end too early, which the readers themselves often accept.
  void checkWhole(String name, byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    switch (this) {
      case PNG -> png(name, in);
      case JPEG -> JpegStructure.length(name, bytes);
      case WEBP -> {
        long size = in.order(ByteOrder.LITTLE_ENDIAN).getInt(4) & 0xffffffffL;
        if (size + 8 > bytes.length) {
          throw PictureFile.damaged(name, "cut off", null);
        }
      }
      case GIF -> {
        if (bytes.length < 14) {
          throw PictureFile.damaged(name, "cut off", null);
        }
      }
      case BMP -> bmp(name, in.order(ByteOrder.LITTLE_ENDIAN));
    }
  }

  private static void png(String name, ByteBuffer in) {
    int at = 8;
    while (at + 12 <= in.limit()) {
      long length = in.getInt(at) & 0xffffffffL;
      if (length > in.limit() - at - 12L) {
        break;
      }
      if (in.getInt(at + 4) == 0x49454e44) {
        return;
      }
      at += (int) length + 12;
    }
    throw PictureFile.damaged(name, "cut off", null);
  }

  private static void bmp(String name, ByteBuffer in) {
    if (in.limit() < 26) {
      throw PictureFile.damaged(name, "cut off", null);
    }
    int header = in.getInt(14);
    boolean old = header == 12; // OS/2, whose first header counts in 16 bits
    if (!old && in.limit() < 30) {
      throw PictureFile.damaged(name, "cut off", null);
    }
    long width = old ? in.getShort(18) & 0xffff : Math.abs((long) in.getInt(18));
    long height = old ? in.getShort(20) & 0xffff : Math.abs((long) in.getInt(22));
    int bits = in.getShort(old ? 24 : 28);
    boolean packed = header >= 20 && in.limit() >= 34 && (in.getInt(30) == 1 || in.getInt(30) == 2);
    if (!packed && width * height * bits / 8 > in.limit()) {
      throw PictureFile.damaged(name, "cut off", null);
    }
  }
}
