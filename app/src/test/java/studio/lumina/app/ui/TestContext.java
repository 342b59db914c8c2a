package studio.lumina.app.ui;

import studio.lumina.app.desktop.FileManager;

/// A frame to lend in tests and pictures of the window.
public final class TestContext {
  private TestContext() {}

  /// Remembers nothing, chooses no file and shows none. FX thread only.
  public static WorkspaceContext forgetful() {
    return forgetful(FileManager.NONE);
  }

  /// The same with a file manager.
  static WorkspaceContext forgetful(FileManager fileManager) {
    UiState uiState = UiState.forgetful();
    return new WorkspaceContext(
        new Overlays(),
        new Notices(ProblemText::full),
        new PanelState(uiState),
        uiState,
        new FixedChooser(),
        fileManager,
        ProblemText::full);
  }
}
