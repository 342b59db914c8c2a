package studio.lumina.app.picture;

import java.util.List;
import studio.lumina.app.store.PictureSummary;

/// What a workspace does with a picture of the library that the artist points at. FX thread only.
public interface PictureActions {
  /// Puts it on the stage.
  void show(PictureSummary picture);

  /// Takes over its prompt, size, seed and values.
  void use(PictureSummary picture);

  /// Paints it once more, with every change along its rows.
  void replay(PictureSummary picture);

  /// Whether it can be laid beside the picture on the stage.
  boolean canCompare(PictureSummary picture);

  /// Lays it beside the picture on the stage.
  void compare(PictureSummary picture);

  /// Puts one that is not finished into the queue again.
  void retry(PictureSummary picture);

  /// Moves it to the trash.
  void discard(PictureSummary picture);

  /// What other workspaces do with it.
  default List<PictureAction> elsewhere() {
    return List.of();
  }

  /// Has another workspace do something with it, once the picture is opened.
  default void run(PictureAction other, PictureSummary picture) {}
}
