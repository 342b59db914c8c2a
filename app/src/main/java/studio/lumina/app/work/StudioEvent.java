package studio.lumina.app.work;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import studio.lumina.app.store.JobOwner;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.store.PictureSummary;
import studio.lumina.core.Event;
import studio.lumina.core.LoadProgress;
import studio.lumina.core.ModelCard;
import studio.lumina.core.Opening;
import studio.lumina.core.Part;
import studio.lumina.core.Problem;
import studio.lumina.core.RowSchedule;

/// Something that happened in the studio, as anyone may watch it. What belongs to a job names its
/// owner; answers to questions are no events, see [LibraryQueries].
public sealed interface StudioEvent {
  /// A checkpoint is being opened.
  record ModelOpening(Opening opening, LoadProgress progress) implements StudioEvent {}

  /// The open checkpoint was closed, to make room for another.
  record ModelClosed(Opening opening) implements StudioEvent {}

  /// A checkpoint is open and ready.
  record ModelReady(Opening opening, ModelCard card) implements StudioEvent {}

  /// A checkpoint could not be opened; the one open before, if any, still is, or is opened again
  /// now, which is told as any opening.
  record ModelFailed(Opening opening, Problem problem) implements StudioEvent {}

  /// The engine process died and is being started again; what it ran goes on by itself.
  record EngineRestarting(Problem problem, int attempt) implements StudioEvent {}

  /// How fast the open model is on this machine, from what was measured so far; told after
  /// [ModelReady] where it is known, and after each picture.
  record Speed(Throughput throughput) implements StudioEvent {}

  /// What waits in the queue, in order; told whenever it changes.
  ///
  /// @param hold why none of it is begun before the artist lets it
  record Queue(List<QueuedJob> jobs, Hold hold) implements StudioEvent {
    public Queue {
      jobs = List.copyOf(jobs);
    }

    /// The pictures among what waits, in order.
    public List<PictureSummary> waiting() {
      return jobs.stream().flatMap(job -> job.picture().stream()).toList();
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

  /// A picture is being painted from now on, or again.
  record Began(JobOwner owner, PictureEntry entry) implements StudioEvent {}

  /// Something happened to the picture being painted.
  record Told(JobOwner owner, long id, Event event) implements StudioEvent {
    /// This with another event.
    public Told with(Event other) {
      return new Told(owner, id, other);
    }
  }

  /// Other values are in force from a row on.
  ///
  /// @param schedule all values along the picture's rows
  record Steered(long id, RowSchedule schedule) implements StudioEvent {}

  /// Other values could not be had; the picture goes on as before.
  record SteeringRefused(long id, Problem problem) implements StudioEvent {}

  /// Everything told so far about a picture is safe on disk.
  record Saved(long id, Instant at) implements StudioEvent {}

  /// A picture rests at a row boundary for a job that somebody waits for; it goes on by itself.
  record Rested(JobOwner owner, PictureEntry entry) implements StudioEvent {}

  /// Painting ended: done, paused, or stopped.
  record Ended(JobOwner owner, PictureEntry entry) implements StudioEvent {}

  /// Painting failed; the entry has the rows that were saved. Or something else did.
  ///
  /// @param owner of the job that failed, where one did
  /// @param entry empty where it was not about a picture, or not even a row in the library could be
  ///   made
  record Failed(Optional<JobOwner> owner, Optional<PictureEntry> entry, Problem problem)
      implements StudioEvent {
    /// Something that belongs to no job.
    public Failed(Problem problem) {
      this(Optional.empty(), Optional.empty(), problem);
    }
  }

  /// A picture that ended without one has a file of its finished rows now.
  record Kept(PictureEntry entry) implements StudioEvent {}

  /// A picture of earlier days got its thumbnail.
  record ThumbnailMade(long id) implements StudioEvent {}

  /// Pictures of a set were added or have ended; see [LibraryQueries#set].
  record SetChanged(long set) implements StudioEvent {}

  /// A picture was moved to the trash.
  record Discarded(long id) implements StudioEvent {}

  /// Pictures got a number of stars.
  record Rated(List<Long> ids, int stars) implements StudioEvent {
    public Rated {
      ids = List.copyOf(ids);
    }
  }

  /// Pictures of the trash are gone for good.
  record Erased(List<Long> ids) implements StudioEvent {
    public Erased {
      ids = List.copyOf(ids);
    }
  }

  /// A picture came back from the trash.
  record Restored(PictureEntry entry) implements StudioEvent {}

  /// A turn of a conversation is being taken from now on.
  ///
  /// @param job that asked for it
  /// @param turn its row in the library
  record TurnBegan(JobOwner owner, long job, long turn) implements StudioEvent {}

  /// Something happened in the turn: words, or a picture's rows.
  record TurnTold(JobOwner owner, long job, Event event) implements StudioEvent {}

  /// A turn was taken, to its end or as far as the artist let it; it is kept in the conversation.
  ///
  /// @param answer the words and pictures of the answer
  /// @param whole whether the model came to its end
  record TurnEnded(JobOwner owner, long job, List<Part> answer, boolean whole)
      implements StudioEvent {
    public TurnEnded {
      answer = List.copyOf(answer);
    }
  }

  /// How far a folder is.
  ///
  /// @param job that goes through it
  /// @param ended whether the job has come to its end
  record FolderTold(JobOwner owner, long job, FolderProgress progress, boolean ended)
      implements StudioEvent {}
}
