package studio.lumina.core.torch;

import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.jni.IValue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Native values that Java was given and has not closed: results of programs, and the tensors in
/// open scopes. Any thread may use it.
final class NativeHandles {
  private static final Set<IValue> RESULTS = ConcurrentHashMap.newKeySet();
  private static final Set<PtNDManager> SCOPES = ConcurrentHashMap.newKeySet();

  private NativeHandles() {}

  /// Notes a result of a program.
  static IValue result(IValue value) {
    RESULTS.removeIf(IValue::isReleased);
    RESULTS.add(value);
    return value;
  }

  /// Notes a scope.
  static PtNDManager scope(PtNDManager scope) {
    SCOPES.removeIf(other -> !other.isOpen());
    SCOPES.add(scope);
    return scope;
  }

  static int count() {
    RESULTS.removeIf(IValue::isReleased);
    return RESULTS.size()
        + SCOPES.stream()
            .filter(PtNDManager::isOpen)
            .mapToInt(scope -> scope.getManagedArrays().size())
            .sum();
  }
}
