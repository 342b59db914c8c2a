package studio.lumina.starter.evaluate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import studio.lumina.core.Part;
import studio.lumina.starter.world.Question;
import studio.lumina.starter.world.Questions;

/// Questions about pictures, equally many of each kind; an answer is right where it is the true one
/// letter by letter. Guessing is the answer that is right most often for its kind in this very set.
final class Interview {
  private static final int SHOWN = 12;

  private final ModelUnderTest subject;
  private final Observer observer;
  private final Map<Question.Kind, List<Answered>> all = new EnumMap<>(Question.Kind.class);

  /// A question with what was answered, as the studio draws words and by the likeliest words.
  private record Answered(Question question, String drawn, String surest) {
    boolean right() {
      return drawn.equals(question.answer());
    }

    boolean surestRight() {
      return surest.equals(question.answer());
    }
  }

  Interview(ModelUnderTest subject, Observer observer) {
    this.subject = subject;
    this.observer = observer;
  }

  /// Asks.
  ///
  /// @param samples how many questions, rounded up to the number of kinds
  SkillReport report(int samples) {
    Question.Kind[] kinds = Question.Kind.values();
    int each = Math.ceilDiv(samples, kinds.length);
    int asked = 0;
    for (long index = 0; asked < each * kinds.length; index++) {
      Sample sample = Sample.of(index, subject.size());
      List<Question> fresh =
          Questions.all(sample.scene(), sample.made(), sample.random()).stream()
              .filter(q -> all.getOrDefault(q.kind(), List.of()).size() < each)
              .toList();
      if (!fresh.isEmpty()) {
        Part.Drawn picture = subject.encoded(sample.picture());
        for (Question question : fresh) {
          observer.progress("questions", asked, each * kinds.length);
          ask(question, picture, sample, asked);
          asked++;
        }
      }
    }
    List<String> how =
        List.of(
            "right where the answer is the true one letter by letter; equally many of each kind",
            "the constant is the answer that is most often right for its kind");
    return new SkillReport(Skill.QUESTIONS, asked, how, rows());
  }

  private void ask(Question question, Part.Drawn picture, Sample sample, int number) {
    List<Part> parts = List.of(picture, new Part.Words(question.text()));
    Answered answered =
        new Answered(
            question, subject.says(parts, number, false), subject.says(parts, number, true));
    all.computeIfAbsent(question.kind(), k -> new ArrayList<>()).add(answered);
    if (number < SHOWN) {
      String mark = answered.right() ? "" : " (" + question.answer() + ")";
      observer.shown(
          new Exhibit(
              Skill.QUESTIONS,
              question.text() + " \u2013 " + answered.drawn() + mark,
              List.of(sample.picture())));
    }
  }

  private List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    List<Answered> every = all.values().stream().flatMap(List::stream).toList();
    long guessed = all.values().stream().mapToLong(Interview::guessed).sum();
    rows.add(row("all kinds", every, Answered::right, guessed));
    rows.add(row("all kinds, likeliest words", every, Answered::surestRight, guessed));
    all.forEach((kind, answered) ->
        rows.add(
            row(
                kind.name().toLowerCase(Locale.ROOT),
                answered,
                Answered::right,
                guessed(answered))));
    return rows;
  }

  private static Row row(
      String name, List<Answered> answered, Predicate<Answered> right, long guessed) {
    return new Row(
        name,
        Unit.SHARE,
        Optional.of(Statistics.share(answered.stream().filter(right).count(), answered.size())),
        Optional.of(Statistics.share(guessed, answered.size())),
        Optional.empty(),
        Optional.empty());
  }

  /// How often the most frequent answer of a kind is right.
  private static long guessed(List<Answered> answered) {
    Map<String, Long> times = new HashMap<>();
    answered.forEach(a -> times.merge(a.question().answer(), 1L, Long::sum));
    return times.values().stream().mapToLong(Long::longValue).max().orElse(0);
  }
}
