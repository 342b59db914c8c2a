package studio.lumina.app.create;

import java.time.Clock;
import java.util.random.RandomGenerator;
import studio.lumina.app.work.Workshop;

/// What the stage and the timeline know and can do, in parts. FX thread only, without a toolkit.
public final class StageModel {
  private final OverlayModel overlay = new OverlayModel();
  private final TimelineModel timeline;
  private final FamilyModel family;
  private final SteerModel steer;
  private final ForkModel fork;
  private final StageNoticeModel notice;
  private final StageLoadingModel loading;

  StageModel(
      Workshop workshop,
      CheckpointModel checkpoint,
      EaselModel easel,
      PromptModel prompt,
      ValuesModel values,
      QueueModel queue,
      Clock clock,
      RandomGenerator random) {
    timeline = new TimelineModel(easel, overlay);
    family = new FamilyModel(workshop, easel);
    steer = new SteerModel(workshop, easel, checkpoint, prompt, values);
    fork = new ForkModel(workshop, easel, timeline, checkpoint, random);
    notice = new StageNoticeModel(workshop, easel, queue);
    loading = new StageLoadingModel(checkpoint, clock);
  }

  /// Which doubt lies over the picture.
  public OverlayModel overlay() {
    return overlay;
  }

  /// The rows.
  public TimelineModel timeline() {
    return timeline;
  }

  /// The pictures that share rows.
  public FamilyModel family() {
    return family;
  }

  /// Other values while it paints.
  public SteerModel steer() {
    return steer;
  }

  /// A fork that is being prepared.
  public ForkModel fork() {
    return fork;
  }

  /// What there is to say.
  public StageNoticeModel notice() {
    return notice;
  }

  /// How long a checkpoint still takes to open.
  public StageLoadingModel loading() {
    return loading;
  }
}
