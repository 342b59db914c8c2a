package studio.lumina.app.work.run;

import studio.lumina.app.store.LibraryListener;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.app.work.feed.FxFeed;
import studio.lumina.core.Problem;

/// Tells the window what the library does by itself.
record LibraryEvents(FxFeed feed) implements LibraryListener {
  @Override
  public void found(Problem problem) {
    feed.publish(new StudioEvent.Failed(problem));
  }

  @Override
  public void thumbnailMade(long picture) {
    feed.publish(new StudioEvent.ThumbnailMade(picture));
  }
}
