package studio.lumina.app.chat.markdown;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// An item of a list with its mark. FX thread only.
final class MarkdownItem extends HBox {
  private static final double INDENT = 20;

  /// @param mark a bullet or a number
  MarkdownItem(String mark, Region inside) {
    Label sign = new Label(mark);
    sign.getStyleClass().add("md-mark");
    sign.setMinWidth(INDENT);
    sign.setMinHeight(USE_PREF_SIZE);
    inside.setMinWidth(0);
    HBox.setHgrow(inside, Priority.ALWAYS);
    getChildren().addAll(sign, inside);
  }
}
