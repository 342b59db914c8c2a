package studio.lumina.app.create;

/// What can be done with something that came from outside.
public enum DropAction {
  /// Its prompt, shape, seed and values.
  SETTINGS,
  /// Its prompt alone.
  PROMPT,
  /// As the picture that a drawing follows.
  CONTROL,
  /// Its shape alone.
  SHAPE,
  /// Open it as the checkpoint.
  CHECKPOINT,
  /// Take its styles in.
  STYLES
}
