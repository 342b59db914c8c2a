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

/// The native engine of this process: started once, offline, with a fixed number of threads.
public final class Torch {
  private static boolean threadsSet;

  static {
    // Before any DJL class loads: no telemetry, no download.
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("OPT_OUT_TRACKING", "true");
  }

  private Torch() {}

  /// Starts the engine; later calls keep the threads of the first.
  ///
  /// @param threads processor threads for one operation; 0 for one a core
  /// @throws LuminaException with [Problem.EngineBroken] where the native libraries do not load,
  ///   [Problem.FileUnwritable] where there is no safe place for them
  public static synchronized void start(int threads) {
    NativeCache.ofEngine();
    try {
      Engine.getEngine("PyTorch");
      if (!threadsSet) {
        JniUtils.setNumThreads(threads > 0 ? threads : Runtime.getRuntime().availableProcessors());
        threadsSet = true;
      }
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

  /// Threads of one operation.
  public static int threads() {
    return JniUtils.getNumThreads();
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
