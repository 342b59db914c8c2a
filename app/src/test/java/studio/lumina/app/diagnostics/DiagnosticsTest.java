package studio.lumina.app.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.lumina.core.Problem;
import studio.lumina.core.Prompt;
import studio.lumina.core.Size;

class DiagnosticsTest {
  private final Redaction redaction = new Redaction("/home/annaschmidt", "annaschmidt");

  @TempDir private Path folder;

  private void assertBlack(String text, String... secrets) {
    String black = redaction.of(text);
    for (String secret : secrets) {
      assertFalse(black.contains(secret), black);
    }
  }

  @Test
  void tokensArePutOut() {
    String token = "hf_" + "AbCdEfGhIjKlMnOpQrStUvWxYz";
    assertBlack("token " + token + ".", token);
    assertBlack("\"" + token + "\"", token);
    assertBlack("Authorization: Bearer abc.def-ghi_jkl==", "abc.def-ghi_jkl");
    assertBlack("authorization=bearer   SECRET1234", "SECRET1234");
    assertBlack("https://anna:s3cretpw@host/x", "s3cretpw", "anna:");
    assertBlack(
        "password=hunter22 api_key: \"k-998877\" SECRET=zz9plural",
        "hunter22",
        "k-998877",
        "zz9plural");
    assertBlack("gho_0123456789abcdef sk-0123456789abcdef", "0123456789abcdef");
  }

  @Test
  void namesInPathsArePutOut() {
    assertBlack("/home/bob/pictures", "bob");
    assertBlack("file:/home/bob/x and /Users/Bob Miller/y", "bob", "Bob Miller");
    assertBlack("C:\\Users\\Bob Miller\\AppData", "Bob Miller");
    assertBlack("c:/users/bob/AppData", "bob");
    assertBlack("owner annaschmidt of /home/annaschmidt/x", "annaschmidt");
    assertTrue(redaction.of("/home/bob/pictures/x.png").endsWith("/pictures/x.png"));
  }

  @Test
  void promptsArePutOut() {
    Size size = new Size(512, 512);
    Prompt draw = new Prompt.Draw("my [secret] cat, avoid=ing\nwater, size=2", "the, dog]", size);
    assertBlack("begun " + draw + " now", "secret", "water", "dog");
    assertBlack("{\"prompt\":\"my \\\"quoted\\\" cat\",\"seed\":1}", "quoted", "cat");
    assertBlack("{\"text\": \"cut off in the mid", "mid");
    redaction.secret("a boat on the lake");
    assertBlack("could not read <a boat on the lake>", "boat");
    assertEquals("row 3 of 64, 512x512", redaction.of("row 3 of 64, 512x512"));
  }

  @Test
  void theLogIsBoundedAndBlack() throws IOException {
    try (LogFile log = LogFile.open(folder, redaction)) {
      Logger logger = Logger.getLogger("studio.test");
      logger.setUseParentHandlers(true);
      String filler = "x".repeat(4000);
      for (int i = 0; i < 600; i++) {
        logger.info("line " + i + " " + filler);
      }
      logger.warning("the end, Bearer abcdef123456");
      List<String> last = log.last(3);
      assertTrue(last.getLast().contains("the end, Bearer"), last.getLast());
      assertFalse(last.getLast().contains("abcdef123456"));
    }
    long bytes = 0;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        bytes += Files.size(file);
        assertFalse(Files.readString(file).contains("abcdef123456"));
      }
    }
    assertTrue(bytes <= (LogFile.FILES + 1L) * LogFile.MOST_BYTES, bytes + " bytes");
  }

  @Test
  void theReportHasWhatIsNeededAndNothingElse() throws IOException {
    try (LogFile log = LogFile.open(folder, redaction)) {
      Logger.getLogger("studio.test").warning("what went before at /home/bob/x");
      Files.writeString(
          folder.resolve("engine-hs_err-77.log"), "# SIGSEGV in libtorch\n/home/bob/y\n");
      Problem died = new Problem.EngineDied(139, "hf_abcdefghijklmnopqrst");
      String report = new Diagnostics("1.2.3", "26", log, redaction).report(died, "cpu:fp32:t2");
      for (String part :
          List.of(
              "1.2.3", "139", "cpu:fp32:t2", "processors", "26", "what went before", "SIGSEGV")) {
        assertTrue(report.contains(part), part + " in\n" + report);
      }
      assertFalse(report.contains("bob"), report);
      assertFalse(report.contains("hf_abc"), report);
    }
  }

  @Test
  void aFolderThatCannotBeWrittenIsNoReasonToFail() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");
    try (LogFile log = LogFile.open(file.resolve("logs"), redaction)) {
      assertEquals(List.of(), log.last(5));
      String report =
          new Diagnostics("1", "26", log, redaction).report(new Problem.Closed("x"), "");
      assertTrue(report.contains("numerics: -"), report);
    }
  }
}
