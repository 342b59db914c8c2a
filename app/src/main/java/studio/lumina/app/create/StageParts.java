package studio.lumina.app.create;

import java.time.Clock;
import java.util.random.RandomGenerator;
import studio.lumina.app.checkpoint.CheckpointModel;
import studio.lumina.app.checkpoint.LoadingModel;
import studio.lumina.app.create.fork.ForkModel;
import studio.lumina.app.create.prompt.PromptModel;
import studio.lumina.app.create.sampling.SamplingModel;
import studio.lumina.app.create.steer.SteerModel;
import studio.lumina.app.queue.QueueModel;
import studio.lumina.app.stage.OverlayModel;
import studio.lumina.app.stage.StageModel;
import studio.lumina.app.stage.StageNoticeModel;
import studio.lumina.app.timeline.ForkTreeModel;
import studio.lumina.app.timeline.TimelineModel;
import studio.lumina.app.work.StudioPorts;

/// What the stage and the timeline know and can do, in parts. FX thread only, without a toolkit.
public final class StageParts {
  private final OverlayModel overlay = new OverlayModel();
  private final TimelineModel timeline;
  private final ForkTreeModel family;
  private final SteerModel steer;
  private final ForkModel fork;
  private final StageNoticeModel notice;
  private final LoadingModel loading;

  StageParts(
      StudioPorts ports,
      CheckpointModel checkpoint,
      StageModel easel,
      PromptModel prompt,
      SamplingModel values,
      QueueModel queue,
      Clock clock,
      RandomGenerator random) {
    timeline = new TimelineModel(easel, overlay);
    family = new ForkTreeModel(ports.events(), ports.queries(), easel);
    steer = new SteerModel(ports.events(), ports.steering(), easel, checkpoint, prompt, values);
    fork = new ForkModel(ports.jobs(), easel, timeline, checkpoint, random);
    notice = new StageNoticeModel(ports.events(), easel, queue);
    loading = new LoadingModel(checkpoint, clock);
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
  public ForkTreeModel family() {
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
  public LoadingModel loading() {
    return loading;
  }
}
