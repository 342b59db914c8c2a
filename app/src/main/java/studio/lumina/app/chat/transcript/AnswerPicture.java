package studio.lumina.app.chat.transcript;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import studio.lumina.app.chat.context.PictureLoader;
import studio.lumina.app.chat.conversation.LiveAnswer;
import studio.lumina.app.control.RowPicture;
import studio.lumina.app.picture.LivePreview;
import studio.lumina.app.picture.PictureMenu;
import studio.lumina.app.ui.Buttons;
import studio.lumina.app.ui.Messages;
import studio.lumina.core.Part;
import studio.lumina.core.Size;

/// A picture of an answer, and beside it how far it is while it is painted. FX thread only.
final class AnswerPicture extends HBox {
  private static final double LEAST = 256;
  private static final double MOST = 400;

  private final RowPicture picture;
  private final Label state = new Label();
  private final Size size;

  private AnswerPicture(Size size) {
    super(16);
    this.size = size;
    picture = new RowPicture(size, LEAST, MOST);
    getStyleClass().add("answer-picture");
    state.getStyleClass().add("hint");
    getChildren().add(picture);
    ContextMenu menu = new ContextMenu();
    menu.getItems().add(PictureMenu.item("chat.copy.picture", Feather.COPY, this::copy));
    picture.setOnContextMenuRequested(
        event -> menu.show(picture, event.getScreenX(), event.getScreenY()));
  }

  /// A picture that is there, or as much of it as there is.
  static AnswerPicture of(Part.Drawn drawn, String model, PictureLoader pictures) {
    AnswerPicture answer = new AnswerPicture(drawn.size());
    answer.picture.show(null, 0);
    if (drawn.finishedRows() > 0) {
      pictures.load(drawn, model, image -> answer.picture.show(image, drawn.finishedRows()));
    }
    if (!drawn.complete()) {
      answer.state.setText(
          Messages.of("chat.picture.cut", drawn.finishedRows(), drawn.size().rows()));
      answer.getChildren().add(new VBox(answer.state));
    }
    answer.picture.setAccessibleText(
        Messages.of("chat.picture", drawn.size().width(), drawn.size().height()));
    return answer;
  }

  /// A picture that is painted now.
  ///
  /// @param stop ends the answer and keeps what came
  static AnswerPicture live(
      LiveAnswer.Painted painted, String model, PictureLoader pictures, Runnable stop) {
    AnswerPicture answer = new AnswerPicture(painted.size());
    Part.Drawn before = painted.before();
    if (before != null && before.finishedRows() > 0) {
      pictures.load(before, model, image -> answer.picture.show(image, before.finishedRows()));
    }
    LivePreview.View view = answer.picture::band;
    answer.picture.paint();
    painted.preview().open(view);
    answer
        .sceneProperty()
        .addListener((value, was, now) -> {
          if (now == null) {
            painted.preview().close(view);
          }
        });
    answer
        .getChildren()
        .add(
            new VBox(
                8, answer.state, Buttons.of(Feather.SQUARE, Messages.of("chat.stop.keep"), stop)));
    answer.progress(painted);
    return answer;
  }

  /// Says how far it is.
  void progress(LiveAnswer.Painted painted) {
    boolean whole = painted.rows() >= size.rows();
    state.setText(whole ? "" : Messages.of("chat.painting", painted.rows() + 1, size.rows()));
    if (whole && getChildren().size() > 1) {
      getChildren().remove(1);
    }
  }

  private void copy() {
    Image image = picture.image();
    if (image != null) {
      ClipboardContent content = new ClipboardContent();
      content.putImage(image);
      Clipboard.getSystemClipboard().setContent(content);
    }
  }
}
