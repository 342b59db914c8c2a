package studio.lumina.app.create;

import studio.lumina.app.work.Tempo;
import studio.lumina.core.Size;

/// What it costs to read finished rows into the model once more. Knows no toolkit.
///
/// @param rows rows to be read
/// @param seconds about how long it takes; 0 where unknown
public record StageCost(int rows, double seconds) {
  /// A row is read in one pass; drawing it takes a pass for each token and one for the row.
  /// Reckoned, not measured: a pass of a whole row counts as much as this many passes of one token.
  private static final double TOKENS_A_PASS = 4;

  /// What reading the first `rows` rows costs.
  static StageCost of(Tempo tempo, Size size, int rows, double guidance) {
    double drawing = tempo.seconds(size.codes(), guidance);
    double perToken = drawing > 0 ? (drawing - tempo.overheadSeconds()) / size.codes() : 0;
    return new StageCost(
        rows, perToken > 0 ? tempo.overheadSeconds() + rows * TOKENS_A_PASS * perToken : 0);
  }
}
