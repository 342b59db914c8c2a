package studio.lumina.app.work;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import studio.lumina.app.store.EntryPage;
import studio.lumina.app.store.Library;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.store.PictureSet;
import studio.lumina.core.ModelCard;

/// What waits to be painted. Every change is in the library before it holds and is told; where the
/// library fails, nothing changes. Any thread but the window's may call it: each call waits for the
/// disk.
final class PaintQueue {
  private final Library library;
  private final FxFeed feed;
  private List<Job> waiting;
  private @Nullable Job taken;
  private boolean unwanted;
  private final Holding holding;

  /// A picture that waits.
  ///
  /// @param wish what the artist wants with it
  /// @param now whether it is painted even while the queue is held
  /// @param pauses that there had been when it was asked for
  record Job(PictureEntry entry, Wish wish, boolean now, int pauses) {
    static Job waiting(PictureEntry entry) {
      return new Job(entry, new Wish(), false, 0);
    }

    static Job now(PictureEntry entry, int pauses) {
      return new Job(entry, new Wish(), true, pauses);
    }

    long id() {
      return entry.id();
    }
  }

  /// The queue as the library kept it, held where something waits; told at once.
  PaintQueue(Library library, FxFeed feed) {
    this.library = library;
    this.feed = feed;
    EntryPage found = library.waiting();
    waiting = found.entries().stream().map(Job::waiting).toList();
    holding = new Holding(waiting.isEmpty() ? News.Hold.NONE : News.Hold.START);
    tell();
    found.problems().forEach(problem -> feed.publish(new News.Failed(Optional.empty(), problem)));
  }

  /// Adds new pictures to the end.
  ///
  /// @param now whether they are painted even while the queue is held
  /// @param pauses that there had been when they were asked for
  synchronized List<PictureEntry> add(
      List<PictureEntry> drafts, Optional<PictureSet> set, boolean now, int pauses) {
    List<PictureEntry> added = library.commission(drafts, set);
    List<Job> jobs = new ArrayList<>(waiting);
    added.forEach(entry -> jobs.add(now ? Job.now(entry, pauses) : Job.waiting(entry)));
    set(jobs);
    return added;
  }

  /// Puts a picture before all others, to be painted even while the queue is held; what a pause
  /// held goes on.
  ///
  /// @param pauses that there had been when it was asked for
  synchronized void first(PictureEntry entry, int pauses) {
    if (isTaken(entry)) {
      return;
    }
    List<Job> jobs = others(job -> job.id() == entry.id());
    jobs.addFirst(Job.now(entry, pauses));
    holding.goOn();
    change(jobs, List.of());
  }

  /// Puts pictures at the end, those that wait already where they are.
  synchronized void last(Collection<PictureEntry> entries) {
    List<Job> jobs = new ArrayList<>(waiting);
    Set<Long> known = new HashSet<>(ids(waiting));
    for (PictureEntry entry : entries) {
      if (!isTaken(entry) && known.add(entry.id())) {
        jobs.add(Job.waiting(entry));
      }
    }
    if (waiting.isEmpty() && taken == null) {
      holding.goOn(); // nothing was held back by the pause
    }
    change(jobs, List.of());
  }

  /// Whether something may be painted.
  synchronized boolean ready() {
    return eligible().isPresent();
  }

  /// What the artist wants with the picture taken, or else with the next.
  synchronized Optional<Wish> wish() {
    return Optional.ofNullable(taken).or(this::eligible).map(Job::wish);
  }

  /// How often the artist paused so far; never waits.
  int pauses() {
    return holding.pauses();
  }

  /// The artist pauses: nothing is begun from now on that was asked for before; never waits.
  void pause() {
    holding.pause();
  }

  /// Pauses the picture taken, or else the one that would have been next: it is begun and rests at
  /// once. Where there is none, there is nothing to pause. To be called after [#pause].
  synchronized void pauseNext() {
    Job job = taken;
    if (job != null) {
      job.wish().pause();
    } else {
      Optional<Job> next =
          waiting.stream().filter(j -> holding.letBefore(j.now(), j.pauses())).findFirst();
      next.ifPresentOrElse(
          found -> {
            found.wish().pause();
            Job begun = new Job(found.entry(), found.wish(), true, holding.pauses());
            waiting = waiting.stream().map(j -> j.equals(found) ? begun : j).toList();
          },
          holding::goOn);
    }
    tell();
  }

