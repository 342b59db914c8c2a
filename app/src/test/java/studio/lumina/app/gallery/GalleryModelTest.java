package studio.lumina.app.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.lumina.app.create.CreateScenes;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.store.PictureFilter;
import studio.lumina.app.work.FakeStudio;
import studio.lumina.app.work.StudioEvent;

class GalleryModelTest {
  private final FakeStudio studio = new FakeStudio();
  private final GalleryModel model = new GalleryModel(studio, Clock.systemUTC());

  private static List<PictureEntry> pictures(long... ids) {
    return LongStream.of(ids)
        .mapToObj(id -> CreateScenes.entry(id, PictureEntry.State.DONE, 64, Optional.empty()))
        .toList();
  }

  @BeforeEach
  void list() {
    model.look();
    studio.answerIndex(PictureFilter.ALL, pictures(5, 4, 3, 2, 1));
    for (int i = 0; i < 5; i++) {
      model.pages().at(i);
    }
    studio.asked.clear();
  }

  private List<String> asked(String start) {
    return studio.asked.stream().filter(asked -> asked.startsWith(start)).toList();
  }

  @Test
  void nothingIsAskedForBeforeItIsLookedAt() {
    FakeStudio quiet = new FakeStudio();
    new GalleryModel(quiet, Clock.systemUTC());
    quiet.tell(new StudioEvent.Discarded(1));
    assertEquals(List.of(), quiet.asked);
  }

  @Test
  void aPageIsAskedForOnce() {
    List<PictureEntry> many =
        LongStream.range(0, 300).mapToObj(i -> pictures(1000 - i).getFirst()).toList();
    model.filterProperty().set(PictureFilter.ALL.withWords("many"));
    studio.answerIndex(PictureFilter.ALL.withWords("many"), many);
    studio.asked.clear();
    for (int i = 100; i < 180; i++) {
      assertEquals(1000 - i, model.pages().at(i).orElse(model.pages().at(i).orElseThrow()).id());
    }
    assertEquals(1, asked("summaries").size());
  }

  @Test
  void choosesAsAFileManagerDoes() {
    GallerySelection selection = model.selection();
    selection.choose(1);
    selection.extend(3);
    assertEquals(List.of(4L, 3L, 2L), selection.ids());
    selection.toggle(2);
    assertEquals(List.of(4L, 2L), selection.ids());
    selection.extend(0);
    assertEquals(List.of(5L, 4L, 3L), selection.ids());
    selection.all();
    assertEquals(5, selection.size());
    selection.choose(4);
    assertEquals(List.of(1L), selection.ids());
    selection.choose(List.of(0, 1), List.of(1L));
    assertEquals(List.of(5L, 4L, 1L), selection.ids());
  }

  @Test
  void deletingChoosesTheNeighbourAndIsTakenBackAndDoneAgain() {
    model.selection().choose(1);
    model.selection().extend(2);
    model.discard();
    assertEquals(List.of("discard 4", "discard 3"), asked("discard"));
    studio.tell(new StudioEvent.Discarded(4), new StudioEvent.Discarded(3));
    studio.answerIndex(PictureFilter.ALL, pictures(5, 2, 1));
    assertEquals(List.of(1L), model.selection().ids());
    model.history().undo();
    assertEquals(List.of("restore 4", "restore 3"), asked("restore"));
    assertTrue(model.history().lastProperty().get().isEmpty());
    model.history().redo();
    assertEquals(4, asked("discard").size());
    assertEquals(
        UndoHistory.Kind.DELETE, model.history().lastProperty().get().orElseThrow().kind());
  }

  @Test
  void starsAreGivenToManyAndEachHasItsOwnBack() {
    model.selection().choose(0);
    model.selection().extend(1);
    model.rate(4);
    assertEquals(List.of("rate [5, 4] 4"), asked("rate"));
    model.history().undo();
    assertEquals(List.of("rate [5, 4] 4", "rate [5, 4] 0"), asked("rate"));
  }

  @Test
  void onlyWhatIsInTheTrashIsBroughtBackOrRemovedForGood() {
    model.selection().choose(0);
    model.erase();
    model.restore();
    assertEquals(List.of(), studio.asked);
    model.showTrash(true);
    studio.answerIndex(PictureFilter.TRASH, pictures(9, 8));
    assertEquals(List.of(), model.selection().ids());
    model.selection().choose(0);
    model.discard();
    assertEquals(List.of(), asked("discard"));
    model.restore();
    assertEquals(List.of("restore 9"), asked("restore"));
    model.erase();
    assertEquals(List.of("erase [9]"), asked("erase"));
    assertFalse(model.history().lastProperty().get().isPresent());
  }

  @Test
  void whatChangesWhileAListIsAskedForIsAskedForOnceMore() {
    studio.tell(new StudioEvent.Discarded(5));
    studio.tell(new StudioEvent.Discarded(4));
    studio.tell(new StudioEvent.Discarded(3));
    assertEquals(1, asked("index").size());
    studio.answerIndex(PictureFilter.ALL, pictures(2, 1));
    assertEquals(2, asked("index").size());
    studio.answerIndex(PictureFilter.ALL, pictures(2, 1));
    assertEquals(2, asked("index").size());
    assertEquals(2, model.indexProperty().get().size());
  }
}
