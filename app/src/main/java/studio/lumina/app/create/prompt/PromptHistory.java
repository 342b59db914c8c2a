package studio.lumina.app.create.prompt;

import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import studio.lumina.app.work.Answer;
import studio.lumina.app.work.EventSource;
import studio.lumina.app.work.LibraryQueries;
import studio.lumina.app.work.StudioEvent;

/// The prompts used so far, also those of deleted pictures, to be leafed through like a shell's
/// history. FX thread only, without a toolkit.
public final class PromptHistory {
  private static final int MOST = 500;

  private final LibraryQueries queries;
  private final ObservableList<String> texts = FXCollections.observableArrayList();
  // Kept, since it hears of changes only as long as somebody holds it.
  private final ObservableList<String> textsView = FXCollections.unmodifiableObservableList(texts);
  private int at = -1;
  private String own = "";

  PromptHistory(EventSource events, LibraryQueries queries) {
    this.queries = queries;
    events.listen(news -> news.forEach(this::hear));
    refresh();
  }

  /// The latest first.
  public ObservableList<String> texts() {
    return textsView;
  }

  /// The prompt before the one in the field.
  ///
  /// @param now what the field holds
  Optional<String> earlier(String now) {
    int next = at + 1;
    while (next < texts.size() && texts.get(next).equals(now)) {
      next++;
    }
    if (next >= texts.size()) {
      return Optional.empty();
    }
    own = at < 0 ? now : own;
    at = next;
    return Optional.of(texts.get(at));
  }

  /// The prompt after the one in the field; in the end what the artist had typed.
  Optional<String> later() {
    if (at < 0) {
      return Optional.empty();
    }
    at--;
    return Optional.of(at < 0 ? own : texts.get(at));
  }

  /// The artist typed: what is in the field is no longer of the history.
  void leave() {
    at = -1;
  }

  /// Asks for what was used by now.
  void refresh() {
    Answer.of(queries.prompts(MOST), this::found);
  }

  private void found(List<String> used) {
    texts.setAll(used);
    leave();
  }

  private void hear(StudioEvent news) {
    if (news instanceof StudioEvent.Began) {
      refresh();
    }
  }
}
