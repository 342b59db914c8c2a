package studio.lumina.app.vision;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import studio.lumina.app.control.ComparisonPane;
import studio.lumina.app.control.PictureStage;
import studio.lumina.app.picture.PictureImages;
import studio.lumina.app.picture.TileImages;
import studio.lumina.app.stage.PictureStageSink;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.ui.Listeners;
import studio.lumina.app.ui.Messages;
import studio.lumina.app.ui.WorkspaceContext;
import studio.lumina.app.vision.crop.CropFrame;
import studio.lumina.app.vision.edit.PictureChange;
import studio.lumina.app.vision.redraw.MaskPane;
import studio.lumina.app.vision.result.ResultModel;
import studio.lumina.app.vision.result.ResultStrip;
import studio.lumina.app.vision.result.ResultWords;
import studio.lumina.app.vision.result.VisionResult;
import studio.lumina.app.vision.source.VisionSource;
import studio.lumina.core.Picture;
import studio.lumina.core.Size;

/// The middle: tools, the photo with its frame or a result beside its source, and the results in
/// small. Wires, does not think.
final class VisionStagePane extends BorderPane {
  private static final double FOOT = 14;

  private final VisionModel model;
  private final PictureStage stage = new PictureStage(row -> Messages.of("row", row));
  private final ComparisonPane comparison = new ComparisonPane(stage);
  private final CropFrame crop;
  private final MaskPane mask;
  private final ResultStrip strip;
  private final VisionTools tools;
  private final SourceImage images = new SourceImage();
  private final Consumer<@Nullable Image> photos;

  /// @param opener brings the left panel back
  /// @param open asks for a file
  /// @param photos told of the picture that is worked on
  VisionStagePane(
      VisionModel model,
      WorkspaceContext frame,
      TileImages images,
      Button opener,
      Runnable open,
      Consumer<@Nullable Image> photos) {
    this.model = model;
    this.photos = photos;
    stage.setId("vision-stage");
    crop = new CropFrame(model.crop());
    mask = new MaskPane(model.redraw());
    strip = new ResultStrip(model.results(), model.jobs(), images, model.requests()::seed);
    ResultNotice notice = new ResultNotice(model, frame);
    StackPane.setMargin(notice, new Insets(0, FOOT, FOOT, FOOT));
    StackPane middle = new StackPane(comparison, crop, mask, new VisionEmpty(model, open), notice);
    notice
        .coveredProperty()
        .addListener((value, before, now) ->
            comparison.covered(now.doubleValue() == 0 ? 0 : now.doubleValue() + FOOT));
    middle.getStyleClass().add("stage-area");
    middle.setMinSize(0, 0);
    clip(middle);
    tools = new VisionTools(model, frame, opener, open);
    setTop(tools);
    setCenter(middle);
    HBox foot = new HBox(strip, new SendToButtons(model));
    foot.getStyleClass().add("result-foot");
    HBox.setHgrow(strip, Priority.ALWAYS);
    strip.setMinWidth(0);
    setBottom(foot);
    model.results().paintOn(new PictureStageSink(stage, missing -> {}));
    model.source().sourceProperty().addListener((value, before, now) -> dress());
    model.results().shownProperty().addListener((value, before, now) -> dress());
    model.results().results().addListener((ListChangeListener<VisionResult>) change -> dress());
    Listeners.all(this::dress, model.redraw().maskProperty(), model.crop().cropProperty());
    model
        .redraw()
        .toolProperty()
        .addListener((value, before, now) -> {
          if (now.isPresent() && before.isEmpty()) {
            model.results().show(ResultModel.SOURCE);
          }
          dress();
          if (now.isPresent() != before.isPresent()) {
            focusStage();
          }
        });
    model.show().modeProperty().addListener((value, before, now) -> comparison.mode(now));
    model
        .show()
        .opacityProperty()
        .addListener((value, before, now) -> comparison.opacity(now.doubleValue()));
    model.change().changeProperty().addListener((value, before, now) -> heat());
    model.change().overlaidProperty().addListener((value, before, now) -> heat());
    model.export().dressedProperty().addListener((value, before, now) -> show(now));
    comparison.mode(model.show().modeProperty().get());
    comparison.opacity(model.show().opacityProperty().get());
    middle.addEventFilter(KeyEvent.KEY_PRESSED, this::tab);
    dress();
  }

