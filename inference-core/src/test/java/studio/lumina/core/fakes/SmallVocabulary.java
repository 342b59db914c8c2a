package studio.lumina.core.fakes;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import studio.lumina.core.decode.TextCodec;
import studio.lumina.core.vocabulary.Vocabulary;

/// A vocabulary of the published layout in small: 64 image codes, in another order than their ids,
/// grid tokens up to 8, and a letter for each printable ASCII character.
public final class SmallVocabulary implements TextCodec {
  /// Image codes.
  public static final int CODES = 64;

  private static final int LETTERS = 100;
  private static final int LETTER_COUNT = 128;

  private final Map<String, Integer> names = new HashMap<>();
  private final Set<Integer> controls;

  public SmallVocabulary() {
    names.put("<s>", 0);
    names.put("<pad>", 1);
    names.put("</s>", 2);
    for (int code = 0; code < CODES; code++) {
      names.put("IMGIMG" + letters(code) + "Z", 4 + (code * 27 + 5) % CODES);
    }
    names.put("<eoss>", 70);
    names.put("<racm3:break>", 71);
    names.put("<reserved08706>", 72);
    names.put("<reserved08799>", 73);
    for (int units = 1; units <= 8; units++) {
      names.put(String.format(Locale.ROOT, "<reserved%05d>", 8800 + units), 73 + units);
    }
    controls = Set.copyOf(new LinkedHashSet<>(names.values()));
  }

  /// Rows of the head.
  public int size() {
    return LETTERS + LETTER_COUNT;
  }

  /// What the ids mean.
  public Vocabulary vocabulary() {
    return new Vocabulary("small", size(), names);
  }

  /// The id of a letter.
  public static int letter(char letter) {
    return LETTERS + letter;
  }

  @Override
  public int[] encode(String text) {
    return text.chars().map(c -> LETTERS + c % LETTER_COUNT).toArray();
  }

  @Override
  public String decode(int[] ids) {
    return Arrays.stream(ids)
        .filter(id -> id >= LETTERS)
        .mapToObj(id -> String.valueOf((char) (id - LETTERS)))
        .reduce("", String::concat);
  }

  @Override
  public Set<Integer> controls() {
    return controls;
  }

  private static String letters(int code) {
    StringBuilder letters = new StringBuilder();
    String.valueOf(code).chars().forEach(digit -> letters.append((char) ('A' + digit - '0')));
    return letters.toString();
  }
}
