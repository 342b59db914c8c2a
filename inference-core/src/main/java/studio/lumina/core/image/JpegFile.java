package studio.lumina.core.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import studio.lumina.core.Picture;

/// JPEG files with a comment and a mark of how they came about, in the segments in which other
/// programs look for them: Exif `UserComment` (Exif 2.32, 4.6.5) and XMP (XMP part 3, 1.1.3).
public final class JpegFile {
  private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] XMP =
      "http://ns.adobe.com/xap/1.0/\0".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] UNICODE = "UNICODE\0".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] ASCII = "ASCII\0\0\0".getBytes(StandardCharsets.US_ASCII);
  private static final int EXIF_FOLDER = 0x8769;
  private static final int USER_COMMENT = 0x9286;
  private static final int UNDEFINED = 7;
  private static final int LONG = 4;
  private static final int APP1 = 0xe1;

  /// A segment's length counts itself in its two bytes.
  private static final int LONGEST = 0xffff - 2;

  private JpegFile() {}

  /// A picture as the bytes of a JPEG.
  ///
  /// @param picture on white where it is transparent
  /// @param quality 1 to 100
  /// @param comment cut where it is longer than a segment
  public static byte[] bytes(
      Picture picture, int quality, Optional<String> comment, Provenance provenance) {
    byte[] plain = encoded(Fitting.white(picture), quality);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    int head = 2 + (plain[3] == (byte) 0xe0 ? 2 + length(plain, 4) : 0); // JFIF stays in front
    all.write(plain, 0, head);
    comment.ifPresent(text -> segment(all, EXIF, exif(text)));
    segment(all, XMP, provenance.packet());
    all.write(plain, head, plain.length - head);
    return all.toByteArray();
  }

  /// The comment in the bytes of a JPEG; empty where there is none or it is damaged.
  public static Optional<String> comment(byte[] jpeg) {
    int at = 2;
    while (at + 4 <= jpeg.length && jpeg[at] == (byte) 0xff) {
      int kind = jpeg[at + 1] & 0xff;
      int length = length(jpeg, at + 2);
      if (kind == 0xda || at + 2 + length > jpeg.length) {
        return Optional.empty();
      }
      byte[] content = Arrays.copyOfRange(jpeg, at + 4, at + 2 + length);
      if (kind == APP1 && starts(content, EXIF)) {
        return comment(ByteBuffer.wrap(content, EXIF.length, content.length - EXIF.length).slice());
      }
      at += 2 + length;
    }
    return Optional.empty();
  }

  private static Optional<String> comment(ByteBuffer tiff) {
    try {
      tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
      int folder = entry(tiff, tiff.getInt(4), EXIF_FOLDER);
      int comment = folder < 0 ? -1 : entry(tiff, tiff.getInt(folder + 8), USER_COMMENT);
      if (comment < 0) {
        return Optional.empty();
      }
      byte[] bytes = new byte[tiff.getInt(comment + 4)];
      tiff.get(tiff.getInt(comment + 8), bytes);
      byte[] text = Arrays.copyOfRange(bytes, UNICODE.length, bytes.length);
      if (starts(bytes, UNICODE)) {
        return Optional.of(
            new String(
                text,
                tiff.order() == ByteOrder.BIG_ENDIAN
                    ? StandardCharsets.UTF_16BE
                    : StandardCharsets.UTF_16LE));
      }
      return starts(bytes, ASCII)
          ? Optional.of(new String(text, StandardCharsets.US_ASCII))
          : Optional.empty();
    } catch (IndexOutOfBoundsException | IllegalArgumentException | NegativeArraySizeException e) {
      return Optional.empty(); // the picture is good without it
    }
  }

  /// Where an entry of a folder of tags lies; -1 where there is none.
  private static int entry(ByteBuffer tiff, int folder, int tag) {
    int count = tiff.getShort(folder) & 0xffff;
    for (int i = 0; i < count; i++) {
      int at = folder + 2 + 12 * i;
      if ((tiff.getShort(at) & 0xffff) == tag) {
        return at;
      }
    }
    return -1;
  }

  /// Two folders of one tag each, and the text.
  private static byte[] exif(String text) {
    byte[] words = text.getBytes(StandardCharsets.UTF_16BE);
    int room = (LONGEST - EXIF.length - 44 - UNICODE.length) & ~1;
    int count = UNICODE.length + Math.min(words.length, room);
    ByteBuffer tiff = ByteBuffer.allocate(44 + count);
    tiff.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8);
    folder(tiff, EXIF_FOLDER, LONG, 1, 26);
    folder(tiff, USER_COMMENT, UNDEFINED, count, 44);
    tiff.put(UNICODE).put(words, 0, count - UNICODE.length);
    return tiff.array();
  }

  private static void folder(ByteBuffer tiff, int tag, int type, int count, int value) {
    tiff.putShort((short) 1)
        .putShort((short) tag)
        .putShort((short) type)
        .putInt(count)
        .putInt(value)
        .putInt(0); // no other folder follows
  }

  private static void segment(ByteArrayOutputStream all, byte[] name, byte[] content) {
    int length = 2 + name.length + content.length;
    all.write(0xff);
    all.write(APP1);
    all.write(length >> 8);
    all.write(length);
    all.writeBytes(name);
    all.writeBytes(content);
  }

  private static byte[] encoded(Picture picture, int quality) {
    BufferedImage image =
        new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
    boolean grey = picture.mode().channels() < 3;
    for (int y = 0; y < picture.height(); y++) {
      for (int x = 0; x < picture.width(); x++) {
        int red = picture.sample(x, y, 0);
        int green = grey ? red : picture.sample(x, y, 1);
        int blue = grey ? red : picture.sample(x, y, 2);
        image.setRGB(x, y, red << 16 | green << 8 | blue);
      }
    }
    return encoded(image, Math.clamp(quality, 1, 100) / 100f);
  }

  /// Pixels as the bytes of a plain JPEG.
  ///
  /// @param quality 0 to 1
  public static byte[] encoded(BufferedImage image, float quality) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      ImageWriteParam values = writer.getDefaultWriteParam();
      values.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      values.setCompressionQuality(quality);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), values);
    } catch (IOException e) {
      throw new IllegalStateException("memory takes every byte", e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static int length(byte[] bytes, int at) {
    return (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
  }

  private static boolean starts(byte[] bytes, byte[] with) {
    return bytes.length >= with.length && Arrays.equals(Arrays.copyOf(bytes, with.length), with);
  }
}
