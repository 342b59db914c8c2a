package studio.lumina.core;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// The task of a turn with its words and pictures.
public sealed interface Prompt {
  /// The task behind the prompt.
  Task task();

  /// The prompt with each of its pictures replaced.
  default Prompt withImages(UnaryOperator<Part.Image> replacement) {
    return switch (this) {
      case Draw draw -> draw;
      case Vision(var task, var image, var what) ->
          new Vision(task, replacement.apply(image), what);
      case Edit(var instruction, var image) -> new Edit(instruction, replacement.apply(image));
      case Condition(var text, var avoid, var image) ->
          new Condition(text, avoid, replacement.apply(image));
      case Chat(var parts) ->
          new Chat(
              parts.stream()
                  .map(part -> part instanceof Part.Image image ? replacement.apply(image) : part)
                  .toList());
    };
  }

  /// Its pictures, in order.
  default List<Part.Image> images() {
    List<Part.Image> found = new ArrayList<>();
    withImages(image -> {
      found.add(image);
      return image;
    });
    return List.copyOf(found);
  }

  /// Text to image.
  ///
  /// @param text what to draw
  /// @param avoid what to steer away from; empty for none
  /// @param size the picture's size
  record Draw(String text, String avoid, Size size) implements Prompt {
    /// A drawing with nothing to avoid.
    public Draw(String text, Size size) {
      this(text, "", size);
    }

    @Override
    public Task task() {
      return Task.DRAW;
    }
  }

  /// A map of a picture: depth, segmentation, normals, pose, detection.
  ///
  /// @param task one of the vision tasks
  /// @param image the picture
  /// @param what the things to find; used by [Task#DETECT] alone
  record Vision(Task task, Part.Image image, String what) implements Prompt {
    /// @throws IllegalArgumentException where the task is no vision task
    public Vision {
      if (!task.isVision()) {
        throw new IllegalArgumentException(task + " is no vision task");
      }
    }
  }

  /// Editing by instruction.
  record Edit(String instruction, Part.Image image) implements Prompt {
    @Override
    public Task task() {
      return Task.EDIT;
    }
  }

  /// A picture drawn after a control picture and a caption.
  ///
  /// @param text the caption
  /// @param avoid what to steer away from; empty for none
  /// @param image the control picture
  record Condition(String text, String avoid, Part.Image image) implements Prompt {
    /// A picture with nothing to avoid.
    public Condition(String text, Part.Image image) {
      this(text, "", image);
    }

    @Override
    public Task task() {
      return Task.CONDITION;
    }
  }

  /// Free conversation: words and pictures in any order.
  record Chat(List<Part> parts) implements Prompt {
    public Chat {
      parts = List.copyOf(parts);
    }

    @Override
    public Task task() {
      return Task.CHAT;
    }
  }
}
