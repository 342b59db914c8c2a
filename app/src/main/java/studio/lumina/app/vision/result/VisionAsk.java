package studio.lumina.app.vision.result;

import java.util.Optional;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.vision.task.VisionTask;
import studio.lumina.core.Part;
import studio.lumina.core.Prompt;
import studio.lumina.core.Sampling;
import studio.lumina.core.image.CodeMask;

/// A request to Vision: one task on one picture.
///
/// @param what the things to detect, or the instruction of an edit; empty for other tasks
/// @param image the picture as it goes into the prompt
/// @param mask which codes are drawn, of a picture drawn anew in part or extended
public record VisionAsk(
    VisionTask task, String what, Part.Image image, Sampling sampling, Optional<CodeMask> mask) {
  /// A task on a whole picture.
  public VisionAsk(VisionTask task, String what, Part.Image image, Sampling sampling) {
    this(task, what, image, sampling, Optional.empty());
  }

  /// Codes come and go while a picture waits; what is asked for stays the same.
  public VisionAsk {
    if (image instanceof Part.PhotoReference photo) {
      image = photo.cropped(photo.crop());
    }
  }

  /// What a picture of the library was asked for as; empty where it is none of Vision's.
  public static Optional<VisionAsk> of(PictureEntry entry) {
    return switch (entry.prompt()) {
      case Prompt.Vision(var task, var image, var what) ->
          VisionTask.of(task).map(as -> new VisionAsk(as, what, image, entry.sampling()));
      case Prompt.Edit(var instruction, var image) ->
          Optional.of(new VisionAsk(VisionTask.EDIT, instruction, image, entry.sampling()));
      case Prompt.Draw draw ->
          entry
              .revision()
              .map(made ->
                  new VisionAsk(
                      VisionTask.REDRAW,
                      draw.text(),
                      made.source(),
                      entry.sampling(),
                      Optional.of(made.mask())));
      case Prompt.Condition _, Prompt.Chat _ -> Optional.empty();
    };
  }

  /// The prompt of a task that paints a picture.
  public Prompt prompt() {
    return switch (task) {
      case EDIT -> new Prompt.Edit(what, image);
      case REDRAW -> new Prompt.Draw(what, mask.orElseThrow().size());
      default -> new Prompt.Vision(task.map().orElseThrow(), image, what);
    };
  }

  /// The same with other chances.
  VisionAsk seeded(long seed) {
    return new VisionAsk(task, what, image, sampling.withSeed(seed), mask);
  }
}
