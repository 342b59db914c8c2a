package studio.lumina.starter.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The marks of a task as they come, for each check and each of those who answer.
final class Columns {
  /// Who answers.
  enum Who {
    MODEL,
    CONSTANT,
    CEILING,
    TRUTH
  }

  private final Map<Criterion, Map<Who, List<Score>>> marks = new LinkedHashMap<>();

  void add(Who who, Map<Criterion, Score> found) {
    found.forEach((check, mark) ->
        marks
            .computeIfAbsent(check, c -> new LinkedHashMap<>())
            .computeIfAbsent(who, w -> new ArrayList<>())
            .add(mark));
  }

  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    marks.forEach((check, all) ->
        rows.add(
            new Row(
                check.name(),
                check.unit(),
                figure(all, Who.MODEL),
                figure(all, Who.CONSTANT),
                figure(all, Who.CEILING),
                figure(all, Who.TRUTH))));
    return rows;
  }

  private static Optional<Figure> figure(Map<Who, List<Score>> all, Who who) {
    return Optional.ofNullable(all.get(who)).map(Statistics::of);
  }
}
