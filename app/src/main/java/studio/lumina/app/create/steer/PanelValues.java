package studio.lumina.app.create.steer;

import java.util.Arrays;
import java.util.List;
import javafx.beans.InvalidationListener;
import studio.lumina.app.create.prompt.PromptModel;
import studio.lumina.app.create.sampling.SamplingModel;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.timeline.TimelineLane;
import studio.lumina.core.Prompt;
import studio.lumina.core.RowSchedule;
import studio.lumina.core.Sampling;

/// The words and numbers of Create's panel as a picture that is steered would have them.
record PanelValues(PromptModel prompt, SamplingModel values) {
  /// Has something told whenever one of them is other.
  void listen(InvalidationListener listener) {
    values.guidanceProperty().addListener(listener);
    values.temperatureProperty().addListener(listener);
    values.imageTopKProperty().addListener(listener);
    prompt.textProperty().addListener(listener);
    prompt.avoidProperty().addListener(listener);
  }

  /// The panel's value of a kind.
  double of(TimelineLane.Kind kind) {
    return kind.of(values.sampling());
  }

  /// The panel's numbers; the seed, and what cannot be steered, is the picture's own.
  Sampling numbers(Sampling own) {
    Sampling panel = values.sampling();
    return new Sampling(
        own.seed(), panel.guidance(), panel.temperature(), panel.imageTopK(), own.textTopK());
  }

  /// The panel's words, with the choices in them that the picture's own seed makes.
  Prompt words(PictureEntry entry) {
    return prompt.prompt(entry.size(), entry.sampling().seed());
  }

  /// The numbers that are other than those of a row.
  List<TimelineLane.Kind> differing(RowSchedule.Change row) {
    return Arrays.stream(TimelineLane.Kind.values())
        .filter(kind -> kind != TimelineLane.Kind.SEED)
        .filter(kind -> kind.of(row.sampling()) != of(kind))
        .toList();
  }

  /// Whether there are words, and they are other than those of a row.
  boolean saysOther(RowSchedule.Change row, PictureEntry entry) {
    return row.prompt() instanceof Prompt.Draw draw
        && !prompt.isBlank()
        && !draw.equals(words(entry));
  }
}
