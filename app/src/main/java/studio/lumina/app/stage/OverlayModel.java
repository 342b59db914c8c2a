package studio.lumina.app.stage;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The overlay that lies over the picture and is drawn as bars: surprisal or uncertainty of its
/// tokens. FX thread only, without a toolkit.
public final class OverlayModel {
  /// What can be shown of a token, in bits of the guided distribution at temperature 1 before
  /// top-k.
  public enum Kind {
    /// How unlikely the token drawn was, `-log2 p`.
    SURPRISAL,
    /// How undecided the model was before it drew, the entropy.
    UNCERTAINTY
  }

  /// Bits at which the heat is strongest: as many as a choice among all 8192 codes has.
  public static final double MOST_BITS = 13;

  private final ReadOnlyObjectWrapper<Optional<Kind>> shown =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /// What lies over the picture.
  public ReadOnlyObjectProperty<Optional<Kind>> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /// What the timeline's bars show.
  public Kind bars() {
    return shown.get().orElse(Kind.SURPRISAL);
  }

  /// Shows one of them, or nothing.
  public void show(Optional<Kind> kind) {
    shown.set(kind);
  }

  /// Nothing, surprisal, uncertainty, nothing.
  public void cycle() {
    shown.set(
        shown
            .get()
            .map(kind ->
                switch (kind) {
                  case SURPRISAL -> Optional.of(Kind.UNCERTAINTY);
                  case UNCERTAINTY -> Optional.<Kind>empty();
                })
            .orElse(Optional.of(Kind.SURPRISAL)));
  }

  /// How hot `bits` are, 0 to 1.
  public static double heat(double bits) {
    return Math.clamp(bits / MOST_BITS, 0, 1);
  }
}
