package studio.lumina.core.vocabulary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.Size;
import studio.lumina.core.checkpoint.Config;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class VocabularyTest {
  private static final Path REFERENCE = Path.of(System.getProperty("lumina.reference"));

  private static Config config;
  private static Vocabulary vocabulary;
  private static JsonNode expected;

  @BeforeAll
  static void read() throws IOException {
    config = Config.read(REFERENCE.resolve("tiny-7b-style/config.json"));
    vocabulary = new Vocabulary("config.json", config.vocabulary(), config.vocabularyMap());
    expected =
        JsonMapper.shared()
            .readTree(Files.readString(REFERENCE.resolve("expected/prompts/tokenizer.json")));
  }

  @Test
  void findsSpecialTokensByName() {
    JsonNode ids = expected.path("special_ids");
    assertEquals(ids.path("<s>").intValue(), vocabulary.start());
    assertEquals(ids.path("<racm3:break>").intValue(), vocabulary.imageStart());
    assertEquals(ids.path("<eoss>").intValue(), vocabulary.imageEnd());
    assertEquals(ids.path("<reserved08799>").intValue(), vocabulary.rowEnd());
    assertEquals(ids.path("<reserved08706>").intValue(), vocabulary.turnEnd());
    assertEquals(ids.path("<reserved08801>").intValue(), vocabulary.gridToken(1));
    assertEquals(ids.path("<reserved08824>").intValue(), vocabulary.gridToken(24));
    assertEquals(24, vocabulary.gridUnits(vocabulary.gridToken(24)));
  }

  @Test
  void imageCodesComeFromTheNames() {
    assertTrue(expected.path("image_codes").size() > 0);
    for (JsonNode sample : expected.path("image_codes")) {
      assertEquals(
          sample.path("token_id").intValue(), vocabulary.idOf(sample.path("code").intValue()));
    }
    for (int code = 0; code < vocabulary.codes(); code++) {
      assertEquals(code, vocabulary.codeOf(vocabulary.idOf(code)));
    }
  }

  @Test
  void idsThatAreNoImageTokensAreProblems() {
    int[] others = {
      -1, vocabulary.firstCode() - 1, vocabulary.lastCode() + 1, vocabulary.size(), 1 << 30
    };
    for (int id : others) {
      LuminaException problem =
          assertThrows(LuminaException.class, () -> vocabulary.codeOf(id), "id " + id);
      assertInstanceOf(Problem.TokensInvalid.class, problem.problem());
      assertEquals(0, vocabulary.gridUnits(id));
    }
    for (int units : new int[] {-1, 0, 100_000}) {
      assertThrows(LuminaException.class, () -> vocabulary.gridToken(units));
    }
  }

  @Test
  void laysAPictureOut() {
    int a = vocabulary.idOf(0);
    int b = vocabulary.idOf(1);
    int end = vocabulary.rowEnd();
    assertArrayEquals(
        new int[] {
          vocabulary.imageStart(),
          vocabulary.gridToken(1),
          vocabulary.gridToken(2),
          a,
          a,
          a,
          a,
          end,
          b,
          b,
          b,
          b,
          end,
          vocabulary.imageEnd()
        },
        vocabulary.picture(new Size(64, 32), new int[] {a, a, a, a, b, b, b, b}));
  }

  @Test
  void missingTokensAreNamed() {
    for (String name :
        new String[] {
          "<s>",
          "<eoss>",
          "<racm3:break>",
          "<reserved08706>",
          "<reserved08799>",
          "IMGIMGAZ",
          "IMGIMGEAJFZ",
          "IMGIMGIBJBZ"
        }) {
      Map<String, Integer> names = new HashMap<>(config.vocabularyMap());
      int id = names.remove(name);
      if (name.equals("IMGIMGIBJBZ")) {
        names.put("IMGIMGJJJJZ", id); // a code far off instead
      }
      LuminaException problem =
          assertThrows(
              LuminaException.class, () -> new Vocabulary("f", config.vocabulary(), names), name);
      assertInstanceOf(Problem.CheckpointInvalid.class, problem.problem());
    }
    assertThrows(LuminaException.class, () -> new Vocabulary("f", 100, config.vocabularyMap()));
    assertThrows(LuminaException.class, () -> new Vocabulary("f", 9216, Map.of()));
  }
}
