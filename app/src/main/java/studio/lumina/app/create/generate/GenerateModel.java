package studio.lumina.app.create.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.Observable;
import org.jspecify.annotations.Nullable;
import studio.lumina.app.checkpoint.CheckpointModel;
import studio.lumina.app.create.prompt.PromptModel;
import studio.lumina.app.create.sampling.SamplingModel;
import studio.lumina.app.create.shape.ShapeModel;
import studio.lumina.app.stage.StageModel;
import studio.lumina.app.store.PictureSet;
import studio.lumina.app.work.GenerationRequest;
import studio.lumina.app.work.Throughput;
import studio.lumina.core.Sampling;
import studio.lumina.core.Size;

/// What Generate would ask for now: how many pictures, what they cost, and why it cannot. FX thread
/// only, without a toolkit.
public final class GenerateModel {
  /// Why nothing can be painted.
  public enum Reason {
    NO_MODEL,
    NO_WORDS,
    NO_LIST,
    TOO_LONG
  }

  private final CheckpointModel checkpoint;
  private final PromptModel prompt;
  private final ShapeModel shape;
  private final SamplingModel values;
  private final StageModel stage;

  public GenerateModel(
      CheckpointModel checkpoint,
      PromptModel prompt,
      ShapeModel shape,
      SamplingModel values,
      StageModel stage) {
    this.checkpoint = checkpoint;
    this.prompt = prompt;
    this.shape = shape;
    this.values = values;
    this.stage = stage;
  }

  /// What it depends on.
  public List<Observable> parts() {
    List<Observable> parts = new ArrayList<>(prompt.parts());
    parts.addAll(
        List.of(
            checkpoint.cardProperty(),
            checkpoint.throughputProperty(),
            prompt.tokensProperty(),
            prompt.roomProperty(),
            values.guidanceProperty(),
            values.picturesProperty(),
            stage.stateProperty()));
    return List.copyOf(parts);
  }

  /// Why nothing can be painted; empty where it can.
  public Optional<Reason> reason() {
    if (checkpoint.cardProperty().get().isEmpty() || shape.sizeProperty().get() == null) {
      return Optional.of(Reason.NO_MODEL);
    }
    if (prompt.isBlank()) {
      return Optional.of(Reason.NO_WORDS);
    }
    if (!prompt.unknownLists().isEmpty()) {
      return Optional.of(Reason.NO_LIST);
    }
    return prompt.fits() ? Optional.empty() : Optional.of(Reason.TOO_LONG);
  }

  /// Whether a picture is being painted, so that what is asked for waits.
  public boolean queues() {
    return stage.stateProperty().get().isBusy();
  }

  /// Seconds that it takes, or 0 where unknown.
  public double seconds() {
    @Nullable Size size = shape.sizeProperty().get();
    return size == null
        ? 0
        : values.picturesProperty().get()
            * checkpoint
                .throughputProperty()
                .get()
                .seconds(size.codes(), values.guidanceProperty().get());
  }

  /// Seconds that a grid takes, or 0 where unknown.
  ///
  /// @param guidances of each of its pictures
  public double seconds(List<Double> guidances) {
    @Nullable Size size = shape.sizeProperty().get();
    Throughput throughput = checkpoint.throughputProperty().get();
    return size == null
        ? 0
        : guidances.stream().mapToDouble(each -> throughput.seconds(size.codes(), each)).sum();
  }

  /// The pictures as work: one, or a set in which each has the seed after the one before.
  ///
  /// @param now whether even while the queue is held
  public GenerationRequest request(Size size, boolean now) {
    Sampling first = values.sampling();
    List<GenerationRequest.Draft> drafts = new ArrayList<>();
    List<String> seeds = new ArrayList<>();
    for (int i = 0; i < values.picturesProperty().get(); i++) {
      Sampling own = first.withSeed(first.seed() + i);
      drafts.add(GenerationRequest.Draft.of(prompt.prompt(size, own.seed()), own, i, 0));
      seeds.add(String.valueOf(own.seed()));
    }
    return new GenerationRequest(
        drafts,
        drafts.size() == 1
            ? Optional.empty()
            : Optional.of(
                new GenerationRequest.Axes(
                    new PictureSet.Axis(PictureSet.Setting.SEED, seeds), Optional.empty())),
        now);
  }
}
