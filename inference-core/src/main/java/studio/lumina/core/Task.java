package studio.lumina.core;

/// What the model can be asked to do.
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