  /// Whether single letters are keys.
  boolean hasKeys() {
    return stage.isFocused() || crop.isFocused() || mask.isFocused();
  }

  /// Puts the focus on what is to be seen.
  void focusStage() {
    (mask.isVisible() ? mask : crop.isVisible() ? crop : stage).requestFocus();
  }

  /// Opens what there is to choose before the result is written.
  void look() {
    tools.look();
  }

  /// Saves the result that is shown.
  void save() {
    tools.save();
  }

  /// Tab goes through the results and, after the last, on to what follows the stage.
  private void tab(KeyEvent event) {
    if (event.getCode() != KeyCode.TAB || event.isControlDown() || !hasKeys()) {
      return;
    }
    int step = event.isShiftDown() ? -1 : 1;
    var results = model.results().results();
    int edge = results.isEmpty() || step < 0 ? ResultModel.SOURCE : results.getLast().key();
    if (model.results().shownProperty().get() != edge) {
      model.results().step(step);
      focusStage();
      event.consume();
    }
  }

  private void dress() {
    Optional<VisionSource> source = model.source().sourceProperty().get();
    Optional<VisionResult> shown = model.results().shown();
    // Before its first row the picture that it is made of stays where it is.
    boolean map = shown.filter(VisionResult::isMapWithRows).isPresent();
    boolean photo = source.filter(VisionSource.Photo.class::isInstance).isPresent();
    boolean hadKeys = hasKeys();
    boolean marking = source.isPresent() && shown.isEmpty() && isMarking();
    show(mask, marking);
    if (marking) {
      mask.show(
          model
              .requests()
              .image()
              .map(image -> images.cut(source, image, maskSize()))
              .orElse(null));
    }
    show(crop, photo && !map && !marking);
    show(comparison, source.isPresent() && !marking && (map || !photo));
    crop.show(
        photo ? images.whole(source) : null,
        source.map(VisionSource::width).orElse(0),
        source.map(VisionSource::height).orElse(0));
    strip.photo(images.whole(source));
    photos.accept(images.whole(source));
    Optional<PictureEntry> entry = shown.flatMap(VisionResult::entry);
    if (map && entry.isPresent()) {
      Size size = entry.get().size();
      comparison.source(cut(source, shown.get(), size), size);
      comparison.names(Messages.of("vision.photo"), name(shown.get()));
    } else {
      comparison.source(null, new Size(Size.UNIT, Size.UNIT));
    }
    stage.setAccessibleText(
        shown.map(this::name).orElse(source.map(VisionSource::name).orElse("")));
    if (hadKeys && !hasKeys()) {
      focusStage();
    }
  }

  private boolean isMarking() {
    return model.redraw().toolProperty().get().isPresent()
        && model.redraw().maskProperty().get().isPresent();
  }

  private Size maskSize() {
    return model.redraw().maskProperty().get().orElseThrow().size();
  }

  private String name(VisionResult result) {
    return ResultWords.name(result, model.results());
  }

  /// What the result was made of: the picture that is worked on, or an edit that was kept.
  private @Nullable Image cut(Optional<VisionSource> source, VisionResult result, Size size) {
    Optional<PictureEntry> parent = model.results().made(result.ask().image());
    return parent.isPresent()
        ? images.of(parent.get())
        : images.cut(source, result.ask().image(), size);
  }

  /// The map in another look, or again as it was painted.
  private void show(Optional<Picture> dressed) {
    Optional<PictureEntry> map = model.export().mapProperty().get();
    if (dressed.isEmpty() || map.isEmpty()) {
      model.results().refresh();
    } else {
      Size size = map.get().size();
      stage.show(size, PictureImages.small(dressed.get(), 1 << 20), size.rows());
    }
  }

  private void heat() {
    Optional<PictureChange> change = model.change().changeProperty().get();
    boolean shown = model.change().overlaidProperty().get() && change.isPresent();
    stage.heat(shown ? change.get()::at : null);
  }

  private static void show(Node node, boolean visible) {
    node.setVisible(visible);
  }

  private static void clip(StackPane pane) {
    Rectangle bounds = new Rectangle();
    bounds.widthProperty().bind(pane.widthProperty());
    bounds.heightProperty().bind(pane.heightProperty());
    pane.setClip(bounds);
  }
}
