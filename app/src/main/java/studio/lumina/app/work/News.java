package studio.lumina.app.work;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.core.Event;
import studio.lumina.core.LoadProgress;
import studio.lumina.core.ModelCard;
import studio.lumina.core.Opening;
import studio.lumina.core.Problem;
import studio.lumina.core.Prompt;

/// What the window is told.
public sealed interface News {
  /// A checkpoint is being opened.
  record ModelOpening(Opening opening, LoadProgress progress) implements News {}

  /// A checkpoint is open and ready.
  record ModelReady(Opening opening, ModelCard card) implements News {}

  /// A checkpoint could not be opened; the one open before, if any, still is.
  record ModelFailed(Opening opening, Problem problem) implements News {}

  /// The engine process died and is being started again; painting goes on by itself.
  record EngineRestarting(Problem problem, int attempt) implements News {}

  /// The newest pictures first.
  record History(List<PictureEntry> entries) implements News {}

  /// A picture is being painted from now on.
  record Began(PictureEntry entry) implements News {}

  /// Something happened to the picture being painted.
  record Told(long id, Event event) implements News {}

  /// Everything told so far about a picture is safe on disk.
  record Saved(long id, Instant at) implements News {}

  /// Painting ended: done, paused, or stopped.
  record Ended(PictureEntry entry) implements News {}

  /// Painting failed; the entry has the rows that were saved.
  ///
  /// @param entry empty where not even a row in the library could be made
  record Failed(Optional<PictureEntry> entry, Problem problem) implements News {}

  /// A picture was moved to the trash.
  record Discarded(long id) implements News {}

  /// A prompt's tokens.
  record Counted(Prompt prompt, int tokens) implements News {}
}
