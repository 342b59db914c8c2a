package studio.lumina.app.drop;

import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.lumina.app.control.ImageLoading;
import studio.lumina.app.ui.Buttons;
import studio.lumina.app.ui.Messages;
import studio.lumina.app.ui.ProblemText;
import studio.lumina.app.ui.Scrolling;

/// Dims the workspace while something comes from outside, and says in zones what each would do with
/// it. The zones are buttons too, for what was pasted or opened.
public final class DropZones extends StackPane {
  private static final double ZONE = 200;
  private static final double PICTURE_WIDTH = 320;
  private static final double PICTURE_HEIGHT = 180;
  private static final double LEAST_PICTURE = 48;
  private static final double EDGE = 16;
  private static final int MANY = 4;

  private final DropModel model;
  private final ImageView picture = new ImageView();
  private final Label title = new Label();
  private final Label words = new Label();
  private final FlowPane zones = new FlowPane(14, 14);
  private final Button close;
  private final VBox middle;

  public DropZones(DropModel model) {
    this.model = model;
    getStyleClass().add("drop-zones");
    setId("drop-zones");
    title.getStyleClass().add("empty-title");
    title.setWrapText(true);
    words.getStyleClass().add("drop-words");
    words.setWrapText(true);
    words.setMaxWidth(480);
    words.setAlignment(Pos.CENTER);
    title.setAlignment(Pos.CENTER);
    zones.setAlignment(Pos.CENTER);
    close = Buttons.of(Feather.X, Messages.of("close"), model::leave);
    close.setId("drop-close");
    picture.setId("drop-picture");
    picture.setPreserveRatio(true);
    picture.setFitWidth(PICTURE_WIDTH);
    picture.setFitHeight(PICTURE_HEIGHT);
    picture.managedProperty().bind(picture.visibleProperty());
    middle = new VBox(14, picture, title, words, zones, close);
    middle.setAlignment(Pos.CENTER);
    middle.setMaxWidth(720);
    StackPane floor = new StackPane(middle);
    floor.setPadding(new Insets(EDGE));
    getChildren().add(Scrolling.overlay(floor));
    setVisible(false);
    addEventFilter(KeyEvent.ANY, this::key);
    floor.setOnMouseClicked(event -> {
      if (event.getTarget() == floor) {
        model.leave();
      }
    });
    model.fileProperty().addListener((value, before, now) -> dress());
    model
        .comingProperty()
        .addListener((value, before, now) -> {
          if (model.fileProperty().get().isEmpty()) {
            dress();
          }
        });
    dress();
  }

  /// Escape leaves. What is typed while it is not known yet what comes is meant for nothing here,
  /// least of all for the zone that will be there.
  private void key(KeyEvent event) {
    boolean leaves =
        event.getEventType() == KeyEvent.KEY_PRESSED && event.getCode() == KeyCode.ESCAPE;
    if (leaves) {
      model.leave();
    }
    if (leaves || model.fileProperty().get().isEmpty()) {
      event.consume();
    }
  }

  /// The picture takes the height that the zones leave.
  @Override
  protected void layoutChildren() {
    if (picture.isVisible()) {
      double width = Math.min(getWidth() - 2 * EDGE, middle.getMaxWidth());
      double others = middle.prefHeight(width) - picture.getLayoutBounds().getHeight() + 2 * EDGE;
      picture.setFitHeight(Math.clamp(getHeight() - others, LEAST_PICTURE, PICTURE_HEIGHT));
    }
    super.layoutChildren();
  }

  private void dress() {
    Optional<DroppedFile> file = model.fileProperty().get();
    boolean coming = model.comingProperty().get();
    setVisible(file.isPresent() || coming);
    words.setVisible(file.isPresent());
    if (file.isEmpty()) {
      picture.setImage(null);
      picture.setVisible(false);
      zones.getChildren().clear();
      title.setText(coming ? Messages.of("drop.coming") : "");
      if (coming) {
        close.requestFocus(); // which takes the keys; Escape alone counts
      }
      return;
    }
    look(file.get());
    title.setText(String.valueOf(file.get().path().getFileName()));
    words.setText(model.problem().map(ProblemText::of).orElse(Messages.of("drop.what")));
    zones.getChildren().setAll(model.actions().stream().map(this::zone).toList());
    int columns = zones.getChildren().size() > MANY ? 3 : 2;
    zones.setPrefWrapLength(columns * (ZONE + 14));
    zones.setMaxWidth(columns * (ZONE + 14));
    if (zones.getChildren().isEmpty()) {
      close.requestFocus();
    } else {
      zones.getChildren().getFirst().requestFocus();
    }
  }

  /// Shows the picture as far as the toolkit can read its kind of file; its name is there anyway.
  private void look(DroppedFile file) {
    boolean shows = file instanceof DroppedFile.Painted || file instanceof DroppedFile.Photo;
    picture.setVisible(false);
    if (shows) {
      Image image =
          new Image(
              file.path().toUri().toString(),
              2 * PICTURE_WIDTH,
              2 * PICTURE_HEIGHT,
              true,
              true,
              true);
      picture.setImage(image);
      ImageLoading.then(
          image, () -> picture.setVisible(picture.getImage() == image && !image.isError()));
    }
  }

  private Button zone(DropAction action) {
    String key = "drop." + action.id();
    Label name = new Label(Messages.of(key));
    name.getStyleClass().add("zone-name");
    Label what = new Label(Messages.of(key + ".what"));
    what.getStyleClass().add("hint");
    what.setWrapText(true);
    what.setTextAlignment(javafx.scene.text.TextAlignment.CENTER);
    VBox inside = new VBox(8, new FontIcon(action.icon()), name, what);
    inside.setAlignment(Pos.CENTER);
    Button zone = new Button("", inside);
    zone.getStyleClass().setAll("button", "zone");
    zone.setId("zone-" + action.id());
    zone.setAccessibleText(Messages.of(key) + ". " + Messages.of(key + ".what"));
    zone.setMinSize(ZONE, 120);
    zone.setMaxSize(ZONE, 120);
    zone.setOnAction(event -> model.take(action.id()));
    zone.setOnDragOver(event -> {
      event.acceptTransferModes(TransferMode.COPY);
      over(zone, true);
      event.consume();
    });
    zone.setOnDragExited(event -> over(zone, false));
    zone.setOnDragDropped(event -> dropped(event, action));
    return zone;
  }

  private void dropped(DragEvent event, DropAction action) {
    model.take(action.id());
    event.setDropCompleted(true);
    event.consume();
  }

  private static void over(Button zone, boolean is) {
    zone.getStyleClass().remove("over");
    if (is) {
      zone.getStyleClass().add("over");
    }
  }
}
