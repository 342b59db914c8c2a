package studio.lumina.app.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import studio.lumina.core.Size;
import studio.lumina.core.Task;

/// A picture of the library as lists show it: without its prompt, its codes and its values, which
/// come with its [PictureEntry] when it is opened.
///
/// @param id row in the library
/// @param created when it was asked for
/// @param words that it was asked for with; empty where there were none
/// @param size the whole picture's size
/// @param model the checkpoint's name
/// @param thumbnail once it was made
/// @param file the PNG, once there is one; the file itself may have been removed since
/// @param star 0 to 5
/// @param codes how many image tokens it has
/// @param guidance classifier-free guidance scale that it was begun with
/// @param fork where it left another picture
/// @param place where it stands in the set it was asked for with
public record PictureSummary(
    long id,
    Instant created,
    Task task,
    String words,
    Size size,
    PictureEntry.State state,
    String model,
    Optional<Thumbnail> thumbnail,
    Optional<Path> file,
    int star,
    int codes,
    double guidance,
    Optional<PictureEntry.Fork> fork,
    Optional<PictureEntry.Place> place) {
  /// Rows that are complete.
  public int finishedRows() {
    return codes / size.columns();
  }

  /// Whether it has a code that is not its parent's.
  public boolean hasOwnCodes() {
    return codes > fork.map(PictureEntry.Fork::row).orElse(0) * size.columns();
  }

  /// Whether painting can go on.
  public boolean canContinue() {
    return state.canContinue();
  }
}
