package studio.lumina.app.store;

import java.nio.file.Path;
import java.util.List;

/// Goes through [PowerCutSession] in a library and has every call to the disk written down, with a
/// mark before each step (even) and after it (odd). Runs under [DiskCalls].
public final class PowerCutMain {
  private PowerCutMain() {}

  /// @param args folder of the library, file of the trace
  public static void main(String[] args) throws Exception {
    DiskCalls disk = DiskCalls.here();
    disk.watch(Path.of(args[0]));
    disk.trace(Path.of(args[1]));
    List<PowerCutSession.Step> steps = PowerCutSession.steps();
    try (Library library = Library.open(new Folders(Path.of(args[0])))) {
      for (int i = 0; i < steps.size(); i++) {
        disk.mark(2L * i);
        steps.get(i).deed().to(library);
        disk.mark(2L * i + 1);
      }
      library.parts().awaitHousekeeping();
    }
  }
}
