package studio.lumina.app.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import studio.lumina.app.command.Keys;

/// A key as a small cap.
final class KeyCap {
  private KeyCap() {}

  static HBox of(KeyCombination key) {
    Label cap = new Label(Keys.words(key));
    cap.getStyleClass().add("cap");
    cap.setMinWidth(Region.USE_PREF_SIZE);
    HBox box = new HBox(cap);
    box.setMinWidth(Region.USE_PREF_SIZE);
    box.setAlignment(Pos.CENTER_RIGHT);
    return box;
  }
}
