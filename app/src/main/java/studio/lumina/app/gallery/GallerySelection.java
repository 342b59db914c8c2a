package studio.lumina.app.gallery;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import studio.lumina.app.store.PictureIndex;

/// The selection in a list of pictures, as in a file manager: one, more with Ctrl, a stretch with
/// Shift, all. FX thread only, without a toolkit.
public final class GallerySelection {
  private static final long NONE = -1;

  private final Set<Long> chosen = new LinkedHashSet<>();
  private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper();
  private PictureIndex index = PictureIndex.EMPTY;
  private long cursor = NONE;
  private long anchor = NONE;

  /// Counts up whenever other pictures are chosen.
  public ReadOnlyIntegerProperty versionProperty() {
    return version.getReadOnlyProperty();
  }

  /// Numbers of the pictures chosen, in the order of the list.
  public List<Long> ids() {
    return chosen.stream()
        .filter(id -> index.position(id).isPresent())
        .sorted(
            (a, b) -> Integer.compare(index.position(a).getAsInt(), index.position(b).getAsInt()))
        .toList();
  }

  /// How many are selected.
  public int size() {
    return chosen.size();
  }

  /// Whether a picture is selected.
  public boolean contains(long id) {
    return chosen.contains(id);
  }

  /// Where the keyboard is in the list.
  public OptionalInt cursor() {
    return index.position(cursor);
  }

  /// Chooses one picture and no other.
  public void choose(int position) {
    if (isThere(position)) {
      chosen.clear();
      chosen.add(index.id(position));
      cursor = index.id(position);
      anchor = cursor;
      changed();
    }
  }

  /// Chooses one picture besides the others, or no more.
  public void toggle(int position) {
    if (isThere(position)) {
      long id = index.id(position);
      if (!chosen.remove(id)) {
        chosen.add(id);
      }
      cursor = id;
      anchor = id;
      changed();
    }
  }

  /// Chooses everything from the last one chosen by itself to this one.
  public void extend(int position) {
    if (isThere(position)) {
      int from = index.position(anchor).orElse(position);
      chosen.clear();
      chosen.addAll(index.ids(Math.min(from, position), Math.max(from, position) + 1));
      cursor = index.id(position);
      changed();
    }
  }

  /// Chooses these.
  ///
  /// @param besides those chosen before, which stay
  public void choose(Collection<Integer> positions, Collection<Long> besides) {
    chosen.clear();
    chosen.addAll(besides);
    positions.forEach(position -> chosen.add(index.id(position)));
    changed();
  }

  /// Chooses every picture of the list.
  public void all() {
    chosen.clear();
    chosen.addAll(index.ids(0, index.size()));
    changed();
  }

  /// Chooses none.
  public void clear() {
    if (!chosen.isEmpty()) {
      chosen.clear();
      changed();
    }
  }

  /// Another list takes the place of this one: what is not in it is chosen no more.
  ///
  /// @param same whether it is the same list as it stands now: where nothing is left of what was
  ///   chosen, its neighbour is chosen, the one that took its place
  void over(PictureIndex now, boolean same) {
    boolean any = same && !chosen.isEmpty();
    OptionalInt place = index.position(cursor);
    index = now;
    chosen.removeIf(id -> now.position(id).isEmpty());
    if (any && chosen.isEmpty() && place.isPresent() && now.size() > 0) {
      choose(Math.min(place.getAsInt(), now.size() - 1));
    } else {
      changed();
    }
  }

  private boolean isThere(int position) {
    return position >= 0 && position < index.size();
  }

  private void changed() {
    version.set(version.get() + 1);
  }
}
