package studio.lumina.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import studio.lumina.app.create.Expansion;
import studio.lumina.app.create.Phrasing;
import studio.lumina.app.create.Style;
import studio.lumina.app.prompt.Presets;
import studio.lumina.app.prompt.StylePreset;
import studio.lumina.app.prompt.Wildcards;
import studio.lumina.app.prompt.WordLists;
import studio.lumina.app.store.Folders;

/// Styles and lists of the library's folders, as Create asks for them.
///
/// @param presets the styles there are
/// @param wildcards makes the choices
record ArtistWords(Presets presets, Wildcards wildcards) implements Phrasing {
  private static final String PROMPT = "{prompt}";

  ArtistWords(Folders folders) {
    this(new Presets(folders.styles()), new Wildcards(new WordLists(folders.wildcards())));
  }

  @Override
  public List<Style> styles() {
    return presets.all().presets().stream().map(ArtistWords::style).toList();
  }

  @Override
  public String styled(String text, List<String> styles) {
    Presets.Found found = presets.all();
    String words = text;
    for (String name : styles) {
      String inner = words;
      words = found.named(name).map(preset -> preset.around(inner)).orElse(inner);
    }
    return words;
  }

  @Override
  public String avoiding(String avoid, List<String> styles) {
    Presets.Found found = presets.all();
    List<String> all = new ArrayList<>(List.of(avoid));
    styles.forEach(name -> found.named(name).map(StylePreset::avoid).ifPresent(all::add));
    return String.join(", ", all.stream().filter(words -> !words.isBlank()).toList());
  }

  @Override
  public Expansion expand(String text, long seed) {
    return new Expansion(
        wildcards.expand(text, seed).pieces().stream()
            .map(piece -> new Expansion.Piece(piece.text(), piece.chosen()))
            .toList());
  }

  @Override
  public List<Integer> choices(String text) {
    return wildcards.choices(text);
  }

  @Override
  public List<String> unknownLists(String text) {
    return wildcards.unknown(text);
  }

  @Override
  public List<Style> bringIn(Path file) {
    return presets.bringIn(file).stream().map(ArtistWords::style).toList();
  }

  @Override
  public void giveOut(Path file, List<String> styles) {
    presets.giveOut(file, styles);
  }

  private static Style style(StylePreset preset) {
    return new Style(preset.name(), preset.around(PROMPT), preset.avoid());
  }
}
