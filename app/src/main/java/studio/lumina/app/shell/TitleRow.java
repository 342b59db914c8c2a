package studio.lumina.app.shell;

import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.lumina.app.create.CheckpointModel;
import studio.lumina.app.ui.Buttons;
import studio.lumina.app.ui.Mark;
import studio.lumina.app.ui.Words;

/// Name, command field in the middle, the model on the right.
final class TitleRow extends StackPane {
  private static final double FIELD = 420;

  /// @param key the key that opens the command field, in words
  TitleRow(
      CheckpointModel checkpoint,
      ObservableValue<String> key,
      Runnable palette,
      Runnable modelCard) {
    getStyleClass().add("title-row");
    Label name = new Label(Words.of("app.name"));
    name.getStyleClass().add("app-name");
    HBox left = new HBox(10, Mark.of(20), name);
    left.setAlignment(Pos.CENTER_LEFT);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox ends = new HBox(left, space, chip(checkpoint, modelCard));
    ends.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(ends, field(key, palette));
  }

  private static Button field(ObservableValue<String> key, Runnable palette) {
    Label words = new Label(Words.of("palette.hint"));
    words.getStyleClass().add("command-words");
    words.setMinWidth(0);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Label cap = new Label();
    cap.getStyleClass().add("cap");
    cap.setMinWidth(USE_PREF_SIZE);
    cap.textProperty().bind(key.orElse(""));
    cap.visibleProperty().bind(cap.textProperty().isNotEmpty());
    HBox inside = new HBox(10, new FontIcon(Feather.SEARCH), words, space, cap);
    inside.setAlignment(Pos.CENTER_LEFT);
    inside.setMinWidth(FIELD - 24);
    inside.setMaxWidth(FIELD - 24);
    Button field = new Button("", inside);
    field.setId("command-field");
    field.getStyleClass().setAll("button", "command-field");
    field.setAccessibleText(Words.of("palette.hint"));
    field.setOnAction(event -> palette.run());
    field.setMaxWidth(FIELD);
    return field;
  }

  private static Button chip(CheckpointModel checkpoint, Runnable open) {
    Button chip = Buttons.button(Words.of("model.none"), Feather.CPU, open, "chip");
    chip.setId("model-chip");
    chip.setTooltip(new Tooltip(Words.of("model.chip.tip")));
    Runnable dress =
        () -> {
          String words =
              checkpoint
                  .openingProperty()
                  .get()
                  .map(o -> Words.of("step." + o.progress().step()))
                  .or(() ->
                      checkpoint
                          .cardProperty()
                          .get()
                          .map(c ->
                              c.name() + " · " + c.precision().name().toLowerCase(Locale.ROOT)))
                  .orElse(Words.of("model.none"));
          chip.setText(words);
          chip.setAccessibleText(Words.of("model.chip.access", words));
          chip.getStyleClass().remove("bad");
          if (checkpoint.problemProperty().get().isPresent()) {
            chip.getStyleClass().add("bad");
          }
        };
    checkpoint.cardProperty().addListener((value, before, now) -> dress.run());
    checkpoint.openingProperty().addListener((value, before, now) -> dress.run());
    checkpoint.problemProperty().addListener((value, before, now) -> dress.run());
    dress.run();
    return chip;
  }
}
