package studio.lumina.app.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import studio.lumina.core.Crop;
import studio.lumina.core.Engine;
import studio.lumina.core.KeptCodes;
import studio.lumina.core.Picture;
import studio.lumina.core.Prompt;
import studio.lumina.core.Sampling;
import studio.lumina.core.Session;
import studio.lumina.core.Size;
import studio.lumina.core.image.CodeMask;
import studio.lumina.core.image.MaskedComposite;
import studio.lumina.core.image.Provenance;

/// A picture of which some codes stay, drawn with several seeds and laid over its source.
///
/// @param source pixels outside of what is drawn, any mode
/// @param frame where the picture lies on the source
/// @param mark how the results came about
record Redrawing(Picture source, Crop.Frame frame, KeptCodes kept, Prompt prompt, Provenance mark) {
  /// A finished candidate.
  ///
  /// @param bits what the codes that stay below the first drawn one cost under it, `-log2 p`, mean;
  ///   NaN where there is none
  private record Candidate(TurnRun.Outcome outcome, Painting painting, double bits) {}

  /// Paints, ranks and writes, the likeliest first. An unfinished picture is not written: it takes
  /// as long as the mask is large, and pixels that were not painted are nobody's.
  ///
  /// @param outputs one for each seed, from `first` on
  /// @return the exit status
  int run(Engine engine, Sampling first, List<Output> outputs, Console console) {
    List<Candidate> candidates = new ArrayList<>();
    boolean interrupted = false;
    for (int i = 0; i < outputs.size() && !interrupted; i++) {
      Painting painting =
          new Painting(
              prompt, first.withSeed(first.seed() + i), mark, Optional.empty(), Optional.of(kept));
      TurnRun.Outcome outcome;
      try (Session session = engine.session()) {
        outcome = new TurnRun(console, false, CodeNumbers.NONE).take(session, painting.request());
      }
      if (!outcome.pictures().isEmpty()) {
        candidates.add(new Candidate(outcome, painting, bits(outcome)));
      }
      interrupted = outcome.interrupted();
    }
    candidates.sort(Comparator.comparingDouble(Candidate::bits));
    for (int i = 0; i < candidates.size(); i++) {
      write(candidates.get(i), engine, outputs.get(i), console);
    }
    return interrupted ? Exit.INTERRUPTED : Exit.DONE;
  }

  private void write(Candidate candidate, Engine engine, Output output, Console console) {
    TurnRun.Finished finished = candidate.outcome().pictures().getFirst();
    Picture pixels = MaskedComposite.of(source, finished.pixels(), frame, mask(kept));
    candidate.painting().write(pixels, finished, candidate.outcome(), engine, output, console);
    output.tell(console);
    if (!Double.isNaN(candidate.bits())) {
      console.remark(
          String.format(
              Locale.ROOT,
              "lumina: %s: %.2f bits a token that stays below (seed %s)",
              output.named(),
              candidate.bits(),
              Long.toUnsignedString(candidate.painting().sampling().seed())));
    }
  }

  private double bits(TurnRun.Outcome outcome) {
    return kept.bitsThatStay(outcome.numbers(0).surprisal()).orElse(Double.NaN);
  }

  private static CodeMask mask(KeptCodes kept) {
    Size size = kept.size();
    boolean[] drawn = new boolean[size.codes()];
    for (int i = 0; i < drawn.length; i++) {
      drawn[i] = !kept.keeps(i);
    }
    return new CodeMask(size, drawn);
  }
}
