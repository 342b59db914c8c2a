package studio.lumina.app.prompt;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;

/// Makes the choices in an artist's words; see [PromptParser] for how they are written. The same
/// words, lists and seed give the same phrase, today and in any later version.
///
/// @param lists whose lines `__name__` stands for
public record Wildcards(WordLists lists) {
  private static final int LONGEST = 20_000;
  private static final int DEEPEST = 24;

  /// The words with every choice made.
  ///
  /// @throws LuminaException where a list cannot be had ([Problem.FileMissing],
  ///   [Problem.FileUnreadable]), or the words grow without end ([Problem.SettingInvalid])
  public Expansion expand(String text, long seed) {
    return new Making(seed).whole(text);
  }

  /// How many possibilities each choice has, in the order in which they are made; those within
  /// others not counted. A list that cannot be had has none and is left out.
  public List<Integer> choices(String text) {
    List<Integer> counts = new ArrayList<>();
    for (PromptPiece words : PromptParser.read(text)) {
      switch (words) {
        case PromptPiece.Plain _ -> {}
        case PromptPiece.Choice choice -> counts.add(choice.options().size());
        case PromptPiece.Line line -> {
          if (lists.has(line.list())) {
            counts.add(lists.lines(line.list()).size());
          }
        }
      }
    }
    return List.copyOf(counts);
  }

  /// Where a choice stands in the words.
  ///
  /// @param start index of its first letter
  /// @param end index behind its last
  /// @param known whether it names no list that nobody has
  public record Place(int start, int end, boolean known) {}

  /// Where the choices stand, in order; those within others not counted.
  public List<Place> places(String text) {
    return PromptParser.places(text).stream()
        .map(place -> {
          Set<String> unknown = new LinkedHashSet<>();
          collect(List.of(place.words()), unknown);
          return new Place(place.start(), place.end(), unknown.isEmpty());
        })
        .toList();
  }

  /// Lists that the words name and nobody has.
  public List<String> unknown(String text) {
    Set<String> unknown = new LinkedHashSet<>();
    collect(PromptParser.read(text), unknown);
    return List.copyOf(unknown);
  }

  private void collect(List<PromptPiece> run, Set<String> unknown) {
    for (PromptPiece words : run) {
      switch (words) {
        case PromptPiece.Plain _ -> {}
        case PromptPiece.Choice choice -> choice.options().forEach(o -> collect(o, unknown));
        case PromptPiece.Line line -> {
          if (!lists.has(line.list())) {
            unknown.add(line.list());
          }
        }
      }
    }
  }

  /// One making of choices.
  private final class Making {
    private final long seed;
    private int made;
    private int length;

    Making(long seed) {
      this.seed = seed;
    }

    Expansion whole(String text) {
      List<Expansion.Piece> pieces = new ArrayList<>();
      for (PromptPiece words : PromptParser.read(text)) {
        pieces.add(
            new Expansion.Piece(text(List.of(words), 0), !(words instanceof PromptPiece.Plain)));
      }
      return Expansion.joining(pieces);
    }

    private String text(List<PromptPiece> run, int depth) {
      StringBuilder text = new StringBuilder();
      for (PromptPiece words : run) {
        String piece =
            switch (words) {
              case PromptPiece.Plain plain -> plain.text();
              case PromptPiece.Choice choice -> some(choice, depth);
              case PromptPiece.Line line -> line(line.list(), depth);
            };
        length += words instanceof PromptPiece.Plain ? piece.length() : 0;
        if (length > LONGEST) {
          throw endless("the words", "at most " + LONGEST + " letters");
        }
        text.append(piece);
      }
      return text.toString();
    }

    private String some(PromptPiece.Choice choice, int depth) {
      List<List<PromptPiece>> left = new ArrayList<>(choice.options());
      List<String> taken = new ArrayList<>();
      while (taken.size() < choice.count() && !left.isEmpty()) {
        taken.add(text(left.remove(next(left.size())), depth + 1));
      }
      return String.join(", ", taken);
    }

    private String line(String list, int depth) {
      if (depth > DEEPEST) {
        throw endless("__" + list + "__", "lists that do not name each other in a circle");
      }
      List<String> lines = lists.lines(list);
      return text(PromptParser.read(lines.get(next(lines.size()))), depth + 1);
    }

    /// A number below `bound`: SplitMix64's finalizer over seed and count, written out here so that
    /// it stays what it is.
    private int next(int bound) {
      long z = seed + ++made * 0x9E3779B97F4A7C15L;
      z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
      z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
      return (int) Long.remainderUnsigned(z ^ (z >>> 31), bound);
    }

    private LuminaException endless(String what, String expected) {
      return new LuminaException(new Problem.SettingInvalid(what, "endless", expected));
    }
  }
}
