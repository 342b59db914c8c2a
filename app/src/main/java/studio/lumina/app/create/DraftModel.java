package studio.lumina.app.create;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import studio.lumina.app.create.control.ControlModel;
import studio.lumina.app.create.prompt.PromptModel;
import studio.lumina.app.create.sampling.SamplingModel;
import studio.lumina.app.create.sampling.SamplingValueModel;
import studio.lumina.app.create.shape.ShapeModel;
import studio.lumina.app.stage.StageModel;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.store.PictureSummary;
import studio.lumina.app.ui.Listeners;
import studio.lumina.app.ui.UiState;
import studio.lumina.app.work.Answer;
import studio.lumina.app.work.EventSource;
import studio.lumina.app.work.LibraryQueries;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.core.Size;

/// Restores what stood in Create at the last start, and keeps it whenever it changes. FX thread
/// only, without a toolkit.
public final class DraftModel {
  private static final String NAME = "create.draft";
  private static final long NOTHING = -1;
  private static final String WIDTH = "width";
  private static final String HEIGHT = "height";

  private final UiState uiState;
  private final LibraryQueries queries;
  private final PromptModel prompt;
  private final ShapeModel shape;
  private final SamplingModel values;
  private final ControlModel control;
  private final StageModel stage;
  private final BooleanProperty fine = new SimpleBooleanProperty();
  private long shown;
  private String kept = "";

  DraftModel(
      UiState uiState,
      EventSource events,
      LibraryQueries queries,
      PromptModel prompt,
      ShapeModel shape,
      SamplingModel values,
      ControlModel control,
      StageModel stage) {
    this.uiState = uiState;
    this.queries = queries;
    this.prompt = prompt;
    this.shape = shape;
    this.values = values;
    this.control = control;
    this.stage = stage;
    Draft last = Draft.read(uiState.value(NAME).orElse(""), values.seedProperty().get());
    shown = last.shown();
    restore(last);
    kept = now().json();
    events.listen(news -> news.forEach(this::hear));
    Listeners.all(
        this::keep,
        prompt.textProperty(),
        prompt.avoidProperty(),
        prompt.avoidingProperty(),
        prompt.styles().active(),
        shape.sizeProperty(),
        values.seedProperty(),
        values.seedLockedProperty(),
        values.picturesProperty(),
        control.controlProperty(),
        fine);
    for (SamplingValueModel value : values.all()) {
      Listeners.all(this::keep, value.valueProperty(), value.changedProperty());
    }
    stage
        .shownProperty()
        .addListener((value, before, after) -> {
          shown = after.map(PictureEntry::id).orElse(NOTHING);
          keep();
        });
  }

  /// Whether the fine controls are unfolded.
  public BooleanProperty fineProperty() {
    return fine;
  }

  /// Puts a picture on the empty stage once the newest are known: the one that stood there, however
  /// old; where that is gone, or has no row, one that was interrupted, else the newest. Where
  /// nothing stood there it stays empty, unless a picture was interrupted.
  void begin(List<PictureSummary> newest) {
    if (shown == NOTHING) {
      show(interrupted(newest));
      return;
    }
    Answer.of(
        queries.summaries(List.of(shown)),
        found ->
            show(
                found.stream()
                    .filter(picture -> picture.finishedRows() > 0)
                    .findFirst()
                    .or(() -> interrupted(newest))
                    .or(() -> newest.stream().findFirst())));
  }

  private void show(Optional<PictureSummary> picture) {
    if (stage.shownProperty().get().isEmpty() && !stage.stateProperty().get().isBusy()) {
      picture.ifPresent(last -> stage.show(last.id()));
    }
  }

  private static Optional<PictureSummary> interrupted(List<PictureSummary> newest) {
    return newest.stream().filter(entry -> entry.state() == PictureEntry.State.PAUSED).findFirst();
  }

  private void hear(StudioEvent news) {
    if (news instanceof StudioEvent.Began) {
      keep();
    }
  }

  private void restore(Draft last) {
    prompt.textProperty().set(last.prompt());
    prompt.avoidProperty().set(last.avoid());
    prompt.avoidingProperty().set(last.avoiding());
    prompt.styles().restore(last.styles());
    @Nullable Size size = size(last.width(), last.height());
    if (size != null) {
      shape.sizeProperty().set(size);
    }
    values.seedProperty().set(last.seed());
    values.seedLockedProperty().set(last.seedLocked());
    if (last.seedUsed()) {
      values.use();
    }
    values.picturesProperty().set(last.pictures());
    for (SamplingValueModel value : values.all()) {
      @Nullable Double own = last.values().get(value.key());
      if (own != null) {
        value.own(own);
      }
      @Nullable Double before = last.before().get(value.key());
      if (before != null) {
        value.before(before);
      }
    }
    @Nullable Size before = size(last.before());
    if (before != null) {
      shape.before(before);
    }
    if (!last.control().kept().isEmpty()) {
      control.restore(last.control().name(), last.control().kept());
    }
    fine.set(last.fine());
  }

  private static @Nullable Size size(Map<String, Double> before) {
    return size(
        before.getOrDefault(WIDTH, 0.0).intValue(), before.getOrDefault(HEIGHT, 0.0).intValue());
  }

  private static @Nullable Size size(int width, int height) {
    boolean sound = width > 0 && height > 0 && width % Size.UNIT == 0 && height % Size.UNIT == 0;
    return sound ? new Size(width, height) : null;
  }

  private void keep() {
    String now = now().json();
    if (!now.equals(kept)) {
      kept = now;
      uiState.put(NAME, now);
    }
  }

  private Draft now() {
    Map<String, Double> own = new LinkedHashMap<>();
    Map<String, Double> before = new LinkedHashMap<>();
    for (SamplingValueModel value : values.all()) {
      if (value.changedProperty().get()) {
        own.put(value.key(), value.now());
      }
      value.before().ifPresent(number -> before.put(value.key(), number));
    }
    shape
        .before()
        .ifPresent(whole -> {
          before.put(WIDTH, (double) whole.width());
          before.put(HEIGHT, (double) whole.height());
        });
    @Nullable Size size = shape.sizeProperty().get();
    return new Draft(
        prompt.textProperty().get(),
        prompt.avoidProperty().get(),
        prompt.avoidingProperty().get(),
        prompt.styles().active(),
        size == null ? 0 : size.width(),
        size == null ? 0 : size.height(),
        values.seedProperty().get(),
        values.seedLockedProperty().get(),
        values.used(),
        values.picturesProperty().get(),
        own,
        before,
        control
            .controlProperty()
            .get()
            .map(now -> new Draft.Control(now.name(), now.photo().hash()))
            .orElse(Draft.Control.NONE),
        fine.get(),
        shown);
  }
}