  /// Stops a picture that was taken, for the trash; whether it was.
  synchronized boolean stopUnwanted(long id) {
    Job job = taken;
    if (job == null || job.id() != id) {
      return false;
    }
    unwanted = true;
    job.wish().stop();
    return true;
  }

  /// The picture taken has come to its end; whether it is not wanted any more.
  synchronized boolean done() {
    boolean trash = unwanted;
    taken = null;
    unwanted = false;
    return trash;
  }

  /// A picture that the library believes to be painted still, since it failed together with the
  /// picture, has failed.
  synchronized PictureEntry rested(PictureEntry entry) {
    return entry.state() == PictureEntry.State.RUNNING && !isTaken(entry)
        ? library.update(entry.withState(PictureEntry.State.FAILED))
        : entry;
  }

  /// Takes the next picture out, to be painted now by `card`'s model.
  synchronized Optional<Job> take(ModelCard card) {
    Optional<Job> next = eligible();
    if (next.isEmpty()) {
      return next;
    }
    Job job = next.get();
    List<Job> jobs = others(other -> other.id() == job.id());
    PictureEntry entry = library.start(job.id(), ids(jobs), card.name(), card.numericsKey());
    Job begun = new Job(entry, job.wish(), job.now(), job.pauses());
    taken = begun;
    set(jobs);
    return Optional.of(begun);
  }

  /// Holds the queue, or lets it go on, also after a pause.
  synchronized void hold(News.Hold value) {
    holding.hold(value);
    if (value == News.Hold.NONE) {
      holding.goOn();
    }
    tell();
  }

  /// Puts pictures that were cancelled at the end again.
  synchronized List<PictureEntry> requeue(Collection<Long> ids) {
    List<Long> known = ids(waiting);
    List<Long> back = ids.stream().filter(id -> !known.contains(id)).distinct().toList();
    List<PictureEntry> entries = library.requeue(known, back);
    List<Job> jobs = new ArrayList<>(waiting);
    entries.forEach(entry -> jobs.add(Job.waiting(entry)));
    set(jobs);
    return entries;
  }

  /// Changes the order; unknown ids are ignored, missing ones keep theirs behind the others.
  synchronized void reorder(List<Long> ids) {
    List<Job> jobs = new ArrayList<>();
    for (long id : new LinkedHashSet<>(ids)) {
      waiting.stream().filter(job -> job.id() == id).forEach(jobs::add);
    }
    waiting.stream().filter(job -> !ids.contains(job.id())).forEach(jobs::add);
    change(jobs, List.of());
  }

  /// Takes pictures out; those without a code of their own go to the trash and are returned.
  synchronized List<Long> cancel(Collection<Long> ids) {
    List<Long> discarded =
        waiting.stream()
            .filter(job -> ids.contains(job.id()) && !job.entry().hasOwnCodes())
            .map(Job::id)
            .toList();
    change(others(job -> ids.contains(job.id())), discarded);
    return discarded;
  }

  /// Takes a picture out that goes to the trash.
  synchronized void remove(long id) {
    change(others(job -> job.id() == id), List.of());
  }

  private Optional<Job> eligible() {
    return waiting.stream().filter(job -> holding.lets(job.now(), job.pauses())).findFirst();
  }

  private List<Job> others(Predicate<Job> these) {
    return new ArrayList<>(waiting.stream().filter(these.negate()).toList());
  }

  private boolean isTaken(PictureEntry entry) {
    Job job = taken;
    return job != null && job.id() == entry.id();
  }

  private void change(List<Job> jobs, List<Long> discarded) {
    if (!ids(jobs).equals(ids(waiting)) || !discarded.isEmpty()) {
      library.queue(ids(jobs), discarded);
    }
    set(jobs);
  }

  private void set(List<Job> jobs) {
    waiting = List.copyOf(jobs);
    tell();
  }

  /// Tells it as it stands.
  synchronized void tell() {
    feed.publish(new News.Queue(waiting.stream().map(Job::entry).toList(), holding.why()));
  }

  private static List<Long> ids(List<Job> jobs) {
    return jobs.stream().map(Job::id).toList();
  }
}
