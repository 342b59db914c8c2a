package studio.lumina.core.image;

import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;

/// What the chunks of a PNG say beside its pixels: how the camera was held, and which colours its
/// numbers mean. Broken ones say nothing.
final class PngNotes {
  private static final int SIGNATURE = 8;
  private static final int FRAME = 12; // length, type, checksum
  private static final int LONGEST = 16 << 20;
  private static final int ORIENTATION = 0x112;
  private static final Set<String> DRAWN = Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS");
  private static final Pattern XMP =
      Pattern.compile("tiff:Orientation(?:>|\\s*=\\s*[\"'])\\s*([1-8])");

  private PngNotes() {}

  /// Orientation as Exif counts it, from an eXIf chunk, from the text `Raw profile type exif` (or
  /// `APP1`) that ImageMagick writes, or from an XMP packet.
  static OptionalInt orientation(byte[] png) {
    int[] found = {0};
    each(
        png,
        (type, content) -> {
          int value = 0;
          if (type.equals("eXIf")) {
            value = exif(content);
          } else if (type.equals("zTXt") || type.equals("tEXt") || type.equals("iTXt")) {
            String text = new String(content, StandardCharsets.ISO_8859_1);
            if (text.startsWith("Raw profile type exif\0")
                || text.startsWith("Raw profile type APP1\0")) {
              value = exif(raw(text(type, content)));
            } else if (text.startsWith(Provenance.KEYWORD + "\0")) {
              Matcher matcher =
                  XMP.matcher(new String(text(type, content), StandardCharsets.ISO_8859_1));
              value = matcher.find() ? matcher.group(1).charAt(0) - '0' : 0;
            }
          }
          found[0] = found[0] == 0 && value >= 1 && value <= 8 ? value : found[0];
        });
    return found[0] == 0 ? OptionalInt.empty() : OptionalInt.of(found[0]);
  }

  /// The colour profile in the chunk iCCP; nothing where it is broken.
  static Optional<ICC_Profile> profile(byte[] png) {
    byte[][] found = {new byte[0]};
    each(
        png,
        (type, content) -> {
          if (type.equals("iCCP")) {
            found[0] = inflated(content, end(content, 0) + 2);
          }
        });
    try {
      return found[0].length == 0
          ? Optional.empty()
          : Optional.of(ICC_Profile.getInstance(found[0]));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// The picture alone, without any of its notes, which may be what a reader stumbles over.
  static byte[] withoutNotes(byte[] png) {
    ByteArrayOutputStream kept = new ByteArrayOutputStream(png.length);
    kept.write(png, 0, SIGNATURE);
    ByteBuffer in = ByteBuffer.wrap(png);
    int at = SIGNATURE;
    while (at + FRAME <= png.length) {
      int length = in.getInt(at);
      if (length < 0 || length > png.length - at - FRAME) {
        break;
      }
      if (DRAWN.contains(new String(png, at + 4, 4, StandardCharsets.ISO_8859_1))) {
        kept.write(png, at, length + FRAME);
      }
      at += length + FRAME;
    }
    return kept.toByteArray();
  }

  private static void each(byte[] png, BiConsumer<String, byte[]> chunks) {
    ByteBuffer in = ByteBuffer.wrap(png);
    int at = SIGNATURE;
    while (at + FRAME <= png.length) {
      int length = in.getInt(at);
      if (length < 0 || length > png.length - at - FRAME) {
        return;
      }
      String type = new String(png, at + 4, 4, StandardCharsets.ISO_8859_1);
      if (!type.equals("IDAT")) {
        byte[] content = new byte[length];
        in.get(at + 8, content);
        chunks.accept(type, content);
      }
      at += length + FRAME;
    }
  }

  private static byte[] text(String type, byte[] content) {
    int keyword = end(content, 0);
    return switch (type) {
      case "zTXt" -> inflated(content, keyword + 2);
      case "iTXt" -> {
        int start = end(content, end(content, keyword + 3) + 1) + 1;
        boolean packed = keyword + 1 < content.length && content[keyword + 1] == 1;
        yield packed ? inflated(content, start) : from(content, start);
      }
      default -> from(content, keyword + 1);
    };
  }

  /// Index of the next zero byte, or the length.
  private static int end(byte[] content, int from) {
    int at = from;
    while (at < content.length && content[at] != 0) {
      at++;
    }
    return Math.min(at, content.length);
  }

  private static byte[] from(byte[] content, int start) {
    int from = Math.min(start, content.length);
    return java.util.Arrays.copyOfRange(content, from, content.length);
  }

  private static byte[] inflated(byte[] content, int start) {
    try (InflaterInputStream in =
        new InflaterInputStream(new ByteArrayInputStream(from(content, start)))) {
      return in.readNBytes(LONGEST);
    } catch (IOException e) {
      return new byte[0];
    }
  }

  /// The bytes of a raw profile: a name, a length and hexadecimal digits, in lines.
  private static byte[] raw(byte[] text) {
    String[] words = new String(text, StandardCharsets.ISO_8859_1).strip().split("\\s+", 3);
    if (words.length < 3) {
      return new byte[0];
    }
    try {
      return HexFormat.of().parseHex(words[2].replaceAll("\\s", ""));
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  /// Orientation in the first directory of Exif data, 0 where it says nothing.
  private static int exif(byte[] bytes) {
    byte[] tiff =
        new String(bytes, StandardCharsets.ISO_8859_1).startsWith("Exif\0\0")
            ? from(bytes, 6)
            : bytes;
    if (tiff.length < 14) {
      return 0;
    }
    ByteBuffer in =
        ByteBuffer.wrap(tiff)
            .order(tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    long directory = in.getInt(4) & 0xffffffffL;
    if (directory > tiff.length - 2) {
      return 0;
    }
    int entries = in.getShort((int) directory) & 0xffff;
    for (int i = 0; i < entries; i++) {
      int at = (int) directory + 2 + 12 * i;
      if (at + 12 > tiff.length) {
        return 0;
      }
      if ((in.getShort(at) & 0xffff) == ORIENTATION) {
        return in.getShort(at + 8) & 0xffff;
      }
    }
    return 0;
  }
}
