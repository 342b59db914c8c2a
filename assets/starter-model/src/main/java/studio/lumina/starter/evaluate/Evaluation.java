package studio.lumina.starter.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import studio.lumina.core.Engine;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Picture;

/// Measures how good an open checkpoint is. Belongs to one thread; the engine stays its owner's.
///
/// The same scenes and seeds each time: equal numerics keys give equal figures.
public final class Evaluation {
  private static final int SHOWN = 4;

  private static final int STUDIES = 320;

  private final Engine engine;
  private final int studies;
  private final int codebook;
  private final Observer observer;
  private final ModelUnderTest subject;
  private @Nullable Learned learned;

  /// @param codebook how many codes the checkpoint's codec has
  public Evaluation(Engine engine, int codebook, Observer observer) {
    this(engine, codebook, observer, STUDIES);
  }

  /// @param studies scenes to learn from what things look like, as the codec shows them
  Evaluation(Engine engine, int codebook, Observer observer, int studies) {
    this.engine = engine;
    this.studies = studies;
    this.codebook = codebook;
    this.observer = observer;
    this.subject = new ModelUnderTest(engine);
  }

  /// Measures a skill; blocks for long.
  ///
  /// @param samples how many pictures or questions, at least 1
  /// @throws LuminaException where the engine fails
  public SkillReport of(Skill skill, int samples) {
    return switch (skill) {
      case QUESTIONS -> new Interview(subject, observer).report(samples);
      case CODEC -> new CodecTrial(engine, subject, codebook, observer).report(samples);
      case DRAW, DEPTH, SEGMENTATION, NORMALS, DETECT, POSE, CONDITION, EDIT ->
          pictures(skill, samples);
    };
  }

  private SkillReport pictures(Skill skill, int samples) {
    Supplier<EvalCase> exams = new EvalCases(subject, learned()).of(skill);
    Columns columns = new Columns();
    for (int i = 0; i < samples; i++) {
      observer.progress(skill.word(), i, samples);
      EvalCase exam = exams.get();
      Picture result = subject.draws(exam.prompt(), i);
      columns.add(Columns.Who.MODEL, exam.judge().marks(result));
      columns.add(Columns.Who.CONSTANT, exam.judge().marks(exam.constant()));
      columns.add(Columns.Who.CEILING, exam.judge().marks(subject.recoded(exam.truth())));
      columns.add(Columns.Who.TRUTH, exam.judge().marks(exam.truth()));
      if (i < SHOWN) {
        List<Picture> pictures = new ArrayList<>();
        exam.given().ifPresent(pictures::add);
        pictures.add(exam.truth());
        pictures.add(result);
        observer.shown(new Exhibit(skill, exam.said(), pictures));
      }
    }
    return new SkillReport(skill, samples, how(skill), columns.rows());
  }

  private Learned learned() {
    Learned known = learned;
    if (known == null) {
      known = Learned.of(subject, studies, observer);
      learned = known;
    }
    return known;
  }

  private static List<String> how(Skill skill) {
    return switch (skill) {
      case DRAW -> DrawScorer.how();
      case DEPTH ->
          List.of(
              "scale and shift of the grey are fitted to the true inverse depth first; surfaces"
                  + " nearer than 25 m");
      case SEGMENTATION -> List.of("a pixel is of the class whose colour is nearest");
      case NORMALS -> List.of("between the drawn and the true normal, the sky left out");
      case DETECT -> List.of("the box around the largest green patch");
      case POSE ->
          List.of(
              "limbs by their colours, joints where they end; 15 joints a mannequin, those not"
                  + " found are wrong");
      case CONDITION ->
          List.of(
              "drawn after a depth picture and a caption; where things are: pixels of any named"
                  + " colour; depth: by the checkpoint's own depth task");
      case EDIT -> EditScorer.how();
      case QUESTIONS, CODEC -> List.of();
    };
  }
}
