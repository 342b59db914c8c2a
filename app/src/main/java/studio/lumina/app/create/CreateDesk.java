package studio.lumina.app.create;

import java.util.concurrent.Executor;
import studio.lumina.app.ui.Memory;

/// What the Create workspace's models need from around them.
///
/// @param memory keeps what stood in the workspace
/// @param background runs what reads files
/// @param window runs what follows, on the FX thread
public record CreateDesk(
    Memory memory,
    Phrasing phrasing,
    Arrivals arrivals,
    Sheets sheets,
    Controls controls,
    Executor background,
    Executor window) {
  /// A bare one: words as they are, no files, nothing kept beyond the end.
  public static CreateDesk bare() {
    return new CreateDesk(
        Memory.forgetful(),
        Phrasing.PLAIN,
        Arrivals.NONE,
        Sheets.NONE,
        Controls.NONE,
        Runnable::run,
        Runnable::run);
  }
}
