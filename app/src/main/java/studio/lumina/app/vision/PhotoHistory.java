package studio.lumina.app.vision;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import studio.lumina.app.vision.source.PhotoMemory;
import studio.lumina.app.vision.source.SeenPhoto;
import studio.lumina.app.vision.source.SourceModel;
import studio.lumina.app.vision.source.VisionSource;
import studio.lumina.app.work.Answer;
import studio.lumina.app.work.LibraryQueries;
import studio.lumina.core.Problem;

/// The pictures worked on earlier, of this session and of days before, and the way back to them:
/// their frames, maps and edits come with them. FX thread only, without a toolkit.
public final class PhotoHistory {
  private static final String PHOTO = "photo ";
  private static final String PICTURE = "picture ";

  private final PhotoMemory photos;
  private final SourceModel source;
  private final LibraryQueries queries;

  /// Keys of those that another took the place of in this session, the last first.
  private final Deque<String> behind = new ArrayDeque<>();

  private final ReadOnlyBooleanWrapper possible = new ReadOnlyBooleanWrapper();

  /// The key of the one that is being gone back to.
  private Optional<String> returning = Optional.empty();

  PhotoHistory(PhotoMemory photos, SourceModel source, LibraryQueries queries) {
    this.photos = photos;
    this.source = source;
    this.queries = queries;
    source
        .sourceProperty()
        .addListener((value, before, now) ->
            before.ifPresent(old -> left(old.key(), now.map(VisionSource::key).orElse(""))));
  }

  /// Those that are remembered but the one that is worked on, the latest first.
  public List<SeenPhoto> earlier() {
    Optional<String> now = source.sourceProperty().get().map(VisionSource::key);
    return photos.all().stream().filter(photo -> !now.equals(Optional.of(photo.key()))).toList();
  }

  /// Works on one of them again.
  public void go(SeenPhoto photo) {
    reopen(photo, source::refuse);
  }

  /// Whether another took the place of a picture in this session.
  public ReadOnlyBooleanProperty possibleProperty() {
    return possible.getReadOnlyProperty();
  }

  /// Goes back to the picture whose place the present one took.
  public void back() {
    Optional<SeenPhoto> last = Optional.ofNullable(behind.peek()).flatMap(photos::of);
    last.ifPresent(photo -> {
      returning = Optional.of(photo.key());
      go(photo);
    });
  }

  /// Works on the last of days before; one that cannot be found any more is not missed.
  void resume() {
    photos.last().ifPresent(photo -> reopen(photo, gone -> {}));
  }

  private void left(String before, String now) {
    if (before.equals(now)) {
      return;
    }
    if (returning.equals(Optional.of(now))) {
      behind.poll();
    } else {
      behind.push(before);
    }
    returning = Optional.empty();
    possible.set(!behind.isEmpty());
  }

  private void reopen(SeenPhoto photo, Consumer<Problem> gone) {
    String key = photo.key();
    if (key.startsWith(PHOTO)) {
      source.restore(photo.name(), key.substring(PHOTO.length()), gone);
    } else if (key.matches(PICTURE + "\\d{1,18}")) {
      Answer.of(queries.entry(Long.parseLong(key.substring(PICTURE.length()))), source::take, gone);
    }
  }
}
