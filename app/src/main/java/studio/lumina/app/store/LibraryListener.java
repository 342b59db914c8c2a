package studio.lumina.app.store;

import studio.lumina.core.Problem;

/// Is told what the library does by itself. Called on threads of the library; must not wait.
public interface LibraryListener {
  /// Something is damaged, as the check that runs beside the library found, or a backup cannot be
  /// made.
  void found(Problem problem);

  /// A picture of earlier days got its thumbnail.
  default void thumbnailMade(long picture) {}
}
