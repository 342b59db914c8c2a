package studio.lumina.app.timeline;

import java.util.List;
import studio.lumina.app.stage.PaintProgress;
import studio.lumina.app.stage.StageModel;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.ui.Messages;

/// The progress of the picture on the stage, in words.
public final class TimelineProgress {
  private TimelineProgress() {}

  /// The same, from the longest to the shortest; the last says only what matters most.
  public static List<String> words(StageModel stage, TimelineModel timeline) {
    if (timeline.scrubProperty().get() != TimelineModel.AT_HEAD) {
      int rows = timeline.shapeProperty().get().rows();
      return List.of(
          Messages.of("progress.scrubbed", timeline.playhead(), rows, timeline.head()),
          Messages.of("progress.scrubbed.short", timeline.playhead(), rows));
    }
    PaintProgress now = stage.progressProperty().get();
    boolean expected = stage.stateProperty().get().isBusy() && stage.followingProperty().get();
    if (!stage.showsPainted() && !expected) {
      return now.state()
          .map(state -> rested(state, now))
          .orElse(List.of(Messages.of("progress.idle")));
    }
    return switch (stage.endingProperty().get()) {
      case PAUSE -> List.of(pausing(now));
      case STOP -> List.of(Messages.of("progress.stopping", now.row(), now.rows()));
      case NONE ->
          stage.stateProperty().get() == StageModel.State.PAINTING
              ? painting(now)
              : List.of(reading(now), Messages.of("progress.reading"));
    };
  }

  private static List<String> painting(PaintProgress now) {
    if (now.tokens() >= now.total()) {
      String last = Messages.of("progress.last");
      return List.of(
          Messages.of("progress.painting", row(now), now.rows(), now.tokens(), now.total(), last),
          Messages.of("progress.painting.short", row(now), now.rows(), last),
          last);
    }
    String left =
        now.speed() > 0 && now.secondsLeft() > 0
            ? TimelineText.left(now.secondsLeft())
            : Messages.of("left.unknown");
    return List.of(
        Messages.of("progress.painting", row(now), now.rows(), now.tokens(), now.total(), left),
        Messages.of("progress.painting.short", row(now), now.rows(), left),
        left);
  }

  /// The row after which it rests: the one that is being drawn, seen or not. Between two rows it is
  /// not known whether the next has begun.
  private static String pausing(PaintProgress now) {
    boolean between = now.rows() == 0 || now.tokens() % (now.total() / now.rows()) == 0;
    return between
        ? Messages.of("progress.pausing.soon")
        : Messages.of("progress.pausing", now.drawnRows() + 1, now.rows());
  }

  private static String reading(PaintProgress now) {
    return now.toRead() == 0
        ? Messages.of("progress.reading")
        : Messages.of(
            now.row() > 0 ? "progress.reading.rows" : "progress.reading.prompt",
            now.read(),
            now.toRead());
  }

  private static List<String> rested(PictureEntry.State state, PaintProgress now) {
    return switch (state) {
      case DONE -> both("progress.done", now.rows(), now.total());
      case STOPPED -> both("progress.stopped", now.row(), now.rows());
      case PAUSED, RUNNING -> both("progress.rested", now.row(), now.rows());
      case FAILED -> both("progress.failed", now.row(), now.rows());
    };
  }

  private static List<String> both(String key, int first, int second) {
    return List.of(Messages.of(key, first, second), Messages.of(key + ".short", first, second));
  }

  private static int row(PaintProgress now) {
    return Math.min(now.row() + 1, now.rows());
  }
}
