package studio.lumina.core.torch;

import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.jni.JniUtils;
import studio.lumina.core.Device;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.files.NativeCache;

/// The native engine of this process: started once, offline.
public final class Torch {
  private static final ThreadLocal<Integer> USED = ThreadLocal.withInitial(() -> 0);
  private static volatile int threads;

  static {
    // Before any DJL class loads: no telemetry, no download.
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("OPT_OUT_TRACKING", "true");
  }

  private Torch() {}

  /// Starts the engine, where it is not started yet. Programs made from here on compute with so
  /// many threads; those made before keep theirs.
  ///
  /// @param wished processor threads for one operation; 0 for one a core
  /// @throws LuminaException with [Problem.EngineBroken] where the native libraries do not load,
  ///   [Problem.FileUnwritable] where there is no safe place for them
  public static synchronized void start(int wished) {
    NativeCache.ofEngine();
    ThreadWaiting.set();
    try {
      Engine.getEngine("PyTorch");
      threads = wished > 0 ? wished : Runtime.getRuntime().availableProcessors();
      use(threads);
    } catch (EngineException | UnsatisfiedLinkError | IllegalStateException e) {
      throw new LuminaException(new Problem.EngineBroken(String.valueOf(e.getMessage())), e);
    }
  }

  /// Version of libtorch and its flavour, e.g. `2.7.1-cpu`.
  public static String version() {
    return Engine.getEngine("PyTorch").getVersion()
        + "-"
        + (Engine.getEngine("PyTorch").getGpuCount() > 0 ? "cuda" : "cpu");
  }

  /// Threads of one operation, of programs made now.
  public static int threads() {
    return threads;
  }

  /// Operations that this thread of Java's calls are computed by so many: a setting of the calling
  /// thread, which bits depend on.
  static void use(int count) {
    if (USED.get() != count) {
      JniUtils.setNumThreads(count);
      USED.set(count);
    }
  }

  /// The device to use for a wish.
  ///
  /// @return CPU or CUDA
  /// @throws LuminaException with [Problem.DeviceUnavailable] where CUDA is wished and not there
  public static Device device(Device wish) {
    boolean cuda = Engine.getEngine("PyTorch").getGpuCount() > 0;
    return switch (wish) {
      case AUTO -> cuda ? Device.CUDA : Device.CPU;
      case CPU -> Device.CPU;
      case CUDA -> {
        if (!cuda) {
          throw new LuminaException(
              new Problem.DeviceUnavailable(
                  Device.CUDA, "the CUDA libraries found no graphics card: " + version()));
        }
        yield Device.CUDA;
      }
    };
  }

  /// A manager of its own for native memory; close it to free what it holds.
  static PtNDManager manager() {
    return NativeHandles.scope((PtNDManager) NDManager.newBaseManager("PyTorch"));
  }

  /// Native values that Java holds now, over all programs: a cache counts as one, and so does each
  /// tensor in a scope that is still open. A leak shows as growth.
  public static int held() {
    return NativeHandles.count();
  }
}
