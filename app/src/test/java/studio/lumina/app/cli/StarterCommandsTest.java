package studio.lumina.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StarterCommandsTest {
  @Test
  void aCheckoutHasThem() {
    assertTrue(StarterCommands.present(getClass().getClassLoader()));
  }

  /// The command line in a class loader that lacks the starter's world, as the shipped program
  /// does.
  @Test
  void withoutTheStartersWorldTheCommandLineWorksAllTheSame() throws Exception {
    URL[] others =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.matches(".*(starter-model|starter-world|fast.starter).*"))
            .map(StarterCommandsTest::url)
            .toArray(URL[]::new);
    try (URLClassLoader shipped =
        new URLClassLoader(others, ClassLoader.getPlatformClassLoader())) {
      assertFalse(StarterCommands.present(shipped));
      Class<?> program = shipped.loadClass(CommandLineProgram.class.getName());
      Class<?> opener = shipped.loadClass(Opener.class.getName());
      PrintStream silent = new PrintStream(OutputStream.nullOutputStream());
      var run =
          program.getMethod(
              "run", String[].class, opener, PrintStream.class, PrintStream.class, boolean.class);
      assertEquals(0, run.invoke(null, new String[] {"--help"}, null, silent, silent, false));
      assertEquals(2, run.invoke(null, new String[] {"evaluate"}, null, silent, silent, false));
    }
  }

  private static URL url(String entry) {
    try {
      return Path.of(entry).toUri().toURL();
    } catch (MalformedURLException e) {
      throw new AssertionError(e);
    }
  }
}
