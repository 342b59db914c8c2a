package studio.lumina.app.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import studio.lumina.core.Lanes;
import studio.lumina.core.Prompt;
import studio.lumina.core.Sampling;
import studio.lumina.core.Size;
import studio.lumina.core.Tokens;

/// A picture in the library, finished or not.
///
/// @param id row in the library
/// @param created when it was begun
/// @param prompt what was asked
/// @param sampling the values it was begun with
/// @param lanes the values its rows were drawn under
/// @param size the whole picture's size
/// @param state how far it is
/// @param codes its image tokens so far, row order, without row ends
/// @param surprise for each code, bits
/// @param entropy for each code, bits
/// @param file the PNG, once there is one; the file itself may have been removed since
/// @param model the checkpoint's name
/// @param numericsKey see the model's card
/// @param parent the picture it was forked from
public record PictureEntry(
    long id,
    Instant created,
    Prompt prompt,
    Sampling sampling,
    Lanes lanes,
    Size size,
    State state,
    Tokens codes,
    float[] surprise,
    float[] entropy,
    Optional<Path> file,
    String model,
    String numericsKey,
    Optional<Long> parent) {
  /// How far a picture is.
  public enum State {
    /// Being painted now, or interrupted by the end of the program.
    RUNNING,
    /// Paused by the user, or found interrupted at start; can be continued.
    PAUSED,
    /// Stopped and kept with the rows it has; can be continued.
    STOPPED,
    /// Failed with the rows it has; can be continued.
    FAILED,
    /// Finished.
    DONE
  }

  /// Whether painting can go on.
  public boolean canContinue() {
    return switch (state) {
      case PAUSED, STOPPED, FAILED -> true;
      case RUNNING, DONE -> false;
    };
  }

  /// This entry in another state.
  public PictureEntry withState(State value) {
    return new PictureEntry(
        id,
        created,
        prompt,
        sampling,
        lanes,
        size,
        value,
        codes,
        surprise,
        entropy,
        file,
        model,
        numericsKey,
        parent);
  }

  /// This entry with another size.
  public PictureEntry sized(Size value) {
    return new PictureEntry(
        id,
        created,
        prompt,
        sampling,
        lanes,
        value,
        state,
        codes,
        surprise,
        entropy,
        file,
        model,
        numericsKey,
        parent);
  }

  /// This entry with a file.
  public PictureEntry withFile(Path value) {
    return new PictureEntry(
        id,
        created,
        prompt,
        sampling,
        lanes,
        size,
        state,
        codes,
        surprise,
        entropy,
        Optional.of(value),
        model,
        numericsKey,
        parent);
  }

  /// This entry as a turn left it.
  public PictureEntry painted(State value, Lanes drawnUnder, String key) {
    return new PictureEntry(
        id,
        created,
        prompt,
        sampling,
        drawnUnder,
        size,
        value,
        codes,
        surprise,
        entropy,
        file,
        model,
        key,
        parent);
  }
}
