package studio.lumina.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.lumina.core.LuminaException;

class TokenizerLibraryTest {
  @TempDir private Path empty;

  @Test
  void aLibraryThatCannotBeLoadedIsNoDamageOfTheVocabulary() throws Exception {
    // In a process of its own: a library is loaded once.
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-DRUST_LIBRARY_PATH=" + empty,
                    "-Dlumina.reference=" + System.getProperty("lumina.reference"),
                    "-cp",
                    System.getProperty("java.class.path"),
                    TokenizerLibraryTest.class.getName()))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    assertEquals("EngineBroken", said.strip());
  }

  /// Opens the vocabulary and prints the kind of problem that there is.
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(System.getProperty("lumina.reference"), "tiny-7b-style/tokenizer.json");
    try {
      Tokenizer.open(file).close();
    } catch (LuminaException e) {
      System.out.println(e.problem().getClass().getSimpleName());
    }
  }
}
