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
    window.studio().commission(one(SAMPLING));
    PictureEntry entry = window.await(News.Began.class).entry();
    window.await(News.Told.class, told -> row(told, 1));
    return entry;
  }

  @Test
  void otherValuesHoldFromTheNextRowAndAreKept() throws InterruptedException {
    try (Listening window = opened(folder, Listening.local(SLOW))) {
      PictureEntry entry = begun(window);
      Prompt blue = new Prompt.Draw("a blue circle", SIZE);
      window.studio().steer(entry.id(), blue, OTHER);
      News.Steered steered = window.await(News.Steered.class);
      RowSchedule.Change change = steered.lanes().changes().getLast();
      assertEquals(OTHER, change.sampling());
      assertEquals(blue, change.prompt());
      assertTrue(change.row() >= 2);
      PictureEntry ended = window.await(News.Ended.class).entry();
      assertEquals(steered.lanes(), ended.lanes());
      assertWhole(ended);
      assertNotEquals(Pictures.whole(SAMPLING), ended.codes());
      window.studio().prompts(5);
      assertEquals("a blue circle", window.await(News.Prompts.class).texts().getFirst());
    }
  }

  @Test
  void theyAreInTheLibraryBeforeTheRowIsDrawn() throws InterruptedException {
    long id;
    RowSchedule lanes;
    try (Listening window = opened(folder, Listening.local(SLOW))) {
      id = begun(window).id();
      window.studio().steer(id, PROMPT, OTHER);
      lanes = window.await(News.Steered.class).lanes();
      assertEquals(
          lanes.changes().getLast().row(),
          ((Event.CodesDrawn)
                  window
                      .await(News.Told.class, told -> told.event() instanceof Event.CodesDrawn)
                      .event())
              .row());
    }
    try (Listening window = opened(folder, Listening.local(SLOW))) {
      PictureEntry entry =
          window.latest(News.Queue.class, queue -> !queue.waiting().isEmpty()).waiting().getFirst();
      assertEquals(lanes, entry.lanes());
      window.studio().resume(entry);
      PictureEntry ended = window.await(News.Ended.class).entry();
      assertEquals(lanes, ended.lanes());
      assertWhole(ended);
    }
  }

  @Test
  void aPausedPictureGoesOnUnderThem() throws InterruptedException {
    try (Listening window = opened(folder, Listening.local(SLOW))) {
      PictureEntry entry = begun(window);
      window.studio().pause();
      window.studio().steer(entry.id(), PROMPT, OTHER);
      PictureEntry paused = window.await(News.Ended.class).entry();
      window.studio().resume(paused);
      assertWhole(window.await(News.Ended.class).entry());
    }
  }

  @Test
  void whatCannotBeHadIsRefusedAndThePictureGoesOn() throws InterruptedException {
    try (Listening window = opened(folder, Listening.local(SLOW))) {
      long id = begun(window).id();
      Prompt endless = new Prompt.Draw("x".repeat(5000), SIZE);
      window.studio().steer(id, endless, SAMPLING);
      News.SteeringRefused refused = window.await(News.SteeringRefused.class);
      assertEquals(new Problem.ContextFull(5010 + SIZE.tokens() + 1, 4096), refused.problem());
      window.studio().steer(id, new Prompt.Draw("a", "y".repeat(5000), SIZE), SAMPLING);
      assertInstanceOf(
          Problem.ContextFull.class, window.await(News.SteeringRefused.class).problem());
      window.studio().steer(id, new Prompt.Draw("a", new Size(64, 64)), SAMPLING);
      assertInstanceOf(
          Problem.SizeUnsupported.class, window.await(News.SteeringRefused.class).problem());
      window.studio().steer(id, new Prompt.Draw("  ", SIZE), SAMPLING);
      assertInstanceOf(
          Problem.SettingInvalid.class, window.await(News.SteeringRefused.class).problem());
      window.studio().steer(id + 1, PROMPT, OTHER);
      assertEquals(id + 1, window.await(News.SteeringRefused.class).id());
      PictureEntry ended = window.await(News.Ended.class).entry();
      assertEquals(RowSchedule.constant(PROMPT, SAMPLING), ended.lanes());
      assertWhole(ended);
    }
  }
}
