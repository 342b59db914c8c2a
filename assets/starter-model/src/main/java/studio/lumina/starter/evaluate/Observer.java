package studio.lumina.starter.evaluate;

/// Told how an evaluation goes, on its thread.
public interface Observer {
  /// How far something is.
  ///
  /// @param what a skill's name, or what goes before
  void progress(String what, int done, int of);

  /// A result, good or bad as it came.
  void shown(Exhibit exhibit);
}
