package studio.lumina.app;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import studio.lumina.app.shell.PaletteModel;
import studio.lumina.app.shell.SearchResult;
import studio.lumina.app.store.PictureSummary;
import studio.lumina.app.store.Thumbnail;
import studio.lumina.app.work.LibraryQueries;

/// Looks for pictures in the whole library through the studio's port; only for what was asked last,
/// since somebody is typing. FX thread only.
final class PictureSearch implements PaletteModel.Pictures {
  private static final int MOST = 12;

  private final LibraryQueries queries;
  private final LongConsumer show;

  /// @param show puts a picture where the artist sees it
  PictureSearch(LibraryQueries queries, LongConsumer show) {
    this.queries = queries;
    this.show = show;
  }

  @Override
  public void find(String words, Consumer<List<SearchResult>> found) {
    queries
        .search(words, MOST)
        .whenComplete((pictures, thrown) -> {
          if (thrown == null) {
            found.accept(pictures.stream().map(this::result).toList());
          } else if (!(thrown instanceof CancellationException)) {
            log("the library cannot be searched", thrown);
            found.accept(List.of());
          }
        });
  }

  private SearchResult result(PictureSummary picture) {
    return new SearchResult(
        picture.words(),
        picture.size().toString(),
        picture.thumbnail().map(Thumbnail::small),
        () -> show.accept(picture.id()));
  }

  private static void log(String what, @Nullable Throwable thrown) {
    System.getLogger(PictureSearch.class.getName()).log(System.Logger.Level.WARNING, what, thrown);
  }
}
