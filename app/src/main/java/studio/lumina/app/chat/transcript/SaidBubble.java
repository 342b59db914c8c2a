package studio.lumina.app.chat.transcript;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import studio.lumina.app.chat.context.PictureLoader;
import studio.lumina.app.store.TurnEntry;
import studio.lumina.core.Part;

/// What the artist said in a turn: words and pictures where they stand. FX thread only.
final class SaidBubble extends VBox {
  private static final double SIDE = 112;
  private static final double WIDEST = 460;
  private static final int MOST_LETTERS = 20_000;

  SaidBubble(TurnEntry turn, PictureLoader pictures) {
    super(8);
    getStyleClass().add("said");
    setMaxWidth(WIDEST);
    HBox row = null;
    for (Part part : turn.asked().said()) {
      switch (part) {
        case Part.Words(var text) -> {
          Label words = new Label(shortened(text.strip()));
          words.setWrapText(true);
          words.setMinHeight(USE_PREF_SIZE);
          words.getStyleClass().add("said-words");
          if (row == null) {
            getChildren().add(words);
          } else {
            row.getChildren().add(words);
            row = null;
          }
        }
        case Part.Image image -> {
          if (row == null) {
            row = new HBox(10);
            row.setAlignment(Pos.TOP_LEFT);
            getChildren().add(row);
          }
          row.getChildren().add(small(image, turn.model(), pictures));
        }
      }
    }
  }

  private static ImageView small(Part.Image image, String model, PictureLoader pictures) {
    ImageView view = new ImageView();
    view.setFitWidth(SIDE);
    view.setFitHeight(SIDE);
    view.setPreserveRatio(true);
    pictures.load(
        image,
        model,
        found -> {
          view.setImage(found);
          double scale = Math.min(SIDE / found.getWidth(), SIDE / found.getHeight());
          Rectangle round = new Rectangle(found.getWidth() * scale, found.getHeight() * scale);
          round.setArcWidth(8);
          round.setArcHeight(8);
          view.setClip(round);
        });
    return view;
  }

  /// A whole book said at once is not laid out whenever the window moves.
  private static String shortened(String text) {
    return text.length() <= MOST_LETTERS
        ? text
        : text.substring(0, text.offsetByCodePoints(0, MOST_LETTERS / 2)) + " …";
  }
}
