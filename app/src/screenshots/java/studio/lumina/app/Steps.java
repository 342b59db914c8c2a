package studio.lumina.app;

import java.util.ArrayList;
import java.util.List;

/// The steps of [Screenshots]: one that fails is told of, and the next is taken.
final class Steps {
  private final Photographer camera;
  private final List<String> wanted;
  private final List<String> failed = new ArrayList<>();

  /// @param wanted the steps that are taken; all where it is empty
  Steps(Photographer camera, List<String> wanted) {
    this.wanted = wanted;
    this.camera = camera;
  }

  /// Takes a step and tells how long it took.
  void take(String name, Runnable step) {
    if (!wanted.isEmpty() && !wanted.contains(name)) {
      return;
    }
    long before = System.nanoTime();
    String end = "taken";
    try {
      step.run();
    } catch (Photographer.InVain e) {
      end = "FAILED: " + e.getMessage() + " at " + e.getStackTrace()[1];
      failed.add(name);
      camera.gate().open();
    }
    long seconds = (System.nanoTime() - before) / 1_000_000_000;
    System.out.println("screenshots: " + name + " " + end + ", " + seconds + " s");
  }

  /// Whether all steps were taken and none failed.
  boolean allWent() {
    return wanted.isEmpty() && failed.isEmpty();
  }
}
