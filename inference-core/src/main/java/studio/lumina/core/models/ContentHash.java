package studio.lumina.core.models;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// The hash by which the hub names a file's content: SHA-256 of large files, git's SHA-1 of small
/// ones. In a cache it is the name of the file that holds the content.
///
/// @param hex 64 or 40 lower-case hexadecimal digits
public record ContentHash(String hex) {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");
  private static final int SHA_256_DIGITS = 64;

  /// @throws IllegalArgumentException where [#isOne] is false
  public ContentHash {
    if (!isOne(hex)) {
      throw new IllegalArgumentException("no content hash: " + hex);
    }
  }

  /// Whether a text is such a hash, and so harmless as the name of a file.
  public static boolean isOne(String text) {
    return FORM.matcher(text).matches();
  }

  /// A digest into which the content is fed, all of it, from its first byte.
  ///
  /// @param bytes how many bytes the content has; git hashes them as well
  public MessageDigest digest(long bytes) {
    try {
      if (hex.length() == SHA_256_DIGITS) {
        return MessageDigest.getInstance("SHA-256");
      }
      MessageDigest git = MessageDigest.getInstance("SHA-1");
      git.update(("blob " + bytes + "\0").getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      return git;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-1 and SHA-256", e);
    }
  }

  /// Ends a digest of [#digest] and gives its value in hexadecimal digits.
  public static String end(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  @Override
  public String toString() {
    return hex;
  }
}
