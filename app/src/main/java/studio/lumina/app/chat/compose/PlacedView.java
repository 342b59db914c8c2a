package studio.lumina.app.chat.compose;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import studio.lumina.app.ui.Buttons;
import studio.lumina.app.ui.Messages;

/// A picture in the field, where it stands, with what moves it and takes it away. FX thread only.
final class PlacedView extends HBox {
  private static final double SIDE = 56;

  private final ImageView view = new ImageView();

  PlacedView(ComposerModel model, ComposerPiece.Placed placed) {
    super(4);
    getStyleClass().add("placed");
    setAlignment(Pos.CENTER_LEFT);
    view.setFitWidth(SIDE);
    view.setFitHeight(SIDE);
    view.setPreserveRatio(true);
    StackPane tile = new StackPane(view);
    tile.getStyleClass().add("placed-tile");
    tile.setMinSize(SIDE, SIDE);
    getChildren()
        .addAll(
            tile,
            small(Feather.ARROW_UP, "chat.picture.earlier", () -> model.move(placed, -1)),
            small(Feather.ARROW_DOWN, "chat.picture.later", () -> model.move(placed, 1)),
            small(Feather.X, "chat.picture.remove", () -> model.remove(placed)));
    setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
        model.remove(placed);
        event.consume();
      }
    });
  }

  void show(Image image) {
    view.setImage(image);
  }

  private static Button small(Feather icon, String key, Runnable action) {
    Button button = Buttons.icon(icon, Messages.of(key), action);
    button.getStyleClass().add("small");
    button.setId(key.replace('.', '-'));
    return button;
  }
}
