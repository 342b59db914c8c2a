package studio.lumina.starter.evaluate;

import java.util.Optional;
import java.util.function.Supplier;
import studio.lumina.core.Picture;
import studio.lumina.core.Prompt;
import studio.lumina.starter.sight.Analyser;
import studio.lumina.starter.world.Edit;
import studio.lumina.starter.world.Renderer;
import studio.lumina.starter.world.Rendering;

/// Cases of editing, the kinds in turn. The constant answer is the picture as it was.
final class EditCases implements Supplier<EvalCase> {
  private final ModelUnderTest subject;
  private final Analyser analyser;
  private long next;
  private int made;

  EditCases(ModelUnderTest subject, Analyser analyser) {
    this.subject = subject;
    this.analyser = analyser;
  }

  @Override
  public EvalCase get() {
    Edit.Kind kind = Edit.Kind.values()[made++ % Edit.Kind.values().length];
    while (true) {
      Sample sample = Sample.of(next++, subject.size());
      Optional<Edit> edit = Edit.of(kind, sample.scene(), sample.random());
      if (edit.isPresent() && (edit.get().thing() < 0 || sample.made().shows(edit.get().thing()))) {
        return exam(sample.made(), edit.get());
      }
    }
  }

  private EvalCase exam(Rendering scene, Edit edit) {
    Rendering other = Renderer.render(edit.other());
    Rendering after = edit.added() ? scene : other;
    Picture before = PixelReading.picture(subject.size(), (edit.added() ? other : scene).rgb());
    Picture wanted = PixelReading.picture(subject.size(), after.rgb());
    return new EvalCase(
        edit.text(),
        new Prompt.Edit(edit.text(), subject.photo(before)),
        Optional.of(before),
        wanted,
        before,
        new EditScorer(
            edit.kind(),
            new Change(analyser, edit, scene, after),
            wanted,
            Regions.changing(edit, scene, other)));
  }
}
