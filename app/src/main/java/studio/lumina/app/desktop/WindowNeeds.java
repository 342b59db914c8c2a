package studio.lumina.app.desktop;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// What a window needs from a Linux system, which may be without: servers and containers are.
public final class WindowNeeds {
  /// Something that the system does not have.
  public enum Missing {
    DISPLAY,
    GTK,
    XTST
  }

  private static final Map<Missing, String> LIBRARIES =
      Map.of(Missing.GTK, "libgtk-3.so.0", Missing.XTST, "libXtst.so.6");

  private WindowNeeds() {}

  /// What is missing here for a window; nothing on other systems than Linux, which all have it.
  public static List<Missing> missing() {
    // Another platform than GTK is asked for where windows are tried without a display.
    boolean gtk =
        System.getProperty("os.name", "").equals("Linux")
            && System.getProperty("glass.platform") == null;
    return gtk ? missing(System.getenv(), WindowNeeds::isThere) : List.of();
  }

  static List<Missing> missing(Map<String, String> environment, Predicate<String> library) {
    List<Missing> missing = new ArrayList<>();
    if (environment.getOrDefault("DISPLAY", "").isEmpty()) {
      missing.add(Missing.DISPLAY);
    }
    for (Missing need : List.of(Missing.GTK, Missing.XTST)) {
      if (!library.test(LIBRARIES.get(need))) {
        missing.add(need);
      }
    }
    return missing;
  }

  @SuppressWarnings("restricted") // the toolkit loads the same library a moment later
  private static boolean isThere(String library) {
    try {
      SymbolLookup.libraryLookup(library, Arena.global());
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
