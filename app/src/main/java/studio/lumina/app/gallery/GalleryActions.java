package studio.lumina.app.gallery;

/// What other workspaces do with a picture that the gallery shows. FX thread only.
public interface GalleryActions {
  /// Shows it where pictures are made.
  void show(long picture);

  /// Takes over its prompt, size, seed and values, to make another.
  void use(long picture);
}
