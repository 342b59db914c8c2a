package studio.lumina.app.vision.result;

import java.util.Optional;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.vision.task.VisionTask;
import studio.lumina.core.Part;
import studio.lumina.core.Prompt;
import studio.lumina.core.Sampling;

/// One task on one picture, as it is asked for.
///
/// @param what the things to detect; empty for other tasks
/// @param image the picture as it goes into the prompt
public record VisionAsk(VisionTask task, String what, Part.Image image, Sampling sampling) {
  /// Codes come and go while a picture waits; what is asked for stays the same.
  public VisionAsk {
    if (image instanceof Part.PhotoReference photo) {
      image = photo.cropped(photo.crop());
    }
  }

  /// What a picture of the library was asked for as; empty where it is no map.
  public static Optional<VisionAsk> of(PictureEntry entry) {
    return entry.prompt() instanceof Prompt.Vision vision
        ? VisionTask.of(vision.task())
            .map(task -> new VisionAsk(task, vision.what(), vision.image(), entry.sampling()))
        : Optional.empty();
  }

  /// The prompt of a task that paints a map.
  public Prompt prompt() {
    return new Prompt.Vision(task.map().orElseThrow(), image, what);
  }
}
