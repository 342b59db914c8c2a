package studio.lumina.starter.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvaluationTest {
  private final List<Exhibit> shown = new ArrayList<>();

  private final Evaluation evaluation =
      new Evaluation(
          new MirrorEngine(),
          8192,
          new Observer() {
            @Override
            public void progress(String what, int done, int of) {
              assertTrue(done < of, what);
            }

            @Override
            public void shown(Exhibit exhibit) {
              shown.add(exhibit);
            }
          },
          24);

  @Test
  void everySkillIsMeasuredAgainstTruthAndConstant() {
    for (Skill skill : Skill.values()) {
      SkillReport report = evaluation.of(skill, skill == Skill.EDIT ? 5 : 2);
      assertFalse(report.rows().isEmpty(), skill.word());
      for (Row row : report.rows()) {
        // A codec that loses nothing: its ceiling is the truth itself.
        assertEquals(row.truth(), row.ceiling(), row.toString());
        assertTrue(row.model().isPresent(), row.toString());
        row.model().ifPresent(f -> assertTrue(f.low() <= f.value() && f.value() <= f.high()));
      }
      assertTrue(shown.stream().anyMatch(e -> e.skill() == skill), skill.word());
    }
  }

  @Test
  void questionsAreAskedEquallyOften() {
    SkillReport report = evaluation.of(Skill.QUESTIONS, 18);
    assertEquals(18, report.samples());
    Row presence =
        report.rows().stream().filter(r -> r.name().equals("presence")).findFirst().orElseThrow();
    assertEquals(2, presence.model().orElseThrow().count());
    // "Yes." or "No.": one of the two is right for at least half of them.
    assertTrue(presence.constant().orElseThrow().value() >= 0.5);
    Row colour =
        report.rows().stream().filter(r -> r.name().equals("colour")).findFirst().orElseThrow();
    assertEquals(0, colour.model().orElseThrow().value());
  }
}
