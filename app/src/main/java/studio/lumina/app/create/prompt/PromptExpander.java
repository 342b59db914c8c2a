package studio.lumina.app.create.prompt;

import java.nio.file.Path;
import java.util.List;
import studio.lumina.app.prompt.Expansion;
import studio.lumina.app.prompt.Style;
import studio.lumina.app.prompt.Wildcards;
import studio.lumina.core.LuminaException;

/// Expands the artist's words into a prompt: styles around them, and choices `{a|b}` and `__list__`
/// within them. Reads and writes small files of the artist; quick.
public interface PromptExpander {
  /// Words are taken as they are.
  PromptExpander PLAIN =
      new PromptExpander() {
        @Override
        public List<Style> styles() {
          return List.of();
        }

        @Override
        public String styled(String text, List<String> styles) {
          return text;
        }

        @Override
        public String avoiding(String avoid, List<String> styles) {
          return avoid;
        }

        @Override
        public Expansion expand(String text, long seed) {
          return Expansion.of(text);
        }

        @Override
        public List<Integer> choices(String text) {
          return List.of();
        }

        @Override
        public List<Wildcards.Place> places(String text) {
          return List.of();
        }

        @Override
        public List<String> unknownLists(String text) {
          return List.of();
        }

        @Override
        public List<Style> bringIn(Path file) {
          return List.of();
        }

        @Override
        public void giveOut(Path file, List<String> styles) {}
      };

  /// Every style there is, by name.
  List<Style> styles();

  /// The words with styles around them; unknown names are left out.
  String styled(String text, List<String> styles);

  /// What to steer away from with the styles' own avoidances.
  String avoiding(String avoid, List<String> styles);

  /// The words with every choice made; the same for the same seed.
  Expansion expand(String text, long seed);

  /// How many possibilities each choice in the words has, in order; empty where there is none.
  List<Integer> choices(String text);

  /// Where the choices stand in the words, in order.
  List<Wildcards.Place> places(String text);

  /// Lists that the words name and nobody has.
  List<String> unknownLists(String text);

  /// Takes the styles of a file into the artist's own.
  ///
  /// @return those that came in
  /// @throws LuminaException where the file holds no styles or is of a newer version
  List<Style> bringIn(Path file);

  /// Writes styles to a file to be shared.
  ///
  /// @throws LuminaException where the file cannot be written
  void giveOut(Path file, List<String> styles);
}
