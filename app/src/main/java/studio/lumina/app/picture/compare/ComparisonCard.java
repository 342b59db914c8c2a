package studio.lumina.app.picture.compare;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import studio.lumina.app.picture.ComparisonModel;
import studio.lumina.app.ui.Buttons;
import studio.lumina.app.ui.Messages;
import studio.lumina.app.ui.Overlays;
import studio.lumina.app.ui.Scrolling;

/// Two to four pictures looked at together, above the window: how, which pair, and in what their
/// values differ. Keys: 1 to 3 how, X exchanges the pair, the arrows move the divider, plus and
/// minus zoom, Escape closes. One for a window, shown again and again. FX thread only.
final class ComparisonCard extends VBox {
  private static final double AWAY = 48;
  private static final double VALUES = 170;
  private static final double NUDGE = 0.02;

  private final ComparisonModel model;
  private final Overlays overlays;
  private final ComparisonStage stage;
  private final HBox pairs = new HBox(6);
  private final ToggleGroup ways = new ToggleGroup();
  private Overlays.@Nullable Overlay shown;

  ComparisonCard(ComparisonModel model, Overlays overlays) {
    super(12);
    this.model = model;
    this.overlays = overlays;
    prefWidthProperty().bind(overlays.widthProperty().subtract(AWAY));
    prefHeightProperty().bind(overlays.heightProperty().subtract(AWAY));
    stage = new ComparisonStage(model);
    setId("comparison");
    getStyleClass().addAll("float-card", "comparison");
    Label other = new Label();
    other.getStyleClass().add("hint");
    other.setId("comparison-difference");
    Runnable say =
        () ->
            other.setText(
                model.wayProperty().get() != ComparisonModel.Way.DIFFERENCE
                    ? ""
                    : stage
                        .differenceProperty()
                        .get()
                        .map(d -> Messages.of("compare.pixels", d.share(), d.largest()))
                        .orElse(Messages.of("compare.sizes")));
    stage.differenceProperty().addListener((value, before, now) -> say.run());
    model.wayProperty().addListener((value, before, now) -> say.run());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button swap = Buttons.icon(Feather.REPEAT, Messages.of("compare.swap"), model::swap);
    swap.setId("comparison-swap");
    Button leave = Buttons.icon(Feather.X, Messages.of("close"), this::close);
    leave.setId("comparison-close");
    HBox tools = new HBox(8);
    for (ComparisonModel.Way way : ComparisonModel.Way.values()) {
      tools.getChildren().add(way(way));
    }
    tools.getChildren().addAll(pairs, swap, other, space, leave);
    tools.setAlignment(Pos.CENTER_LEFT);
    pairs.setAlignment(Pos.CENTER_LEFT);
    VBox.setVgrow(stage, Priority.ALWAYS);
    stage.setMinHeight(0);
    Region values = Scrolling.overlay(new ComparisonValues(model));
    values.setMaxHeight(VALUES);
    values.setMinHeight(Region.USE_COMPUTED_SIZE);
    getChildren().addAll(tools, stage, values);
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    model
        .membersProperty()
        .addListener((value, before, now) -> {
          if (now.isEmpty()) {
            close();
          }
          pairs();
        });
    model.pairProperty().addListener((value, before, now) -> pairs());
    model.wayProperty().addListener((value, before, now) -> pairs());
    pairs();
    say.run();
  }

  /// Shows it until it is closed, however that happens.
  void show() {
    shown = overlays.card(this).onClose(model::close);
    stage.requestFocus();
  }

  private void close() {
    if (shown != null) {
      shown.close();
    }
  }

  private ToggleButton way(ComparisonModel.Way way) {
    ToggleButton button = new ToggleButton(Messages.of("compare.way." + way));
    button.getStyleClass().setAll("toggle-button", "chip");
    button.setId("comparison-" + way);
    button.setToggleGroup(ways);
    button.setSelected(model.wayProperty().get() == way);
    button.setOnAction(event -> {
      button.setSelected(true);
      model.wayProperty().set(way);
    });
    model.wayProperty().addListener((value, before, now) -> button.setSelected(now == way));
    return button;
  }

  /// Which two the divider or the difference is about, where there are more.
  private void pairs() {
    int count = model.membersProperty().get().size();
    pairs.getChildren().clear();
    if (count < 3 || model.wayProperty().get() == ComparisonModel.Way.SIDE_BY_SIDE) {
      return;
    }
    ComparisonModel.Pair now = model.pairProperty().get();
    for (int left = 0; left < count; left++) {
      for (int right = left + 1; right < count; right++) {
        int first = left;
        int second = right;
        ToggleButton pair =
            new ToggleButton(ComparisonValues.letter(left) + ComparisonValues.letter(right));
        pair.getStyleClass().setAll("toggle-button", "chip");
        pair.setSelected(now.left() == left && now.right() == right);
        pair.setOnAction(event -> model.pair(first, second));
        pairs.getChildren().add(pair);
      }
    }
  }

  private void key(KeyEvent event) {
    boolean taken = true;
    switch (event.getCode()) {
      case DIGIT1 -> model.wayProperty().set(ComparisonModel.Way.SLIDER);
      case DIGIT2 -> model.wayProperty().set(ComparisonModel.Way.SIDE_BY_SIDE);
      case DIGIT3 -> model.wayProperty().set(ComparisonModel.Way.DIFFERENCE);
      case X -> model.swap();
      case PLUS, ADD, EQUALS -> stage.zoom(1.25);
      case MINUS, SUBTRACT -> stage.zoom(0.8);
      case LEFT, RIGHT -> {
        taken = stage.isFocused();
        if (taken) {
          stage.divide(
              stage.divider()
                  + (event.getCode() == javafx.scene.input.KeyCode.LEFT ? -1 : 1) * NUDGE);
        }
      }
      default -> taken = false;
    }
    if (taken && !event.isShortcutDown()) {
      event.consume();
    }
  }
}
