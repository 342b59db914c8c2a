package studio.lumina.core.checkpoint;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// What a download left instead of a file of a model.
final class ForeignFile {
  private static final int BEGINNING = 256;

  private ForeignFile() {}

  /// Says what a file is, where it begins as a pointer of Git LFS or a web page does.
  static Optional<String> kind(Path file) {
    byte[] beginning;
    try (InputStream in = Files.newInputStream(file)) {
      beginning = in.readNBytes(BEGINNING);
    } catch (IOException e) {
      return Optional.empty(); // who reads it whole says so
    }
    String text =
        new String(beginning, StandardCharsets.ISO_8859_1).stripLeading().toLowerCase(Locale.ROOT);
    if (text.startsWith("version https://git-lfs")) {
      return Optional.of("a pointer of Git LFS instead of the file; git lfs pull brings it");
    }
    return text.startsWith("<!doctype html") || text.startsWith("<html")
        ? Optional.of("a web page instead of the file")
        : Optional.empty();
  }
}
