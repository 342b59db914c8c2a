package studio.lumina.app.desktop;

/// Keeps the machine from going to sleep. One thread only; both calls are idempotent, quick, and
/// never fail: where the system cannot, the machine sleeps as it always did.
public interface Wakefulness {
  /// Does nothing.
  Wakefulness NONE =
      new Wakefulness() {
        @Override
        public void keepAwake() {}

        @Override
        public void letSleep() {}
      };

  /// From now on the machine stays awake; its screen may go dark.
  void keepAwake();

  /// From now on it may sleep.
  void letSleep();

  /// By a program of the system that runs as long as the machine shall stay awake, and ends with
  /// this one.
  static Wakefulness of(OperatingSystem system, Programs programs) {
    return new WakefulProgram(system.awake(), programs);
  }
}
