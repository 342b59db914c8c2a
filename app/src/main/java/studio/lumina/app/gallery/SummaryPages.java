package studio.lumina.app.gallery;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import studio.lumina.app.store.PictureIndex;
import studio.lumina.app.store.PictureSummary;
import studio.lumina.app.work.Answer;
import studio.lumina.app.work.LibraryQueries;

/// The summaries of a long list, asked for page by page as it is looked at and kept for a while. FX
/// thread only, without a toolkit.
public final class SummaryPages {
  /// Pictures of a page.
  static final int PAGE = 96;

  private static final int MOST = 4_000;

  private final LibraryQueries queries;
  private final Set<Integer> asked = new HashSet<>();
  private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper();
  private final Map<Long, PictureSummary> known =
      new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, PictureSummary> eldest) {
          return size() > MOST;
        }
      };
  private PictureIndex index = PictureIndex.EMPTY;

  SummaryPages(LibraryQueries queries) {
    this.queries = queries;
  }

  /// Counts up whenever pictures became known.
  public ReadOnlyIntegerProperty versionProperty() {
    return version.getReadOnlyProperty();
  }

  /// The picture at a place of the list, where it is known; else its page is asked for.
  public Optional<PictureSummary> at(int position) {
    PictureSummary found = known.get(index.id(position));
    int page = position / PAGE;
    if (found == null && asked.add(page)) {
      ask(index.ids(page * PAGE, Math.min(index.size(), (page + 1) * PAGE)), page);
    }
    return Optional.ofNullable(found);
  }

  /// A picture by its number, where it is known.
  public Optional<PictureSummary> of(long id) {
    return Optional.ofNullable(known.get(id));
  }

  /// Pictures changed: those that are known are asked for again.
  void changed(List<Long> ids) {
    List<Long> shown = ids.stream().filter(known::containsKey).toList();
    for (int from = 0; from < shown.size(); from += PAGE) {
      ask(shown.subList(from, Math.min(shown.size(), from + PAGE)), -1);
    }
  }

  /// Another list; what is known of its pictures stays.
  void over(PictureIndex now) {
    index = now;
    asked.clear();
  }

  private void ask(List<Long> ids, int page) {
    PictureIndex of = index;
    Answer.of(
        queries.summaries(ids),
        found -> {
          found.forEach(picture -> known.put(picture.id(), picture));
          if (of == index) {
            asked.remove(page);
          }
          version.set(version.get() + 1);
        });
  }
}
