package studio.lumina.app.work.run;

import studio.lumina.app.store.Library;
import studio.lumina.app.work.Deletion;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.app.work.feed.FxFeed;
import studio.lumina.app.work.queue.JobQueue;

/// Moves pictures to the trash and back, on the desk.
record StudioDeletion(Library library, JobQueue queue, WorkerThreads threads, FxFeed feed)
    implements Deletion {
  @Override
  public void discard(long id) {
    threads.desk(() -> {
      if (!queue.stopUnwanted(id)) {
        queue.remove(id);
        discardNow(id);
      }
    });
  }

  @Override
  public void restore(long id) {
    threads.desk(() -> feed.publish(new StudioEvent.Restored(library.restore(id))));
  }

  /// Moves a picture that nothing paints any more.
  void discardNow(long id) {
    library.discard(id);
    feed.publish(new StudioEvent.Discarded(id));
  }
}
