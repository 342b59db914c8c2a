package studio.lumina.app.create;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.lumina.app.drop.DroppedFile;
import studio.lumina.app.ui.Buttons;
import studio.lumina.app.ui.Messages;
import studio.lumina.app.ui.ProblemText;

/// Dims the workspace while something comes from outside, and says in zones what each would do with
/// it. The zones are buttons too, for what was pasted or opened.
final class DropZones extends StackPane {
  private static final double ZONE = 200;

  private final CreateModel model;
  private final Label title = new Label();
  private final Label words = new Label();
  private final FlowPane zones = new FlowPane(14, 14);
  private final Button close;

  DropZones(CreateModel model) {
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
    zones.setPrefWrapLength(2 * ZONE + 14);
    zones.setMaxWidth(2 * ZONE + 14);
    close = Buttons.of(Feather.X, Messages.of("close"), model.drop()::leave);
    close.setId("drop-close");
    VBox middle = new VBox(14, title, words, zones, close);
    middle.setAlignment(Pos.CENTER);
    middle.setMaxWidth(720);
    getChildren().add(middle);
    setVisible(false);
    setOnKeyPressed(event -> {
      if (event.getCode() == javafx.scene.input.KeyCode.ESCAPE) {
        model.drop().leave();
        event.consume();
      }
    });
    setOnMouseClicked(event -> {
      if (event.getTarget() == this) {
        model.drop().leave();
      }
    });
    model.drop().arrivalProperty().addListener((value, before, now) -> dress());
    dress();
  }

  private void dress() {
    Optional<DroppedFile> arrival = model.drop().arrivalProperty().get();
    setVisible(arrival.isPresent());
    if (arrival.isEmpty()) {
      return;
    }
    List<DropAction> offers = model.drop().offers();
    title.setText(String.valueOf(arrival.get().path().getFileName()));
    words.setText(model.drop().problem().map(ProblemText::of).orElse(Messages.of("drop.what")));
    zones.getChildren().setAll(offers.stream().map(this::zone).toList());
    if (zones.getChildren().isEmpty()) {
      close.requestFocus();
    } else {
      zones.getChildren().getFirst().requestFocus();
    }
  }

  private Button zone(DropAction offer) {
    String key = "drop." + offer.name().toLowerCase(Locale.ROOT);
    Feather icon =
        switch (offer) {
          case SETTINGS -> Feather.SLIDERS;
          case PROMPT -> Feather.TYPE;
          case CONTROL -> Feather.IMAGE;
          case SHAPE -> Feather.CROP;
          case CHECKPOINT -> Feather.CPU;
          case STYLES -> Feather.FEATHER;
        };
    Label name = new Label(Messages.of(key));
    name.getStyleClass().add("zone-name");
    Label what = new Label(Messages.of(key + ".what"));
    what.getStyleClass().add("hint");
    what.setWrapText(true);
    what.setTextAlignment(javafx.scene.text.TextAlignment.CENTER);
    VBox inside = new VBox(8, new FontIcon(icon), name, what);
    inside.setAlignment(Pos.CENTER);
    Button zone = new Button("", inside);
    zone.getStyleClass().setAll("button", "zone");
    zone.setId("zone-" + offer.name().toLowerCase(Locale.ROOT));
    zone.setAccessibleText(Messages.of(key) + ". " + Messages.of(key + ".what"));
    zone.setMinSize(ZONE, 120);
    zone.setMaxSize(ZONE, 120);
    zone.setOnAction(event -> model.drop().take(offer));
    zone.setOnDragOver(event -> {
      event.acceptTransferModes(TransferMode.COPY);
      over(zone, true);
      event.consume();
    });
    zone.setOnDragExited(event -> over(zone, false));
    zone.setOnDragDropped(event -> dropped(event, offer));
    return zone;
  }

  private void dropped(DragEvent event, DropAction offer) {
    model.drop().take(offer);
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
