package studio.lumina.core.torch;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How long the threads of an operation spin for each other before they sleep. libgomp's default of
/// 300,000 rounds costs a time slice at every operation where other programs keep the processor
/// busy; with none at all a step on a quiet computer is slower by a quarter (figures in
/// `docs/benchmarks.md`).
///
/// It is a variable of the process's environment, read when the library is loaded. It is set here
/// and not where processes are started, because an installed program is started by a launcher that
/// sets none. Elsewhere than on Linux the engine has another library, whose default stays.
final class ThreadWaiting {
  /// Half a millisecond or less.
  static final String ROUNDS = "10000";

  private static final String VARIABLE = "GOMP_SPINCOUNT";

  /// Whoever sets one of these knows why.
  private static final List<String> SAYING = List.of(VARIABLE, "OMP_WAIT_POLICY");

  private ThreadWaiting() {}

  /// Sets it; call it before the native library is loaded.
  static void set() {
    boolean linux = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("linux");
    if (linux && isOurs(System.getenv())) {
      Linker linker = Linker.nativeLinker();
      linker
          .defaultLookup()
          .find("setenv")
          .ifPresent(address -> {
            try (Arena arena = Arena.ofConfined()) {
              int failed =
                  (int)
                      linker
                          .downcallHandle(
                              address,
                              FunctionDescriptor.of(
                                  ValueLayout.JAVA_INT,
                                  ValueLayout.ADDRESS,
                                  ValueLayout.ADDRESS,
                                  ValueLayout.JAVA_INT))
                          .invokeExact(arena.allocateFrom(VARIABLE), arena.allocateFrom(ROUNDS), 0);
              assert failed == 0;
            } catch (Throwable e) {
              throw new IllegalStateException(e);
            }
          });
    }
  }

  static boolean isOurs(Map<String, String> environment) {
    return SAYING.stream().noneMatch(environment::containsKey);
  }
}
