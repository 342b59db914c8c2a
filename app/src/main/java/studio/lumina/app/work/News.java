package studio.lumina.app.work;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.store.PictureSet;
import studio.lumina.core.Event;
import studio.lumina.core.LoadProgress;
import studio.lumina.core.ModelCard;
import studio.lumina.core.Opening;
import studio.lumina.core.Problem;
import studio.lumina.core.Prompt;
import studio.lumina.core.RowSchedule;

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

  /// How fast the open model is on this machine, from what was measured so far; told after
  /// [ModelReady] where it is known, and after each picture.
  record Speed(Tempo tempo) implements News {}

  /// The newest pictures first; without those that wait and have no row yet.
  record History(List<PictureEntry> entries) implements News {}

  /// What waits to be painted, in order; told whenever it changes.
  ///
  /// @param hold why none of it is begun before the artist lets it
  record Queue(List<PictureEntry> waiting, Hold hold) implements News {
    /// A queue that goes on, or that the artist holds.
    public Queue(List<PictureEntry> waiting, boolean held) {
      this(waiting, held ? Hold.ASKED : Hold.NONE);
    }

    /// Whether none of it is begun before the artist lets it.
    public boolean held() {
      return hold != Hold.NONE;
    }
  }

  /// Why a queue is held.
  enum Hold {
    /// It goes on.
    NONE,
    /// It was found so at the start of the program.
    START,
    /// The artist wants it so.
    ASKED,
    /// The artist paused the picture that was being painted.
    PAUSED,
    /// No engine could be had, or the library failed.
    TROUBLE
  }

  /// A picture is being painted from now on.
  record Began(PictureEntry entry) implements News {}

  /// Something happened to the picture being painted.
  record Told(long id, Event event) implements News {}

  /// Other values are in force from a row on.
  ///
  /// @param lanes all values along the picture's rows
  record Steered(long id, RowSchedule lanes) implements News {}

  /// Other values could not be had; the picture goes on as before.
  record SteeringRefused(long id, Problem problem) implements News {}

  /// Everything told so far about a picture is safe on disk.
  record Saved(long id, Instant at) implements News {}

  /// Painting ended: done, paused, or stopped.
  record Ended(PictureEntry entry) implements News {}

  /// Painting failed; the entry has the rows that were saved. Or something else did.
  ///
  /// @param entry empty where not even a row in the library could be made
  record Failed(Optional<PictureEntry> entry, Problem problem) implements News {}

  /// A picture that ended without one has a file of its finished rows now.
  record Kept(PictureEntry entry) implements News {}

  /// The pictures that share rows with one: its parents up to the first, and all their forks.
  record Family(long id, List<PictureEntry> members) implements News {}

  /// A set and its pictures; told when asked for, when it is begun, and whenever one of them ends.
  record SetFound(PictureSet set, List<PictureEntry> members) implements News {}

  /// Prompts used, the latest first.
  record Prompts(List<String> texts) implements News {}

  /// A picture was moved to the trash.
  record Discarded(long id) implements News {}

  /// A picture came back from the trash.
  record Restored(PictureEntry entry) implements News {}

  /// How many tokens the longest of these prompts has.
  record Counted(List<Prompt> prompts, int tokens) implements News {
    public Counted {
      prompts = List.copyOf(prompts);
    }
  }
}
