package studio.lumina.app.queue;

import java.util.List;
import studio.lumina.app.store.PictureSummary;

/// An item of the queue as it is listed: a picture, or several of the same set.
///
/// @param pictures at least one, in order
public record QueueItem(List<PictureSummary> pictures) {
  public QueueItem {
    pictures = List.copyOf(pictures);
  }

  /// The first that will be painted.
  public PictureSummary first() {
    return pictures.getFirst();
  }

  /// Their rows in the library, in order.
  public List<Long> ids() {
    return pictures.stream().map(PictureSummary::id).toList();
  }
}
