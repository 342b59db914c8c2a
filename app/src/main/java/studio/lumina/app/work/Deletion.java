package studio.lumina.app.work;

import java.util.List;

/// The port that moves pictures to the trash and back. Called on the FX thread; never blocks; told
/// as [StudioEvent.Discarded] and [StudioEvent.Restored]. What was accepted is done before the
/// program ends.
public interface Deletion {
  /// Moves a picture to the trash; one that is being painted is stopped first.
  void discard(long id);

  /// Brings a picture back from the trash.
  void restore(long id);

  /// Removes pictures of the trash for good; what a job needs stays. Told as [StudioEvent.Erased].
  void erase(List<Long> ids);
}
