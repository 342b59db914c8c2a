package studio.lumina.app.cli;

import java.util.Locale;

/// Numbers of bytes as people read them, in powers of ten as disks are sold.
final class ByteText {
  private static final double MEGABYTE = 1e6;
  private static final double GIGABYTE = 1e9;

  private ByteText() {}

  static String of(long bytes) {
    return bytes < GIGABYTE
        ? String.format(Locale.ROOT, "%.1f MB", bytes / MEGABYTE)
        : String.format(Locale.ROOT, "%.1f GB", bytes / GIGABYTE);
  }
}
