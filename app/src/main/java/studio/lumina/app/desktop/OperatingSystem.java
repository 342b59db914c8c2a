package studio.lumina.app.desktop;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// The systems that the studio knows, and their programs.
public enum OperatingSystem {
  LINUX,
  MAC,
  WINDOWS;

  private static final String NAME = "Lumina Studio";

  /// `cat` ends when its input does: at the latest with the studio itself.
  private static final List<List<String>> LINUX_AWAKE =
      List.of(
          List.of(
              "systemd-inhibit",
              "--what=idle:sleep",
              "--who=" + NAME,
              "--why=Pictures are being painted",
              "--mode=block",
              "cat"),
          List.of("gnome-session-inhibit", "--inhibit", "suspend:idle", "cat"));

  private static final String WINDOWS_AWAKE =
      "$t = Add-Type -PassThru -Name Power -Namespace Lumina -MemberDefinition"
          + " '[DllImport(\"kernel32.dll\")] public static extern uint"
          + " SetThreadExecutionState(uint flags);';"
          + " [void]$t::SetThreadExecutionState([uint32]\"0x80000001\");"
          + " [void][Console]::In.ReadToEnd()";

  private static final String WINDOWS_TOAST =
      "$m = [Windows.UI.Notifications.ToastNotificationManager,"
          + " Windows.UI.Notifications, ContentType = WindowsRuntime];"
          + " $x = $m::GetTemplateContent("
          + "[Windows.UI.Notifications.ToastTemplateType]::ToastText02);"
          + " $t = $x.GetElementsByTagName('text');"
          + " [void]$t[0].AppendChild($x.CreateTextNode($env:LUMINA_TITLE));"
          + " [void]$t[1].AppendChild($x.CreateTextNode($env:LUMINA_TEXT));"
          + " $m::CreateToastNotifier('Lumina Studio').Show("
          + "[Windows.UI.Notifications.ToastNotification]::new($x))";

  /// The system that the program runs on.
  public static OperatingSystem current() {
    String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    return name.startsWith("mac") ? MAC : name.startsWith("windows") ? WINDOWS : LINUX;
  }

  /// Programs that keep the machine awake while they run, the best first.
  List<List<String>> awake() {
    return switch (this) {
      case LINUX -> LINUX_AWAKE;
      case MAC ->
          List.of(List.of("caffeinate", "-i", "-w", Long.toString(ProcessHandle.current().pid())));
      case WINDOWS -> List.of(powershell(WINDOWS_AWAKE));
    };
  }

  /// The program that shows a notification.
  List<String> notification(String title, String text) {
    return switch (this) {
      case LINUX -> List.of("notify-send", "--app-name=" + NAME, "--", title, text);
      case MAC ->
          List.of(
              "osascript",
              "-e",
              "on run argv",
              "-e",
              "display notification (item 2 of argv) with title (item 1 of argv)",
              "-e",
              "end run",
              title,
              text);
      case WINDOWS -> powershell(WINDOWS_TOAST);
    };
  }

  /// Programs that open a folder in the file manager, with a file of it chosen where they can, the
  /// best first.
  List<List<String>> show(Path file, boolean folder) {
    String inside = file.toString();
    String parent = folder ? inside : String.valueOf(file.toAbsolutePath().getParent());
    return switch (this) {
      case LINUX -> List.of(List.of("xdg-open", parent), List.of("gio", "open", parent));
      case MAC -> List.of(folder ? List.of("open", inside) : List.of("open", "-R", inside));
      case WINDOWS ->
          List.of(folder ? List.of("explorer", inside) : List.of("explorer", "/select,", inside));
    };
  }

  private static List<String> powershell(String script) {
    return List.of("powershell", "-NoProfile", "-NonInteractive", "-Command", script);
  }
}
