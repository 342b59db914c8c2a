package studio.lumina.app.work.queue;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.lumina.app.store.JobEntry;
import studio.lumina.app.store.JobKind;
import studio.lumina.app.store.Library;
import studio.lumina.app.store.NewJob;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.store.PictureSet;
import studio.lumina.app.store.PictureSummary;
import studio.lumina.app.store.StoredJobs;
import studio.lumina.app.store.WaitingJob;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.app.work.feed.FxFeed;
import studio.lumina.core.ModelCard;

/// The jobs that wait, of every kind, and the one that is being run. Every change is in the library
/// before it holds and is told; where the library fails, nothing changes. Any thread but the
/// window's may call it, since each call waits for the disk; the window's may call [#pauses],
/// [#pause] and [#hold] alone.
public final class JobQueue {
  private final Library library;
  private final StoredJobs stored;
  private final FxFeed feed;
  private final QueueHold hold;
  private WaitingWork waiting;
  private @Nullable QueuedWork taken;
  private boolean unwanted;

  /// The queue as the library kept it, held where something waits; told at once.
  public JobQueue(Library library, FxFeed feed) {
    this.library = library;
    this.stored = library.jobs();
    this.feed = feed;
    List<WaitingJob> found = library.summaries().waiting();
    // Nobody waits for an answer any more: it is in its conversation as far as it came.
    stored.cancel(
        found.stream()
            .map(WaitingJob::job)
            .filter(job -> job.kind() == JobKind.CHAT_TURN)
            .map(JobEntry::id)
            .toList(),
        List.of());
    waiting =
        new WaitingWork(
            found.stream()
                .filter(job -> job.job().kind() != JobKind.CHAT_TURN)
                .map(JobQueue::found)
                .toList());
    hold = new QueueHold(waiting.isEmpty() ? StudioEvent.Hold.NONE : StudioEvent.Hold.START);
    tell();
  }

  private static QueuedWork found(WaitingJob job) {
    return QueuedWork.of(new StoredJobs.Queued(job.job(), job.picture()), Urgency.QUEUED, 0);
  }

  /// Adds jobs to the end.
  ///
  /// @param set that their pictures make
  /// @param pauses that there had been when they were asked for
  public synchronized List<QueuedWork> add(
      List<NewJob> jobs, Optional<PictureSet> set, Urgency urgency, int pauses) {
    List<QueuedWork> added =
        stored.add(jobs, set, StoredJobs.End.LAST).stream()
            .map(queued -> QueuedWork.of(queued, urgency, pauses))
            .toList();
    set(waiting.withLast(added));
    return added;
  }

  /// Puts a picture before all others, to be painted even while the queue is held; what a pause
  /// held goes on, unless there was another pause since it was asked for.
  ///
  /// @param pauses that there had been when it was asked for
  public synchronized void first(NewJob job, long picture, int pauses) {
    if (isTaken(picture)) {
      return;
    }
    StoredJobs.Queued queued =
        stored.add(List.of(job), Optional.empty(), StoredJobs.End.FIRST).getFirst();
    hold.goOn(pauses);
    set(
        waiting
            .without(work -> work.paints(picture))
            .withFirst(QueuedWork.of(queued, Urgency.RESUMED, pauses)));
  }

  /// Puts pictures at the end; those that wait already stay where they are.
  ///
  /// @param jobs each with a picture of the library
  /// @param pauses that there had been when it was asked for
  public synchronized List<QueuedWork> last(List<NewJob> jobs, int pauses) {
    List<NewJob> fresh =
        jobs.stream()
            .filter(job -> job.picture().map(entry -> !has(entry.id())).orElse(false))
            .toList();
    if (waiting.isEmpty() && taken == null) {
      hold.goOn(pauses); // nothing was held back by the pause
    }
    return add(fresh, Optional.empty(), Urgency.QUEUED, pauses);
  }

  /// Whether something may be run.
  public synchronized boolean ready() {
    return eligible().isPresent();
  }

  /// How the job taken, or else the next, is asked to stop.
  public synchronized Optional<StopRequest> next() {
    return Optional.ofNullable(taken).or(this::eligible).map(QueuedWork::stop);
  }

  /// What is taken lets another go first that somebody waits for.
  public synchronized void yield() {
    QueuedWork work = taken;
    if (work != null && work.urgency() != Urgency.INTERACTIVE) {
      work.stop().yield();
    }
  }

  /// How often the artist paused so far; never waits.
  public int pauses() {
    return hold.pauses();
  }

  /// The artist pauses: nothing is begun from now on that was asked for before; never waits.
  public void pause() {
    hold.pause();
  }

  /// Pauses the job taken, or else the one that would have been next: it is begun and rests at
  /// once. Where there is none, there is nothing to pause. To be called after [#pause].
  public synchronized void pauseNext() {
    QueuedWork work = taken;
    if (work != null) {
      work.stop().pause();
    } else {
      Optional<QueuedWork> next = waiting.first(w -> hold.letBefore(w.urgency(), w.pauses()));
      if (next.isPresent()) {
        next.get().stop().pause();
        waiting = waiting.replaced(next.get(), w -> w.as(Urgency.RESUMED, hold.pauses()));
      } else if (waiting.isEmpty()) {
        hold.goOn(hold.pauses());
      }
    }
    tell();
  }

