package studio.lumina.app.create;

import java.net.URL;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import studio.lumina.app.ui.Messages;

/// Small pictures that the starter painted, each with the words it was asked for with; a click
/// takes the words.
final class ExamplePictures extends HBox {
  private static final int COUNT = 4;
  private static final double SIDE = 88;

  /// How high they are with the space around them.
  static final double HEIGHT = SIDE + 18;

  /// @param chosen takes an example's words
  ExamplePictures(Consumer<String> chosen) {
    super(10);
    setAlignment(Pos.CENTER);
    for (int i = 1; i <= COUNT; i++) {
      getChildren().add(example(i, chosen));
    }
  }

  private static Button example(int number, Consumer<String> chosen) {
    String words = Messages.of("empty.example." + number);
    URL file =
        Objects.requireNonNull(
            ExamplePictures.class.getResource("/lumina/examples/" + number + ".png"));
    ImageView view = new ImageView(new Image(file.toString(), SIDE, SIDE, true, true, true));
    Button button = new Button("", view);
    button.getStyleClass().setAll("button", "example");
    button.setId("example-" + number);
    button.setTooltip(new Tooltip(words));
    button.setAccessibleText(words);
    button.setOnAction(event -> chosen.accept(words));
    return button;
  }
}
