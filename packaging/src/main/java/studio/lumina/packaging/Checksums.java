package studio.lumina.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// SHA-256 sums of packages, as `sha256sum --check` reads them.
final class Checksums {
  static final String FILE = "SHA256SUMS";

  private Checksums() {}

  static void write(List<Path> packages, Path folder) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Path file : packages) {
      lines.add(of(file) + "  " + file.getFileName());
    }
    Files.write(folder.resolve(FILE), lines);
  }

  static String of(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }
}
