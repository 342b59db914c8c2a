package studio.lumina.app.shell;

import java.util.Locale;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.lumina.app.checkpoint.CheckpointModel;
import studio.lumina.app.ui.Buttons;
import studio.lumina.app.ui.Logo;
import studio.lumina.app.ui.Messages;
import studio.lumina.core.ModelCard;

/// Name, command field in the middle, the model on the right. Where room is short the field is
/// narrower, then the name and the field's key give way; the model's name is cut last.
final class TitleRow extends Region {
  private static final double FIELD = 420;
  private static final double LEAST_FIELD = 150;
  private static final double GAP = 14;
  private static final double NAME_FROM = 760;
  private static final double CAP_FROM = 250;
  private static final double WIDEST_CHIP = 300;

  private final Label name = new Label(Messages.of("app.name"));
  private final HBox left = new HBox(10, Logo.of(20), name);
  private final Label cap = new Label();
  private final Button field;
  private final Button chip;

  /// @param key the key that opens the command field, in words
  TitleRow(
      CheckpointModel checkpoint,
      ObservableValue<String> key,
      Runnable palette,
      Runnable modelCard) {
    getStyleClass().add("title-row");
    name.getStyleClass().add("app-name");
    name.setMinWidth(USE_PREF_SIZE);
    left.setAlignment(Pos.CENTER_LEFT);
    field = field(key, palette);
    chip = chip(checkpoint, modelCard);
    getChildren().addAll(left, field, chip);
    widthProperty()
        .addListener((value, before, now) -> {
          name.setVisible(now.doubleValue() >= NAME_FROM);
          name.setManaged(name.isVisible());
        });
  }

  @Override
  protected double computePrefHeight(double width) {
    return snappedTopInset() + chip.prefHeight(-1) + snappedBottomInset();
  }

  @Override
  protected void layoutChildren() {
    double start = snappedLeftInset();
    double end = getWidth() - snappedRightInset();
    double height = getHeight() - snappedTopInset() - snappedBottomInset();
    double leftWidth = Math.ceil(left.prefWidth(-1));
    double most = end - start - leftWidth - LEAST_FIELD - 2 * GAP;
    double chipWidth = Math.ceil(Math.clamp(chip.prefWidth(-1), 0, Math.min(WIDEST_CHIP, most)));
    double from = start + leftWidth + GAP;
    double room = end - chipWidth - GAP - from;
    double width = Math.max(LEAST_FIELD, Math.min(FIELD, room));
    boolean key = width >= CAP_FROM;
    cap.setManaged(key);
    cap.setOpacity(key ? 1 : 0);
    double middle =
        Math.clamp((getWidth() - width) / 2, from, Math.max(from, end - chipWidth - GAP - width));
    place(left, start, leftWidth, height);
    place(field, middle, width, height);
    place(chip, end - chipWidth, chipWidth, height);
  }

  private void place(Region part, double x, double width, double height) {
    double own = Math.min(height, Math.max(part.minHeight(width), part.prefHeight(width)));
    part.resizeRelocate(
        Math.rint(x), Math.rint(snappedTopInset() + (height - own) / 2), width, own);
  }

  private Button field(ObservableValue<String> key, Runnable palette) {
    Label words = new Label(Messages.of("palette.hint"));
    words.getStyleClass().add("command-words");
    words.setMinWidth(0);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    cap.getStyleClass().add("cap");
    cap.setMinWidth(USE_PREF_SIZE);
    cap.textProperty().bind(key.orElse(""));
    cap.visibleProperty().bind(cap.textProperty().isNotEmpty());
    HBox inside = new HBox(10, new FontIcon(Feather.SEARCH), words, space, cap);
    inside.setAlignment(Pos.CENTER_LEFT);
    Button field = new Button("", inside);
    inside.minWidthProperty().bind(field.widthProperty().subtract(24));
    inside.maxWidthProperty().bind(field.widthProperty().subtract(24));
    field.setId("command-field");
    field.getStyleClass().setAll("button", "command-field");
    field.setAccessibleText(Messages.of("palette.hint"));
    field.setOnAction(event -> palette.run());
    return field;
  }

  /// Names the checkpoint whose fault the chip shows while another is open.
  private static String other(CheckpointModel checkpoint) {
    return checkpoint
        .failed()
        .map(opening -> " · " + Messages.of("model.chip.failed", ModelCardView.folderName(opening)))
        .orElse("");
  }

  private static Button chip(CheckpointModel checkpoint, Runnable open) {
    Button chip = Buttons.button(Messages.of("model.none"), Feather.CPU, open, "chip");
    chip.setId("model-chip");
    chip.setTooltip(new Tooltip(Messages.of("model.chip.tip")));
    Runnable dress =
        () -> {
          Optional<ModelCard> card = checkpoint.cardProperty().get();
          String none = card.isEmpty() ? Messages.of("model.none") + " · " : "";
          String words =
              checkpoint
                  .openingProperty()
                  .get()
                  .map(o -> none + Messages.of("step." + o.progress().step()))
                  .or(() ->
                      card.map(c ->
                          c.name()
                              + " · "
                              + c.precision().name().toLowerCase(Locale.ROOT)
                              + other(checkpoint)))
                  .orElse(Messages.of("model.none"));
          chip.setText(words);
          chip.setAccessibleText(Messages.of("model.chip.access", words));
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
