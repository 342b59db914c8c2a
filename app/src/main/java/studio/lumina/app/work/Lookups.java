package studio.lumina.app.work;

import java.util.Optional;
import studio.lumina.app.store.EntryPage;
import studio.lumina.app.store.Library;
import studio.lumina.core.LuminaException;

/// Looks things up in the library and tells them; waits for the disk.
///
/// @param library asked
/// @param feed told
record Lookups(Library library, FxFeed feed) {
  void history(int limit) {
    EntryPage found = library.history(limit);
    feed.publish(new News.History(found.entries()));
    tellProblems(found);
  }

  void family(long id) {
    EntryPage found = library.family(id);
    feed.publish(new News.Family(id, found.entries()));
    tellProblems(found);
  }

  void set(long id) {
    EntryPage found = library.members(id);
    feed.publish(new News.SetFound(library.set(id), found.entries()));
    tellProblems(found);
  }

  /// The set again, for those who show it; without it they have the picture itself.
  void setAgain(long id) {
    try {
      set(id);
    } catch (LuminaException e) {
      System.getLogger(Lookups.class.getName())
          .log(System.Logger.Level.WARNING, "set " + id + " is not told", e);
    }
  }

  void prompts(int limit) {
    feed.publish(new News.Prompts(library.prompts(limit)));
  }

  void discard(long id) {
    library.discard(id);
    feed.publish(new News.Discarded(id));
  }

  void restore(long id) {
    feed.publish(new News.Restored(library.restore(id)));
  }

  private void tellProblems(EntryPage found) {
    found.problems().forEach(problem -> feed.publish(new News.Failed(Optional.empty(), problem)));
  }
}
