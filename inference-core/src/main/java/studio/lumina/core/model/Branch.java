package studio.lumina.core.model;

/// The keys and values of one sequence, on the device, owned by whoever asked for it. Grows as
/// needed up to the context.
public interface Branch extends AutoCloseable {
  /// Ids in the cache.
  int length();

  /// Forgets everything from `length` on. Something must be read before the next draw.
  void trim(int length);

  /// A copy that lives on its own.
  Branch fork();

  /// Frees the memory; idempotent.
  @Override
  void close();
}
