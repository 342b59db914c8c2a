package studio.lumina.app.toolkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;

/// What holds for the tests themselves.
class TestsArchitectureTest {
  private static final List<JavaClass> WINDOWED =
      new ClassFileImporter()
          .importPackages("studio.lumina.app").stream()
              .filter(TestsArchitectureTest::hasTests)
              .filter(TestsArchitectureTest::showsWindows)
              .toList();

  @Test
  void testsThatShowWindowsAreMarkedSoThatTheyRunOneAtATime() {
    assertTrue(WINDOWED.size() >= 9, WINDOWED.toString());
    assertEquals(
        List.of(),
        WINDOWED.stream()
            .filter(c -> !c.reflect().isAnnotationPresent(WindowTest.class))
            .map(JavaClass::getName)
            .toList());
  }

  private static boolean hasTests(JavaClass c) {
    return c.getMethods().stream()
        .anyMatch(m ->
            m.getAnnotations().stream()
                .anyMatch(a -> a.getRawType().getName().startsWith("org.junit.jupiter.")));
  }

  private static boolean showsWindows(JavaClass c) {
    return c.isAssignableTo(ApplicationTest.class)
        || c.getDirectDependenciesFromSelf().stream()
            .map(d -> d.getTargetClass().getName())
            .anyMatch(name ->
                name.endsWith(".ApplicationExtension") || name.equals("javafx.stage.Stage"));
  }
}
