package studio.lumina.app.create;

import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.ui.Words;

/// How far the picture on the stage is, in words.
final class TimelineProgress {
  private TimelineProgress() {}

  static String words(EaselModel easel, TimelineModel timeline) {
    if (timeline.scrubProperty().get() != TimelineModel.AT_HEAD) {
      return Words.of(
          "progress.scrubbed",
          timeline.playhead(),
          timeline.shapeProperty().get().rows(),
          timeline.head());
    }
    Progress now = easel.progressProperty().get();
    boolean expected = easel.stateProperty().get().isBusy() && easel.followingProperty().get();
    if (!easel.showsPainted() && !expected) {
      return now.state().map(state -> rested(state, now)).orElse(Words.of("progress.idle"));
    }
    return switch (easel.endingProperty().get()) {
      case PAUSE -> Words.of("progress.pausing", row(now), now.rows());
      case STOP -> Words.of("progress.stopping", now.row(), now.rows());
      case NONE ->
          easel.stateProperty().get() == EaselModel.State.PAINTING ? painting(now) : reading(now);
    };
  }

  private static String painting(Progress now) {
    String left =
        now.speed() > 0 && now.secondsLeft() > 0
            ? TimelineWords.left(now.secondsLeft())
            : Words.of("left.unknown");
    return Words.of("progress.painting", row(now), now.rows(), now.tokens(), now.total(), left);
  }

  private static String reading(Progress now) {
    return now.toRead() == 0
        ? Words.of("progress.reading")
        : Words.of(
            now.row() > 0 ? "progress.reading.rows" : "progress.reading.prompt",
            now.read(),
            now.toRead());
  }

  private static String rested(PictureEntry.State state, Progress now) {
    return switch (state) {
      case DONE -> Words.of("progress.done", now.rows(), now.total());
      case STOPPED -> Words.of("progress.stopped", now.row(), now.rows());
      case PAUSED, RUNNING -> Words.of("progress.rested", now.row(), now.rows());
      case FAILED -> Words.of("progress.failed", now.row(), now.rows());
    };
  }

  private static int row(Progress now) {
    return Math.min(now.row() + 1, now.rows());
  }
}
