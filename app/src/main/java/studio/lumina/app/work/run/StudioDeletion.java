package studio.lumina.app.work.run;

import java.util.List;
import studio.lumina.app.store.Library;
import studio.lumina.app.work.Deletion;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.app.work.feed.FxFeed;
import studio.lumina.app.work.queue.JobQueue;

/// Moves pictures to the trash and back, on the writer thread.
record StudioDeletion(Library library, JobQueue queue, WorkerThreads threads, FxFeed feed)
    implements Deletion {
  @Override
  public void discard(long id) {
    threads.writer(() -> {
      if (!queue.stopUnwanted(id)) {
        queue.remove(id);
        discardNow(id);
      }
    });
  }

  @Override
  public void restore(long id) {
    threads.writer(() -> feed.publish(new StudioEvent.Restored(library.restore(id))));
  }

  @Override
  public void erase(List<Long> ids) {
    List<Long> asked = List.copyOf(ids);
    threads.writer(() -> feed.publish(new StudioEvent.Erased(library.erase(asked))));
  }

  /// Moves a picture that nothing paints any more.
  void discardNow(long id) {
    library.discard(id);
    feed.publish(new StudioEvent.Discarded(id));
  }
}
