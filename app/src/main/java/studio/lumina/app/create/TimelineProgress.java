package studio.lumina.app.create;

import java.util.List;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.ui.Words;

/// How far the picture on the stage is, in words.
final class TimelineProgress {
  private TimelineProgress() {}

  /// The same, from the longest to the shortest; the last says only what matters most.
  static List<String> words(EaselModel easel, TimelineModel timeline) {
    if (timeline.scrubProperty().get() != TimelineModel.AT_HEAD) {
      int rows = timeline.shapeProperty().get().rows();
      return List.of(
          Words.of("progress.scrubbed", timeline.playhead(), rows, timeline.head()),
          Words.of("progress.scrubbed.short", timeline.playhead(), rows));
    }
    Progress now = easel.progressProperty().get();
    boolean expected = easel.stateProperty().get().isBusy() && easel.followingProperty().get();
    if (!easel.showsPainted() && !expected) {
      return now.state()
          .map(state -> rested(state, now))
          .orElse(List.of(Words.of("progress.idle")));
    }
    return switch (easel.endingProperty().get()) {
      case PAUSE -> List.of(Words.of("progress.pausing", row(now), now.rows()));
      case STOP -> List.of(Words.of("progress.stopping", now.row(), now.rows()));
      case NONE ->
          easel.stateProperty().get() == EaselModel.State.PAINTING
              ? painting(now)
              : List.of(reading(now), Words.of("progress.reading"));
    };
  }

  private static List<String> painting(Progress now) {
    String left =
        now.speed() > 0 && now.secondsLeft() > 0
            ? TimelineWords.left(now.secondsLeft())
            : Words.of("left.unknown");
    return List.of(
        Words.of("progress.painting", row(now), now.rows(), now.tokens(), now.total(), left),
        Words.of("progress.painting.short", row(now), now.rows(), left),
        left);
  }

  private static String reading(Progress now) {
    return now.toRead() == 0
        ? Words.of("progress.reading")
        : Words.of(
            now.row() > 0 ? "progress.reading.rows" : "progress.reading.prompt",
            now.read(),
            now.toRead());
  }

  private static List<String> rested(PictureEntry.State state, Progress now) {
    return switch (state) {
      case DONE -> both("progress.done", now.rows(), now.total());
      case STOPPED -> both("progress.stopped", now.row(), now.rows());
      case PAUSED, RUNNING -> both("progress.rested", now.row(), now.rows());
      case FAILED -> both("progress.failed", now.row(), now.rows());
    };
  }

  private static List<String> both(String key, int first, int second) {
    return List.of(Words.of(key, first, second), Words.of(key + ".short", first, second));
  }

  private static int row(Progress now) {
    return Math.min(now.row() + 1, now.rows());
  }
}
