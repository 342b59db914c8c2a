package studio.lumina.app.stage;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import studio.lumina.app.picture.LivePreview;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.work.LibraryQueries;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.core.Size;

/// What is on the stage: a picture of the library, or the one being painted while it is followed.
/// FX thread only, without a toolkit.
final class StageState {
  private final ReadOnlyObjectWrapper<Optional<PictureEntry>> shown =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<PaintProgress> progress =
      new ReadOnlyObjectWrapper<>(PaintProgress.NONE);
  private final ReadOnlyBooleanWrapper following = new ReadOnlyBooleanWrapper(true);
  private final ReadOnlyIntegerWrapper drawn = new ReadOnlyIntegerWrapper();
  private final StageFiles files;
  private PaintSink sink = PaintSink.NONE;
  private @Nullable StageTokens tokens;
  private @Nullable StagePainting followed;
  private final LivePreview.View rows = (firstRow, band) -> sink.band(firstRow, band);

  /// @param queries know where a fork's first rows are
  StageState(LibraryQueries queries) {
    files = new StageFiles(queries);
  }

  void paintOn(PaintSink target) {
    sink = target;
  }

  ReadOnlyObjectWrapper<Optional<PictureEntry>> shown() {
    return shown;
  }

  ReadOnlyObjectWrapper<PaintProgress> progress() {
    return progress;
  }

  ReadOnlyBooleanWrapper following() {
    return following;
  }

  ReadOnlyIntegerWrapper drawn() {
    return drawn;
  }

  Optional<StageTokens> tokens() {
    return Optional.ofNullable(tokens);
  }

  boolean shows(long id) {
    return shown.get().filter(entry -> entry.id() == id).isPresent();
  }

  /// A picture has been asked for. What is on the stage stays there until that one is really begun,
  /// so that no command acts on a picture that is not seen; an empty stage shows its frame.
  void expect(Size size) {
    following.set(true);
    if (shown.get().isEmpty()) {
      sink.begin(size);
    }
  }

  /// What was expected does not come, or not yet.
  void unexpect() {
    if (shown.get().isEmpty()) {
      sink.clear();
    }
  }

  void show(PictureEntry entry) {
    leave();
    put(entry, StageTokens.of(entry), PaintProgress.of(entry));
    sink.show(entry);
  }

  /// A picture that has just been painted here.
  void settle(PictureEntry entry) {
    leave();
    put(entry, StageTokens.of(entry), PaintProgress.of(entry));
    sink.settle(entry);
  }

  /// A picture that rests goes on under other values.
  void steered(StudioEvent.Steered steered) {
    if (shows(steered.id())) {
      shown.set(shown.get().map(entry -> entry.withSchedule(steered.schedule())));
    }
  }

  /// The picture being painted, with the rows it has.
  void follow(StagePainting painting) {
    leave();
    following.set(true);
    followed = painting;
    put(painting.entry(), painting.tokens(), painting.progress());
    sink.begin(painting.entry().size());
    files.before(
        painting.entry(),
        base -> {
          if (followed == painting) { // the stage may have gone on to another meanwhile
            sink.base(base.file(), base.rows());
          }
        });
    painting.preview().open(rows);
  }

  /// The picture being painted has come further.
  void heard(StagePainting painting) {
    if (following.get() && progress.get() != painting.progress()) {
      progress.set(painting.progress());
      drawn.set(drawn.get() + 1);
    }
  }

  void clear() {
    leave();
    shown.set(Optional.empty());
    tokens = null;
    progress.set(PaintProgress.NONE);
    sink.clear();
  }

  private void leave() {
    if (followed != null) {
      followed.preview().close(rows);
      followed = null;
    }
  }

  private void put(PictureEntry entry, StageTokens itsTokens, PaintProgress itsProgress) {
    tokens = itsTokens;
    shown.set(Optional.of(entry));
    progress.set(itsProgress);
    drawn.set(drawn.get() + 1);
  }
}
