package studio.lumina.app.gallery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.beans.property.DoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.store.PictureFilter;
import studio.lumina.app.ui.Buttons;
import studio.lumina.app.ui.Messages;
import studio.lumina.core.Task;

/// The bar above the gallery: words to search for, filter chips, the order, the size of tiles, and
/// the trash.
final class GalleryBar extends VBox {
  /// Sides of a tile, pixels.
  static final double SMALLEST = 90;

  static final double LARGEST = 420;

  private final GalleryModel model;
  private final DayWords days;
  private final TextField field = new TextField();
  private final Label count = new Label();
  private final ToggleButton starred =
      new ToggleButton(Messages.of("gallery.starred"), new FontIcon(Feather.STAR));
  private final FilterChip<Task> tasks;
  private final FilterChip<String> models;
  private final FilterChip<PictureFilter.Shape> shapes;
  private final FilterChip<PictureEntry.State> states;
  private final FilterChip<Since> since;
  private final FilterChip<PictureFilter.Order> order;
  private final ToggleButton trash =
      new ToggleButton(Messages.of("gallery.trash"), new FontIcon(Feather.TRASH_2));
  private final HBox trashBar;

  /// How far back.
  enum Since {
    TODAY(0),
    WEEK(7),
    MONTH(31),
    YEAR(366);

    private final int back;

    Since(int back) {
      this.back = back;
    }
  }

