package studio.lumina.core.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import studio.lumina.core.Size;
import studio.lumina.core.checkpoint.Config;
import studio.lumina.core.vocabulary.ReplyGrammar.Place;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReplyGrammarTest {
  private static final Path REFERENCE = Path.of(System.getProperty("lumina.reference"));

  private static Vocabulary vocabulary;

  @BeforeAll
  static void read() {
    Config config = Config.read(REFERENCE.resolve("tiny-7b-style/config.json"));
    vocabulary = new Vocabulary("config.json", config.vocabulary(), config.vocabularyMap());
  }

  private static ReplyGrammar of(int... history) {
    return ReplyGrammar.of(history, history.length, vocabulary);
  }

  @Test
  void eachTokenOfAPictureIsWhatTheGrammarForces() {
    for (Size size : new Size[] {new Size(32, 32), new Size(96, 64), new Size(64, 160)}) {
      int[] codes = new int[size.codes()];
      Arrays.fill(codes, vocabulary.idOf(5));
      int[] picture = vocabulary.picture(size, codes);
      assertEquals(Place.GRID, ReplyGrammar.of(picture, 1, vocabulary).place());
      assertEquals(Place.GRID, ReplyGrammar.of(picture, 2, vocabulary).place());
      for (int length = 3; length < picture.length; length++) {
        ReplyGrammar layout = ReplyGrammar.of(picture, length, vocabulary);
        assertEquals(Place.IMAGE, layout.place());
        assertEquals(size.width() / 32, layout.columns());
        assertEquals(size.height() / 32, layout.rows());
        assertEquals(length - 3, layout.drawn());
        int next = picture[length];
        assertEquals(vocabulary.isCode(next) ? -1 : next, layout.forced(vocabulary));
      }
      assertEquals(Place.TEXT, of(picture).place());
    }
  }

  @Test
  void startsAndEndsAreCounted() {
    int start = vocabulary.imageStart();
    int end = vocabulary.imageEnd();
    assertEquals(Place.TEXT, of().place());
    assertEquals(Place.TEXT, of(0, 9000).place());
    assertEquals(Place.TEXT, of(end).place());
    assertEquals(Place.TEXT, of(end, start).place(), "as many ends as starts");
    assertEquals(Place.TEXT, of(start, start).place(), "two open images count as text");
    assertEquals(Place.GRID, of(start, start, end).place());
    assertEquals(Place.GRID, of(0, start).place());
  }

  @Test
  void aGridThatIsNoneEndsThePicture() {
    int start = vocabulary.imageStart();
    int grid = vocabulary.gridToken(2);
    assertEquals(vocabulary.imageEnd(), of(start, 9000, 9000).forced(vocabulary));
    assertEquals(vocabulary.imageEnd(), of(start, 9000, grid).forced(vocabulary));
    int end = vocabulary.rowEnd();
    assertEquals(end, of(start, grid, 9000).forced(vocabulary));
    assertEquals(
        vocabulary.imageEnd(), of(start, grid, 9000, end, end, end, end).forced(vocabulary));
  }

  @Test
  void agreesWithTheReferencesSteps() throws IOException {
    JsonNode logits =
        JsonMapper.shared()
            .readTree(Files.readString(REFERENCE.resolve("expected/logits/logits.json")));
    int inPictures = 0;
    int forcedTokens = 0;
    for (JsonNode step : logits.path("single_steps")) {
      int[] history =
          StreamSupport.stream(step.path("token_history").spliterator(), false)
              .mapToInt(JsonNode::intValue)
              .toArray();
      ReplyGrammar layout = of(history);
      String name = step.path("name").stringValue();
      JsonNode constraint = step.path("after_constraint");
      boolean constrained = !constraint.asString("").equals("unchanged");
      assertEquals(constrained, layout.place() == Place.IMAGE, name);
      int forced = constraint.path("forced_token").asInt(-1);
      assertEquals(forced, layout.forced(vocabulary), name);
      inPictures += constrained ? 1 : 0;
      forcedTokens += forced >= 0 ? 1 : 0;
      // Without guidance (scale 1) the reference does not run the unconditional branch.
      if (constrained && !step.path("unconditional_call").isNull()) {
        int[] fed =
            StreamSupport.stream(
                    step.path("unconditional_call").path("input_ids").spliterator(), false)
                .mapToInt(JsonNode::intValue)
                .toArray();
        assertEquals(
            Arrays.toString(fed),
            Arrays.toString(Arrays.copyOfRange(history, layout.imageStartIndex(), history.length)),
            name);
      }
    }
    assertTrue(inPictures > 0 && forcedTokens > 0);
  }
}
