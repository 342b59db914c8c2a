package studio.lumina.app.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static studio.lumina.app.work.Pictures.PROMPT;
import static studio.lumina.app.work.Pictures.SAMPLING;
import static studio.lumina.app.work.Pictures.SIZE;
import static studio.lumina.app.work.Pictures.SLOW;
import static studio.lumina.app.work.Pictures.assertWhole;
import static studio.lumina.app.work.Pictures.one;
import static studio.lumina.app.work.Pictures.opened;
import static studio.lumina.app.work.Pictures.row;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import studio.lumina.app.store.JobOwner;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.core.Event;
import studio.lumina.core.Problem;
import studio.lumina.core.Prompt;
import studio.lumina.core.RowSchedule;
import studio.lumina.core.Sampling;
import studio.lumina.core.Size;

@Timeout(120)
class SteerTest {
  private static final Sampling OTHER = SAMPLING.withGuidance(1).withSeed(5);

  @TempDir private Path folder;

  private static PictureEntry begun(Listening window) throws InterruptedException {
    window.studio().jobs().generate(JobOwner.CREATE, one(SAMPLING));
    PictureEntry entry = window.await(StudioEvent.Began.class).entry();
    window.await(StudioEvent.Told.class, told -> row(told, 1));
    return entry;
  }

  @Test
  void otherValuesHoldFromTheNextRowAndAreKept() throws InterruptedException {
    try (Listening window = opened(folder, Listening.local(SLOW))) {
      PictureEntry entry = begun(window);
      Prompt blue = new Prompt.Draw("a blue circle", SIZE);
      window.studio().steering().steer(entry.id(), blue, OTHER);
      StudioEvent.Steered steered = window.await(StudioEvent.Steered.class);
      RowSchedule.Change change = steered.schedule().changes().getLast();
      assertEquals(OTHER, change.sampling());
      assertEquals(blue, change.prompt());
      assertTrue(change.row() >= 2);
      PictureEntry ended = window.await(StudioEvent.Ended.class).entry();
      assertEquals(steered.schedule(), ended.schedule());
      assertWhole(ended);
      assertNotEquals(Pictures.whole(SAMPLING), ended.codes());
      assertEquals("a blue circle", window.answer(window.studio().queries().prompts(5)).getFirst());
    }
  }

  @Test
  void theyAreInTheLibraryBeforeTheRowIsDrawn() throws InterruptedException {
    long id;
    RowSchedule schedule;
    try (Listening window = opened(folder, Listening.local(SLOW))) {
      id = begun(window).id();
      window.studio().steering().steer(id, PROMPT, OTHER);
      schedule = window.await(StudioEvent.Steered.class).schedule();
      assertEquals(
          schedule.changes().getLast().row(),
          ((Event.CodesDrawn)
                  window
                      .await(
                          StudioEvent.Told.class, told -> told.event() instanceof Event.CodesDrawn)
                      .event())
              .row());
    }
    try (Listening window = opened(folder, Listening.local(SLOW))) {
      PictureEntry entry =
          window.entry(
              window
                  .latest(StudioEvent.Queue.class, queue -> !queue.waiting().isEmpty())
                  .waiting()
                  .getFirst()
                  .id());
      assertEquals(schedule, entry.schedule());
      window.studio().jobs().resume(JobOwner.CREATE, entry.id());
      PictureEntry ended = window.await(StudioEvent.Ended.class).entry();
      assertEquals(schedule, ended.schedule());
      assertWhole(ended);
    }
  }

  @Test
  void aPausedPictureGoesOnUnderThem() throws InterruptedException {
    try (Listening window = opened(folder, Listening.local(SLOW))) {
      PictureEntry entry = begun(window);
      window.studio().jobs().pause();
      window.studio().steering().steer(entry.id(), PROMPT, OTHER);
      PictureEntry paused = window.await(StudioEvent.Ended.class).entry();
      window.studio().jobs().resume(JobOwner.CREATE, paused.id());
      assertWhole(window.await(StudioEvent.Ended.class).entry());
    }
  }

  @Test
  void otherValuesReachAPictureThatRests() throws InterruptedException {
    try (Listening window = opened(folder, Listening.local(SLOW))) {
      begun(window);
      window.studio().jobs().pause();
      PictureEntry paused = window.await(StudioEvent.Ended.class).entry();
      Prompt blue = new Prompt.Draw("a blue circle", SIZE);
      window.studio().steering().steer(paused.id(), blue, OTHER);
      RowSchedule schedule = window.await(StudioEvent.Steered.class).schedule();
      RowSchedule.Change change = schedule.changes().getLast();
      assertEquals(paused.finishedRows(), change.row());
      assertEquals(OTHER, change.sampling());
      assertEquals(blue, change.prompt());
      assertEquals(schedule, window.entry(paused.id()).schedule());
      window.studio().jobs().resume(JobOwner.CREATE, paused.id());
      PictureEntry ended = window.await(StudioEvent.Ended.class).entry();
      assertEquals(schedule, ended.schedule());
      assertWhole(ended);
    }
  }

  @Test
  void aFinishedPictureCannotBeSteered() throws InterruptedException {
    try (Listening window = opened(folder, Listening.local(SLOW))) {
      begun(window);
      PictureEntry done = window.await(StudioEvent.Ended.class).entry();
      window.studio().steering().steer(done.id(), PROMPT, OTHER);
      window.await(StudioEvent.SteeringRefused.class);
      assertEquals(done.schedule(), window.entry(done.id()).schedule());
    }
  }

  @Test
  void whatCannotBeHadIsRefusedAndThePictureGoesOn() throws InterruptedException {
    try (Listening window = opened(folder, Listening.local(SLOW))) {
      long id = begun(window).id();
      Prompt endless = new Prompt.Draw("x".repeat(5000), SIZE);
      window.studio().steering().steer(id, endless, SAMPLING);
      StudioEvent.SteeringRefused refused = window.await(StudioEvent.SteeringRefused.class);
      assertEquals(new Problem.ContextFull(5010 + SIZE.tokens() + 1, 4096), refused.problem());
      window.studio().steering().steer(id, new Prompt.Draw("a", "y".repeat(5000), SIZE), SAMPLING);
      assertInstanceOf(
          Problem.ContextFull.class, window.await(StudioEvent.SteeringRefused.class).problem());
      window.studio().steering().steer(id, new Prompt.Draw("a", new Size(64, 64)), SAMPLING);
      assertInstanceOf(
          Problem.SizeUnsupported.class, window.await(StudioEvent.SteeringRefused.class).problem());
      window.studio().steering().steer(id, new Prompt.Draw("  ", SIZE), SAMPLING);
      assertInstanceOf(
          Problem.SettingInvalid.class, window.await(StudioEvent.SteeringRefused.class).problem());
      window.studio().steering().steer(id + 1, PROMPT, OTHER);
      assertEquals(id + 1, window.await(StudioEvent.SteeringRefused.class).id());
      PictureEntry ended = window.await(StudioEvent.Ended.class).entry();
      assertEquals(RowSchedule.constant(PROMPT, SAMPLING), ended.schedule());
      assertWhole(ended);
    }
  }
}
