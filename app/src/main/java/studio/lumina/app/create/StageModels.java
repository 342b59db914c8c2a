package studio.lumina.app.create;

import java.time.Clock;
import java.util.random.RandomGenerator;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
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

/// The models that the stage and the timeline of Create show.
///
/// @param stage the picture on the stage
/// @param overlay which measure of doubt lies over the picture
/// @param timeline its rows
/// @param forkTree the pictures that share rows with it
/// @param steer other values while it is painted
/// @param fork a fork that is being prepared
/// @param notice what the stage has to say
/// @param loading how long a checkpoint still takes to open
public record StageModels(
    StageModel stage,
    OverlayModel overlay,
    TimelineModel timeline,
    ForkTreeModel forkTree,
    SteerModel steer,
    ForkModel fork,
    StageNoticeModel notice,
    LoadingModel loading) {
  static StageModels of(
      StudioPorts ports,
      CheckpointModel checkpoint,
      StageModel stage,
      PromptModel prompt,
      SamplingModel values,
      QueueModel queue,
      Clock clock,
      RandomGenerator random) {
    OverlayModel overlay = new OverlayModel();
    TimelineModel timeline = new TimelineModel(stage, overlay);
    return new StageModels(
        stage,
        overlay,
        timeline,
        new ForkTreeModel(ports.events(), ports.queries(), stage),
        new SteerModel(ports.events(), ports.steering(), stage, checkpoint, prompt, values),
        new ForkModel(ports.jobs(), stage, timeline, checkpoint, random),
        new StageNoticeModel(ports.events(), stage, queue),
        new LoadingModel(checkpoint, clock));
  }

  /// Whether the rows that now come are on the stage, and not others.
  BooleanBinding rowsAreWatched() {
    return Bindings.createBooleanBinding(
        () -> stage.showsPainted() && timeline.scrubProperty().get() == TimelineModel.AT_HEAD,
        stage.paintedProperty(),
        stage.followingProperty(),
        timeline.scrubProperty());
  }
}
