package studio.lumina.app.create;

import java.time.Clock;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.work.Commission;
import studio.lumina.app.work.Workshop;
import studio.lumina.core.Size;

/// What the Create workspace knows and can do, in parts; the verbs here are those that need several
/// of them. FX thread only, without a toolkit.
public final class CreateModel {
  private final Workshop workshop;
  private final CheckpointModel checkpoint;
  private final ShapeModel shape;
  private final PromptModel prompt;
  private final ValuesModel values;
  private final EaselModel easel;
  private final QueueModel queue;
  private final RecentModel recent;

  public CreateModel(Workshop workshop, Clock clock, RandomGenerator random) {
    this.workshop = workshop;
    checkpoint = new CheckpointModel(workshop);
    shape = new ShapeModel(checkpoint);
    prompt = new PromptModel(workshop, checkpoint, shape);
    values = new ValuesModel(checkpoint, random);
    easel = new EaselModel(workshop, checkpoint, clock);
    queue = new QueueModel(workshop);
    recent = new RecentModel(workshop);
  }

  /// The checkpoint in use.
  public CheckpointModel checkpoint() {
    return checkpoint;
  }

  /// The words that go in.
  public PromptModel prompt() {
    return prompt;
  }

  /// The picture's shape.
  public ShapeModel shape() {
    return shape;
  }

  /// How the model chooses.
  public ValuesModel values() {
    return values;
  }

  /// The picture on the stage.
  public EaselModel easel() {
    return easel;
  }

  /// What waits.
  public QueueModel queue() {
    return queue;
  }

  /// The newest pictures.
  public RecentModel recent() {
    return recent;
  }

  /// Paints what is set.
  public void generate() {
    @Nullable Size size = shape.sizeProperty().get();
    if (easel.stateProperty().get() != EaselModel.State.READY || size == null || prompt.isBlank()) {
      return;
    }
    if (!values.seedLockedProperty().get() && wasDrawn(values.seedProperty().get())) {
      values.dice();
    }
    easel.expect(size);
    workshop.commission(Commission.of(Commission.Draft.of(prompt.prompt(size), values.sampling())));
  }

  /// Takes over the prompt, size, seed and values of the picture on the stage.
  public void useSettings() {
    easel.shownProperty().get().ifPresent(this::useSettings);
  }

  private void useSettings(PictureEntry entry) {
    prompt.take(entry.prompt());
    shape.sizeProperty().set(entry.size());
    values.seedProperty().set(entry.sampling().seed());
    values.seedLockedProperty().set(true);
    values.take(entry.sampling());
  }

  private boolean wasDrawn(long seed) {
    return easel.shownProperty().get().filter(e -> e.sampling().seed() == seed).isPresent();
  }
}
