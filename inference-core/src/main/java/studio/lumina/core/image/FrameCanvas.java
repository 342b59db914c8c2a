package studio.lumina.core.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import studio.lumina.core.Picture;

/// Where the first frame of an animation lies on its canvas, which may be larger.
///
/// @param width of the canvas, pixels
/// @param height of the canvas, pixels
/// @param left of the frame on it
/// @param top of the frame on it
record FrameCanvas(int width, int height, int left, int top) {
  /// Of a file; nothing where it has no canvas of its own.
  static Optional<FrameCanvas> of(PictureFormat format, byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    return switch (format) {
      case GIF -> gif(in);
      case WEBP -> webp(in);
      default -> Optional.empty();
    };
  }

  /// Source: GIF89a, sections 18 to 20.
  private static Optional<FrameCanvas> gif(ByteBuffer in) {
    int width = in.getShort(6) & 0xffff;
    int height = in.getShort(8) & 0xffff;
    int at = 13 + colours(in.get(10));
    while (at + 9 < in.limit()) {
      int kind = in.get(at) & 0xff;
      if (kind == 0x2c) {
        return Optional.of(
            new FrameCanvas(
                width, height, in.getShort(at + 1) & 0xffff, in.getShort(at + 3) & 0xffff));
      }
      if (kind != 0x21) {
        break;
      }
      at += 2; // an extension: its label, then blocks up to an empty one
      while (at < in.limit() && in.get(at) != 0) {
        at += 1 + (in.get(at) & 0xff);
      }
      at++;
    }
    return Optional.empty();
  }

  private static int colours(int flags) {
    return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
  }

  /// Source: WebP container specification, VP8X and ANMF.
  private static Optional<FrameCanvas> webp(ByteBuffer in) {
    if (in.limit() < 30 || !type(in, 12).equals("VP8X")) {
      return Optional.empty();
    }
    int width = three(in, 24) + 1;
    int height = three(in, 27) + 1;
    long at = 12;
    while (at + 16 <= in.limit()) {
      if (type(in, (int) at).equals("ANMF")) {
        return Optional.of(
            new FrameCanvas(
                width, height, 2 * three(in, (int) at + 8), 2 * three(in, (int) at + 11)));
      }
      long length = in.getInt((int) at + 4) & 0xffffffffL;
      at += 8 + length + length % 2;
    }
    return Optional.empty();
  }

  private static String type(ByteBuffer in, int at) {
    byte[] name = new byte[4];
    in.get(at, name);
    return new String(name, StandardCharsets.ISO_8859_1);
  }

  private static int three(ByteBuffer in, int at) {
    return (in.get(at) & 0xff) | (in.get(at + 1) & 0xff) << 8 | (in.get(at + 2) & 0xff) << 16;
  }

  /// The frame in its place, the rest transparent; what lies outside the canvas is cut off. A frame
  /// that fills the canvas stays what it is.
  Picture place(Picture frame) {
    if (width < 1
        || height < 1
        || (width == frame.width() && height == frame.height() && left == 0 && top == 0)) {
      return frame;
    }
    int channels = frame.mode().channels();
    byte[] from = frame.samples();
    byte[] to = new byte[width * height * 4];
    for (int y = 0; y < Math.min(frame.height(), height - top); y++) {
      for (int x = 0; x < Math.min(frame.width(), width - left); x++) {
        int source = (y * frame.width() + x) * channels;
        int target = ((y + top) * width + x + left) * 4;
        for (int c = 0; c < 3; c++) {
          to[target + c] = from[source + (channels < 3 ? 0 : c)];
        }
        to[target + 3] = frame.mode().hasAlpha() ? from[source + channels - 1] : (byte) 255;
      }
    }
    return new Picture(width, height, Picture.Mode.RGBA, to);
  }
}
