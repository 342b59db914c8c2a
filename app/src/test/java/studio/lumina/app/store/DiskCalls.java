package studio.lumina.app.store;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// What stands between a child process and the disk: SQLite's writes and Java's alike go through
/// the C library, and there each of them can be counted, be made to fail, or be written down.
final class DiskCalls {
  /// Error numbers of Linux.
  static final int INPUT_OUTPUT = 5;

  static final int NO_SPACE = 28;

  private static final String VARIABLE = "LD_PRELOAD";

  private final Linker linker = Linker.nativeLinker();
  private final SymbolLookup symbols;

  private DiskCalls(SymbolLookup symbols) {
    this.symbols = symbols;
  }

  /// Compiles it.
  ///
  /// @return empty where this system cannot: it is not Linux, or has no C compiler
  static Optional<Path> compiled(Path folder) throws IOException, InterruptedException {
    if (!System.getProperty("os.name").equals("Linux")) {
      return Optional.empty();
    }
    Path source = folder.resolve("disk_calls.c");
    try (InputStream in =
        Objects.requireNonNull(DiskCalls.class.getResourceAsStream("/lumina/store/disk_calls.c"))) {
      Files.write(source, in.readAllBytes());
    }
    Path library = folder.resolve("libdiskcalls.so");
    try {
      Process compiler =
          new ProcessBuilder(
                  "cc",
                  "-O1",
                  "-shared",
                  "-fPIC",
                  "-o",
                  library.toString(),
                  source.toString(),
                  "-ldl",
                  "-lpthread")
              .inheritIO()
              .start();
      if (!compiler.waitFor(1, TimeUnit.MINUTES) || compiler.exitValue() != 0) {
        throw new AssertionError("disk_calls.c does not compile");
      }
      return Optional.of(library);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /// A new folder in which forcing to the disk takes no time, where the system has one.
  static Path quickFolder(Path otherwise) throws IOException {
    Path memory = Path.of("/dev/shm");
    return Files.createTempDirectory(Files.isWritable(memory) ? memory : otherwise, "lumina");
  }

  /// Removes a folder with all that is in it.
  static void remove(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }

  /// A child of this Java with it in between.
  static ProcessBuilder child(Path library, Class<?> main, List<String> arguments) {
    List<String> words =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    words.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(words);
    builder.environment().put(VARIABLE, library.toString());
    return builder.redirectErrorStream(true);
  }

  /// That of this process, which was started by [#child].
  static DiskCalls here() {
    return new DiskCalls(
        SymbolLookup.libraryLookup(Path.of(System.getenv(VARIABLE)), Arena.global()));
  }

  /// Watches the files below a folder from now on.
  void watch(Path folder) {
    text("disk_watch", folder.toAbsolutePath().toString());
  }

  /// Writes down what is done to them.
  void trace(Path file) {
    text("disk_trace", file.toAbsolutePath().toString());
  }

  /// Has a call fail, counted from now on; 0 for none.
  ///
  /// @param stays whether all after it fail too
  void fail(long call, int error, boolean stays) {
    try {
      handle(
              "disk_fail",
              FunctionDescriptor.ofVoid(
                  ValueLayout.JAVA_LONG, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT))
          .invoke(call, error, stays ? 1 : 0);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  /// How many calls there were since the last [#fail].
  long seen() {
    try {
      return (long) handle("disk_seen", FunctionDescriptor.of(ValueLayout.JAVA_LONG)).invoke();
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  /// Puts a number into the trace.
  void mark(long number) {
    try {
      handle("disk_mark", FunctionDescriptor.ofVoid(ValueLayout.JAVA_LONG)).invoke(number);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  private void text(String function, String value) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment bytes = arena.allocateFrom(value);
      handle(function, FunctionDescriptor.ofVoid(ValueLayout.ADDRESS)).invoke(bytes);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  private MethodHandle handle(String name, FunctionDescriptor form) {
    return linker.downcallHandle(symbols.find(name).orElseThrow(), form);
  }
}
