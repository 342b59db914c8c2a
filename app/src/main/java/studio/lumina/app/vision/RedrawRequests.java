package studio.lumina.app.vision;

import java.util.List;
import java.util.Optional;
import studio.lumina.app.checkpoint.CheckpointModel;
import studio.lumina.app.prompt.PromptText;
import studio.lumina.app.vision.redraw.Extension;
import studio.lumina.app.vision.redraw.RedrawModel;
import studio.lumina.app.vision.result.ResultJobs;
import studio.lumina.app.vision.result.ResultModel;
import studio.lumina.app.vision.result.VisionAsk;
import studio.lumina.app.vision.source.SourceModel;
import studio.lumina.app.vision.source.VisionSource;
import studio.lumina.app.vision.task.VisionTask;
import studio.lumina.core.ModelCard;
import studio.lumina.core.Part;
import studio.lumina.core.Prompt;
import studio.lumina.core.Sampling;
import studio.lumina.core.Size;
import studio.lumina.core.image.CodeMask;

/// Asks the model to draw a part of the picture anew, or to make it larger. FX thread only, without
/// a toolkit.
public final class RedrawRequests {
  private final CheckpointModel checkpoint;
  private final SourceModel source;
  private final VisionRequests requests;
  private final RedrawModel redraw;
  private final ResultModel results;
  private final ResultJobs jobs;

  RedrawRequests(
      CheckpointModel checkpoint,
      SourceModel source,
      VisionRequests requests,
      RedrawModel redraw,
      ResultModel results,
      ResultJobs jobs) {
    this.checkpoint = checkpoint;
    this.source = source;
    this.requests = requests;
    this.redraw = redraw;
    this.results = results;
    this.jobs = jobs;
  }

  /// The size of the picture for the model; empty without either.
  public Optional<Size> size() {
    return requests.image().flatMap(RedrawRequests::size);
  }

  /// Whether a part can be asked for: it is marked, and what the picture shows then is said.
  public boolean canRun() {
    return checkpoint.cardProperty().get().isPresent()
        && redraw.isMarked()
        && !redraw.wordsProperty().get().isBlank();
  }

  /// Draws what is marked anew, as often as was asked for, and looks at the first.
  public void run() {
    if (canRun()) {
      redraw
          .maskProperty()
          .get()
          .ifPresent(mask ->
              ask(mask, redraw.wordsProperty().get().strip(), redraw.candidatesProperty().get()));
    }
  }

  /// The larger sizes that the model knows; none where it is not known what the picture shows.
  public List<Extension> extensions() {
    Optional<ModelCard> card = checkpoint.cardProperty().get();
    return card.isEmpty()
        ? List.of()
        : size().map(now -> Extension.of(now, card.get().sizes())).orElse(List.of());
  }

  /// Whether it is known what a larger picture is to show: it was said, or the picture was drawn by
  /// words.
  public boolean canExtend() {
    return checkpoint.cardProperty().get().isPresent() && !words().isBlank();
  }

  /// Makes the picture larger, as often as was asked for.
  public void extend(Extension by) {
    if (canExtend()) {
      ask(by.mask(), words(), redraw.candidatesProperty().get());
    }
  }

  private String words() {
    String said = redraw.wordsProperty().get().strip();
    return said.isEmpty()
        ? source
            .sourceProperty()
            .get()
            .filter(VisionSource.Painted.class::isInstance)
            .map(from -> ((VisionSource.Painted) from).entry().prompt())
            .filter(Prompt.Draw.class::isInstance)
            .map(PromptText::of)
            .orElse("")
        : said;
  }

  private void ask(CodeMask mask, String words, int count) {
    Optional<ModelCard> card = checkpoint.cardProperty().get();
    Optional<Part.Image> image = requests.image();
    if (card.isEmpty() || image.isEmpty()) {
      return;
    }
    int first = results.results().size();
    Sampling sampling = card.get().defaults();
    for (int i = 0; i < count; i++) {
      jobs.ask(
          new VisionAsk(
              VisionTask.REDRAW,
              words,
              image.get(),
              sampling.withSeed(requests.seed()),
              Optional.of(mask)));
    }
    redraw.toolProperty().set(Optional.empty());
    if (results.results().size() > first) {
      results.show(results.results().get(first).key());
    }
  }

  private static Optional<Size> size(Part.Image image) {
    return switch (image) {
      case Part.Drawn drawn -> Optional.of(drawn.size());
      case Part.PhotoReference photo -> photo.crop().size();
      case Part.Photo photo -> photo.crop().size();
    };
  }
}
