package studio.lumina.core.evaluate;

import java.util.Optional;
import java.util.function.Supplier;
import studio.lumina.core.Picture;
import studio.lumina.core.Prompt;
import studio.lumina.core.Task;
import studio.lumina.core.world.Box;
import studio.lumina.core.world.Captions;
import studio.lumina.core.world.Maps;
import studio.lumina.core.world.Scenes;
import studio.lumina.core.world.Told;

/// Makes one exam after another of a task, from the held-out scenes in their order; scenes that the
/// task has no use for are passed over.
final class Exams {
  private final Subject subject;
  private final Learned learned;
  private long next;

  Exams(Subject subject, Learned learned) {
    this.subject = subject;
    this.learned = learned;
  }

  /// The exams of a skill that is shown in pictures.
  ///
  /// @throws IllegalArgumentException for the others
  Supplier<Exam> of(Skill skill) {
    return switch (skill) {
      case DRAW -> this::draw;
      case DEPTH -> this::depth;
      case SEGMENTATION -> this::segmentation;
      case NORMALS -> this::normals;
      case DETECT -> this::detect;
      case POSE -> this::pose;
      case CONDITION -> this::condition;
      case EDIT -> new EditExams(subject, learned.analyser());
      case QUESTIONS, CODEC -> throw new IllegalArgumentException(skill + " draws no picture");
    };
  }

  private Sample sample() {
    return Sample.of(next++, subject.size());
  }

  private Exam draw() {
    Sample sample = sample();
    Told told = Captions.told(sample.scene(), sample.random());
    return new Exam(
        told.text(),
        new Prompt.Draw(told.text(), subject.size()),
        Optional.empty(),
        sample.picture(),
        learned.constants().photo(),
        new DrawJudge(learned.analyser(), sample.scene(), told.relation()));
  }

  private Exam map(
      Task task, String what, Sample sample, byte[] map, Picture constant, Judge judge) {
    return new Exam(
        what,
        new Prompt.Vision(task, subject.photo(sample.picture()), what),
        Optional.of(sample.picture()),
        Pixels.picture(subject.size(), map),
        constant,
        judge);
  }

  private Exam depth() {
    Sample sample = sample();
    byte[] map = Maps.depth(sample.made());
    Judge judge = new DepthJudge(sample.made());
    return map(Task.DEPTH, "", sample, map, learned.constants().depth(), judge);
  }

  private Exam segmentation() {
    Sample sample = sample();
    byte[] map = Maps.classes(sample.scene(), sample.made());
    Judge judge = new ClassesJudge(sample);
    return map(Task.SEGMENTATION, "", sample, map, learned.constants().classes(), judge);
  }

  private Exam normals() {
    Sample sample = sample();
    byte[] map = Maps.normals(sample.made());
    Judge judge = new NormalsJudge(sample.made());
    return map(Task.NORMALS, "", sample, map, learned.constants().normals(), judge);
  }

  private Exam detect() {
    Sample sample = sample();
    int thing = Scenes.one(sample.random(), sample.seen());
    Box box = sample.made().box(thing);
    byte[] map = Maps.box(subject.size(), box);
    String what = Captions.the(sample.scene(), thing);
    return map(Task.DETECT, what, sample, map, learned.constants().box(), new BoxJudge(box));
  }

  private Exam pose() {
    Sample sample = sample();
    while (sample.mannequin() < 0) {
      sample = sample();
    }
    byte[] map = Maps.skeletons(sample.scene());
    Judge judge = new PoseJudge(sample.scene().joints(sample.mannequin()));
    return map(Task.POSE, "", sample, map, learned.constants().skeleton(), judge);
  }

  private Exam condition() {
    Sample sample = sample();
    long seed = next;
    Picture depth = Pixels.picture(subject.size(), Maps.depth(sample.made()));
    String caption = Captions.any(sample.scene(), sample.random());
    return new Exam(
        caption,
        new Prompt.Condition(caption, subject.photo(depth)),
        Optional.of(depth),
        sample.picture(),
        learned.constants().photo(),
        new ConditionJudge(
            learned.analyser(),
            sample,
            picture ->
                subject.draws(new Prompt.Vision(Task.DEPTH, subject.photo(picture), ""), seed)));
  }
}
