package studio.lumina.app.create.steer;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import studio.lumina.app.timeline.TimelineLane;
import studio.lumina.app.timeline.TimelineText;
import studio.lumina.app.ui.Messages;
import studio.lumina.app.ui.ProblemText;
import studio.lumina.core.Problem;

/// In what the panel differs from the picture being painted, in words.
final class SteerText {
  private SteerText() {}

  static String of(SteerModel steer) {
    Optional<Problem> refused = steer.refusedProperty().get();
    if (refused.isPresent()) {
      return Messages.of("steer.refused", ProblemText.of(refused.get()));
    }
    if (steer.waitingProperty().get()) {
      return Messages.of("steer.waiting");
    }
    return (values(steer) + " " + words(steer)).strip();
  }

  private static String values(SteerModel steer) {
    List<TimelineLane.Kind> differing = steer.differingProperty().get();
    return differing.isEmpty()
        ? ""
        : Messages.of(
            "steer.differs",
            differing.stream()
                .map(kind -> TimelineText.value(kind, steer.panel(kind)))
                .collect(Collectors.joining(", ")));
  }

  private static String words(SteerModel steer) {
    if (!steer.otherWordsProperty().get()) {
      return "";
    }
    PrefillCost cost = steer.wordsCost();
    return Messages.of(
        steer.differsInAvoidAlone() ? "steer.other-avoid" : "steer.other-words",
        cost.rows(),
        TimelineText.about(cost.seconds()));
  }
}
