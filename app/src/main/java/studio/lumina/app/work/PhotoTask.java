package studio.lumina.app.work;

import studio.lumina.core.Part;
import studio.lumina.core.Prompt;
import studio.lumina.core.Task;

/// What is to be done with each photo of a folder.
public sealed interface PhotoTask {
  /// A map of the photo.
  ///
  /// @param what the things to find; used by [Task#DETECT] alone
  record Map(Task task, String what) implements PhotoTask {
    /// @throws IllegalArgumentException where the task is no vision task
    public Map {
      if (!task.isVision()) {
        throw new IllegalArgumentException(task + " is no vision task");
      }
    }
  }

  /// An edit of the photo.
  record Edit(String instruction) implements PhotoTask {}

  /// The task on one photo.
  default Prompt on(Part.Image photo) {
    return switch (this) {
      case Map(Task task, String what) -> new Prompt.Vision(task, photo, what);
      case Edit(String instruction) -> new Prompt.Edit(instruction, photo);
    };
  }
}
