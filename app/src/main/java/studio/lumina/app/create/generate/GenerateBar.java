package studio.lumina.app.create.generate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.lumina.app.command.KeyHints;
import studio.lumina.app.create.sampling.SamplingModel;
import studio.lumina.app.ui.Durations;
import studio.lumina.app.ui.Listeners;
import studio.lumina.app.ui.Messages;

/// The Generate button, and beside it what pressing it costs, or why it cannot be pressed.
public final class GenerateBar extends VBox {
  /// Of the button.
  public static final String ID = "generate";

  private final GenerateModel generation;
  private final SamplingModel values;
  private final Button button = new Button();
  private final Label words = new Label();
  private final Label time = new Label();
  private final FontIcon icon = new FontIcon(Feather.PLAY);
  private final Label what = new Label();

  public GenerateBar(
      GenerateModel generation, SamplingModel values, Runnable generate, KeyHints keys) {
    super(8);
    this.generation = generation;
    this.values = values;
    getStyleClass().add("foot");
    button.setId(ID);
    button.getStyleClass().setAll("button", "primary");
    button.setMaxWidth(Double.MAX_VALUE);
    Label key = new Label();
    keys.sign(key, "create.generate");
    key.getStyleClass().add("key-sign");
    HBox inside = new HBox(8, icon, what, key);
    inside.setAlignment(Pos.CENTER);
    button.setGraphic(inside);
    keys.tip(
        button,
        List.of(
            new KeyHints.Part(Messages.of("generate.tip"), "create.generate"),
            new KeyHints.Part(Messages.of("generate.tip.queue"), "create.queue")));
    button.setOnAction(event -> generate.run());
    words.setId("generate-words");
    words.getStyleClass().add("hint");
    words.setMinWidth(0);
    time.setId("generate-time");
    time.getStyleClass().add("figure");
    time.setMinWidth(USE_PREF_SIZE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox line = new HBox(8, words, space, time);
    line.setMinHeight(18);
    line.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(line, button);
    Listeners.all(generation.parts(), this::dress);
    dress();
  }

  private void dress() {
    Optional<GenerateModel.Reason> reason = generation.reason();
    boolean queues = generation.queues();
    button.setDisable(reason.isPresent());
    icon.setIconCode(queues ? Feather.PLUS : Feather.PLAY);
    what.setText(Messages.of(queues ? "generate.queue" : "generate"));
    int pictures = values.picturesProperty().get();
    words.setText(
        reason
            .map(r -> Messages.of("generate." + r.name().toLowerCase(Locale.ROOT)))
            .orElse(pictures > 1 ? Messages.of("generate.pictures", pictures) : ""));
    words.getStyleClass().remove("warn-text");
    if (reason.filter(r -> r.compareTo(GenerateModel.Reason.NO_LIST) >= 0).isPresent()) {
      words.getStyleClass().add("warn-text");
    }
    double seconds = generation.seconds();
    time.setText(
        reason.isPresent() || seconds <= 0
            ? ""
            : Messages.of("time.about", Durations.about(seconds)));
    button.setAccessibleText(
        what.getText()
            + (words.getText().isEmpty() ? "" : ". " + words.getText())
            + (time.getText().isEmpty() ? "" : ". " + time.getText()));
  }
}
