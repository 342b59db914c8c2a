package studio.lumina.app.work;

/// How fast pictures come, as measured on this machine with the open model.
///
/// @param codesPerSecond image tokens drawn a second under guidance; 0 where unknown
/// @param codesPerSecondAlone image tokens drawn a second without guidance; 0 where unknown
/// @param overheadSeconds reading the prompt, the first row's delay and the last decode together
public record Throughput(
    double codesPerSecond, double codesPerSecondAlone, double overheadSeconds) {
  /// Nothing measured yet.
  public static final Throughput UNKNOWN = new Throughput(0, 0, 0);

  /// Codes from which a rate can be told.
  public static final int ENOUGH = 16;

  /// How much one more picture says against all before it.
  private static final double NEWEST = 0.5;

  /// Image tokens a second, or 0 where unknown.
  ///
  /// @param guidance classifier-free guidance scale; 1 runs one branch only
  public double rate(double guidance) {
    double rate = guidance == 1 ? codesPerSecondAlone : codesPerSecond;
    return rate > 0 ? rate : Math.max(codesPerSecond, codesPerSecondAlone);
  }

  /// Seconds that `codes` image tokens take, or 0 where unknown.
  ///
  /// @param guidance classifier-free guidance scale; 1 runs one branch only
  public double seconds(int codes, double guidance) {
    double rate = rate(guidance);
    return rate > 0 ? codes / rate + overheadSeconds : 0;
  }

  /// These together with what one more picture took; 0 where it tells nothing.
  ///
  /// @param guided image tokens a second under guidance
  /// @param alone image tokens a second without guidance
  /// @param overhead seconds besides
  public Throughput with(double guided, double alone, double overhead) {
    return new Throughput(
        mixed(codesPerSecond, guided),
        mixed(codesPerSecondAlone, alone),
        mixed(overheadSeconds, overhead));
  }

  private static double mixed(double before, double now) {
    return before <= 0 ? now : now <= 0 ? before : before + NEWEST * (now - before);
  }
}
