package studio.lumina.app.ui;

/// A frame to lend in tests and pictures of the window.
public final class TestContext {
  private TestContext() {}

  /// Remembers nothing and chooses no file. FX thread only.
  public static WorkspaceContext forgetful() {
    UiState uiState = UiState.forgetful();
    return new WorkspaceContext(
        new Overlays(),
        new Notices(ProblemText::full),
        new PanelState(uiState),
        uiState,
        new FixedChooser(),
        ProblemText::full);
  }
}
