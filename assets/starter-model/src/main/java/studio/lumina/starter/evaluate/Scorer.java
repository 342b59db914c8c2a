package studio.lumina.starter.evaluate;

import java.util.Map;
import studio.lumina.core.Picture;

/// Looks at a result and says what is right in it; knows the truth.
@FunctionalInterface
interface Scorer {
  /// @param result RGB, of the truth's size
  /// @return the checks that apply to this picture, in order
  Map<Criterion, Score> marks(Picture result);
}
