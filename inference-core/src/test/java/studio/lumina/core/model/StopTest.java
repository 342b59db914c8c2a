package studio.lumina.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import studio.lumina.core.Precision;
import studio.lumina.core.torch.Cancelled;

/// A stop takes effect at the next layer of a prompt's pass, or the next draw: counted, not timed.
class StopTest {
  private static final int PROMPT = 2 * TorchLanguageModel.PASS + 44;
  private static final int[] IDS = IntStream.range(0, PROMPT).map(i -> 8900 + i % 300).toArray();

  @Test
  void aPromptLooksAtEachLayerOfEachPass() {
    try (Tiny tiny = Tiny.open("tiny-7b-style", Precision.FP32);
        Branch branch = tiny.model().branch()) {
      tiny.page().restart();
      tiny.model().read(branch, IDS);
      assertEquals(3 * tiny.model().facts().layers(), tiny.page().looks());
      assertEquals(PROMPT, tiny.page().progress());
    }
  }

  @Test
  void nothingIsComputedAfterAStop() {
    try (Tiny tiny = Tiny.open("tiny-7b-style", Precision.FP32);
        Branch branch = tiny.model().branch()) {
      tiny.page().restart();
      tiny.page().raise();
      assertThrows(Cancelled.class, () -> tiny.model().read(branch, IDS));
      assertEquals(1, tiny.page().looks());
      assertEquals(0, tiny.page().progress());
      assertEquals(0, branch.length());
    }
  }

  /// Raised by another thread while layers are computed: after it at most the layer in progress
  /// ends, whose ids are a third of a pass.
  @Test
  void atMostTheLayerInProgressEndsAfterAStop() throws Exception {
    try (ExecutorService threads = Executors.newSingleThreadExecutor();
        Tiny tiny = Tiny.open("tiny-7b-style", Precision.FP32)) {
      int layer = TorchLanguageModel.PASS / tiny.model().facts().layers() + 1;
      tiny.page().restart();
      Future<Boolean> reader =
          threads.submit(() -> {
            try (Branch branch = tiny.model().branch()) {
              while (true) {
                branch.trim(0);
                tiny.model().read(branch, IDS);
              }
            } catch (Cancelled cancelled) {
              return tiny.page().raised();
            }
          });
      while (!reader.isDone() && tiny.page().progress() < PROMPT / 2) {
        Thread.onSpinWait();
      }
      tiny.page().raise();
      int then = tiny.page().progress();
      assertTrue(reader.get(), "cancelled without a stop");
      int after = tiny.page().progress() - then;
      assertTrue(after <= layer, after + " ids after the stop");
    }
  }

  @Test
  void drawingLooksBeforeEachId() {
    try (Tiny tiny = Tiny.open("tiny-7b-style", Precision.FP32);
        Branch branch = tiny.model().branch()) {
      tiny.model().read(branch, new int[] {0, 8197, 8806, 8806});
      tiny.page().restart();
      DrawnTokens draws =
          tiny.model().extend(branch, null, new int[] {9, 10}, 6, SamenessTest.choice(1, 0));
      assertEquals(6, draws.ids().length);
      assertEquals(2 + 6, tiny.page().looks());
    }
  }
}
