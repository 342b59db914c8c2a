package studio.lumina.core;

import java.util.List;

/// What a turn asks for.
public sealed interface Prompt {
  /// The task behind the prompt.
  Task task();

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
