package studio.lumina.core.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.lumina.core.ModelCard;
import studio.lumina.core.Problem;
import studio.lumina.core.Sampling;
import studio.lumina.core.Size;
import studio.lumina.core.checkpoint.CheckpointFolder;
import studio.lumina.core.model.ModelFacts;
import studio.lumina.core.sampling.SamplingPresets;

/// Makes the [ModelCard] of an open checkpoint.
final class ModelCards {
  private ModelCards() {}

  static ModelCard card(CheckpointFolder folder, LoadedCheckpoint loaded) {
    ModelFacts facts = loaded.model().facts();
    List<String> notes = new ArrayList<>(loaded.notes());
    mute(folder).ifPresent(problem -> notes.add("It cannot draw: " + problem.reason() + "."));
    return new ModelCard(
        folder.name(),
        folder.folder().toString(),
        facts.parameters(),
        facts.layers(),
        facts.context(),
        folder.targetSize(),
        mute(folder).isPresent() ? List.of() : sizes(folder, loaded),
        facts.device(),
        facts.precision(),
        facts.numericsKey(),
        defaults(folder),
        folder.examples(),
        notes);
  }

  /// The target's sizes that have grid tokens and fit the context.
  static List<Size> sizes(CheckpointFolder folder, LoadedCheckpoint loaded) {
    return Size.forTarget(folder.targetSize()).stream()
        .filter(size -> loaded.vocabulary().hasGrid(size))
        .filter(size -> size.tokens() < loaded.model().facts().context())
        .toList();
  }

  /// Why the checkpoint does not draw, if so.
  static Optional<Problem.CannotDraw> mute(CheckpointFolder folder) {
    return folder.config().maskImageLogits()
        ? Optional.of(
            new Problem.CannotDraw(
                folder.folder().resolve("config.json").toString(),
                "mask_image_logits is on, or not mentioned"))
        : Optional.empty();
  }

  private static Sampling defaults(CheckpointFolder folder) {
    Sampling usual = SamplingPresets.DRAWING;
    return new Sampling(
        usual.seed(),
        folder.guidance().orElse(usual.guidance()),
        usual.temperature(),
        folder.imageTopK().orElse(usual.imageTopK()),
        folder.textTopK().orElse(usual.textTopK()));
  }
}
