package studio.lumina.core;

/// The tasks that the model was trained for.
public enum Task {
  DRAW,
  DEPTH,
  SEGMENTATION,
  NORMALS,
  POSE,
  DETECT,
  EDIT,
  CONDITION,
  CHAT;

  /// Whether the task turns a picture into a map of it.
  public boolean isVision() {
    return switch (this) {
      case DEPTH, SEGMENTATION, NORMALS, POSE, DETECT -> true;
      case DRAW, EDIT, CONDITION, CHAT -> false;
    };
  }
}
