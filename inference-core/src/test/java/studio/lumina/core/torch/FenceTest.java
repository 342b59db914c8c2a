package studio.lumina.core.torch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.engine.EngineException;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.jni.IValue;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import studio.lumina.core.Device;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;

class FenceTest {
  private static TorchProgram toy() {
    Torch.start(0);
    return new TorchProgram(
        FenceTest.class,
        "toy.py",
        "Toy",
        Map.of("training", false, "factor", 2.0, "many", -3, "control", List.of()));
  }

  private static float[] scale(TorchProgram toy, float... values) {
    try (PtNDManager scope = toy.scope();
        IValue scaled = toy.run("scale", IValue.from(TorchProgram.floats(scope, values)))) {
      return scaled.toTensor(scope).toFloatArray();
    }
  }

  @Test
  void attributesAndArgumentsArrive() {
    try (TorchProgram toy = toy()) {
      assertArrayEquals(new float[] {-1, 7}, scale(toy, 1, 5));
    }
  }

  @Test
  void nativeErrorsBecomeProblems() {
    try (TorchProgram toy = toy()) {
      LuminaException memory = assertThrows(LuminaException.class, () -> toy.call("huge"));
      assertEquals(new Problem.OutOfMemory(Device.CPU, 4L * 17592186044416L, 0), memory.problem());
      LuminaException shape = assertThrows(LuminaException.class, () -> toy.call("wrong"));
      assertInstanceOf(Problem.ComputationFailed.class, shape.problem());
      assertArrayEquals(new float[] {-3}, scale(toy, 0), "usable after");
    }
  }

  @Test
  void messagesOfOtherDevicesAreKnown() {
    LuminaException memory =
        NativeFailure.of(
            new EngineException(
                "CUDA out of memory. Tried to allocate 2.00 GiB. GPU 0 has a total capacity of"
                    + " 8.00 GiB of which 512.00 MiB is free. Of the allocated memory"));
    assertEquals(new Problem.OutOfMemory(Device.CUDA, 2L << 30, 512L << 20), memory.problem());
    assertInstanceOf(
        Problem.EngineBroken.class,
        NativeFailure.of(
                new EngineException("CUDA error: an illegal memory access was encountered"))
            .problem());
  }

  @Test
  void aSignalReachesTheRunningProgram() throws ExecutionException, InterruptedException {
    try (ControlPage page = new ControlPage();
        TorchProgram toy = toy();
        ExecutorService thread = Executors.newSingleThreadExecutor()) {
      toy.watch(page);
      Future<Long> turns =
          thread.submit(() -> {
            try (IValue n = toy.run("spin")) {
              return n.toLong();
            }
          });
      while (page.progress() < 10 && !turns.isDone()) {
        Thread.onSpinWait();
      }
      page.raise();
      assertTrue(turns.get() >= 10);
      assertTrue(page.raised());
      page.lower();
      page.restart();
      assertFalse(page.raised());
      assertEquals(0, page.progress());
    }
  }

  @Test
  void cudaIsRefusedWhereItIsNot() {
    Torch.start(0);
    if (Torch.device(Device.AUTO) == Device.CPU) {
      LuminaException e = assertThrows(LuminaException.class, () -> Torch.device(Device.CUDA));
      assertInstanceOf(Problem.DeviceUnavailable.class, e.problem());
    }
  }
}
