package studio.lumina.app.desktop;

import java.io.IOException;
import java.util.Map;

/// Tells the artist something while another window is in front. Quick, and never fails: where the
/// system cannot, nothing is shown.
@FunctionalInterface
public interface Notifier {
  /// Shows nothing.
  Notifier NONE = (title, text) -> {};

  /// Shows a notification of the system's own kind.
  void tell(String title, String text);

  /// By a program of the system. The words reach it as arguments or environment and are never part
  /// of a command.
  static Notifier of(OperatingSystem system, Programs programs) {
    return (title, text) -> {
      try {
        programs.start(
            system.notification(title, text), Map.of("LUMINA_TITLE", title, "LUMINA_TEXT", text));
      } catch (IOException e) {
        System.getLogger(Notifier.class.getName())
            .log(System.Logger.Level.DEBUG, "no notification", e);
      }
    };
  }
}
