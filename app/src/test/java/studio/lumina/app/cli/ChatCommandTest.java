package studio.lumina.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
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
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.lumina.app.work.DelegatingEngine;
import studio.lumina.core.Engine;
import studio.lumina.core.Event;
import studio.lumina.core.Part;
import studio.lumina.core.Picture;
import studio.lumina.core.Prompt;
import studio.lumina.core.Request;
import studio.lumina.core.Session;
import studio.lumina.core.Steering;
import studio.lumina.core.Tokens;
import studio.lumina.core.Turn;
import studio.lumina.core.image.PngFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A conversation over standard input.
class ChatCommandTest {
  @TempDir private Path folder;

  @Test
  void aPictureThatCannotBeHadIsToldAndTheConversationGoesOn() throws IOException {
    Path broken = Files.write(folder.resolve("broken.png"), new byte[] {1, 2, 3});
    for (String name :
        new String[] {"a\0b.png", folder.resolve("none.png").toString(), broken.toString()}) {
      Talker talker = new Talker();
      CommandRun run = talk(talker, "/picture " + name + "\nhello\n");
      assertEquals(0, run.status(), run.err());
      assertTrue(run.err().lines().anyMatch(line -> line.startsWith("lumina: ")), run.err());
      assertFalse(run.err().contains("Exception"), run.err());
      assertEquals(List.of(new Part.Words("hello")), talker.said());
      assertEquals("So be it." + System.lineSeparator(), run.out());
    }
  }

  @Test
  void aPictureGoesWithTheNextTurn() throws IOException {
    Path photo = folder.resolve("photo.png");
    Files.write(photo, PngFile.bytes(new Picture(8, 8, Picture.Mode.RGB, new byte[192]), Map.of()));
    Talker talker = new Talker();
    CommandRun run = talk(talker, "/picture " + photo + "\nwhat is it?\n");
    assertEquals(0, run.status(), run.err());
    assertEquals(2, talker.said().size());
    assertInstanceOf(Part.PhotoReference.class, talker.said().getFirst());
  }

  private static CommandRun talk(Engine engine, String lines) {
    InputStream usual = System.in;
    System.setIn(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
    try {
      return CommandRun.of((opening, progress) -> engine, false, "chat");
    } finally {
      System.setIn(usual);
    }
  }

  /// An engine that answers every turn with the same words.
  private static final class Talker extends DelegatingEngine {
    private final List<Request> asked = new ArrayList<>();

    Talker() {
      super(new RowsEngine());
    }

    /// The parts of the only turn.
    List<Part> said() {
      assertEquals(1, asked.size());
      return assertInstanceOf(Prompt.Chat.class, asked.getFirst().prompt()).parts();
    }

    @Override
    protected Turn reply(
        Session session, Request request, Consumer<? super Event> listener, Steering steering) {
      asked.add(request);
      listener.accept(new Event.WordsAdded("So be it."));
      return new Turn(
          List.of(new Part.Words("So be it.")),
          Turn.Finish.ENDED,
          Tokens.NONE,
          Tokens.NONE,
          List.of(),
          new Turn.Usage(1, 0, 1),
          "fake:1");
    }
  }

  @Test
  void standardOutputOfJsonCarriesJsonAlone() throws IOException {
    InputStream usual = System.in;
    System.setIn(new ByteArrayInputStream("{\"text\":\"a\"}\n".getBytes(StandardCharsets.UTF_8)));
    CommandRun run;
    try {
      run = CommandRun.of(new RowsEngine().opener(), false, "chat", "--json");
    } finally {
      System.setIn(usual);
    }
    assertEquals(0, run.status(), run.err());
    assertEquals(1, run.out().lines().count(), run.out());
    JsonNode told = JsonMapper.builder().build().readTree(run.out());
    assertEquals(1, told.get("pictures").size());
    assertTrue(Files.deleteIfExists(Path.of(told.get("pictures").get(0).stringValue())));
  }
}
