package studio.lumina.app.ui;

/// A frame to lend in tests and pictures of the window.
public final class TestSurroundings {
  private TestSurroundings() {}

  /// Remembers nothing and chooses no file. FX thread only.
  public static Surroundings forgetful() {
    Memory memory = Memory.forgetful();
    return new Surroundings(
        new Overlays(),
        new Notices(ProblemText::full),
        new PanelMemory(memory),
        memory,
        new FixedChooser(),
        ProblemText::full);
  }
}
