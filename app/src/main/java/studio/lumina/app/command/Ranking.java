package studio.lumina.app.command;

import java.util.Comparator;
import java.util.List;

/// Which commands somebody means who types a few letters.
public final class Ranking {
  private Ranking() {}

  private record Scored(Command command, int score, int recent, int place) {}

  /// The commands that fit, the best first. Without letters all of them, those used last first. Of
  /// equals, the one used last comes first, then the one that was there first.
  ///
  /// @param recent ids of commands used, the latest first
  public static List<Command> of(String query, List<Command> commands, List<String> recent) {
    Comparator<Scored> order =
        Comparator.comparingInt((Scored s) -> -s.score())
            .thenComparingInt(s -> s.recent() < 0 ? Integer.MAX_VALUE : s.recent())
            .thenComparingInt(Scored::place);
    return java.util.stream.IntStream.range(0, commands.size())
        .mapToObj(i -> {
          Command command = commands.get(i);
          int score = Fuzzy.score(query, command.title());
          return new Scored(command, score, recent.indexOf(command.id()), i);
        })
        .filter(s -> s.score() != Fuzzy.NONE)
        .sorted(order)
        .map(Scored::command)
        .toList();
  }
}
