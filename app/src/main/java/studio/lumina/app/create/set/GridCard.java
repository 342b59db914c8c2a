package studio.lumina.app.create.set;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import studio.lumina.app.create.generate.GenerateModel;
import studio.lumina.app.store.PictureSet.Setting;
import studio.lumina.app.ui.Buttons;
import studio.lumina.app.ui.Durations;
import studio.lumina.app.ui.Listeners;
import studio.lumina.app.ui.Messages;
import studio.lumina.app.ui.Overlays;
import studio.lumina.app.ui.ProblemText;
import studio.lumina.app.ui.WorkspaceContext;

/// Plans a grid over two settings: what changes across and down, to which values, and what that
/// costs.
public final class GridCard extends VBox {
  private static final double WIDTH = 460;

  private final GridModel grid;
  private final GenerateModel generation;
  private final Runnable begun;
  private final Label outcome = new Label();
  private final Label time = new Label();
  private final Button paint;
  private Runnable close = () -> {};

  private GridCard(GridModel grid, GenerateModel generation, Runnable begun) {
    this.grid = grid;
    this.generation = generation;
    this.begun = begun;
    getStyleClass().add("card");
    setId("grid-card");
    setPrefWidth(WIDTH);
    Label title = new Label(Messages.of("grid.plan"));
    title.getStyleClass().add("card-title");
    Label how = new Label(Messages.of("grid.how"));
    how.getStyleClass().add("hint");
    how.setWrapText(true);
    how.setMinHeight(USE_PREF_SIZE);
    outcome.setId("grid-outcome");
    outcome.getStyleClass().add("hint");
    outcome.setWrapText(true);
    outcome.setMinHeight(34);
    outcome.setAlignment(Pos.TOP_LEFT);
    time.getStyleClass().add("figure");
    time.setMinWidth(USE_PREF_SIZE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox line = new HBox(8, outcome, space, time);
    paint = Buttons.primary(Feather.GRID, Messages.of("grid.paint"), this::paint);
    paint.setId("grid-paint");
    Button cancel = Buttons.of(Feather.X, Messages.of("close"), () -> close.run());
    cancel.setMinHeight(40);
    cancel.setMinWidth(USE_PREF_SIZE);
    HBox.setHgrow(paint, Priority.ALWAYS);
    getChildren().addAll(title, how, columns(), rows(), line, buttons(paint, cancel));
    Listeners.all(grid.parts(), this::dress);
    begin();
    dress();
  }

  private static HBox buttons(Button... buttons) {
    HBox row = new HBox(8, buttons);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  /// Opens the card above the window.
  ///
  /// @param paint paints the grid as planned
  public static void open(
      GridModel grid, GenerateModel generation, Runnable paint, WorkspaceContext frame) {
    GridCard card = new GridCard(grid, generation, paint);
    Overlays.Overlay open = frame.overlays().card(card);
    card.close = open::close;
  }

  private void begin() {
    if (grid.columnValuesProperty().get().isBlank()) {
      grid.columnValuesProperty().set(grid.proposal(grid.columnsProperty().get()));
    }
    if (grid.rowValuesProperty().get().isBlank()) {
      grid.rowsProperty()
          .get()
          .ifPresent(setting -> grid.rowValuesProperty().set(grid.proposal(setting)));
    }
  }

  private VBox columns() {
    ComboBox<Optional<Setting>> choice = choice("grid-columns", Messages.of("grid.across"), false);
    choice.setValue(Optional.of(grid.columnsProperty().get()));
    TextField values = field("grid-column-values", Messages.of("grid.across"));
    values.textProperty().bindBidirectional(grid.columnValuesProperty());
    choice
        .valueProperty()
        .addListener((value, before, now) ->
            now.ifPresent(setting -> {
              grid.columnsProperty().set(setting);
              values.setText(grid.proposal(setting));
            }));
    return axis(Messages.of("grid.across"), choice, values);
  }

  private VBox rows() {
    ComboBox<Optional<Setting>> choice = choice("grid-rows", Messages.of("grid.down"), true);
    choice.setValue(grid.rowsProperty().get());
    TextField values = field("grid-row-values", Messages.of("grid.down"));
    values.textProperty().bindBidirectional(grid.rowValuesProperty());
    values.disableProperty().bind(grid.rowsProperty().map(Optional::isEmpty));
    choice
        .valueProperty()
        .addListener((value, before, now) -> {
          grid.rowsProperty().set(now);
          values.setText(now.map(grid::proposal).orElse(""));
        });
    return axis(Messages.of("grid.down"), choice, values);
  }

  private static VBox axis(String words, ComboBox<?> choice, TextField values) {
    Label label = new Label(words);
    label.getStyleClass().add("heading");
    HBox.setHgrow(values, Priority.ALWAYS);
    HBox row = new HBox(8, choice, values);
    row.setAlignment(Pos.CENTER_LEFT);
    return new VBox(6, label, row);
  }

  private static TextField field(String id, String words) {
    TextField field = new TextField();
    field.setId(id);
    field.getStyleClass().add("l-field");
    field.setAccessibleText(words);
    return field;
  }

  private static ComboBox<Optional<Setting>> choice(String id, String words, boolean none) {
    ComboBox<Optional<Setting>> box = new ComboBox<>();
    box.setId(id);
    box.getStyleClass().add("l-combo");
    box.setAccessibleText(words);
    box.setMinWidth(168);
    List<Optional<Setting>> items =
        new ArrayList<>(Arrays.stream(Setting.values()).map(Optional::of).toList());
    if (none) {
      items.add(Optional.empty());
    }
    box.getItems().setAll(items);
    box.setConverter(new Named());
    return box;
  }

  private void paint() {
    if (!paint.isDisabled()) {
      close.run();
      begun.run();
    }
  }

  private void dress() {
    outcome.getStyleClass().remove("bad-text");
    switch (grid.plan()) {
      case GridModel.Plan.Ready ready -> {
        outcome.setText(
            generation
                .reason()
                .map(r -> Messages.of("generate." + r.name().toLowerCase(Locale.ROOT)))
                .orElse(counts(ready)));
        double seconds = generation.seconds(grid.guidances(ready));
        time.setText(seconds > 0 ? Messages.of("time.about", Durations.about(seconds)) : "");
        paint.setDisable(generation.reason().isPresent());
      }
      case GridModel.Plan.Faulty faulty -> {
        outcome.setText(ProblemText.of(faulty.problem()));
        outcome.getStyleClass().add("bad-text");
        time.setText("");
        paint.setDisable(true);
      }
    }
  }

  private static String counts(GridModel.Plan.Ready plan) {
    int across = plan.columns().values().size();
    return Messages.of(
        "grid.count", across, plan.rows().map(r -> r.values().size()).orElse(1), plan.count());
  }

  /// Settings by name.
  private static final class Named extends StringConverter<Optional<Setting>> {
    @Override
    public String toString(Optional<Setting> setting) {
      return setting == null
          ? ""
          : setting
              .map(s -> Messages.of("setting." + s.name().toLowerCase(Locale.ROOT)))
              .orElse(Messages.of("setting.none"));
    }

    @Override
    public Optional<Setting> fromString(String text) {
      return Optional.empty();
    }
  }
}
