package studio.lumina.core.torch;

/// A computation ended early because a stop was signalled; nothing it would have changed is
/// changed.
public final class Cancelled extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Cancelled() {
    super("stopped", null, false, false);
  }
}
