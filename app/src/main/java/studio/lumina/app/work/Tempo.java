package studio.lumina.app.work;

/// How fast pictures come, as measured on this machine with the open model.
///
/// @param codesPerSecond image tokens drawn a second under guidance; 0 where unknown
/// @param codesPerSecondAlone image tokens drawn a second without guidance; 0 where unknown
/// @param overheadSeconds reading the prompt, the first row's delay and the last decode together
public record Tempo(double codesPerSecond, double codesPerSecondAlone, double overheadSeconds) {
  /// Nothing measured yet.
  public static final Tempo UNKNOWN = new Tempo(0, 0, 0);

  /// Seconds that `codes` image tokens take, or 0 where unknown.
  ///
  /// @param guidance classifier-free guidance scale; 1 runs one branch only
  public double seconds(int codes, double guidance) {
    double rate = guidance == 1 ? codesPerSecondAlone : codesPerSecond;
    rate = rate > 0 ? rate : Math.max(codesPerSecond, codesPerSecondAlone);
    return rate > 0 ? codes / rate + overheadSeconds : 0;
  }
}
