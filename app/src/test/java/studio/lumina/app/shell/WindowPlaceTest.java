package studio.lumina.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowPlaceTest {
  private static final Rectangle2D MAIN = new Rectangle2D(0, 0, 1920, 1080);
  private static final Rectangle2D RIGHT = new Rectangle2D(1920, 0, 1280, 1024);

  @Test
  void isWrittenAndRead() {
    WindowPlace place = new WindowPlace(-10, 20, 1440, 900, true);
    assertEquals(Optional.of(place), WindowPlace.parse(place.text()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1 2 3 4", "a b c d true", "1 2 3 4 maybe", "1 2 -3 4 true"})
  void nonsenseIsNoPlace(String text) {
    assertEquals(Optional.empty(), WindowPlace.parse(text));
  }

  @Test
  void staysWhereItCanBeSeen() {
    WindowPlace place = new WindowPlace(2000, 10, 1000, 800, false);
    assertEquals(place, place.on(List.of(MAIN, RIGHT)));
  }

  @Test
  void comesBackFromAScreenThatIsGone() {
    WindowPlace place = new WindowPlace(2000, 10, 1000, 800, false);
    assertEquals(new WindowPlace(460, 140, 1000, 800, false), place.on(List.of(MAIN)));
  }

  @Test
  void itsTitleRowCanAlwaysBeTakenHoldOf() {
    assertEquals(460, new WindowPlace(100, -500, 1000, 800, false).on(List.of(MAIN)).x());
    assertEquals(460, new WindowPlace(100, 1070, 1000, 800, false).on(List.of(MAIN)).x());
    assertEquals(460, new WindowPlace(-950, 10, 1000, 800, false).on(List.of(MAIN)).x());
    assertEquals(-800, new WindowPlace(-800, 10, 1000, 800, false).on(List.of(MAIN)).x());
  }

  @Test
  void isNeverLargerThanTheScreen() {
    WindowPlace place = new WindowPlace(0, 0, 3000, 2000, true).on(List.of(MAIN));
    assertEquals(new WindowPlace(0, 0, 1920, 1080, true), place);
  }

  @Test
  void theFirstIsWhollyOnTheMainScreen() {
    assertEquals(
        new WindowPlace(240, 90, 1440, 900, false),
        WindowPlace.first(1440, 900, List.of(MAIN, RIGHT)));
    Rectangle2D small = new Rectangle2D(0, 28, 1440, 872);
    assertEquals(
        new WindowPlace(0, 28, 1440, 872, false), WindowPlace.first(1440, 900, List.of(small)));
  }

  @Test
  void theUpperEdgeIsThatOfTheScreenItIsMostlyOn() {
    Rectangle2D lower = new Rectangle2D(1920, 300, 1280, 1024);
    assertEquals(0, WindowPlace.top(1000, 1440, List.of(MAIN, lower)));
    assertEquals(300, WindowPlace.top(1700, 1440, List.of(MAIN, lower)));
    assertEquals(0, WindowPlace.top(9000, 100, List.of(MAIN, lower)));
  }
}
