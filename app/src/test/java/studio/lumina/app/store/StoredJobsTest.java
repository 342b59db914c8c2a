package studio.lumina.app.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.lumina.app.store.StoredJobs.End;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;

class StoredJobsTest {
  private static final JobOwner CHAT = new JobOwner("chat", Optional.of(7L));

  @TempDir private Path folder;
  private Library library;

  @BeforeEach
  void open() {
    library = Library.open(new Folders(folder));
  }

  @AfterEach
  void close() {
    library.close();
  }

  private static NewJob turn(String payload) {
    return new NewJob(JobKind.CHAT_TURN, CHAT, true, Optional.empty(), payload, Optional.empty());
  }

  private static NewJob drawing() {
    return NewJob.draw(
        JobOwner.CREATE, Entries.draft(Entries.PROMPT).withState(PictureEntry.State.PAUSED));
  }

  private JobEntry add(NewJob job, End end) {
    return library.jobs().add(List.of(job), Optional.empty(), end).getFirst().job();
  }

  private List<Long> waiting() {
    return library.jobs().waiting().stream().map(JobEntry::id).toList();
  }

  @Test
  void jobsOfEveryKindAreThereAfterReopeningAsTheyWere() {
    JobEntry drawing = add(drawing(), End.LAST);
    JobEntry turn = add(turn("{\"words\":\"hello\"}"), End.LAST);
    JobEntry folderJob =
        add(
            new NewJob(
                JobKind.FOLDER,
                JobOwner.of("vision"),
                false,
                Optional.empty(),
                "{}",
                Optional.empty()),
            End.FIRST);
    close();
    open();
    assertEquals(List.of(folderJob, drawing, turn), library.jobs().waiting());
    assertEquals(Optional.of(Entries.SIZE), drawing.size());
    assertEquals(Optional.empty(), turn.size());
  }

  @Test
  void severalAreAddedInOrderAtEitherEnd() {
    JobEntry middle = add(drawing(), End.LAST);
    List<StoredJobs.Queued> first =
        library.jobs().add(List.of(turn("{\"a\":1}"), turn("{}")), Optional.empty(), End.FIRST);
    assertEquals(List.of(first.get(0).job().id(), first.get(1).job().id(), middle.id()), waiting());
  }

  @Test
  void theOrderChangesAndWhatIsNotNamedStaysBehind() {
    long first = add(turn("{}"), End.LAST).id();
    long second = add(turn("{}"), End.LAST).id();
    long third = add(turn("{}"), End.LAST).id();
    library.jobs().order(List.of(third, 99L, third));
    assertEquals(List.of(third, first, second), waiting());
  }

  @Test
  void aJobThatRestsIsNextAndOneThatEndedIsGone() {
    JobEntry drawing = add(drawing(), End.LAST);
    JobEntry turn = add(turn("{}"), End.LAST);
    PictureEntry begun = library.jobs().start(drawing.id(), "Starter", "cpu:fp32");
    assertEquals(PictureEntry.State.RUNNING, library.entry(begun.id()).state());
    assertEquals(List.of(turn.id()), waiting());
    library.jobs().rest(drawing.id(), Optional.of(begun.withState(PictureEntry.State.PAUSED)));
    assertEquals(List.of(drawing.id(), turn.id()), waiting());
    assertEquals(PictureEntry.State.PAUSED, library.entry(begun.id()).state());
    library.jobs().start(turn.id());
    library.jobs().end(turn.id(), Optional.empty());
    assertEquals(List.of(drawing.id()), waiting());
    assertInstanceOf(
        Problem.Closed.class,
        assertThrows(LuminaException.class, () -> library.jobs().start(turn.id())).problem());
  }

  @Test
  void whatTheEndOfTheProgramInterruptedIsNextAndWhatHadEndedIsNot() {
    JobEntry done = add(drawing(), End.LAST);
    JobEntry painted = add(drawing(), End.LAST);
    JobEntry waits = add(drawing(), End.LAST);
    JobEntry turn = add(turn("{}"), End.LAST);
    PictureEntry finished = library.jobs().start(done.id(), "Starter", "cpu:fp32");
    library.update(finished.withState(PictureEntry.State.DONE));
    library.jobs().start(painted.id(), "Starter", "cpu:fp32");
    library.jobs().start(turn.id());
    library.jobs().note(turn.id(), "{\"at\":3}");
    close();
    open();
    assertEquals(List.of(painted.id(), turn.id(), waits.id()), waiting());
    assertEquals("{\"at\":3}", library.jobs().waiting().get(1).payload());
    assertEquals(PictureEntry.State.PAUSED, library.entry(painted.picture().orElseThrow()).state());
  }

  @Test
  void aPictureThatWaitsAlreadyIsMovedAndOneInTheTrashComesBack() {
    JobEntry first = add(drawing(), End.LAST);
    JobEntry second = add(drawing(), End.LAST);
    PictureEntry picture = library.entry(first.picture().orElseThrow());
    library.jobs().cancel(List.of(first.id()), List.of(picture.id()));
    assertEquals(List.of(second.id()), waiting());
    JobEntry again = add(NewJob.draw(JobOwner.CREATE, picture), End.FIRST);
    assertEquals(List.of(again.id(), second.id()), waiting());
    JobEntry moved = add(NewJob.draw(JobOwner.CREATE, picture), End.LAST);
    assertEquals(List.of(second.id(), moved.id()), waiting());
  }

  @Test
  void theJobOfAPictureThatIsBeingPaintedIsNotReplaced() {
    JobEntry job = add(NewJob.draw(JobOwner.CREATE, Entries.draft(Entries.PROMPT)), End.LAST);
    PictureEntry begun = library.jobs().start(job.id(), "Starter", "cpu:fp32");
    NewJob again = NewJob.draw(JobOwner.CREATE, begun);
    assertThrows(IllegalStateException.class, () -> add(again, End.FIRST));
    library.jobs().end(job.id(), Optional.of(begun.withState(PictureEntry.State.PAUSED)));
    assertEquals(begun.id(), add(again, End.LAST).picture().orElseThrow());
    assertEquals(1, library.jobs().waiting().size());
  }
}
