package studio.lumina.core.wire;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import studio.lumina.core.LoadProgress;

/// An engine process whose checkpoint never finishes loading and whose loader hears no interrupt.
final class LoadingForEver {
  private LoadingForEver() {}

  public static void main(String[] arguments) throws IOException {
    CountDownLatch never = new CountDownLatch(1);
    EngineServer.overStandardStreams(
            (opening, progress) -> {
              progress.accept(new LoadProgress(LoadProgress.Step.LOADING_TRANSFORMER, 0.3));
              while (true) {
                try {
                  never.await();
                } catch (InterruptedException e) {
                  continue; // a native call hears none either
                }
              }
            })
        .serve();
  }
}
