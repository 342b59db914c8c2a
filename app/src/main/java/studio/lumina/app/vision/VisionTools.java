package studio.lumina.app.vision;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.lumina.app.control.ComparisonMode;
import studio.lumina.app.ui.Buttons;
import studio.lumina.app.ui.Messages;
import studio.lumina.app.ui.WorkspaceContext;
import studio.lumina.app.vision.export.ExportCard;
import studio.lumina.app.vision.export.MapSaving;
import studio.lumina.app.vision.result.ResultWords;
import studio.lumina.app.vision.result.VisionResult;
import studio.lumina.app.vision.source.VisionSource;

/// The tool bar above the stage of Vision: what lies on it, how it is looked at, and how it is
/// saved.
final class VisionTools extends HBox {
  private static final double WORDS_FROM = 720;
  private static final int LONGEST = 60;

  private final VisionModel model;
  private final Label name = new Label();
  private final Label size = new Label();
  private final HBox modes = new HBox(6);
  private final Slider opacity = new Slider(0, 1, 0.6);
  private final HBox over = new HBox(8);
  private final Button stop;
  private final Button save;
  private final WorkspaceContext frame;

  /// @param opener brings the left panel back
  /// @param open asks for a file
  VisionTools(VisionModel model, WorkspaceContext frame, Button opener, Runnable open) {
    super(8);
    this.model = model;
    this.frame = frame;
    save = Buttons.icon(Feather.DOWNLOAD, Messages.of("vision.export"), this::look);
    save.setId("vision-save");
    getStyleClass().add("stage-tools");
    name.getStyleClass().add("vision-name");
    name.setId("source-name");
    name.setMinWidth(0);
    size.getStyleClass().add("hint");
    size.setMinWidth(USE_PREF_SIZE);
    Region space = new Region();
    setHgrow(space, Priority.ALWAYS);
    ToggleGroup group = new ToggleGroup();
    for (ComparisonMode mode : ComparisonMode.values()) {
      modes.getChildren().add(mode(mode, group));
    }
    opacity.getStyleClass().add("l-slider");
    opacity.setId("overlay-opacity");
    opacity.setPrefWidth(110);
    opacity.setTooltip(new Tooltip(Messages.of("vision.opacity")));
    opacity.setAccessibleText(Messages.of("vision.opacity"));
    opacity.valueProperty().bindBidirectional(model.show().opacityProperty());
    Label strength = new Label();
    strength.getStyleClass().add("hint");
    strength.setMinWidth(96); // so that nothing moves as the figure changes
    strength.setAlignment(Pos.CENTER_RIGHT);
    strength
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> Messages.of("vision.opacity.figure", opacity.getValue()),
                opacity.valueProperty()));
    over.setAlignment(Pos.CENTER);
    over.getChildren().addAll(strength, opacity);
    stop = Buttons.of(Feather.SQUARE, Messages.of("vision.stop"), this::stop);
    stop.setId("vision-stop");
    stop.setMinWidth(USE_PREF_SIZE);
    RecentPhotos earlier = new RecentPhotos(model.history(), open);
    getChildren().addAll(opener, name, earlier, size, space, stop, over, modes, save);
    model.source().sourceProperty().addListener((value, before, now) -> dress());
    model.results().shownProperty().addListener((value, before, now) -> dress());
    model.results().results().addListener((ListChangeListener<VisionResult>) change -> dress());
    model.show().modeProperty().addListener((value, before, now) -> dress());
    model.export().mapProperty().addListener((value, before, now) -> dress());
    widthProperty().addListener((value, before, now) -> fit(now.doubleValue()));
    dress();
  }

  private ToggleButton mode(ComparisonMode mode, ToggleGroup group) {
    Feather icon =
        switch (mode) {
          case SLIDER -> Feather.CODE;
          case SIDE_BY_SIDE -> Feather.COLUMNS;
          case OVERLAY -> Feather.COPY;
        };
    ToggleButton button = new ToggleButton(Messages.of("vision.mode." + mode), new FontIcon(icon));
    button.getStyleClass().setAll("toggle-button", "l-button");
    button.setContentDisplay(ContentDisplay.TEXT_ONLY);
    button.setId("mode-" + mode);
    button.setMinWidth(USE_PREF_SIZE);
    button.setAccessibleText(Messages.of("vision.mode." + mode));
    button.setTooltip(new Tooltip(Messages.of("vision.mode.tip." + mode)));
    button.setToggleGroup(group);
    button.setUserData(mode);
    button.setOnAction(event -> {
      button.setSelected(true); // one of them always is
      model.show().modeProperty().set(mode);
    });
    return button;
  }

  private void stop() {
    model.results().results().stream()
        .filter(result -> result.state().isBusy())
        .findFirst()
        .ifPresent(model.jobs()::stop);
  }

  /// Opens what there is to choose before the map is written.
  void look() {
    fileName().ifPresent(file -> ExportCard.open(model.export(), frame, file, save));
  }

  /// Saves what is shown as it looks.
  void save() {
    fileName().ifPresent(file -> MapSaving.ask(model.export(), frame, file, () -> {}));
  }

  /// What the file of the result on the stage is to be called, without ending.
  private Optional<String> fileName() {
    String photo =
        model
            .source()
            .sourceProperty()
            .get()
            .map(VisionSource::name)
            .orElse("")
            .replaceFirst("[.][^.]+$", "");
    return model
        .results()
        .shown()
        .map(result -> file(photo + " " + ResultWords.name(result, model.results())));
  }

  /// Words as a name that every system takes.
  private static String file(String words) {
    String plain = words.strip().replaceAll("[^\\p{L}\\p{N}._-]+", "-");
    return plain.isEmpty() ? "map" : plain.substring(0, Math.min(plain.length(), LONGEST));
  }

  private void fit(double width) {
    boolean words = width >= WORDS_FROM;
    modes.getChildren().stream()
        .map(ToggleButton.class::cast)
        .forEach(button ->
            button.setContentDisplay(
                words ? ContentDisplay.TEXT_ONLY : ContentDisplay.GRAPHIC_ONLY));
    size.setManaged(words);
    size.setVisible(words);
  }

  private void dress() {
    Optional<VisionSource> source = model.source().sourceProperty().get();
    name.setText(source.map(VisionSource::name).orElse(""));
    size.setText(
        source
            .map(from -> Messages.of("vision.size", from.width() + "", from.height() + ""))
            .orElse(""));
    Optional<VisionResult> shown = model.results().shown();
    boolean map = shown.filter(VisionResult::isMapWithRows).isPresent();
    ComparisonMode mode = model.show().modeProperty().get();
    modes
        .getChildren()
        .forEach(node -> ((ToggleButton) node).setSelected(node.getUserData() == mode));
    show(modes, map);
    show(over, map && mode == ComparisonMode.OVERLAY);
    show(stop, model.results().results().stream().anyMatch(result -> result.state().isBusy()));
    show(name, source.isPresent());
    show(save, model.export().mapProperty().get().isPresent());
  }

  private static void show(javafx.scene.Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }
}
