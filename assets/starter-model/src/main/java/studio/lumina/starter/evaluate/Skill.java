package studio.lumina.starter.evaluate;

import java.util.Locale;

/// What can be measured.
public enum Skill {
  DRAW,
  DEPTH,
  SEGMENTATION,
  NORMALS,
  DETECT,
  POSE,
  CONDITION,
  EDIT,
  QUESTIONS,
  CODEC;

  /// As a person types it.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
