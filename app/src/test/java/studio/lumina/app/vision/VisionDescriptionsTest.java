package studio.lumina.app.vision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.lumina.app.store.JobOwner;
import studio.lumina.app.vision.result.VisionResult;
import studio.lumina.app.vision.task.VisionTask;
import studio.lumina.app.work.ChatTurnJob;
import studio.lumina.app.work.FakeStudio;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.core.Event;
import studio.lumina.core.Part;
import studio.lumina.core.Problem;

class VisionDescriptionsTest extends VisionModelRig {
  @Test
  void aDescriptionIsAConversationOfOneTurn() {
    VisionModel model = withPhoto();
    tick(model, VisionTask.DESCRIPTION);
    model.requests().run();
    ChatTurnJob turn = assertInstanceOf(ChatTurnJob.class, studio.jobs.getFirst());
    JobOwner owner = turn.owner();
    assertEquals(Optional.of(VisionScenes.CONVERSATION), owner.conversation());
    long job = FakeStudio.FIRST_JOB;
    studio.tell(
        new StudioEvent.TurnBegan(owner, job, 1),
        new StudioEvent.TurnTold(owner, job, new Event.WordsAdded("A qu")));
    assertEquals("A qu", result(model, 0).words());
    assertEquals(VisionResult.State.PAINTING, result(model, 0).state());
    studio.tell(new StudioEvent.TurnEnded(owner, job, List.of(new Part.Words("A quay.")), true));
    assertEquals("A quay.", result(model, 0).words());
    assertEquals(VisionResult.State.DONE, result(model, 0).state());
  }

  @Test
  void aDescriptionThatEndsBeforeItsNumberComesIsTaken() {
    VisionModel model = withPhoto();
    tick(model, VisionTask.DESCRIPTION);
    studio.holdNumbers();
    model.requests().run();
    JobOwner owner = studio.jobs.getFirst().owner();
    long job = FakeStudio.FIRST_JOB;
    studio.tell(
        new StudioEvent.TurnBegan(owner, job, 1),
        new StudioEvent.TurnEnded(owner, job, List.of(new Part.Words("A quay.")), true));
    studio.answerJob(job);
    assertEquals(VisionResult.State.DONE, result(model, 0).state());
    assertEquals("A quay.", result(model, 0).words());
  }

  @Test
  void aDescriptionThatFailsBeforeItBeginsSaysSo() {
    VisionModel model = withPhoto();
    tick(model, VisionTask.DEPTH, VisionTask.DESCRIPTION);
    model.requests().run();
    Problem why = new Problem.ComputationFailed("no luck");
    JobOwner owner = studio.jobs.get(1).owner();
    studio.tell(new StudioEvent.Failed(Optional.of(owner), Optional.empty(), why));
    assertEquals(Optional.of(why), result(model, 1).problem());
    assertEquals(VisionResult.State.WAITING, result(model, 0).state());
  }
}
