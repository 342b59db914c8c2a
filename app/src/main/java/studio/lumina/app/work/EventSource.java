package studio.lumina.app.work;

import java.util.List;
import java.util.function.Consumer;

/// Tells what happens in the studio, to anyone who watches.
public interface EventSource {
  /// Subscribes: events are told in order, in bulk, on the FX thread, with at most one delivery
  /// pending. Called on the FX thread.
  void listen(Consumer<? super List<StudioEvent>> listener);
}
