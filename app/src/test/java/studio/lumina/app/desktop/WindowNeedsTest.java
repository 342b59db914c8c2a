package studio.lumina.app.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import studio.lumina.app.desktop.WindowNeeds.Missing;
import studio.lumina.app.ui.Messages;

class WindowNeedsTest {
  private static final Map<String, String> SCREEN = Map.of("DISPLAY", ":0");

  @Test
  void aDesktopHasAll() {
    assertEquals(List.of(), WindowNeeds.missing(SCREEN, library -> true));
  }

  @Test
  void aServerHasNone() {
    assertEquals(
        List.of(Missing.DISPLAY, Missing.GTK, Missing.XTST),
        WindowNeeds.missing(Map.of(), library -> false));
    assertEquals(
        List.of(Missing.DISPLAY), WindowNeeds.missing(Map.of("DISPLAY", ""), library -> true));
  }

  @Test
  void eachHasASentence() {
    for (Missing need : Missing.values()) {
      assertFalse(Messages.of("start.missing." + need).isBlank());
    }
  }

  @Test
  void librariesAreNamedOneByOne() {
    assertEquals(
        List.of(Missing.GTK), WindowNeeds.missing(SCREEN, library -> library.contains("Xtst")));
    assertEquals(
        List.of(Missing.XTST), WindowNeeds.missing(SCREEN, library -> library.contains("gtk")));
  }
}