  /// Stops a picture that was taken, for the trash; whether it was.
  public synchronized boolean stopUnwanted(long picture) {
    QueuedWork work = taken;
    if (work == null || !isTaken(picture)) {
      return false;
    }
    unwanted = true;
    work.stop().stop();
    return true;
  }

  /// The job taken comes back; whether its picture is not wanted any more.
  ///
  /// @param picture as it stands in the library, where it paints one
  public synchronized boolean done(Ending ending, Optional<PictureEntry> picture) {
    QueuedWork work = taken;
    boolean trash = unwanted;
    taken = null;
    unwanted = false;
    if (work == null) {
      return false;
    }
    if (ending == Ending.ENDED || trash) {
      stored.end(work.id(), Optional.empty());
      pausedInVain(work, picture);
      tell();
    } else {
      stored.rest(work.id(), picture);
      set(waiting.withFirst(work.again(ending, work.job().picture().map(library.summaries()::of))));
    }
    return trash;
  }

  /// A pause that came too late for the job finds nothing paused: it holds what waits, as a hold.
  private void pausedInVain(QueuedWork work, Optional<PictureEntry> picture) {
    boolean asked = work.stop().kind() == StopRequest.Kind.PAUSE;
    boolean rests = picture.map(PictureEntry::canContinue).orElse(false);
    if (asked && !rests && hold.why() == StudioEvent.Hold.PAUSED) {
      hold.hold(waiting.isEmpty() ? StudioEvent.Hold.NONE : StudioEvent.Hold.ASKED);
    }
  }

  /// A picture that the library believes to be painted still, since it failed together with the
  /// picture, has failed.
  public synchronized PictureEntry rested(PictureEntry entry) {
    return entry.state() == PictureEntry.State.RUNNING && !isTaken(entry.id())
        ? library.update(entry.withState(PictureEntry.State.FAILED))
        : entry;
  }

  /// Takes the next job out, to be run now by `card`'s model.
  public synchronized Optional<QueuedWork> take(ModelCard card) {
    Optional<QueuedWork> next = eligible();
    if (next.isEmpty()) {
      return next;
    }
    QueuedWork work = next.get();
    if (work.job().picture().isPresent()) {
      work = work.with(stored.start(work.id(), card.name(), card.numericsKey()));
    } else {
      stored.start(work.id());
    }
    taken = work;
    long id = work.id();
    set(waiting.without(other -> other.id() == id));
    return Optional.of(work);
  }

  /// Holds the queue from now on, or lets it go on, also after a pause; never waits. To be told by
  /// [#tell].
  public void hold(StudioEvent.Hold value) {
    hold.hold(value);
  }

  /// Changes the order; unknown jobs are ignored, missing ones keep theirs behind the others.
  public synchronized void reorder(List<Long> jobs) {
    WaitingWork all = waiting.ordered(jobs);
    stored.order(all.ids());
    set(all);
  }

  /// Takes jobs out; their pictures without a code of their own go to the trash and are returned.
  public synchronized List<Long> cancel(Collection<Long> jobs) {
    List<QueuedWork> gone = waiting.all(work -> jobs.contains(work.id()));
    List<Long> discarded =
        gone.stream()
            .flatMap(work -> work.picture().stream())
            .filter(picture -> !picture.hasOwnCodes())
            .map(PictureSummary::id)
            .toList();
    stored.cancel(gone.stream().map(QueuedWork::id).toList(), discarded);
    set(waiting.without(work -> jobs.contains(work.id())));
    return discarded;
  }

  /// Takes a picture's job out, since the picture goes to the trash.
  public synchronized void remove(long picture) {
    List<Long> gone =
        waiting.all(work -> work.paints(picture)).stream().map(QueuedWork::id).toList();
    if (!gone.isEmpty()) {
      stored.cancel(gone, List.of());
      set(waiting.without(work -> work.paints(picture)));
    }
  }

  /// Tells it as it stands.
  public synchronized void tell() {
    feed.publish(
        new StudioEvent.Queue(waiting.jobs().stream().map(QueuedWork::told).toList(), hold.why()));
  }

  /// What somebody waits for goes before all others.
  private Optional<QueuedWork> eligible() {
    return waiting
        .first(work -> work.urgency() == Urgency.INTERACTIVE)
        .or(() -> waiting.first(work -> hold.lets(work.urgency(), work.pauses())));
  }

  private boolean has(long picture) {
    return isTaken(picture) || waiting.paints(picture);
  }

  private boolean isTaken(long picture) {
    QueuedWork work = taken;
    return work != null && work.paints(picture);
  }

  private void set(WaitingWork work) {
    waiting = work;
    tell();
  }
}
