package studio.lumina.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.Prompt;

class CommandLineProgramTest {
  private static final Path REFERENCE = Path.of(System.getProperty("lumina.reference"));

  private record Run(int status, String out, String err) {}

  private static Run run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Opener none =
        (opening, progress) -> {
          throw new LuminaException(new Problem.FileMissing(opening.checkpoint(), "checkpoint"));
        };
    int status =
        CommandLineProgram.run(
            arguments,
            none,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false);
    return new Run(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static void assertOneLineOnError(Run run) {
    assertEquals(2, run.status());
    assertEquals("", run.out());
    assertTrue(run.err().startsWith("lumina: "), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
  }

  @Test
  void wrongUsageIsOneLineAndTwo() {
    assertOneLineOnError(run("paint"));
    assertOneLineOnError(run("generate"));
    assertOneLineOnError(run("generate", "a cat", "--seed", "many"));
    assertOneLineOnError(run("generate", "a cat", "--device", "abacus"));
    assertOneLineOnError(run("vision", "photo.png"));
  }

  @Test
  void wrongUsageSaysWhereToLook() {
    assertTrue(run("paint").err().contains("lumina --help"), run("paint").err());
    Run task = run("vision", "--task", "colour", "photo.png");
    assertTrue(task.err().contains("depth|segmentation|normals|pose|detect"), task.err());
    assertFalse(task.err().contains("DRAW"), task.err());
    assertTrue(task.err().contains("lumina vision --help"), task.err());
  }

  @Test
  void aProblemIsOneLineAndTwo() {
    assertOneLineOnError(run("generate", "a cat", "--model", "nowhere"));
    assertOneLineOnError(run("generate", "a cat", "--size", "huge"));
    assertOneLineOnError(run("generate", "a cat", "--guidance", "-1"));
    assertOneLineOnError(run("generate", "a cat", "--output", "no/such/folder/a.png"));
    assertOneLineOnError(run("vision", "--task", "draw", "photo.png"));
    assertOneLineOnError(run("vision", "--task", "detect", "photo.png"));
    assertOneLineOnError(run("verify", "nowhere"));
  }

  @Test
  void aPromptMayBeginWithAnAtSignAndASeedMayHave64Bits(@TempDir Path folder) throws Exception {
    Files.writeString(Path.of("prompt-of-the-test"), "words of a file");
    RowsEngine engine = new RowsEngine();
    try {
      for (String seed : List.of("18446744073709551615", "-1", "9223372036854775808", "0")) {
        Path file = folder.resolve("a" + seed + ".png");
        CommandRun run =
            CommandRun.of(
                engine.opener(),
                false,
                "generate",
                "@prompt-of-the-test",
                "--seed",
                seed,
                "--threads",
                "1",
                "--output",
                file.toString());
        assertEquals(0, run.status(), run.err());
      }
    } finally {
      Files.delete(Path.of("prompt-of-the-test"));
    }
    assertEquals(
        List.of(-1L, -1L, Long.MIN_VALUE, 0L),
        engine.asked.stream().map(request -> request.sampling().seed()).toList());
    assertEquals(
        new Prompt.Draw("@prompt-of-the-test", RowsEngine.SIZE), engine.asked.getFirst().prompt());
    assertOneLineOnError(run("generate", "a cat", "--seed", "18446744073709551616"));
    assertOneLineOnError(run("generate", "a cat", "--threads", "-1"));
  }

  @Test
  void wordsThatTheLocaleLostAreRefused() {
    Run run = run("generate", "ein W\ufffd\ufffdrfel");
    assertOneLineOnError(run);
    assertTrue(run.err().contains("LC_ALL=C.UTF-8"), run.err());
    byte[] raw =
        "java\0-cp\0/m\u00fc/a.jar\0generate\0ein W\u00fcrfel\0".getBytes(StandardCharsets.UTF_8);
    byte[] plain = "java\0-cp\0/m\u00fc/a.jar\0generate\0what?\0".getBytes(StandardCharsets.UTF_8);
    String[] words = {"generate", "ein W??rfel"};
    assertTrue(LostWords.in(words, "ANSI_X3.4-1968", raw, "LANG=C").contains("LANG=C"));
    assertEquals("", LostWords.in(words, "UTF-8", raw, "LANG=C.UTF-8"));
    assertEquals("", LostWords.in(words, "ANSI_X3.4-1968", plain, "LANG=C"));
    assertEquals("", LostWords.in(words, "", new byte[0], "LANG=C"));
  }

  @Test
  void helpSaysHowFarASeedGoes() {
    String help = run("generate", "--help").out();
    for (String word : List.of("device", "precision", "threads", "version", "--continue")) {
      assertTrue(help.contains(word), help);
    }
  }

  @Test
  void helpIsAResult() {
    Run help = run("--help");
    assertEquals(0, help.status());
    assertTrue(help.out().contains("generate"), help.out());
    assertEquals("", help.err());
  }

  @Test
  void infoTellsALineEachAndTwoWhereOneIsBad() {
    String good = REFERENCE.resolve("tiny-7b-style").toString();
    Run one = run("info", good);
    assertEquals(0, one.status(), one.err());
    assertEquals(1, one.out().lines().count());
    assertTrue(one.out().contains("vocabulary 9216"), one.out());
    Run two = run("info", good, "nowhere");
    assertEquals(2, two.status());
    assertEquals(2, two.out().lines().count());
  }

  @Test
  void theBarTellsTheTimeLeft() {
    String half = ProgressBar.text("Painting", 50, 100, Duration.ofSeconds(90));
    assertTrue(half.contains("50 %") && half.endsWith("1:30 left"), half);
  }

  @Test
  void anEmptyNameIsNotTheCurrentFolder() {
    for (String[] words :
        List.of(
            new String[] {"vision", "--task", "depth", ""},
            new String[] {"vision", "--task", "depth", "a.png", "--output", ""},
            new String[] {"edit", "Add snow", " "},
            new String[] {"info", ""},
            new String[] {"generate", "a cat", "--output", ""})) {
      Run run = run(words);
      assertOneLineOnError(run);
      assertTrue(run.err().contains("needs a name"), run.err());
    }
  }

  /// A break in the middle of a sentence stands beside those that the width of the terminal makes.
  @Test
  void theHelpBreaksLinesBetweenSentencesAlone() {
    for (String command :
        List.of("generate", "vision", "edit", "redraw", "extend", "chat", "fit")) {
      List<String> lines = run(command, "--help").out().lines().map(String::strip).toList();
      for (int i = 0; i + 1 < lines.size(); i++) {
        // A line that is short although the next word had room was broken by hand.
        String next = lines.get(i + 1).split(" ")[0];
        boolean room = lines.get(i).length() + next.length() < 45;
        boolean words = next.matches("[a-z]+") && lines.get(i).matches(".*[a-z,]");
        assertFalse(room && words, command + ": " + lines.get(i) + " / " + lines.get(i + 1));
      }
    }
  }
}
