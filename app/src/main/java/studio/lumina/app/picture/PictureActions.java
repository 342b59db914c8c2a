package studio.lumina.app.picture;

import java.util.List;
import studio.lumina.app.store.PictureEntry;

/// What a workspace does with a picture of the library that the artist points at. FX thread only.
public interface PictureActions {
  /// Puts it on the stage.
  void show(PictureEntry entry);

  /// Takes over its prompt, size, seed and values.
  void use(PictureEntry entry);

  /// Paints it once more, with every change along its rows.
  void replay(PictureEntry entry);

  /// Puts one that is not finished into the queue again.
  void retry(PictureEntry entry);

  /// Moves it to the trash.
  void discard(PictureEntry entry);

  /// What other workspaces do with it.
  default List<PictureAction> elsewhere() {
    return List.of();
  }
}
