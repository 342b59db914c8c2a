package studio.lumina.core.fakes;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import studio.lumina.core.torch.CancelSignal;

/// A signal without a native side.
public final class FakeSignal implements CancelSignal {
  private final AtomicBoolean raised = new AtomicBoolean();
  private final AtomicInteger progress = new AtomicInteger();

  @Override
  public void raise() {
    raised.set(true);
  }

  @Override
  public void lower() {
    raised.set(false);
    progress.set(0);
  }

  @Override
  public boolean raised() {
    return raised.get();
  }

  @Override
  public int progress() {
    return progress.get();
  }

  @Override
  public void restart() {
    progress.set(0);
  }
}
