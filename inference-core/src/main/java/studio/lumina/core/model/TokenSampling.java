package studio.lumina.core.model;

import java.util.Set;

/// The parameters by which a token is sampled: guidance, then what is allowed, then top-k, then
/// temperature and one draw.
///
/// @param guidance scale `g` in `u + g (c - u)` on raw scores; used where there is an unconditional
///   branch
/// @param temperature divides the scores after top-k, above 0
/// @param topK scores kept; all ties with the last of them stay
/// @param allowed what may come at all
/// @param stops ids after which the extension ends
/// @param noise keys the draw of the first id; the column counts up from there
public record TokenSampling(
    double guidance,
    double temperature,
    int topK,
    Allowed allowed,
    Set<Integer> stops,
    Noise noise) {
  public TokenSampling {
    stops = Set.copyOf(stops);
  }

  /// What may come.
  public sealed interface Allowed {
    /// The whole vocabulary.
    record All() implements Allowed {}

    /// The ids from `first` to `last`, both included: the image tokens.
    record Range(int first, int last) implements Allowed {}

    /// Everything but these ids.
    record Except(Set<Integer> ids) implements Allowed {
      public Except {
        ids = Set.copyOf(ids);
      }
    }

    /// These ids alone.
    record Only(Set<Integer> ids) implements Allowed {
      public Only {
        ids = Set.copyOf(ids);
      }
    }
  }

  /// The key of a draw's noise (`noise:1`): each candidate's Gumbel variate is a hash of these and
  /// of the candidate's id.
  ///
  /// @param seed the user's seed
  /// @param stream what is drawn: [#PICTURE] or [#TEXT]
  /// @param number number of the picture within the turn, or of the turn within the conversation
  /// @param row row in the picture, or 0
  /// @param column column of the first draw in the row, or index of the first draw in the text
  public record Noise(long seed, int stream, int number, int row, int column) {
    /// Image tokens.
    public static final int PICTURE = 0;

    /// Text tokens.
    public static final int TEXT = 1;
  }
}
