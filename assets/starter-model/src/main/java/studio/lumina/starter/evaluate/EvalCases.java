package studio.lumina.starter.evaluate;

import java.util.Optional;
import java.util.function.Supplier;
import studio.lumina.core.Picture;
import studio.lumina.core.Prompt;
import studio.lumina.core.Task;
import studio.lumina.starter.world.Box;
import studio.lumina.starter.world.Captions;
import studio.lumina.starter.world.Maps;
import studio.lumina.starter.world.Scenes;
import studio.lumina.starter.world.Told;

/// Makes one exam after another of a task, from the held-out scenes in their order; scenes that the
/// task has no use for are passed over.
final class EvalCases {
  private final ModelUnderTest subject;
  private final Learned learned;
  private long next;

  EvalCases(ModelUnderTest subject, Learned learned) {
    this.subject = subject;
    this.learned = learned;
  }

  /// The exams of a skill that is shown in pictures.
  ///
  /// @throws IllegalArgumentException for the others
  Supplier<EvalCase> of(Skill skill) {
    return switch (skill) {
      case DRAW -> this::draw;
      case DEPTH -> this::depth;
      case SEGMENTATION -> this::segmentation;
      case NORMALS -> this::normals;
      case DETECT -> this::detect;
      case POSE -> this::pose;
      case CONDITION -> this::condition;
      case EDIT -> new EditCases(subject, learned.analyser());
      case QUESTIONS, CODEC -> throw new IllegalArgumentException(skill + " draws no picture");
    };
  }

  private Sample sample() {
    return Sample.of(next++, subject.size());
  }

  private EvalCase draw() {
    Sample sample = sample();
    Told told = Captions.told(sample.scene(), sample.random());
    return new EvalCase(
        told.text(),
        new Prompt.Draw(told.text(), subject.size()),
        Optional.empty(),
        sample.picture(),
        learned.constants().photo(),
        new DrawScorer(learned.analyser(), sample.scene(), told.relation()));
  }

  private EvalCase map(
      Task task, String what, Sample sample, byte[] map, Picture constant, Scorer judge) {
    return new EvalCase(
        what,
        new Prompt.Vision(task, subject.photo(sample.picture()), what),
        Optional.of(sample.picture()),
        PixelReading.picture(subject.size(), map),
        constant,
        judge);
  }

  private EvalCase depth() {
    Sample sample = sample();
    byte[] map = Maps.depth(sample.made());
    Scorer judge = new DepthScorer(sample.made());
    return map(Task.DEPTH, "", sample, map, learned.constants().depth(), judge);
  }

  private EvalCase segmentation() {
    Sample sample = sample();
    byte[] map = Maps.classes(sample.scene(), sample.made());
    Scorer judge = new ClassesScorer(sample);
    return map(Task.SEGMENTATION, "", sample, map, learned.constants().classes(), judge);
  }

  private EvalCase normals() {
    Sample sample = sample();
    byte[] map = Maps.normals(sample.made());
    Scorer judge = new NormalsScorer(sample.made());
    return map(Task.NORMALS, "", sample, map, learned.constants().normals(), judge);
  }

  private EvalCase detect() {
    Sample sample = sample();
    int thing = Scenes.one(sample.random(), sample.seen());
    Box box = sample.made().box(thing);
    byte[] map = Maps.box(subject.size(), box);
    String what = Captions.the(sample.scene(), thing);
    return map(Task.DETECT, what, sample, map, learned.constants().box(), new BoxScorer(box));
  }

  private EvalCase pose() {
    Sample sample = sample();
    while (sample.mannequin() < 0) {
      sample = sample();
    }
    byte[] map = Maps.skeletons(sample.scene());
    Scorer judge = new PoseScorer(sample.scene().joints(sample.mannequin()));
    return map(Task.POSE, "", sample, map, learned.constants().skeleton(), judge);
  }

  private EvalCase condition() {
    Sample sample = sample();
    long seed = next;
    Picture depth = PixelReading.picture(subject.size(), Maps.depth(sample.made()));
    String caption = Captions.any(sample.scene(), sample.random());
    return new EvalCase(
        caption,
        new Prompt.Condition(caption, subject.photo(depth)),
        Optional.of(depth),
        sample.picture(),
        learned.constants().photo(),
        new ConditionScorer(
            learned.analyser(),
            sample,
            picture ->
                subject.draws(new Prompt.Vision(Task.DEPTH, subject.photo(picture), ""), seed)));
  }
}