  /// @param side of a tile
  /// @param down puts the focus on the pictures
  /// @param erase asks whether to remove what is chosen for good
  GalleryBar(GalleryModel model, DoubleProperty side, Runnable down, Runnable erase) {
    super(8);
    this.model = model;
    days = new DayWords(model.clock());
    getStyleClass().add("gallery-top");
    field.setId("gallery-search");
    field.getStyleClass().add("bare-words");
    field.setPromptText(Messages.of("gallery.search"));
    field.setAccessibleText(Messages.of("gallery.search"));
    field.textProperty().addListener((value, before, now) -> set(f -> f.withWords(now)));
    field.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
            down.run();
            event.consume();
          } else if (event.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) {
            field.clear();
            event.consume();
          }
        });
    HBox.setHgrow(field, Priority.ALWAYS);
    count.getStyleClass().add("hint");
    count.setId("gallery-count");
    count.setMinWidth(Region.USE_PREF_SIZE);
    HBox search = new HBox(8, new FontIcon(Feather.SEARCH), field, count);
    search.getStyleClass().add("gallery-field");
    search.setAlignment(Pos.CENTER_LEFT);
    search.setPrefWidth(380);
    starred.setId("gallery-starred");
    starred.getStyleClass().setAll("toggle-button", "chip");
    starred.setOnAction(event -> set(f -> f.withStars(starred.isSelected() ? 1 : 0)));
    tasks =
        new FilterChip<>(
            "gallery-task",
            Messages.of("gallery.task"),
            task -> key("gallery.task.", task),
            chosen -> set(f -> f.withTasks(chosen)));
    tasks.offer(Arrays.asList(Task.values()));
    models =
        new FilterChip<>(
            "gallery-model",
            Messages.of("gallery.model"),
            name -> name.isBlank() ? Messages.of("gallery.model.none") : name,
            chosen -> set(f -> f.withModels(chosen)));
    shapes =
        new FilterChip<>(
            "gallery-shape",
            Messages.of("gallery.shape"),
            shape -> key("shape.", shape),
            chosen -> set(f -> f.withShapes(chosen)));
    shapes.offer(Arrays.asList(PictureFilter.Shape.values()));
    states =
        new FilterChip<>(
            "gallery-state",
            Messages.of("gallery.state"),
            state -> key("gallery.state.", state),
            chosen -> set(f -> f.withStates(chosen)));
    states.offer(Arrays.asList(PictureEntry.State.values()));
    since =
        new FilterChip<>(
            "gallery-since",
            Messages.of("gallery.since"),
            span -> key("gallery.since.", span),
            this::since);
    since.offer(Arrays.asList(Since.values()));
    order =
        new FilterChip<>(
            "gallery-order",
            Messages.of("gallery.order"),
            kind -> key("gallery.order.", kind),
            chosen ->
                set(f ->
                    f.withOrder(
                        chosen.stream()
                            .filter(kind -> kind != f.order())
                            .findFirst()
                            .orElse(PictureFilter.Order.NEWEST))));
    order.offer(Arrays.asList(PictureFilter.Order.values()));
    trash.setId("gallery-trash");
    trash.getStyleClass().setAll("toggle-button", "chip");
    trash.setOnAction(event -> model.showTrash(trash.isSelected()));
    Slider size = new Slider(SMALLEST, LARGEST, side.get());
    size.setId("gallery-size");
    size.getStyleClass().add("l-slider");
    size.setAccessibleText(Messages.of("gallery.size"));
    size.setPrefWidth(80);
    size.valueProperty().bindBidirectional(side);
    Label sizeName = new Label(Messages.of("gallery.size"));
    sizeName.getStyleClass().add("hint");
    HBox sizes = new HBox(8, sizeName, size);
    sizes.setAlignment(Pos.CENTER_LEFT);
    FlowPane line =
        new FlowPane(
            8, 8, search, starred, tasks, models, shapes, states, since, order, trash, sizes);
    line.setPrefWrapLength(200);
    Button back =
        Buttons.of(Feather.CORNER_UP_LEFT, Messages.of("gallery.restore"), model::restore);
    back.setId("gallery-restore");
    Button gone = Buttons.of(Feather.TRASH_2, Messages.of("gallery.erase"), erase);
    gone.setId("gallery-erase");
    Label note = new Label(Messages.of("gallery.trash.note"));
    note.getStyleClass().add("hint");
    trashBar = new HBox(10, note, back, gone);
    trashBar.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(line, trashBar);
    model.filterProperty().addListener((value, before, now) -> dress());
    model.indexProperty().addListener((value, before, now) -> dress());
    model.checkpointsProperty().addListener((value, before, now) -> models.offer(now));
    dress();
  }

  /// Puts the focus where words are looked for.
  void focusSearch() {
    field.requestFocus();
    field.selectAll();
  }

  private void set(UnaryOperator<PictureFilter> change) {
    model.filterProperty().set(change.apply(model.filterProperty().get()));
  }

  private void since(Set<Since> chosen) {
    Optional<Instant> from =
        chosen.stream().filter(span -> !Set.of(span).equals(shown())).findFirst().map(this::start);
    set(f -> f.withSince(from));
  }

  private Instant start(Since span) {
    return LocalDate.now(model.clock()).minusDays(span.back).atStartOfDay(model.zone()).toInstant();
  }

  private Set<Since> shown() {
    Optional<Instant> from = model.filterProperty().get().since();
    return List.of(Since.values()).stream()
        .filter(span -> from.equals(Optional.of(start(span))))
        .findFirst()
        .map(Set::of)
        .orElse(Set.of());
  }

  private void dress() {
    PictureFilter filter = model.filterProperty().get();
    int found = model.indexProperty().get().size();
    int all = model.indexProperty().get().all();
    count.setText(
        filter.isOpen()
            ? days.count(all)
            : Messages.of("gallery.of", days.count(found), days.count(all)));
    if (!field.getText().equals(filter.words())) {
      field.setText(filter.words());
    }
    starred.setSelected(filter.stars() > 0);
    tasks.show(filter.tasks());
    models.show(filter.models());
    shapes.show(filter.shapes());
    states.show(filter.states());
    since.show(shown());
    order.show(filter.order() == PictureFilter.Order.NEWEST ? Set.of() : Set.of(filter.order()));
    trash.setSelected(filter.trash());
    trashBar.setVisible(filter.trash());
    trashBar.setManaged(filter.trash());
  }

  private static String key(String start, Enum<?> value) {
    return Messages.of(start + value.name().toLowerCase(Locale.ROOT));
  }
}
