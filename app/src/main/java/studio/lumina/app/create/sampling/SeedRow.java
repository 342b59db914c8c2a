package studio.lumina.app.create.sampling;

import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.lumina.app.command.KeyHints;
import studio.lumina.app.ui.Buttons;
import studio.lumina.app.ui.Messages;

/// The seed with its lock and dice, and how many pictures.
public final class SeedRow extends HBox {
  // Kept, since they are bound only as long as somebody holds them.
  private final ObjectProperty<Long> seed;
  private final ObjectProperty<Integer> pictures;

  public SeedRow(SamplingModel values, KeyHints keys) {
    super(8);
    getStyleClass().add("group");
    setAlignment(Pos.CENTER_LEFT);
    seed = values.seedProperty().asObject();
    pictures = values.picturesProperty().asObject();
    HBox field = seed(values);
    HBox.setHgrow(field, Priority.ALWAYS);
    Button dice = Buttons.button("", Feather.SHUFFLE, values::dice, "l-button", "icon");
    dice.setId("dice");
    dice.setAccessibleText(Messages.of("seed.dice"));
    keys.tip(dice, Messages.of("seed.dice"), "create.dice");
    getChildren().addAll(field, dice, pictures(values));
  }

  private HBox seed(SamplingModel values) {
    TextField field = new TextField();
    field.setId("seed");
    field.getStyleClass().add("bare");
    field.setAccessibleText(Messages.of("seed"));
    field.setTooltip(new Tooltip(Messages.of("seed.tip")));
    TextFormatter<Long> format =
        new TextFormatter<>(
            new Grouped(),
            0L,
            change -> change.getControlNewText().matches("[\\d ]{0,24}") ? change : null);
    field.setTextFormatter(format);
    format.valueProperty().bindBidirectional(seed);
    field.setMinWidth(72);
    field.setPrefWidth(72);
    HBox.setHgrow(field, Priority.ALWAYS);
    ToggleButton lock = new ToggleButton("", new FontIcon(Feather.UNLOCK));
    lock.setId("seed-lock");
    lock.getStyleClass().setAll("toggle-button", "tiny-toggle");
    lock.setAccessibleText(Messages.of("seed.lock"));
    lock.setTooltip(new Tooltip(Messages.of("seed.lock.tip")));
    lock.selectedProperty().bindBidirectional(values.seedLockedProperty());
    Runnable dress =
        () -> lock.setGraphic(new FontIcon(lock.isSelected() ? Feather.LOCK : Feather.UNLOCK));
    lock.selectedProperty().addListener((value, before, now) -> dress.run());
    dress.run();
    return box(new FontIcon(Feather.HASH), field, lock);
  }

  private HBox pictures(SamplingModel values) {
    TextField field = new TextField();
    field.setId("pictures");
    field.getStyleClass().add("bare");
    field.setAccessibleText(Messages.of("pictures.number"));
    field.setTooltip(new Tooltip(Messages.of("pictures.tip")));
    field.setMinWidth(28);
    field.setMaxWidth(28);
    field.setPrefWidth(28);
    TextFormatter<Integer> format =
        new TextFormatter<>(
            new Times(),
            1,
            change -> change.getControlNewText().matches("×?\\d{0,2}") ? change : null);
    field.setTextFormatter(format);
    format.valueProperty().bindBidirectional(pictures);
    field.setOnKeyPressed(event -> {
      int step = event.getCode() == KeyCode.UP ? 1 : event.getCode() == KeyCode.DOWN ? -1 : 0;
      if (step != 0) {
        values.morePictures(step);
        event.consume();
      }
    });
    Button more = arrow(Feather.CHEVRON_UP, Messages.of("pictures.more"), values, 1);
    more.setId("pictures-more");
    Button fewer = arrow(Feather.CHEVRON_DOWN, Messages.of("pictures.fewer"), values, -1);
    fewer.setId("pictures-fewer");
    VBox arrows = new VBox(more, fewer);
    arrows.setAlignment(Pos.CENTER);
    HBox box = box(new FontIcon(Feather.COPY), field, arrows);
    box.setMinWidth(USE_PREF_SIZE);
    box.setOnScroll(event -> {
      values.morePictures((int) Math.signum(event.getDeltaY()));
      event.consume();
    });
    return box;
  }

  private static Button arrow(Feather icon, String words, SamplingModel values, int step) {
    Button button = Buttons.button("", icon, () -> values.morePictures(step), "stepper");
    button.setFocusTraversable(false);
    button.setAccessibleText(words);
    return button;
  }

  private static HBox box(Node... parts) {
    HBox box = new HBox(2, parts);
    box.getStyleClass().add("field-box");
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }

  /// A seed in groups of three digits.
  private static final class Grouped extends StringConverter<Long> {
    @Override
    public String toString(Long value) {
      return value == null ? "" : String.format(Locale.ROOT, "%,d", value).replace(',', ' ');
    }

    @Override
    public Long fromString(String text) {
      String digits = text.replace(" ", "");
      return digits.isEmpty()
          ? 0L
          : Long.valueOf(digits.substring(0, Math.min(18, digits.length())));
    }
  }

  /// A number of pictures.
  private static final class Times extends StringConverter<Integer> {
    @Override
    public String toString(Integer value) {
      return "×" + value;
    }

    @Override
    public Integer fromString(String text) {
      String digits = text.replace("×", "");
      return digits.isEmpty()
          ? 1
          : Math.clamp(Integer.parseInt(digits), 1, SamplingModel.MOST_PICTURES);
    }
  }
}
