package studio.lumina.app.picture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.work.Answer;
import studio.lumina.app.work.EventSource;
import studio.lumina.app.work.LibraryQueries;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.core.Problem;

/// Two to four pictures of the library that are looked at together, related or not: how, which part
/// of them, and in what they differ. FX thread only, without a toolkit.
public final class ComparisonModel {
  /// The fewest that can be compared.
  public static final int LEAST = 2;

  /// The most that can be compared.
  public static final int MOST = 4;

  /// How pictures are looked at together.
  public enum Way {
    /// A pair in one place, with a divider between them.
    SLIDER,
    /// All of them beside each other.
    SIDE_BY_SIDE,
    /// What is other in the pixels of a pair.
    DIFFERENCE
  }

  /// The two members that [Way#SLIDER] and [Way#DIFFERENCE] are about, as indices of
  /// [#membersProperty].
  public record Pair(int left, int right) {}

  private static final Pair FIRST = new Pair(0, 1);

  private final LibraryQueries queries;
  private final ReadOnlyObjectWrapper<List<PictureEntry>> members =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<PictureDifference>> differences =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Pair> pair = new ReadOnlyObjectWrapper<>(FIRST);
  private final ObjectProperty<Way> way = new SimpleObjectProperty<>(Way.SLIDER);
  private final ObjectProperty<ComparisonZoom> zoom =
      new SimpleObjectProperty<>(ComparisonZoom.WHOLE);
  private long asked;

  public ComparisonModel(EventSource events, LibraryQueries queries) {
    this.queries = queries;
    events.listen(news -> news.forEach(this::hear));
    members.addListener((value, before, now) -> differences.set(PictureDifference.of(now)));
  }

  /// Whether so many pictures can be compared.
  public static boolean takes(int count) {
    return count >= LEAST && count <= MOST;
  }

  /// The pictures compared, from left to right; empty while nothing is compared, and until all that
  /// were asked for are known.
  public ReadOnlyObjectProperty<List<PictureEntry>> membersProperty() {
    return members.getReadOnlyProperty();
  }

  /// In what the members' values differ.
  public ReadOnlyObjectProperty<List<PictureDifference>> differencesProperty() {
    return differences.getReadOnlyProperty();
  }

  /// Why the pictures asked for last cannot be compared.
  public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// The members that a divider or a difference is about.
  public ReadOnlyObjectProperty<Pair> pairProperty() {
    return pair.getReadOnlyProperty();
  }

  /// How the members are looked at; stays from one comparison to the next.
  public ObjectProperty<Way> wayProperty() {
    return way;
  }

  /// Which part of every member is seen: one zoom for all.
  public ObjectProperty<ComparisonZoom> zoomProperty() {
    return zoom;
  }

  /// Whether anything is compared.
  public boolean isOpen() {
    return !members.get().isEmpty();
  }

  /// Compares pictures of the library, in this order; each counts once.
  ///
  /// @throws IllegalArgumentException where they are too few or too many, see [#takes]
  public void show(List<Long> ids) {
    List<Long> wanted = ids.stream().distinct().toList();
    if (!takes(wanted.size())) {
      throw new IllegalArgumentException(wanted.size() + " pictures cannot be compared");
    }
    close();
    long now = asked;
    TreeMap<Integer, PictureEntry> found = new TreeMap<>();
    for (int i = 0; i < wanted.size(); i++) {
      int place = i;
      Answer.of(
          queries.entry(wanted.get(place)),
          entry -> {
            found.put(place, entry);
            if (now == asked && found.size() == wanted.size()) {
              members.set(List.copyOf(found.values()));
            }
          },
          why -> {
            if (now == asked) {
              problem.set(Optional.of(why));
            }
          });
    }
  }

  /// Lays the divider or the difference between two other members.
  public void pair(int left, int right) {
    int count = members.get().size();
    if (left != right && left >= 0 && right >= 0 && left < count && right < count) {
      pair.set(new Pair(left, right));
    }
  }

  /// Exchanges the pair's two members.
  public void swap() {
    if (isOpen()) {
      List<PictureEntry> all = new ArrayList<>(members.get());
      Collections.swap(all, pair.get().left(), pair.get().right());
      members.set(List.copyOf(all));
    }
  }

  /// Compares no longer.
  public void close() {
    asked++;
    members.set(List.of());
    problem.set(Optional.empty());
    pair.set(FIRST);
    zoom.set(ComparisonZoom.WHOLE);
  }

  private void hear(StudioEvent news) {
    switch (news) {
      case StudioEvent.Ended ended -> replace(ended.entry());
      case StudioEvent.Kept kept -> replace(kept.entry());
      case StudioEvent.Discarded gone -> remove(gone.id());
      default -> {}
    }
  }

  private void replace(PictureEntry entry) {
    if (members.get().stream().anyMatch(member -> member.id() == entry.id())) {
      members.set(
          members.get().stream().map(each -> each.id() == entry.id() ? entry : each).toList());
    }
  }

  private void remove(long id) {
    List<PictureEntry> left = members.get().stream().filter(each -> each.id() != id).toList();
    if (left.size() == members.get().size()) {
      return;
    }
    if (takes(left.size())) {
      pair.set(FIRST);
      members.set(left);
    } else {
      close();
    }
  }
}
