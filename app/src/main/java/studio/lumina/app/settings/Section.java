package studio.lumina.app.settings;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Settings that belong together, under a title.
class Section extends VBox {
  Section(String title, Node... rows) {
    super();
    getStyleClass().add("settings-section");
    Label label = new Label(title);
    label.getStyleClass().add("section-title");
    VBox body = new VBox(rows);
    body.getStyleClass().add("settings-body");
    getChildren().addAll(label, body);
  }
}
