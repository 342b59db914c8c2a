package studio.lumina.core.image;

import java.io.ByteArrayOutputStream;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;

/// The segments of a JPEG file, from its start to the end of its picture. What phones put behind
/// the picture (a video, further pictures) is no part of it.
///
/// Source: ITU-T T.81, annex B.
final class JpegStructure {
  private static final int MOST_SCANS = 100;
  private static final int END = 0xd9;
  private static final int SCAN = 0xda;
  private static final int APP0 = 0xe0;
  private static final int COLOUR_PROFILE = 0xe2;
  private static final int ADOBE = 0xee;
  private static final int APP15 = 0xef;
  private static final int COMMENT = 0xfe;

  private JpegStructure() {}

  /// Length of the picture: everything up to and with its end marker.
  ///
  /// @throws LuminaException with [Problem.PictureDamaged] where the end is missing, or where there
  ///   are more scans than any camera writes
  static int length(String name, byte[] bytes) {
    return walk(name, bytes, null, marker -> true);
  }

  /// The picture without its notes (application segments and comments), any of which may be broken;
  /// what says how its colours are stored stays.
  ///
  /// @param profile whether the colour profile stays too
  static byte[] withoutNotes(String name, byte[] bytes, boolean profile) {
    ByteArrayOutputStream kept = new ByteArrayOutputStream(bytes.length);
    walk(
        name,
        bytes,
        kept,
        marker ->
            marker == ADOBE
                || (profile && marker == COLOUR_PROFILE)
                || ((marker < APP0 || marker > APP15) && marker != COMMENT));
    return kept.toByteArray();
  }

  private static int walk(
      String name, byte[] bytes, @Nullable ByteArrayOutputStream kept, IntPredicate wanted) {
    int at = 2; // after the start marker
    int scans = 0;
    if (kept != null) {
      kept.write(bytes, 0, 2);
    }
    while (at + 1 < bytes.length) {
      int marker = bytes[at + 1] & 0xff;
      if (bytes[at] != (byte) 0xff || marker == 0xff || marker == 0) {
        at++; // stray bytes and filling between segments
        continue;
      }
      int end = at + 2;
      if (marker == END) {
        if (kept != null) {
          kept.write(bytes, at, 2);
        }
        return end;
      }
      if (hasLength(marker)) {
        int length = at + 3 < bytes.length ? (bytes[at + 2] & 0xff) << 8 | bytes[at + 3] & 0xff : 0;
        if (length < 2) {
          break;
        }
        end += length;
      }
      if (marker == SCAN) {
        if (++scans > MOST_SCANS) {
          throw PictureFile.damaged(name, scans + " scans", null);
        }
        end = coded(bytes, end);
      }
      if (end > bytes.length) {
        break;
      }
      if (kept != null && wanted.test(marker)) {
        kept.write(bytes, at, end - at);
      }
      at = end;
    }
    throw PictureFile.damaged(name, "cut off", null);
  }

  private static boolean hasLength(int marker) {
    return marker != 0x01 && (marker < 0xd0 || marker > 0xd8);
  }

  /// Where the coded data that begins at `from` ends: at the next marker but for restarts.
  private static int coded(byte[] bytes, int from) {
    int at = from;
    while (at + 1 < bytes.length) {
      int next = bytes[at + 1] & 0xff;
      if (bytes[at] == (byte) 0xff && next != 0 && next != 0xff && (next < 0xd0 || next > 0xd7)) {
        return at;
      }
      at++;
    }
    return bytes.length;
  }
}
