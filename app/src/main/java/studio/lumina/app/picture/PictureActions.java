package studio.lumina.app.picture;

import java.util.List;
import java.util.Optional;
import studio.lumina.app.store.PictureSummary;

/// What a workspace does with pictures of the library that the artist points at. FX thread only.
public interface PictureActions {
  /// What of a picture's settings is taken over.
  enum Reuse {
    /// Prompt, size, seed, values and control picture.
    ALL,
    PROMPT,
    SEED,
    SHAPE
  }

  /// Puts it on the stage.
  void show(PictureSummary picture);

  /// Takes over what it was drawn with, or a part of that.
  void use(PictureSummary picture, Reuse what);

  /// Paints it once more, with every change along its rows.
  void replay(PictureSummary picture);

  /// The picture on the stage, beside which others can be laid.
  Optional<Long> shown();

  /// Puts one that is not finished into the queue again.
  void retry(PictureSummary picture);

  /// Gives pictures a number of stars.
  ///
  /// @param stars 0 to 5
  void star(List<PictureSummary> pictures, int stars);

  /// Moves pictures to the trash.
  void discard(List<PictureSummary> pictures);

  /// What other workspaces do with it.
  default List<PictureAction> elsewhere() {
    return List.of();
  }

  /// Has another workspace do something with it, once the picture is opened.
  default void run(PictureAction other, PictureSummary picture) {}
}
