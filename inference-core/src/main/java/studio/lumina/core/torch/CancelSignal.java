package studio.lumina.core.torch;

/// Stop and progress across a native call: raised from any thread, read within the call at each
/// token, each layer of a prefill and each block of the codec.
public interface CancelSignal {
  /// Asks the computation in progress, and those begun before [#lower], to end.
  void raise();

  /// Lets computations run again.
  void lower();

  /// Whether it is raised.
  boolean raised();

  /// Ids read since the last [#lower] or [#restart], told while a read is in progress.
  int progress();

  /// Counts progress from 0 again.
  void restart();
}
