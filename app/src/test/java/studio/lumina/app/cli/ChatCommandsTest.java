package studio.lumina.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.lumina.app.work.FakeEngine;
import studio.lumina.app.work.FakeScript;
import studio.lumina.core.Opening;
import studio.lumina.core.Part;
import studio.lumina.core.Picture;
import studio.lumina.core.image.PngFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Branches, files and JSON of a conversation on the command line, over an engine whose answers say
/// how many tokens there were before them.
class ChatCommandsTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir private Path folder;

  private static CommandRun chat(String lines, String... options) {
    FakeEngine engine = new FakeEngine(Opening.of("fake"), FakeScript.QUICK);
    InputStream usual = System.in;
    System.setIn(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
    try {
      return CommandRun.of(
          (opening, progress) -> engine,
          false,
          Stream.concat(Stream.of("chat"), Stream.of(options)).toArray(String[]::new));
    } finally {
      System.setIn(usual);
    }
  }

  private static List<String> answers(CommandRun run) {
    assertEquals(0, run.status(), run.err());
    return run.out().lines().filter(line -> line.startsWith("After ")).toList();
  }

  private static int before(String answer) {
    return Integer.parseInt(answer.split(" ")[1]);
  }

  private static List<JsonNode> told(CommandRun run) {
    assertEquals(0, run.status(), run.err());
    List<JsonNode> told = new ArrayList<>();
    run.out().lines().forEach(line -> told.add(JSON.readTree(line)));
    return told;
  }

  private Path photo() throws IOException {
    return Files.write(
        folder.resolve("photo.png"),
        PngFile.bytes(new Picture(8, 8, Picture.Mode.RGB, new byte[192]), Map.of()));
  }

  @Test
  void oneGoesBackAnswersOnceMoreAndSeesTheBranches() {
    CommandRun run = chat("one\ntwo\n/regenerate\n/back\nthree\n/branches\n/back\n/back\n/back\n");
    List<String> answers = answers(run);
    assertEquals(4, answers.size(), run.out());
    assertEquals(0, before(answers.get(0)));
    int first = before(answers.get(1));
    assertTrue(first > 0);
    assertEquals(first, before(answers.get(2)), "once more after the first");
    assertEquals(first, before(answers.get(3)), "after the first, too");
    assertTrue(run.err().contains("* 1  one"), run.err());
    assertTrue(run.err().contains("  2 after 1  two"), run.err());
    assertTrue(run.err().contains("* 4 after 1  three"), run.err());
    assertTrue(run.err().contains("There is no turn yet."), run.err());
  }

  @Test
  void aConversationIsSavedAndTakenUp() throws IOException {
    Path file = folder.resolve("conversation.json");
    CommandRun saved = chat("/picture " + photo() + "\none\ntwo\n/save " + file + "\nthree\n");
    int after = before(answers(saved).get(2));
    assertTrue(Files.exists(file), saved.err());
    assertEquals(after, before(answers(chat("three\n", "--load", file.toString())).getFirst()));
    assertEquals(after, before(answers(chat("/load " + file + "\nthree\n")).getFirst()));
    Path nonsense = Files.writeString(folder.resolve("bad.json"), "{}");
    CommandRun refused = chat("one\n/load " + nonsense + "\ntwo\n");
    assertEquals(2, answers(refused).size());
    assertTrue(refused.err().contains("lumina: "), refused.err());
  }

  @Test
  void linesOfJsonAreAnsweredByLinesOfJson() throws IOException {
    String photo = photo().toString().replace("\\", "\\\\");
    CommandRun run =
        chat(
            "{\"text\":\"hello\"}\n"
                + "{\"text\":\"see <|image|> this\",\"pictures\":[\""
                + photo
                + "\"],\"answer\":\"words\"}\n"
                + "nonsense\n{\"text\":5}\n{\"text\":\"a\",\"answer\":\"song\"}\n"
                + "{\"text\":\"b\",\"pictures\":[\"none.png\"]}\n"
                + "{\"text\":\"c\",\"answer\":\"picture\",\"size\":\"3x3\"}\n"
                + "{\"text\":\"again\"}\n",
            "--json");
    List<JsonNode> told = told(run);
    assertEquals(8, told.size(), run.out());
    assertTrue(told.get(0).get("words").stringValue().startsWith("After 0 tokens"));
    assertEquals("ended", told.get(0).get("finish").stringValue());
    assertEquals(0, told.get(0).get("tokens").get("reused").asInt());
    assertTrue(told.get(1).get("tokens").get("reused").asInt() > 0);
    for (JsonNode problem : told.subList(2, 7)) {
      assertFalse(problem.get("problem").stringValue().isEmpty());
    }
    int grown =
        told.get(1).get("tokens").get("reused").asInt()
            + told.get(1).get("tokens").get("read").asInt()
            + told.get(1).get("tokens").get("drawn").asInt();
    assertEquals(grown, told.get(7).get("tokens").get("reused").asInt(), "as before the problems");
  }

  @Test
  void picturesStandWhereTheSymbolDoes() {
    Part one = new Part.Words("1");
    Part two = new Part.Words("2");
    ChatLine line =
        new ChatLine(
            "see <|image|> this",
            List.of("a", "b"),
            java.util.Optional.empty(),
            java.util.Optional.empty());
    assertEquals(
        List.of(one, new Part.Words("see "), two, new Part.Words(" this")),
        line.parts(List.of(one, two)));
    assertEquals(
        List.of(new Part.Words("see <|image|> this")), line.parts(List.of()), "plain words");
  }

  @Test
  void aLineWithAnUnknownKeyIsNoTurn() {
    CommandRun run = chat("{\"text\":\"look\",\"picture\":\"a.png\"}\n", "--json");
    List<JsonNode> told = told(run);
    assertEquals(1, told.size(), run.out());
    assertTrue(told.getFirst().get("problem").stringValue().contains("picture"), run.out());
  }

  @Test
  void whatIsNoCommandIsNotSaid() {
    CommandRun run = chat("/regenrate\n/save\n/picture\n/load  \n//note\n/home/a is a folder\n");
    assertEquals(2, answers(run).size(), run.out());
    List<String> told = run.err().lines().filter(line -> line.startsWith("lumina: ")).toList();
    assertEquals(4, told.size(), run.err());
    assertTrue(told.getFirst().contains("/regenrate is no command"), run.err());
    for (String line : told.subList(1, 4)) {
      assertTrue(line.contains("the name of a file"), line);
    }
  }
}
