package studio.lumina.app.vision.result;

import java.util.Optional;
import studio.lumina.app.ui.Messages;
import studio.lumina.app.vision.task.TaskList;
import studio.lumina.app.vision.task.VisionTask;

/// Words for results: what they are called, and how far they are.
public final class ResultWords {
  private ResultWords() {}

  /// What it is: the task, and what is detected; of an edit its instruction. Those that were asked
  /// for alike are told apart by a number.
  public static String name(VisionResult result, ResultModel among) {
    int number = among.number(result);
    if (number == 0) {
      return name(result);
    }
    String key = isWorded(result) ? "vision.result.nth" : "vision.result.more";
    return Messages.of(key, name(result), number);
  }

  private static String name(VisionResult result) {
    String what = result.ask().what();
    if (isWorded(result)) {
      return what;
    }
    return what.isEmpty()
        ? Messages.of("vision.result." + result.ask().task())
        : Messages.of("vision.result.of", TaskList.words(result.ask().task()), what);
  }

  private static boolean isWorded(VisionResult result) {
    return result.ask().task() == VisionTask.EDIT || result.ask().task() == VisionTask.REDRAW;
  }

  /// What there is to say of it in a tile; of a candidate its place and its figure.
  static String state(VisionResult result, ResultModel among) {
    int rows = result.entry().map(entry -> entry.size().rows()).orElse(0);
    return switch (result.state()) {
      case DONE ->
          Candidates.bits(result)
              .map(bits -> Messages.of("vision.redraw.rank", Candidates.rank(result, among), bits))
              .orElse("");
      case PAINTING ->
          rows > 0 && result.ask().task().map().isPresent()
              ? Messages.of("vision.state.rows", Math.min(result.row() + 1, rows), rows)
              : Messages.of("vision.state.PAINTING");
      default -> Messages.of("vision.state." + result.state());
    };
  }

  /// What there is to say of it beside the stage; empty where it is whole or painted.
  ///
  /// @param behind whether another job is before it
  public static Optional<String> sentence(VisionResult result, boolean behind) {
    return switch (result.state()) {
      case DONE, PAINTING -> Optional.empty();
      case WAITING -> Optional.of(Messages.of("vision.sentence." + (behind ? "WAITING" : "NEXT")));
      default -> Optional.of(Messages.of("vision.sentence." + result.state()));
    };
  }
}
