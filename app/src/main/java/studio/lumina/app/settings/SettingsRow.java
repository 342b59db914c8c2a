package studio.lumina.app.settings;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A setting: its name and what it does on the left, its control on the right.
final class SettingsRow extends HBox {
  SettingsRow(String name, String help, Node control) {
    super(24);
    getStyleClass().add("settings-row");
    setAlignment(Pos.CENTER_LEFT);
    Label title = new Label(name);
    title.setLabelFor(control);
    Label hint = new Label(help);
    hint.getStyleClass().add("hint");
    hint.setWrapText(true);
    hint.setMinHeight(USE_PREF_SIZE);
    VBox texts = new VBox(3, title, hint);
    HBox.setHgrow(texts, Priority.ALWAYS);
    control.setAccessibleText(name);
    control.setAccessibleHelp(help);
    if (control instanceof Region region) {
      region.setMinWidth(USE_PREF_SIZE);
    }
    getChildren().addAll(texts, control);
  }
}
