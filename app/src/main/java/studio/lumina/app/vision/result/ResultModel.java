package studio.lumina.app.vision.result;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import studio.lumina.app.stage.PaintSink;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.vision.source.VisionSource;
import studio.lumina.core.Part;

/// The results of the tasks on the picture that is worked on, in the order in which they were asked
/// for, and which of them is looked at. FX thread only, without a toolkit.
public final class ResultModel {
  /// What is shown where no result is: the picture itself.
  public static final int SOURCE = -1;

  private final ObservableList<VisionResult> results = FXCollections.observableArrayList();
  // Kept, since it hears of changes only as long as somebody holds it.
  private final ObservableList<VisionResult> resultsView =
      FXCollections.unmodifiableObservableList(results);
  private final ReadOnlyIntegerWrapper shown = new ReadOnlyIntegerWrapper(SOURCE);
  private Optional<VisionSource> source = Optional.empty();
  private Optional<LivePicture> live = Optional.empty();
  private PaintSink sink = PaintSink.NONE;
  private int keys;

  /// The first asked for first.
  public ObservableList<VisionResult> results() {
    return resultsView;
  }

  /// The key of the result on the stage, or [#SOURCE].
  public ReadOnlyIntegerProperty shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /// The result on the stage.
  public Optional<VisionResult> shown() {
    return of(shown.get());
  }

  /// The picture that the results are of.
  public Optional<VisionSource> source() {
    return source;
  }

  /// The place of a result among those of the same task and words, from 1; 0 where it is the only
  /// one.
  int number(VisionResult result) {
    List<Integer> alike =
        results.stream()
            .filter(r -> r.ask().task() == result.ask().task())
            .filter(r -> r.ask().what().equals(result.ask().what()))
            .map(VisionResult::key)
            .toList();
    return alike.size() < 2 ? 0 : alike.indexOf(result.key()) + 1;
  }

  /// Where maps are shown as they are painted.
  public void paintOn(PaintSink target) {
    sink = target;
    project();
  }

  /// Puts a result on the stage, or the picture itself.
  public void show(int key) {
    shown.set(of(key).isPresent() ? key : SOURCE);
    project();
  }

  /// Shows again what is on the stage, as it was painted.
  public void refresh() {
    project();
  }

  /// Puts the next on the stage, or with -1 the one before; the picture itself is among them.
  public void step(int steps) {
    int count = results.size() + 1;
    int now = 0;
    for (int i = 0; i < results.size(); i++) {
      if (results.get(i).key() == shown.get()) {
        now = i + 1;
      }
    }
    int next = Math.floorMod(now + steps, count);
    show(next == 0 ? SOURCE : results.get(next - 1).key());
  }

  /// Begins with another picture, without results.
  public void source(Optional<VisionSource> other) {
    source = other;
    results.clear();
    show(SOURCE);
  }

  /// Whether a picture of the library belongs here: made of the picture that is worked on, or of
  /// what was made of it.
  boolean isOurs(PictureEntry entry) {
    return VisionAsk.of(entry)
        .map(VisionAsk::image)
        .filter(
            image -> source.filter(from -> from.isIn(image)).isPresent() || made(image).isPresent())
        .isPresent();
  }

  /// The result whose tokens a prompt's picture is; empty where it is the picture that is worked
  /// on, or unknown.
  public Optional<PictureEntry> made(Part.Image image) {
    return image instanceof Part.Drawn drawn
        ? results.stream()
            .flatMap(result -> result.entry().stream())
            .filter(entry -> entry.codes().equals(drawn.codes()))
            .findFirst()
        : Optional.empty();
  }

  /// A task that was just asked for.
  VisionResult add(VisionAsk ask) {
    VisionResult fresh = VisionResult.asked(keys++, ask);
    results.add(fresh);
    return fresh;
  }

  /// A map of the library, unless it is there already.
  void adopt(PictureEntry entry) {
    if (of(entry.id()).isEmpty() && isOurs(entry)) {
      VisionAsk.of(entry).ifPresent(ask -> results.add(VisionResult.kept(keys++, ask, entry)));
    }
  }

  /// The result that a picture is: by its number, or else the first that was asked for just so and
  /// has no picture yet.
  Optional<VisionResult> of(PictureEntry entry) {
    return of(entry.id())
        .or(() ->
            VisionAsk.of(entry)
                .flatMap(
                    ask -> first(result -> result.entry().isEmpty() && result.ask().equals(ask))));
  }

  Optional<VisionResult> of(long picture) {
    return first(result -> result.isOf(picture));
  }

  Optional<VisionResult> first(Predicate<VisionResult> which) {
    return results.stream().filter(which).findFirst();
  }

  /// Changes a result in its place.
  void change(VisionResult before, UnaryOperator<VisionResult> change) {
    results.replaceAll(each -> each.key() == before.key() ? change.apply(each) : each);
  }

  void remove(VisionResult gone) {
    results.removeIf(each -> each.key() == gone.key());
    if (shown.get() == gone.key()) {
      show(SOURCE);
    }
  }

  /// A map is being painted from now on.
  void live(LivePicture painted) {
    live = Optional.of(painted);
    if (showsLive()) {
      painted.showOn(sink);
    }
  }

  /// The map being painted.
  Optional<LivePicture> live() {
    return live;
  }

  /// Rows of the map being painted; with the first of them it takes the place of the picture that
  /// it is made of.
  void band(int firstRow, studio.lumina.core.Picture band) {
    boolean before = showsLive();
    live.ifPresent(painted -> painted.band(firstRow, band));
    if (before) {
      sink.band(firstRow, band);
    } else if (showsLive()) {
      project();
    }
  }

  /// Painting is over.
  void settle(PictureEntry entry) {
    boolean seen = showsLive() && live.filter(painted -> painted.is(entry.id())).isPresent();
    live = live.filter(painted -> !painted.is(entry.id()));
    if (seen) {
      sink.settle(entry);
    } else if (shown().filter(result -> result.isOf(entry.id())).isPresent()) {
      project();
    }
  }

  private boolean showsLive() {
    return live.filter(LivePicture::hasRows).isPresent()
        && shown().filter(result -> result.isOf(live.get().entry().id())).isPresent();
  }

  private void project() {
    if (showsLive()) {
      live.ifPresent(painted -> painted.showOn(sink));
    } else {
      Optional<PictureEntry> entry =
          shown()
              .filter(VisionResult::hasRows)
              .flatMap(VisionResult::entry)
              .or(this::paintedSource);
      entry.ifPresentOrElse(sink::show, sink::clear);
    }
  }

  /// The picture that is worked on, where the model painted it.
  Optional<PictureEntry> paintedSource() {
    return source
        .filter(VisionSource.Painted.class::isInstance)
        .map(from -> ((VisionSource.Painted) from).entry());
  }

  private Optional<VisionResult> of(int key) {
    return first(result -> result.key() == key);
  }
}
