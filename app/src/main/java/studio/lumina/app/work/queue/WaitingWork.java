package studio.lumina.app.work.queue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// The jobs that wait, the next first, as an immutable list that makes changed lists.
record WaitingWork(List<QueuedWork> jobs) {
  WaitingWork {
    jobs = List.copyOf(jobs);
  }

  boolean isEmpty() {
    return jobs.isEmpty();
  }

  /// Whether one of them paints a picture.
  boolean paints(long picture) {
    return jobs.stream().anyMatch(work -> work.paints(picture));
  }

  /// The first for which something holds.
  Optional<QueuedWork> first(Predicate<QueuedWork> condition) {
    return jobs.stream().filter(condition).findFirst();
  }

  /// All for which something holds.
  List<QueuedWork> all(Predicate<QueuedWork> condition) {
    return jobs.stream().filter(condition).toList();
  }

  /// With one more before the others.
  WaitingWork withFirst(QueuedWork work) {
    List<QueuedWork> all = new ArrayList<>(jobs);
    all.addFirst(work);
    return new WaitingWork(all);
  }

  /// With more behind the others.
  WaitingWork withLast(Collection<QueuedWork> work) {
    List<QueuedWork> all = new ArrayList<>(jobs);
    all.addAll(work);
    return new WaitingWork(all);
  }

  /// Without those for which something holds.
  WaitingWork without(Predicate<QueuedWork> these) {
    return new WaitingWork(all(these.negate()));
  }

  /// With another in place of one.
  WaitingWork replaced(QueuedWork work, UnaryOperator<QueuedWork> other) {
    return new WaitingWork(
        jobs.stream().map(one -> one.equals(work) ? other.apply(one) : one).toList());
  }

  /// In another order; unknown jobs are ignored, missing ones keep theirs behind the others.
  WaitingWork ordered(List<Long> ids) {
    List<QueuedWork> all = new ArrayList<>();
    for (long id : new LinkedHashSet<>(ids)) {
      first(work -> work.id() == id).ifPresent(all::add);
    }
    all.addAll(all(work -> !ids.contains(work.id())));
    return new WaitingWork(all);
  }

  /// Their numbers, in order.
  List<Long> ids() {
    return jobs.stream().map(QueuedWork::id).toList();
  }
}
