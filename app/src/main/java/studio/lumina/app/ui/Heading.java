package studio.lumina.app.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The heading of a group in a side panel: its name at the left, something short at the right.
public final class Heading extends HBox {
  /// @param right at the right end, e.g. a figure or a button
  public Heading(String words, Node right) {
    super(8);
    Label label = new Label(words);
    label.getStyleClass().add("heading");
    label.setMinWidth(Region.USE_PREF_SIZE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    getChildren().addAll(label, space, right);
    setAlignment(Pos.CENTER_LEFT);
    setMinHeight(18);
  }
}
