package studio.lumina.app.create;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.converter.LongStringConverter;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.lumina.app.ui.Buttons;
import studio.lumina.app.ui.Words;

/// What goes in, in the order in which an artist decides.
final class PromptPanel extends VBox {
  private final TextArea prompt = new TextArea();

  PromptPanel(CreateModel model) {
    getStyleClass().addAll("side", "left");
    Label tokens = new Label();
    tokens.getStyleClass().add("hint");
    tokens
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    model.prompt().tokensProperty().get() < 0
                        ? ""
                        : Words.of("prompt.tokens", model.prompt().tokensProperty().get()),
                model.prompt().tokensProperty()));
    prompt.getStyleClass().add("prompt");
    prompt.setId("prompt");
    prompt.setWrapText(true);
    prompt.setPrefRowCount(4);
    prompt.setPromptText(Words.of("prompt.hint"));
    prompt.setAccessibleText(Words.of("prompt"));
    // The first thing typed belongs here.
    prompt.sceneProperty().addListener((value, before, now) -> prompt.requestFocus());
    prompt.textProperty().bindBidirectional(model.prompt().textProperty());
    Region space = new Region();
    setVgrow(space, Priority.ALWAYS);
    getChildren()
        .addAll(
            heading(Words.of("prompt"), tokens),
            prompt,
            new ShapeChooser(model),
            new SamplingPanel(model),
            seed(model),
            space,
            generate(model));
  }

  /// Where typing belongs.
  TextArea prompt() {
    return prompt;
  }

  static HBox heading(String words, javafx.scene.Node right) {
    Label label = new Label(words);
    label.getStyleClass().add("heading");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox row = new HBox(label, space, right);
    row.setAlignment(Pos.CENTER_LEFT);
    row.setMinHeight(18);
    return row;
  }

  private static HBox seed(CreateModel model) {
    TextField field = new TextField();
    field.setId("seed");
    field.getStyleClass().add("l-field");
    field.setAccessibleText(Words.of("seed"));
    field.setTooltip(new Tooltip(Words.of("seed.tip")));
    TextFormatter<Long> format =
        new TextFormatter<>(
            new LongStringConverter(),
            0L,
            change -> change.getControlNewText().matches("\\d{0,18}") ? change : null);
    field.setTextFormatter(format);
    format.valueProperty().bindBidirectional(model.values().seedProperty().asObject());
    Button dice = Buttons.icon(Feather.SHUFFLE, Words.of("seed.dice"), model.values()::dice);
    dice.getStyleClass().remove("quiet");
    dice.setId("dice");
    ToggleButton lock = new ToggleButton("", new FontIcon(Feather.UNLOCK));
    lock.getStyleClass().setAll("toggle-button", "l-button", "icon");
    lock.setAccessibleText(Words.of("seed.lock"));
    lock.setTooltip(new Tooltip(Words.of("seed.lock")));
    lock.selectedProperty().bindBidirectional(model.values().seedLockedProperty());
    lock.selectedProperty()
        .addListener((value, before, now) ->
            lock.setGraphic(new FontIcon(now ? Feather.LOCK : Feather.UNLOCK)));
    HBox.setHgrow(field, Priority.ALWAYS);
    HBox row = new HBox(8, field, lock, dice);
    row.getStyleClass().add("group");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private static Button generate(CreateModel model) {
    Button button = Buttons.primary(Feather.PLAY, Words.of("generate"), () -> {});
    button.setId("generate");
    button.setTooltip(new Tooltip(Words.of("generate.key")));
    Runnable dress =
        () -> {
          boolean busy =
              model.easel().stateProperty().get() == EaselModel.State.PAINTING
                  || model.easel().stateProperty().get() == EaselModel.State.READING;
          button.setText(busy ? Words.of("stop") : Words.of("generate"));
          button.setGraphic(new FontIcon(busy ? Feather.SQUARE : Feather.PLAY));
          button.getStyleClass().removeAll("stop");
          if (busy) {
            button.getStyleClass().add("stop");
          }
          button.setOnAction(event -> {
            if (busy) {
              model.easel().stop();
            } else {
              model.generate();
            }
          });
          button.setDisable(
              model.easel().stateProperty().get() == EaselModel.State.NO_MODEL
                  || (!busy && model.prompt().textProperty().get().isBlank()));
        };
    model.easel().stateProperty().addListener((value, before, now) -> dress.run());
    model.prompt().textProperty().addListener((value, before, now) -> dress.run());
    dress.run();
    return button;
  }
}
