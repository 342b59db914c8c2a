package studio.lumina.core.evaluate;

import java.util.Map;
import studio.lumina.core.Picture;

/// Looks at a result and says what is right in it; knows the truth.
@FunctionalInterface
interface Judge {
  /// @param result RGB, of the truth's size
  /// @return the checks that apply to this picture, in order
  Map<Check, Mark> marks(Picture result);
}
