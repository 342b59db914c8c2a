package studio.lumina.app.vision.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MapNamesTest {
  private static List<String> names(String... photos) {
    return MapNames.of(Stream.of(photos).map(Path::of).toList());
  }

  @Test
  void areAsShortAsTellsThePhotosApart() {
    assertEquals(List.of("a", "b"), names("x/a.png", "x/b.jpg"));
    assertEquals(List.of("a.jpg", "a.png"), names("x/a.jpg", "x/a.png"));
    assertEquals(List.of("x-a", "y-a", "b"), names("p/x/a.png", "p/y/a.png", "p/b.png"));
    assertEquals(
        List.of("2024-may-a", "2025-may-a"), names("p/2024/may/a.jpg", "p/2025/may/a.jpg"));
  }

  @Test
  void areAllDifferentAlsoWhereCaseDoesNotCount() {
    for (String[] photos :
        new String[][] {
          {"x/a.png", "x/A.png"},
          {"p/x-a.png", "p/x/a.png", "p/y/a.png"},
          {"p/x/a.png", "p/x-a.png", "p/y/a.png", "p/y-a.jpg"},
          {"a.png", "a.png", "a-2.png"}
        }) {
      List<String> names =
          names(photos).stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
      assertEquals(photos.length, new HashSet<>(names).size(), names.toString());
      assertEquals(names(photos), names(photos));
    }
  }
}
