package studio.lumina.core.torch;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValue;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import studio.lumina.core.LuminaException;
import studio.lumina.core.checkpoint.StoredTensor;

/// A TorchScript program built from source text among the resources. One thread at a time; whoever
/// made it closes it.
public final class TorchProgram implements AutoCloseable {
  /// libtorch's number for int32.
  private static final int INT32 = 3;

  private final PtNDManager manager;
  private final PtSymbolBlock block;
  private final int threads;

  /// Builds and loads a program.
  ///
  /// @param owner class beside whose package the source lies
  /// @param resource name of the source text
  /// @param className the module's class in it
  /// @param attributes the module's attributes; see [ScriptArchive]
  public TorchProgram(
      Class<?> owner, String resource, String className, Map<String, Object> attributes) {
    String source;
    try (InputStream in = Objects.requireNonNull(owner.getResourceAsStream(resource), resource)) {
      source = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads = Torch.threads();
    manager = Torch.manager();
    try {
      byte[] archive = ScriptArchive.pack(source, className, attributes);
      block = JniUtils.loadModule(manager, new ByteArrayInputStream(archive), false, false);
    } catch (IOException e) {
      manager.close();
      throw new UncheckedIOException(e);
    } catch (EngineException e) {
      manager.close();
      throw NativeFailure.of(e);
    }
  }

  /// Runs a method; the arguments are closed, the result is the caller's to close.
  ///
  /// @throws LuminaException where the native engine fails
  public IValue run(String method, IValue... arguments) {
    return runKeeping(0, method, arguments);
  }

  /// As [#run], keeping the first `kept` arguments open.
  public IValue runKeeping(int kept, String method, IValue... arguments) {
    NativeCalls.entered();
    try {
      Torch.use(threads);
      // A setting of the calling thread. Off: the optimiser would rewrite a method after its first
      // runs, and its duration and perhaps its last bits would change.
      JniUtils.setGraphExecutorOptimize(false);
      return NativeHandles.result(IValueUtils.runMethod(block, method, arguments));
    } catch (EngineException e) {
      throw NativeFailure.of(e);
    } finally {
      for (int i = kept; i < arguments.length; i++) {
        arguments[i].close();
      }
      NativeCalls.left();
    }
  }

  /// Runs a method for its effect.
  public void call(String method, IValue... arguments) {
    run(method, arguments).close();
  }

  /// Hands a stored tensor to the program's method `add(path, total, dtype, offset, shape,
  /// values)`: mapped where the file allows it, else read and widened here.
  ///
  /// @param total numbers of the tensor's type up to its end, which the program maps
  public void add(StoredTensor tensor) {
    IValue shape = IValue.listFrom(tensor.shape().stream().mapToLong(Long::longValue).toArray());
    int bytes = tensor.type().bytes();
    boolean mapped = tensor.aligned();
    long start = mapped ? tensor.offset() / bytes : 0;
    try (PtNDManager own = scope()) {
      PtNDArray values = floats(own, mapped ? new float[0] : tensor.floats());
      call(
          "add",
          IValue.from(tensor.file().toString()),
          IValue.from(mapped ? start + tensor.count() : 0),
          IValue.from(
              switch (tensor.type()) {
                case F32 -> 6L;
                case F16 -> 5L;
                case BF16 -> 15L;
              }),
          IValue.from(start),
          shape,
          IValue.from(values));
    }
  }

  /// Hands the control page to the program's method `watch(path, dtype, count)`.
  public void watch(ControlPage page) {
    call(
        "watch",
        IValue.from(page.path().toString()),
        IValue.from(INT32),
        IValue.from(ControlPage.WORDS));
  }

  /// A scope for the tensors of one call; closing it frees them.
  public PtNDManager scope() {
    return NativeHandles.scope((PtNDManager) manager.newSubManager());
  }

  /// A tensor of fp32 values.
  public static PtNDArray floats(PtNDManager scope, float[] values) {
    return (PtNDArray)
        scope.create(
            FloatBuffer.wrap(values),
            new Shape(values.length),
            ai.djl.ndarray.types.DataType.FLOAT32);
  }

  /// A tensor of int64 values.
  public static PtNDArray longs(PtNDManager scope, long[] values) {
    return (PtNDArray)
        scope.create(
            LongBuffer.wrap(values), new Shape(values.length), ai.djl.ndarray.types.DataType.INT64);
  }

  /// The tensors of a list result, whose handle is closed.
  public static NDArray[] tensors(PtNDManager scope, IValue list) {
    try (list) {
      return list.toTensorArray(scope);
    }
  }

  @Override
  public void close() {
    block.close();
    manager.close();
  }
}
