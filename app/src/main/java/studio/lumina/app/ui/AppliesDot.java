package studio.lumina.app.ui;

import javafx.scene.layout.Region;

/// The dot on the chip of a part that is folded away and applies all the same. Always beside words
/// that say what applies: a dot alone tells nothing to who does not see it.
public final class AppliesDot extends Region {
  public AppliesDot() {
    getStyleClass().addAll("dot", "applies");
  }
}
