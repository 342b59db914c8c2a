package studio.lumina.app.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Part;
import studio.lumina.core.Picture;
import studio.lumina.core.Problem;
import studio.lumina.core.ReplyForm;
import studio.lumina.core.Sampling;
import studio.lumina.core.Size;
import studio.lumina.core.Tokens;
import studio.lumina.core.Turn;
import studio.lumina.core.image.PngFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class ConversationFilesTest {
  private static final Size SIZE = new Size(64, 32);
  private static final Part.Drawn DRAWN =
      new Part.Drawn(SIZE, new Tokens(IntStream.range(4, 4 + SIZE.codes()).toArray()));

  @TempDir private Path folder;

  private Library library(String name) {
    return Library.open(new Folders(folder.resolve(name)));
  }

  private static TurnEntry answered(Library library, long turn, Part... parts) {
    TurnEntry asked = library.conversations().path(turn).getLast();
    TurnEntry done =
        asked
            .at(
                new TurnProgress(
                    List.of(parts),
                    Turn.Finish.ENDED,
                    Tokens.of(0, 9),
                    Tokens.of(7, 8),
                    Tokens.of(0, 9, 7, 8)))
            .took(new TurnFigures(2, 0, 2, 5))
            .under("Fake", "fake:1");
    library.conversations().update(done);
    return done;
  }

  /// Two branches, a photo that was said and a picture that was answered.
  private long conversation(Library library) throws Exception {
    byte[] png =
        PngFile.bytes(new Picture(64, 32, Picture.Mode.RGB, new byte[64 * 32 * 3]), Map.of());
    Path photo = Files.write(folder.resolve("photo.png"), png);
    Part said = library.controls().bringIn(photo).reference();
    Sampling sampling = new Sampling(5, 2, 1, 100, 5);
    long id = library.conversations().begin();
    long first =
        library
            .conversations()
            .ask(
                id,
                Optional.empty(),
                new AskedTurn(
                    List.of(said, new Part.Words("What is it?")),
                    new ReplyForm.Free(),
                    sampling,
                    0,
                    List.of()));
    answered(library, first, new Part.Words("A **lamp**"), DRAWN);
    library
        .answerPictures()
        .keep(DRAWN, "Fake", new Picture(64, 32, Picture.Mode.RGB, new byte[64 * 32 * 3]));
    for (String words : List.of("one", "two")) {
      long next =
          library
              .conversations()
              .ask(
                  id,
                  Optional.of(first),
                  new AskedTurn(
                      List.of(new Part.Words(words)),
                      new ReplyForm.Image(SIZE),
                      sampling,
                      3,
                      List.of(new MutedPiece(first, 1))));
      answered(library, next, new Part.Words(words + " answered"));
    }
    return id;
  }

  private static List<String> told(Library library, long conversation) {
    List<TurnEntry> turns = library.conversations().tree(conversation);
    long base = turns.getFirst().id();
    return turns.stream()
        .map(turn ->
            turn.parent().map(parent -> parent - base)
                + " "
                + turn.asked().said()
                + turn.asked().form()
                + turn.asked().sampling()
                + turn.asked().limit()
                + turn.asked().muted().stream().map(m -> m.turn() - base + "/" + m.span()).toList()
                + turn.progress()
                + turn.figures()
                + turn.model()
                + turn.numericsKey()
                + turn.created())
        .toList();
  }

  @Test
  void aConversationComesBackWithAllBranchesAndExactTokens() throws Exception {
    Path file = folder.resolve("conversation.json");
    List<String> before;
    try (Library library = library("one")) {
      long id = conversation(library);
      before = told(library, id);
      library
          .conversationFiles()
          .write(library.conversations().entry(id), library.conversations().tree(id), file);
    }
    try (Library library = library("other")) {
      long id = library.conversations().bringIn(library.conversationFiles().read(file));
      assertEquals(before, told(library, id));
      List<TurnEntry> turns = library.conversations().tree(id);
      assertEquals(Optional.of(turns.getLast().id()), library.conversations().entry(id).leaf());
      assertTrue(library.answerPictures().read(DRAWN, "Fake").isPresent());
      Part.PhotoReference photo =
          assertInstanceOf(Part.PhotoReference.class, turns.getFirst().asked().said().getFirst());
      assertEquals(64, library.controls().read(photo.hash()).preview().width());
    }
  }

  @Test
  void aBranchIsWrittenAsMarkdownWithItsPictures() throws Exception {
    Path to = folder.resolve("export");
    try (Library library = library("one")) {
      long id = conversation(library);
      ConversationEntry entry = library.conversations().entry(id);
      new ConversationFolder(library.controls(), library.answerPictures())
          .write(entry, library.conversations().path(entry.leaf().orElseThrow()), to);
    }
    String words = Files.readString(to.resolve(ConversationFolder.WORDS));
    assertTrue(words.startsWith("# What is it?"), words);
    assertTrue(words.contains("![picture 1](picture-1.png)"), words);
    assertTrue(words.contains("A **lamp**"), words);
    assertTrue(words.contains("two answered"), words);
    try (Stream<Path> files = Files.list(to)) {
      assertEquals(3, files.count());
    }
  }

  @Test
  void aFileThatIsNonsenseIsRefusedAndNothingIsKept() throws Exception {
    try (Library library = library("one")) {
      long id = conversation(library);
      Path good = folder.resolve("good.json");
      library
          .conversationFiles()
          .write(library.conversations().entry(id), library.conversations().tree(id), good);
      String text = Files.readString(good);
      int kept = library.conversations().list("").size();
      List<String> wrong =
          List.of(
              "",
              "no json",
              "[]",
              "{\"format\":\"other\"}",
              text.substring(0, text.length() / 2),
              text.replace("\"parent\":1", "\"parent\":77"),
              text.replace("\"ENDED\"", "\"NEVER\""),
              text.replace("\"leaf\":3", "\"leaf\":99"),
              text.replaceFirst("\"photos\":\\{\"[0-9a-f]", "\"photos\":{\"g"),
              text.replaceFirst("\"pictures\":\\{\"", "\"pictures\":{\"../"),
              text.replaceFirst("\"seed\":5", "\"seed\":\"five\""));
      for (String nonsense : wrong) {
        Path file = Files.writeString(folder.resolve("bad.json"), nonsense);
        LuminaException refused =
            assertThrows(
                LuminaException.class,
                () -> library.conversationFiles().read(file),
                nonsense.substring(0, Math.min(60, nonsense.length())));
        assertInstanceOf(Problem.FileUnreadable.class, refused.problem());
      }
      Path newer =
          Files.writeString(
              folder.resolve("new.json"), text.replace("\"version\":1", "\"version\":2"));
      assertInstanceOf(
          Problem.FromNewerVersion.class,
          assertThrows(LuminaException.class, () -> library.conversationFiles().read(newer))
              .problem());
      assertEquals(kept, library.conversations().list("").size());
    }
  }

  /// Nulls, texts, numbers and lists in every place of a good file.
  @Test
  void whateverAFileSaysItIsReadOrRefused() throws Exception {
    JsonMapper mapper = JsonMapper.builder().build();
    try (Library library = library("one")) {
      long id = conversation(library);
      Path good = folder.resolve("good.json");
      library
          .conversationFiles()
          .write(library.conversations().entry(id), library.conversations().tree(id), good);
      String text = Files.readString(good);
      int places = places(mapper.readTree(text)).size();
      Path file = folder.resolve("bad.json");
      for (int place = 0; place < places; place++) {
        for (String value :
            List.of("null", "[null]", "{\"a\":null}", "-1", "\"x\"", "[]", "1e99")) {
          JsonNode tree = mapper.readTree(text);
          String where = places(tree).get(place).put(mapper.readTree(value));
          Files.writeString(file, mapper.writeValueAsString(tree));
          try {
            library.conversationFiles().read(file);
          } catch (LuminaException e) {
            assertInstanceOf(Problem.FileUnreadable.class, e.problem(), where + " = " + value);
            String said = ((Problem.FileUnreadable) e.problem()).detail();
            assertFalse(said.contains("studio.lumina"), said);
          }
        }
      }
    }
  }

  private interface Place {
    /// Puts a value there; says where that is.
    String put(JsonNode value);
  }

  /// All places below a node; of longer lists the first and the last.
  private static List<Place> places(JsonNode node) {
    List<Place> all = new ArrayList<>();
    if (node instanceof ObjectNode object) {
      for (String name : List.copyOf(object.propertyNames())) {
        all.add(value -> {
          object.set(name, value);
          return name;
        });
        all.addAll(places(object.get(name)));
      }
    } else if (node instanceof ArrayNode array) {
      for (int i : array.isEmpty() ? new int[0] : new int[] {0, array.size() - 1}) {
        all.add(value -> {
          array.set(i, value);
          return "[" + i + "]";
        });
        all.addAll(places(array.get(i)));
      }
    }
    return all;
  }
}
