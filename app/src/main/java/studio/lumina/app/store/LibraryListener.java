package studio.lumina.app.store;

import studio.lumina.core.Problem;

/// Is told what the library does by itself. Called on threads of the library; must not wait.
public interface LibraryListener {
  /// Something was damaged: it was repaired when the library was opened, or the check that runs
  /// beside it found it.
  void found(Problem problem);

  /// A picture of earlier days got its thumbnail.
  default void thumbnailMade(long picture) {}
}
