package studio.lumina.app.export;

/// How exported pictures are written. WebP is not among them: no maintained library for Java writes
/// it without native code of its own.
public enum ExportFormat {
  PNG("png"),
  JPEG("jpg");

  private final String ending;

  ExportFormat(String ending) {
    this.ending = ending;
  }

  /// Of its files, without the dot.
  public String ending() {
    return ending;
  }
}
