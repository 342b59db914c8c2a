package studio.lumina.app.recipe;

import java.time.Instant;
import java.util.Optional;
import studio.lumina.core.KeptCodes;
import studio.lumina.core.Prompt;
import studio.lumina.core.RowSchedule;
import studio.lumina.core.Sampling;
import studio.lumina.core.Size;
import studio.lumina.core.Tokens;

/// All that is needed to draw a picture again, finished or not: the same model with the same
/// numerics key lands on the same image tokens.
///
/// @param created when it was asked for; the epoch where the file does not say
/// @param prompt what was asked; of a fork, what was asked from its row on
/// @param sampling the values it was begun with; of a fork, those from its row on
/// @param schedule the values that its rows were drawn under
/// @param size the whole picture's size
/// @param codes its image tokens in row order, without row ends; fewer than `size.codes()` where
///   the picture is not finished
/// @param surprisal for each code `-log2 p`, bits; empty where unknown
/// @param entropy for each code its distribution's entropy, bits; empty where unknown
/// @param model the checkpoint's name
/// @param numericsKey device, precision, kernels, threads and engine version it was drawn under
/// @param origin where it stands in the library that wrote it
/// @param kept the codes that were not drawn, of a picture drawn anew in part or extended
public record Recipe(
    Instant created,
    Prompt prompt,
    Sampling sampling,
    RowSchedule schedule,
    Size size,
    Tokens codes,
    float[] surprisal,
    float[] entropy,
    String model,
    String numericsKey,
    Optional<Origin> origin,
    Optional<KeptCodes> kept) {
  /// Of a picture that was drawn as a whole.
  public Recipe(
      Instant created,
      Prompt prompt,
      Sampling sampling,
      RowSchedule schedule,
      Size size,
      Tokens codes,
      float[] surprisal,
      float[] entropy,
      String model,
      String numericsKey,
      Optional<Origin> origin) {
    this(
        created,
        prompt,
        sampling,
        schedule,
        size,
        codes,
        surprisal,
        entropy,
        model,
        numericsKey,
        origin,
        Optional.empty());
  }

  /// Where a picture stands in the library that wrote its recipe; the numbers mean nothing in
  /// another one.
  ///
  /// @param picture its number
  /// @param fork where it left another picture
  /// @param place where it stands in a set
  public record Origin(long picture, Optional<Fork> fork, Optional<Place> place) {}

  /// Where a picture left another: the rows above `row` are the parent's.
  ///
  /// @param parent number of the picture it was forked from
  /// @param row first row of its own, from 0
  public record Fork(long parent, int row) {}

  /// A place in a set of pictures.
  ///
  /// @param set its number
  /// @param column from 0
  /// @param row from 0
  public record Place(long set, int column, int row) {}

  /// @throws IllegalArgumentException where there are more codes than the size holds, numbers for
  ///   some codes and not for others, or kept codes of another size
  public Recipe {
    if (codes.size() > size.codes()) {
      throw new IllegalArgumentException(codes.size() + " codes for " + size);
    }
    if (kept.isPresent() && !kept.get().size().equals(size)) {
      throw new IllegalArgumentException("kept codes of " + kept.get().size() + " for " + size);
    }
    for (float[] numbers : new float[][] {surprisal, entropy}) {
      if (numbers.length != 0 && numbers.length != codes.size()) {
        throw new IllegalArgumentException(numbers.length + " numbers for " + codes.size());
      }
    }
  }

  /// Whether every image token is there.
  public boolean complete() {
    return codes.size() == size.codes();
  }
}
