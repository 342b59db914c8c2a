package studio.lumina.app.create.prompt;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studio.lumina.app.prompt.Expansion;
import studio.lumina.app.prompt.Style;
import studio.lumina.app.prompt.Wildcards;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;

/// Styles in memory, choices `{a|b}` by the seed's remainder.
public final class ScriptedPromptExpander implements PromptExpander {
  private static final Pattern CHOICE = Pattern.compile("\\{([^{}]*)}");
  private static final Pattern PLACE = Pattern.compile("\\{[^{}]*}|__\\w+?__");

  /// Every style there is.
  public final List<Style> all = new ArrayList<>();

  @Override
  public List<Style> styles() {
    return List.copyOf(all);
  }

  @Override
  public String styled(String text, List<String> styles) {
    String words = text;
    for (Style style : all) {
      if (styles.contains(style.name())) {
        words = style.around(words);
      }
    }
    return words;
  }

  @Override
  public String avoiding(String avoid, List<String> styles) {
    StringBuilder words = new StringBuilder(avoid);
    all.stream()
        .filter(s -> styles.contains(s.name()) && !s.avoid().isEmpty())
        .forEach(s -> words.append(words.isEmpty() ? "" : ", ").append(s.avoid()));
    return words.toString();
  }

  @Override
  public Expansion expand(String text, long seed) {
    List<Expansion.Piece> pieces = new ArrayList<>();
    Matcher found = CHOICE.matcher(text);
    int end = 0;
    while (found.find()) {
      pieces.add(new Expansion.Piece(text.substring(end, found.start()), false));
      String[] words = found.group(1).split("\\|");
      pieces.add(new Expansion.Piece(words[(int) (seed % words.length)], true));
      end = found.end();
    }
    pieces.add(new Expansion.Piece(text.substring(end), false));
    return new Expansion(pieces);
  }

  @Override
  public List<Integer> choices(String text) {
    return CHOICE.matcher(text).results().map(r -> r.group(1).split("\\|").length).toList();
  }

  @Override
  public List<Wildcards.Place> places(String text) {
    return PLACE
        .matcher(text)
        .results()
        .map(r -> new Wildcards.Place(r.start(), r.end(), r.group().startsWith("{")))
        .toList();
  }

  @Override
  public List<String> unknownLists(String text) {
    return Pattern.compile("__(\\w+?)__").matcher(text).results().map(r -> r.group(1)).toList();
  }

  @Override
  public List<Style> bringIn(Path file) {
    if (file.toString().endsWith(".broken")) {
      throw new LuminaException(new Problem.FromNewerVersion(file.toString(), 9, 1));
    }
    Style style = new Style("Brought", "", ", as brought in", "");
    all.add(style);
    return List.of(style);
  }

  @Override
  public void giveOut(Path file, List<String> styles) {
    throw new LuminaException(new Problem.FileUnwritable(file.toString(), "read only"));
  }
}
