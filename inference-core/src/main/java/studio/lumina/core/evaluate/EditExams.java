package studio.lumina.core.evaluate;

import java.util.Optional;
import java.util.function.Supplier;
import studio.lumina.core.Picture;
import studio.lumina.core.Prompt;
import studio.lumina.core.sight.Analyser;
import studio.lumina.core.world.Edit;
import studio.lumina.core.world.Renderer;
import studio.lumina.core.world.Rendering;

/// Exams in editing, the kinds in turn. The constant answer is the picture as it was.
final class EditExams implements Supplier<Exam> {
  private final Subject subject;
  private final Analyser analyser;
  private long next;
  private int made;

  EditExams(Subject subject, Analyser analyser) {
    this.subject = subject;
    this.analyser = analyser;
  }

  @Override
  public Exam get() {
    Edit.Kind kind = Edit.Kind.values()[made++ % Edit.Kind.values().length];
    while (true) {
      Sample sample = Sample.of(next++, subject.size());
      Optional<Edit> edit = Edit.of(kind, sample.scene(), sample.random());
      if (edit.isPresent() && (edit.get().thing() < 0 || sample.made().shows(edit.get().thing()))) {
        return exam(sample.made(), edit.get());
      }
    }
  }

  private Exam exam(Rendering scene, Edit edit) {
    Rendering other = Renderer.render(edit.other());
    Rendering after = edit.added() ? scene : other;
    Picture before = Pixels.picture(subject.size(), (edit.added() ? other : scene).rgb());
    Picture wanted = Pixels.picture(subject.size(), after.rgb());
    return new Exam(
        edit.text(),
        new Prompt.Edit(edit.text(), subject.photo(before)),
        Optional.of(before),
        wanted,
        before,
        new EditJudge(
            edit.kind(),
            new Change(analyser, edit, scene, after),
            wanted,
            Regions.changing(edit, scene, other)));
  }
}
