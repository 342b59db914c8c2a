package studio.lumina.core.decode;

/// How many ids to ask for in one call: so many that a call takes about a third of a second. The
/// ids do not depend on it.
interface ChunkLength {
  /// Ids to ask for next, at least 1.
  int next();

  /// Tells how long the last call took.
  void took(int ids, long nanos);

  /// Adapts to what calls took.
  static ChunkLength adaptive() {
    return new ChunkLength() {
      private static final long TARGET = 300_000_000;
      private int length = 1;

      @Override
      public int next() {
        return length;
      }

      @Override
      public void took(int ids, long nanos) {
        long fitting = TARGET * ids / Math.max(1, nanos);
        length = (int) Math.clamp(fitting, 1, 2L * length);
      }
    };
  }

  /// Always the same number.
  static ChunkLength fixed(int length) {
    return new ChunkLength() {
      @Override
      public int next() {
        return length;
      }

      @Override
      public void took(int ids, long nanos) {}
    };
  }
}
