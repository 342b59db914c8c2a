package studio.lumina.app.vision.result;

import java.util.Optional;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.store.Revision;

/// How well pictures drawn anew in part go with what stays of them: by how likely the codes that
/// stay after the first drawn one are under them.
public final class Candidates {
  private Candidates() {}

  /// `-log2 p` of a code that stays after the first drawn one, mean; empty where the picture is not
  /// whole, or nothing stays after it.
  public static Optional<Double> bits(PictureEntry entry) {
    float[] surprisal = entry.surprisal();
    return entry
        .revision()
        .flatMap(Revision::kept)
        .filter(kept -> surprisal.length >= entry.size().codes())
        .flatMap(kept -> kept.bitsThatStay(surprisal).stream().boxed().findFirst());
  }

  static Optional<Double> bits(VisionResult result) {
    return result.state() == VisionResult.State.DONE
        ? result.entry().flatMap(Candidates::bits)
        : Optional.empty();
  }

  /// The place of a candidate among those asked for alike that are whole, from 1, the likeliest.
  static int rank(VisionResult result, ResultModel among) {
    double own = bits(result).orElse(Double.MAX_VALUE);
    return 1
        + (int)
            among.results().stream()
                .filter(other -> other.ask().seeded(0).equals(result.ask().seeded(0)))
                .flatMap(other -> bits(other).stream())
                .filter(bits -> bits < own)
                .count();
  }
}
