package studio.lumina.app.vision.result;

import java.util.Optional;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.core.Problem;

/// A result of Vision as far as it has come: a map, a description or an edit.
///
/// @param key tells results apart while the program runs, from 0
/// @param entry the map in the library, once that is known
/// @param job by which it is cancelled while it waits
/// @param row finished rows while it is painted
/// @param words that came with it, or are all that comes
/// @param problem why it failed, where it did
public record VisionResult(
    int key,
    VisionAsk ask,
    State state,
    Optional<PictureEntry> entry,
    Optional<Long> job,
    int row,
    String words,
    Optional<Problem> problem) {
  /// How far it is.
  public enum State {
    /// In the queue.
    WAITING,
    /// In the queue, which is held.
    HELD,
    /// The prompt is being read.
    READING,
    /// Rows or words come.
    PAINTING,
    /// Whole.
    DONE,
    /// Paused, to be continued.
    PAUSED,
    /// Stopped and kept.
    STOPPED,
    /// Failed, with the rows that were saved.
    FAILED;

    /// Whether the engine works on it.
    public boolean isBusy() {
      return this == READING || this == PAINTING;
    }

    /// Whether it is in the queue.
    public boolean isWaiting() {
      return this == WAITING || this == HELD;
    }
  }

  /// One that was just asked for.
  static VisionResult asked(int key, VisionAsk ask) {
    return new VisionResult(
        key, ask, State.WAITING, Optional.empty(), Optional.empty(), 0, "", Optional.empty());
  }

  /// One whose map is in the library.
  static VisionResult kept(int key, VisionAsk ask, PictureEntry entry) {
    return asked(key, ask).ended(entry);
  }

  /// Whether there is something of its picture to be seen.
  public boolean hasRows() {
    return row > 0 || entry.filter(map -> map.finishedRows() > 0).isPresent();
  }

  /// Whether it is a map, or the first rows of one: something to lay beside the photo.
  public boolean isMapWithRows() {
    return hasRows() && ask.task().map().isPresent();
  }

  /// Whether it is this picture's.
  boolean isOf(long picture) {
    return entry.filter(map -> map.id() == picture).isPresent();
  }

  VisionResult job(long number) {
    return new VisionResult(key, ask, state, entry, Optional.of(number), row, words, problem);
  }

  VisionResult in(State other) {
    return new VisionResult(key, ask, other, entry, job, row, words, problem);
  }

  VisionResult waiting(PictureEntry map, long number, State how) {
    return new VisionResult(
        key, ask, how, Optional.of(map), Optional.of(number), 0, words, Optional.empty());
  }

  VisionResult began(PictureEntry map) {
    return new VisionResult(
        key,
        ask,
        State.READING,
        Optional.of(map),
        job,
        map.finishedRows(),
        words,
        Optional.empty());
  }

  VisionResult sized(PictureEntry map) {
    return new VisionResult(key, ask, State.PAINTING, Optional.of(map), job, row, words, problem);
  }

  VisionResult row(int finished) {
    return new VisionResult(key, ask, State.PAINTING, entry, job, finished, words, problem);
  }

  VisionResult said(String more) {
    return words(words + more);
  }

  VisionResult words(String all) {
    return new VisionResult(key, ask, state, entry, job, row, all, problem);
  }

  VisionResult failed(Problem why) {
    return new VisionResult(
        key, ask, State.FAILED, entry, Optional.empty(), row, words, Optional.of(why));
  }

  VisionResult ended(PictureEntry map) {
    State how =
        switch (map.state()) {
          case DONE -> State.DONE;
          case PAUSED, RUNNING -> State.PAUSED;
          case STOPPED -> State.STOPPED;
          case FAILED -> State.FAILED;
        };
    return new VisionResult(
        key, ask, how, Optional.of(map), Optional.empty(), map.finishedRows(), words, problem);
  }
}
