package studio.lumina.app.vision.result;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A result in small, or the picture that it came of, with its name below.
final class ResultTile extends VBox {
  private static final double SIDE = 84;
  private static final double CORNER = 12;

  private final ToggleButton button = new ToggleButton();
  private final StackPane inside = new StackPane();
  private final Label name = new Label();

  ResultTile(Runnable chosen) {
    super(6);
    setAlignment(Pos.TOP_CENTER);
    button.getStyleClass().setAll("toggle-button", "tile");
    button.setGraphic(inside);
    button.setMinSize(SIDE, SIDE);
    button.setMaxSize(SIDE, SIDE);
    inside.setMinSize(SIDE, SIDE);
    inside.setMaxSize(SIDE, SIDE);
    Rectangle clip = new Rectangle(SIDE, SIDE);
    clip.setArcWidth(CORNER);
    clip.setArcHeight(CORNER);
    inside.setClip(clip);
    button.setOnAction(event -> {
      button.setSelected(true); // the one in sight stays chosen
      chosen.run();
    });
    name.getStyleClass().add("hint");
    name.setMaxWidth(SIDE + 8);
    name.setAlignment(Pos.CENTER);
    getChildren().addAll(button, name);
  }

  /// Shows it.
  ///
  /// @param layers what there is of it, the lowest first
  /// @param icon where there is nothing of it
  /// @param state what there is to say of it; empty where it is whole
  void dress(String words, List<Image> layers, Feather icon, String state) {
    name.setText(words);
    button.setAccessibleText(state.isEmpty() ? words : words + ": " + state);
    inside.getChildren().clear();
    if (layers.isEmpty()) {
      inside.getChildren().add(new FontIcon(icon));
    }
    layers.forEach(layer -> inside.getChildren().add(filling(layer)));
    if (!state.isEmpty()) {
      Label label = new Label(state);
      label.getStyleClass().add("tile-state");
      label.setMaxWidth(SIDE - 8);
      label.setWrapText(true);
      StackPane.setAlignment(label, Pos.BOTTOM_CENTER);
      StackPane.setMargin(label, new javafx.geometry.Insets(4));
      inside.getChildren().add(label);
    }
  }

  boolean isCalled(String words) {
    return name.getText().equals(words);
  }

  void select(boolean chosen) {
    button.setSelected(chosen);
  }

  void menu(ContextMenu menu) {
    button.setContextMenu(menu);
  }

  ToggleButton button() {
    return button;
  }

  private static ImageView filling(Image image) {
    ImageView view = new ImageView(image);
    view.setPreserveRatio(true);
    Runnable fit =
        () -> {
          boolean wide = image.getWidth() > image.getHeight();
          view.setFitWidth(wide ? 0 : SIDE);
          view.setFitHeight(wide ? SIDE : 0);
        };
    image.progressProperty().addListener((value, before, now) -> fit.run());
    fit.run();
    return view;
  }
}
