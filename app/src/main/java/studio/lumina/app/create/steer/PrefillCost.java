package studio.lumina.app.create.steer;

import studio.lumina.app.work.Throughput;
import studio.lumina.core.Size;

/// The cost of a prefill: of reading finished rows into the model once more. Knows no toolkit.
///
/// @param rows rows to be read
/// @param seconds about how long it takes; 0 where unknown
public record PrefillCost(int rows, double seconds) {
  /// How many codes are drawn in the time in which a row is read in one pass. `lumina bench`
  /// measures it; the starter needs 0.3, and models of many more weights more.
  private static final double CODES_A_PASS = 1;

  /// What reading the first `rows` rows costs.
  public static PrefillCost of(Throughput throughput, Size size, int rows, double guidance) {
    double drawing = throughput.seconds(size.codes(), guidance);
    double perToken = drawing > 0 ? (drawing - throughput.overheadSeconds()) / size.codes() : 0;
    return new PrefillCost(
        rows, perToken > 0 ? throughput.overheadSeconds() + rows * CODES_A_PASS * perToken : 0);
  }
}
