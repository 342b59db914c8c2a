package studio.lumina.app.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The power is cut at any point of a session.
class PowerCutTest {
  private static final int FEWEST = 400;
  private static final int MANY = Integer.getInteger("lumina.powercuts", FEWEST);

  @TempDir private Path folder;

  @Test
  void whereverThePowerIsCutTheLibraryIsWholeAndHasWhatWasAcknowledged() throws Exception {
    Optional<Path> calls = DiskCalls.compiled(folder);
    assumeTrue(calls.isPresent(), "needs Linux and a C compiler");
    Path root = DiskCalls.quickFolder(folder);
    try {
      check(calls.get(), root);
    } finally {
      DiskCalls.remove(root);
    }
  }

  private static void check(Path calls, Path root) throws Exception {
    Path library = root.resolve("library");
    Library.open(new Folders(library)).close();
    UnsureDisk disk = UnsureDisk.of(library);
    List<DiskTrace.Call> trace = recorded(calls, library, root.resolve("trace"));
    List<PowerCutSession.Step> steps = PowerCutSession.steps();
    SplittableRandom random = new SplittableRandom(7);
    UnsureDisk.Cut[] cuts = UnsureDisk.Cut.values();
    List<String> failures = new ArrayList<>();
    int states = 0;
    int begun = 0;
    int done = 0;
    double each = Math.max(1, (double) trace.size() * cuts.length / MANY);
    double next = 0;
    for (int at = 0; at < trace.size(); at++) {
      DiskTrace.Call call = trace.get(at);
      disk.take(call);
      if (call instanceof DiskTrace.Call.Marked(long number)) {
        begun = (int) (number / 2) + 1;
        done = (int) ((number + 1) / 2);
      }
      for (int cut = 0; cut < cuts.length; cut++) {
        if ((double) at * cuts.length + cut < next) {
          continue;
        }
        next += each;
        states++;
        Path left = root.resolve("left");
        disk.leave(left, cuts[cut], random);
        try {
          look(left, steps, begun, done);
        } catch (Exception | AssertionError e) {
          failures.add(cuts[cut] + " after call " + at + " of " + trace.size() + ": " + e);
        }
        DiskCalls.remove(left);
      }
    }
    assertEquals(List.of(), failures);
    assertTrue(states >= FEWEST, states + " states of " + trace.size() + " calls");
    assertEquals(steps.size(), done);
  }

  private static void look(Path left, List<PowerCutSession.Step> steps, int begun, int done)
      throws InterruptedException {
    Folders folders = new Folders(left);
    try (Library library = Library.open(folders)) {
      library.parts().awaitCheck();
      library.parts().awaitHousekeeping();
      assertEquals(List.of(), library.findings());
      for (PowerCutSession.Step step : steps.subList(0, done)) {
        step.truth().of(library, begun);
      }
    }
    assertEquals(List.of(), new LibraryCheck(folders).run().missing());
  }

  private static List<DiskTrace.Call> recorded(Path calls, Path library, Path trace)
      throws IOException, InterruptedException {
    Process child =
        DiskCalls.child(calls, PowerCutMain.class, List.of(library.toString(), trace.toString()))
            .start();
    String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, child.waitFor(), said);
    return DiskTrace.read(trace, library);
  }
}
