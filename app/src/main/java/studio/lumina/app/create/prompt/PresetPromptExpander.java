package studio.lumina.app.create.prompt;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.lumina.app.prompt.Expansion;
import studio.lumina.app.prompt.Style;
import studio.lumina.app.prompt.StyleFolder;
import studio.lumina.app.prompt.Wildcards;
import studio.lumina.core.LuminaException;

/// Expands prompts by the artist's own style files and word lists. FX thread only; the styles are
/// read once and again whenever some come in, the lists each time.
public final class PresetPromptExpander implements PromptExpander {
  private final StyleFolder presets;
  private final Wildcards wildcards;
  private StyleFolder.Found found;

  public PresetPromptExpander(StyleFolder presets, Wildcards wildcards) {
    this.presets = presets;
    this.wildcards = wildcards;
    this.found = presets.all();
  }

  @Override
  public List<Style> styles() {
    return found.presets();
  }

  @Override
  public String styled(String text, List<String> styles) {
    String words = text;
    for (String name : styles) {
      String inner = words;
      words = found.named(name).map(preset -> preset.around(inner)).orElse(inner);
    }
    return words;
  }

  @Override
  public String avoiding(String avoid, List<String> styles) {
    return Stream.concat(
            Stream.of(avoid),
            styles.stream().flatMap(n -> found.named(n).stream()).map(Style::avoid))
        .filter(words -> !words.isBlank())
        .collect(Collectors.joining(", "));
  }

  @Override
  public Expansion expand(String text, long seed) {
    try {
      return wildcards.expand(text, seed);
    } catch (LuminaException e) {
      return Expansion.of(text); // what is missing is told by unknownLists
    }
  }

  @Override
  public List<Integer> choices(String text) {
    try {
      return wildcards.choices(text);
    } catch (LuminaException e) {
      return List.of();
    }
  }

  @Override
  public List<Wildcards.Place> places(String text) {
    return wildcards.places(text);
  }

  @Override
  public List<String> unknownLists(String text) {
    return wildcards.unknown(text);
  }

  @Override
  public List<Style> bringIn(Path file) {
    List<Style> brought = presets.bringIn(file);
    found = presets.all();
    return brought;
  }

  @Override
  public void giveOut(Path file, List<String> styles) {
    presets.giveOut(file, styles);
  }
}
