package studio.lumina.app;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Platform;
import studio.lumina.app.shell.PaletteModel;
import studio.lumina.app.shell.SearchResult;
import studio.lumina.app.store.Library;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.core.LuminaException;

/// Looks for pictures in the whole library, beside the window's thread; only for what was asked
/// last, since somebody is typing.
final class PictureSearch implements PaletteModel.Pictures {
  private static final int MOST = 12;

  private final Library library;
  private final ExecutorService reader;
  private final Consumer<PictureEntry> show;
  private final AtomicReference<String> latest = new AtomicReference<>("");

  /// @param reader runs what waits for the disk
  /// @param show puts a picture where the artist sees it; FX thread
  PictureSearch(Library library, ExecutorService reader, Consumer<PictureEntry> show) {
    this.library = library;
    this.reader = reader;
    this.show = show;
  }

  @Override
  public void find(String words, Consumer<List<SearchResult>> found) {
    latest.set(words);
    reader.execute(() -> {
      if (words.equals(latest.get())) {
        List<SearchResult> hits = look(words);
        Platform.runLater(() -> found.accept(hits));
      }
    });
  }

  private List<SearchResult> look(String words) {
    try {
      return library.find(words, MOST).entries().stream()
          .map(entry ->
              new SearchResult(
                  entry.words(), entry.size().toString(), entry.file(), () -> show.accept(entry)))
          .toList();
    } catch (LuminaException e) {
      System.getLogger(PictureSearch.class.getName())
          .log(System.Logger.Level.WARNING, "the library cannot be searched", e);
      return List.of();
    }
  }
}
