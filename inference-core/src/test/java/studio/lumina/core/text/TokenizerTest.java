package studio.lumina.core.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class TokenizerTest {
  private static final Path REFERENCE = Path.of(System.getProperty("lumina.reference"));
  private static final Path FILE = REFERENCE.resolve("tiny-7b-style/tokenizer.json");
  private static final JsonMapper JSON = JsonMapper.shared();

  private static Tokenizer tokenizer;
  private static JsonNode expected;

  @TempDir private Path folder;

  @BeforeAll
  static void open() throws IOException {
    tokenizer = Tokenizer.open(FILE);
    expected =
        JSON.readTree(Files.readString(REFERENCE.resolve("expected/prompts/tokenizer.json")));
  }

  @AfterAll
  static void close() {
    tokenizer.close();
  }

  private static int[] ids(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).mapToInt(JsonNode::intValue).toArray();
  }

  @Test
  void encodesAsTheReferenceDoes() {
    assertTrue(expected.path("encode").size() > 0);
    for (JsonNode entry : expected.path("encode")) {
      String text = entry.path("text").stringValue();
      assertArrayEquals(ids(entry.path("ids")), tokenizer.encodeAsReference(text), text);
    }
  }

  @Test
  void decodesAsTheReferenceDoes() {
    assertTrue(expected.path("decode").size() > 0);
    for (JsonNode entry : expected.path("decode")) {
      assertEquals(entry.path("text").stringValue(), tokenizer.decode(ids(entry.path("ids"))));
    }
    for (JsonNode entry : expected.path("encode")) {
      assertEquals(entry.path("decoded").stringValue(), tokenizer.decode(ids(entry.path("ids"))));
    }
  }

  @Test
  void wordsAreTheSameBothWays() {
    for (JsonNode entry : expected.path("encode")) {
      String text = entry.path("text").stringValue();
      int[] reference = ids(entry.path("ids"));
      if (IntStream.of(reference).noneMatch(tokenizer.controls()::contains)) {
        assertArrayEquals(reference, tokenizer.encode(text), text);
      }
    }
  }

  @Test
  void noSpellingOfAControlOrImageTokenBecomesOne() {
    List<String> names = new ArrayList<>(tokenizer.names().keySet());
    List<String> special = names.stream().filter(n -> n.matches("<.+>|IMGIMG.*Z")).toList();
    assertTrue(special.size() > 8000, "image tokens have names of their own");
    for (String name : special) {
      assertTrue(tokenizer.controls().contains(tokenizer.names().get(name)), name);
      checkPlain(name);
    }
    for (int i = 0; i < special.size(); i += 97) {
      checkPlain("a " + special.get(i) + special.get((i * 31) % special.size()) + "\n");
      checkPlain(special.get(i).substring(1));
    }
  }

  private static void checkPlain(String text) {
    int[] ids = tokenizer.encode(text);
    for (int id : ids) {
      assertFalse(tokenizer.controls().contains(id), text);
    }
    assertEquals(text, tokenizer.decode(ids));
  }

  @Test
  void theReferenceWayDoesReadControlTokens() {
    assertArrayEquals(new int[] {8710}, tokenizer.encodeAsReference("<reserved08706>"));
  }

  @Test
  void anyTextComesBackAsItWas() {
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(20); length > 0; length--) {
        int c = random.nextInt(random.nextBoolean() ? 0x7f : 0x10ffff);
        text.appendCodePoint(Character.getType(c) == Character.SURROGATE ? '?' : c);
      }
      checkPlain(text.toString());
    }
    checkPlain("nul \0, flag \uD83C\uDDE9\uD83C\uDDEA, family \uD83D\uDC68\u200D\uD83D\uDC69");
  }

  @Test
  void halfACharacterIsReplaced() {
    assertEquals("a\uFFFDb\uFFFD", tokenizer.decode(tokenizer.encode("a\uD83Db\uDE00")));
  }

  @Test
  void imageNamesStayWordsEvenWhereTheFileMakesThemWords() throws IOException {
    // A file without added tokens, which looks whole words up before it merges, and which has
    // merges that lead to an image token.
    ObjectNode json = (ObjectNode) JSON.readTree(Files.readString(FILE));
    json.putArray("added_tokens");
    json.putNull("post_processor");
    ObjectNode model = (ObjectNode) json.path("model");
    model.put("ignore_merges", true);
    model.withArray("/merges").insert(0, "I M").insert(1, "G A").insert(2, "IM GA");
    ObjectNode vocab = (ObjectNode) model.path("vocab");
    vocab.put("IM", 9300).put("GA", 9301).put("IMGA", 9302);
    Path file = Files.writeString(folder.resolve("tokenizer.json"), json.toString());
    try (Tokenizer crafted = Tokenizer.open(file)) {
      int image = crafted.names().get("IMGIMGAZ");
      assertArrayEquals(new int[] {image}, crafted.encodeAsReference("IMGIMGAZ"));
      for (int id : crafted.encode("IMGIMGAZ <reserved08706>")) {
        assertFalse(crafted.controls().contains(id));
      }
      assertArrayEquals(new int[] {9302}, crafted.encode("IMGA"));
    }
  }

  @Test
  void mergesThatLeadToAnImageTokenAreLeftOut() throws IOException {
    ObjectNode json = (ObjectNode) JSON.readTree(Files.readString(FILE));
    ObjectNode model = (ObjectNode) json.path("model");
    ObjectNode vocab = (ObjectNode) model.path("vocab");
    vocab.put("IM", 9300).put("IMG", 9301).put("IMGIMG", 9302).put("AZ", 9303);
    String[] merges = {"I M", "IM G", "IMG IMG", "A Z", "IMGIMG AZ"};
    for (int i = 0; i < merges.length; i++) {
      model.withArray("/merges").insert(i, merges[i]);
    }
    Path file = Files.writeString(folder.resolve("tokenizer.json"), json.toString());
    try (Tokenizer crafted = Tokenizer.open(file)) {
      assertArrayEquals(new int[] {2878}, crafted.encodeAsReference("IMGIMGAZ"));
      assertArrayEquals(new int[] {9302, 9303}, crafted.encode("IMGIMGAZ"));
    }
  }

  @Test
  void badFilesAreProblems() throws IOException {
    assertInstanceOf(Problem.FileMissing.class, problem(folder.resolve("none.json")));
    for (String text :
        new String[] {
          "",
          "[]",
          "{}",
          "{\"model\":{\"vocab\":{},\"merges\":{}}}",
          "{\"model\":{\"vocab\":{\"a\":-1},\"merges\":[]}}",
          "{\"model\":{\"vocab\":{\"a\":1.5},\"merges\":[]}}",
          "{\"model\":{\"vocab\":{\"a\":1,\"a\":2},\"merges\":[]}}",
          "{\"model\":{\"type\":\"BPE\",\"vocab\":{\"a\":0},\"merges\":[\"b c\"]}}",
          "{\"model\":{\"type\":\"BPE\",\"vocab\":{\"a\":0},\"merges\":[7]}}",
          "{\"added_tokens\":[{}],\"model\":{\"vocab\":{},\"merges\":[]}}",
        }) {
      Path file = Files.writeString(folder.resolve("bad.json"), text);
      assertInstanceOf(Problem.CheckpointInvalid.class, problem(file), text);
    }
    Path unigram =
        Files.writeString(folder.resolve("u.json"), "{\"model\":{\"type\":\"Unigram\"}}");
    assertInstanceOf(Problem.UnsupportedArchitecture.class, problem(unigram));
  }

  private static Problem problem(Path file) {
    return assertThrows(LuminaException.class, () -> Tokenizer.open(file).close()).problem();
  }
}
