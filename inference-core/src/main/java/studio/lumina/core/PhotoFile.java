package studio.lumina.core;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A photo as the bytes of its file (PNG, JPEG, WebP, GIF or BMP), which the engine decodes: a
/// picture of 100 megapixels crosses to it compressed, and a file that breaks a decoder costs an
/// engine process and not the studio.
///
/// @param name what to call it in problems
/// @param bytes the file; shared with the caller, who leaves it unchanged
public record PhotoFile(String name, byte[] bytes) {
  /// The longest file that is read, in bytes.
  public static final int LONGEST = 200 << 20;

  /// The name of its content, SHA-256 in lower-case hexadecimal; see [Part.PhotoReference#hash].
  public String hash() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PhotoFile file
        && name.equals(file.name)
        && java.util.Arrays.equals(bytes, file.bytes);
  }

  @Override
  public int hashCode() {
    return java.util.Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return name + " (" + bytes.length + " bytes)";
  }
}
