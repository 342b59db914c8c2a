package studio.lumina.packaging;

/// Why no package was made, as a sentence that says what is missing.
final class PackagingException extends RuntimeException {
  private static final long serialVersionUID = 1;

  PackagingException(String sentence) {
    super(sentence);
  }

  PackagingException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
