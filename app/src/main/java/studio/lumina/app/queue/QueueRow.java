package studio.lumina.app.queue;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.lumina.app.command.HeldKeys;
import studio.lumina.app.picture.PictureActions;
import studio.lumina.app.picture.PictureMenu;
import studio.lumina.app.picture.PictureTile;
import studio.lumina.app.picture.TileImages;
import studio.lumina.app.ui.Buttons;
import studio.lumina.app.ui.Durations;
import studio.lumina.app.ui.Messages;
import studio.lumina.core.Size;

/// One item of the queue: dragged or moved with Alt and the arrows, taken out with Delete.
final class QueueRow extends HBox {
  static final double HEIGHT = 52;

  private static final double THUMB = 40;

  private final QueueModel model;
  private final PictureMenu pictures;
  private final QueueItem item;
  private double grabbed;

  QueueRow(QueueModel model, PictureMenu pictures, QueueItem item, TileImages images) {
    super(10);
    this.pictures = pictures;
    this.model = model;
    this.item = item;
    getStyleClass().add("queue-row");
    setAlignment(Pos.CENTER_LEFT);
    setMinHeight(HEIGHT);
    setMaxHeight(HEIGHT);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.LIST_ITEM);
    Label words = new Label(words(item));
    words.getStyleClass().add("queue-words");
    words.setMinWidth(0);
    Label facts = new Label(facts());
    facts.getStyleClass().add("hint");
    facts.setMinWidth(0);
    VBox texts = new VBox(2, words, facts);
    texts.setAlignment(Pos.CENTER_LEFT);
    texts.setMinWidth(0);
    HBox.setHgrow(texts, Priority.ALWAYS);
    setAccessibleText(words.getText() + ", " + facts.getText());
    Button menu = Buttons.icon(Feather.MORE_VERTICAL, Messages.of("queue.menu"), () -> {});
    menu.getStyleClass().add("tiny");
    menu.setFocusTraversable(false);
    ContextMenu choices = menu();
    menu.setOnAction(event -> choices.show(menu, javafx.geometry.Side.BOTTOM, 0, 4));
    setOnContextMenuRequested(event -> {
      if (event.isKeyboardTrigger()) {
        choices.show(this, javafx.geometry.Side.BOTTOM, 0, 0);
      } else {
        choices.show(this, event.getScreenX(), event.getScreenY());
      }
      event.consume();
    });
    getChildren().addAll(thumb(images), texts, menu);
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::grab);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    addEventHandler(MouseEvent.MOUSE_RELEASED, this::drop);
  }

  /// What it shows.
  QueueItem item() {
    return item;
  }

  private HBox thumb(TileImages images) {
    Optional<Image> image = images.thumbnail(item.first(), THUMB);
    HBox box = new HBox();
    box.getStyleClass().add("queue-thumb");
    box.setAlignment(Pos.CENTER);
    box.setMinSize(THUMB, THUMB);
    box.setMaxSize(THUMB, THUMB);
    if (image.isPresent()) {
      PictureTile tile = new PictureTile(THUMB);
      tile.show(item.first(), List.of(image.get()));
      tile.setMouseTransparent(true);
      tile.setFocusTraversable(false);
      box.getChildren().add(tile);
    } else {
      Feather icon =
          switch (item.first().task()) {
            case DRAW -> item.pictures().size() > 1 ? Feather.COPY : Feather.IMAGE;
            case CONDITION, EDIT -> Feather.EDIT_3;
            case DEPTH, SEGMENTATION, NORMALS, POSE, DETECT -> Feather.LAYERS;
            case CHAT -> Feather.MESSAGE_CIRCLE;
          };
      box.getChildren().add(new FontIcon(icon));
    }
    return box;
  }

  private static String words(QueueItem item) {
    String words = item.first().words().replace('\n', ' ');
    return words.isBlank() ? item.first().model() : words;
  }

  private String facts() {
    Size size = item.first().size();
    StringBuilder facts = new StringBuilder(size.width() + "×" + size.height());
    if (item.pictures().size() > 1) {
      facts.append(" · ").append("×" + item.pictures().size());
    }
    int rows = item.first().finishedRows();
    if (rows > 0) {
      facts.append(" · ").append(Messages.of("queue.from", rows));
    }
    double seconds = model.seconds(item);
    if (seconds > 0) {
      facts.append(" · ").append(Durations.about(seconds));
    }
    return facts.toString();
  }

  private ContextMenu menu() {
    QueueModel queue = model;
    ContextMenu menu = new ContextMenu();
    menu.getItems()
        .addAll(
            PictureMenu.item("queue.next", Feather.CHEVRONS_UP, () -> queue.runNext(item)),
            PictureMenu.item("queue.up", Feather.ARROW_UP, () -> queue.move(item, -1)),
            PictureMenu.item("queue.down", Feather.ARROW_DOWN, () -> queue.move(item, 1)));
    menu.getItems()
        .addAll(
            PictureMenu.item("queue.cancel", Feather.X, () -> queue.cancel(item)),
            new SeparatorMenuItem());
    if (item.first().finishedRows() > 0) {
      menu.getItems().addAll(pictures.items(List.of(item.first())));
    } else {
      menu.getItems()
          .add(
              PictureMenu.item(
                  "picture.use",
                  Feather.CORNER_UP_LEFT,
                  () -> pictures.actions().use(item.first(), PictureActions.Reuse.ALL)));
    }
    return menu;
  }

  private void key(KeyEvent event) {
    switch (event.getCode()) {
      case UP, DOWN -> {
        int by = event.getCode() == KeyCode.UP ? -1 : 1;
        if (event.isAltDown()) {
          model.move(item, by);
        } else {
          neighbour(by);
        }
        event.consume();
      }
      case DELETE, BACK_SPACE -> {
        // The focus goes to the next one: held, the key would empty the queue.
        if (!HeldKeys.repeats(event)) {
          model.cancel(item);
        }
        event.consume();
      }
      case ENTER -> {
        model.runNext(item);
        event.consume();
      }
      default -> {}
    }
  }

  private void neighbour(int by) {
    var rows = getParent().getChildrenUnmodifiable();
    int at = rows.indexOf(this) + by;
    if (at >= 0 && at < rows.size()) {
      rows.get(at).requestFocus();
    }
  }

  private void grab(MouseEvent event) {
    requestFocus();
    grabbed = event.getSceneY();
  }

  private void drag(MouseEvent event) {
    setTranslateY(event.getSceneY() - grabbed);
    setViewOrder(-1);
    if (!getStyleClass().contains("dragged")) {
      getStyleClass().add("dragged");
    }
  }

  private void drop(MouseEvent event) {
    double moved = getTranslateY();
    setTranslateY(0);
    setViewOrder(0);
    getStyleClass().remove("dragged");
    int by = (int) Math.rint(moved / HEIGHT);
    if (by != 0) {
      model.move(item, by);
    }
  }
}
