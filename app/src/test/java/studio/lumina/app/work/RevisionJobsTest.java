package studio.lumina.app.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static studio.lumina.app.work.Pictures.row;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import studio.lumina.app.recipe.PhotoStore;
import studio.lumina.app.recipe.Recipe;
import studio.lumina.app.recipe.RecipePng;
import studio.lumina.app.store.ControlPictures;
import studio.lumina.app.store.Folders;
import studio.lumina.app.store.JobOwner;
import studio.lumina.app.store.Library;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.store.Revision;
import studio.lumina.core.KeptCodes;
import studio.lumina.core.Opening;
import studio.lumina.core.Part;
import studio.lumina.core.Picture;
import studio.lumina.core.Prompt;
import studio.lumina.core.Sampling;
import studio.lumina.core.Size;
import studio.lumina.core.engine.LocalEngine;
import studio.lumina.core.image.CodeMask;
import studio.lumina.core.image.PictureFile;
import studio.lumina.core.image.PngFile;

/// Pictures drawn anew in part and extended, with the starter model.
@Timeout(600)
class RevisionJobsTest {
  private static final Size SIZE = new Size(128, 128);
  private static final Sampling SAMPLING = new Sampling(5, 2.5, 1, 2000, 1);
  private static final Prompt CUBE = new Prompt.Draw("a blue cube", SIZE);
  private static final JobOwner VISION = JobOwner.of("vision");

  @TempDir private Path folder;

  private Path library() {
    return folder.resolve("library");
  }

  private Listening opened() throws InterruptedException {
    Path starter = Path.of(System.getProperty("lumina.assets"), "starter-model", "checkpoint");
    Listening window = new Listening(library(), LocalEngine::open);
    window.studio().models().open(Opening.of(starter.toString()));
    window.await(StudioEvent.ModelReady.class);
    return window;
  }

  private static PictureEntry drawn(Listening window) throws InterruptedException {
    return drawn(window, SIZE);
  }

  private static PictureEntry drawn(Listening window, Size size) throws InterruptedException {
    window
        .studio()
        .jobs()
        .generate(
            JobOwner.CREATE,
            GenerationRequest.of(
                GenerationRequest.Draft.of(
                    new Prompt.Draw("a red circle on white", size), SAMPLING)));
    return window.await(StudioEvent.Ended.class).entry();
  }

  /// The codes of columns 3 and 4 in rows 2 and 3.
  private static CodeMask mask() {
    boolean[] codes = new boolean[SIZE.codes()];
    for (int at : new int[] {2 * 8 + 3, 2 * 8 + 4, 3 * 8 + 3, 3 * 8 + 4}) {
      codes[at] = true;
    }
    return new CodeMask(SIZE, codes);
  }

  private static Part.Drawn tokens(PictureEntry entry) {
    return new Part.Drawn(entry.size(), entry.codes());
  }

  private static void ask(Listening window, GenerationRequest.Draft draft)
      throws InterruptedException {
    window.answer(window.studio().jobs().submit(new DrawJob(VISION, draft)));
  }

  private static PictureEntry ended(Listening window) throws InterruptedException {
    return window.await(StudioEvent.Ended.class).entry();
  }

  private static GenerationRequest.Draft redrawn(PictureEntry source) {
    return GenerationRequest.Draft.revising(
        new Revision(mask(), tokens(source)), Optional.of(source.id()), CUBE, SAMPLING);
  }

  private static Picture pixels(PictureEntry entry) {
    return PictureFile.read(entry.file().orElseThrow());
  }

  private static void assertKept(PictureEntry made) {
    KeptCodes kept = made.revision().flatMap(Revision::kept).orElseThrow();
    for (int i = 0; i < made.codes().size(); i++) {
      if (kept.keeps(i)) {
        assertEquals(kept.codes().at(i), made.codes().at(i), "code " + i);
      }
    }
  }

  /// Outside of the mask and the width of a code around it.
  private static void assertSameOutside(Picture source, Picture made, int cell) {
    int same = 0;
    for (int y = 0; y < source.height(); y++) {
      for (int x = 0; x < source.width(); x++) {
        if (x < 2 * cell || x >= 6 * cell || y < cell || y >= 5 * cell) {
          same++;
          for (int c = 0; c < 3; c++) {
            assertEquals(source.sample(x, y, c), made.sample(x, y, c), x + ", " + y);
          }
        }
      }
    }
    assertTrue(same > 0);
  }

  @Test
  void theRestOfAPictureStaysAndAReplayIsTheSame() throws Exception {
    try (Listening window = opened()) {
      PictureEntry source = drawn(window);
      ask(window, redrawn(source));
      PictureEntry made = ended(window);
      assertEquals(PictureEntry.State.DONE, made.state());
      assertEquals(Optional.of(new PictureEntry.Fork(source.id(), 0)), made.fork());
      assertNotEquals(source.codes(), made.codes());
      assertKept(made);
      assertSameOutside(pixels(source), pixels(made), 16);
      ask(window, GenerationRequest.Draft.replay(made));
      PictureEntry again = ended(window);
      assertEquals(made.codes(), again.codes());
      assertEquals(pixels(made), pixels(again));
      Recipe recipe =
          RecipePng.in(Files.readAllBytes(made.file().orElseThrow()), PhotoStore.NONE)
              .orElseThrow();
      assertEquals(made.revision().flatMap(Revision::kept), recipe.kept());
      forked(window, made);
    }
  }

  private static void forked(Listening window, PictureEntry made) throws InterruptedException {
    ask(window, GenerationRequest.Draft.fork(made, 3, CUBE, SAMPLING.withSeed(9)));
    PictureEntry fork = ended(window);
    assertEquals(made.codes().slice(0, 24), fork.codes().slice(0, 24));
    assertKept(fork);
  }

  @Test
  void onePausedGoesOnAfterTheNextStartToTheSameTokens() throws Exception {
    PictureEntry source;
    PictureEntry whole;
    PictureEntry paused;
    try (Listening window = opened()) {
      source = drawn(window);
      ask(window, redrawn(source));
      whole = ended(window);
      ask(window, redrawn(source));
      window.await(StudioEvent.Told.class, told -> row(told, 1));
      window.studio().jobs().pause();
      paused = ended(window);
      assertTrue(paused.finishedRows() < SIZE.rows());
    }
    try (Listening window = opened()) {
      window.studio().jobs().resume(VISION, paused.id());
      PictureEntry again =
          window.await(StudioEvent.Ended.class, news -> news.entry().id() == paused.id()).entry();
      assertEquals(whole.codes(), again.codes());
      assertEquals(pixels(whole), pixels(again));
    }
  }

  @Test
  void aPhotoKeepsItsOwnPixelsInWhateverSizeTheyAre() throws Exception {
    try (Listening window = opened()) {
      Picture large = twice(pixels(drawn(window)));
      Path file = folder.resolve("photo.png");
      Files.write(file, PngFile.bytes(large, Map.of()));
      Part.PhotoReference photo =
          new ControlPictures(new Folders(library()).controls()).whole(file, SIZE);
      ask(
          window,
          GenerationRequest.Draft.revising(
              new Revision(mask(), photo), Optional.empty(), CUBE, SAMPLING));
      PictureEntry made = ended(window);
      assertEquals(PictureEntry.State.DONE, made.state());
      assertKept(made);
      assertEquals(256, pixels(made).width());
      assertSameOutside(large, pixels(made), 32);
      assertEquals(made.revision(), window.entry(made.id()).revision());
    }
  }

  private static Picture twice(Picture picture) {
    int side = picture.width() * 2;
    byte[] samples = new byte[side * side * 3];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (byte) picture.sample(i / 3 % side / 2, i / 3 / side / 2, i % 3);
    }
    return new Picture(side, side, Picture.Mode.RGB, samples);
  }

  @Test
  void aPictureIsExtendedDownward() throws Exception {
    Size flat = new Size(128, 96);
    try (Listening window = opened()) {
      PictureEntry source = drawn(window, flat);
      boolean[] codes = new boolean[SIZE.codes()];
      Arrays.fill(codes, flat.codes(), codes.length, true);
      ask(
          window,
          GenerationRequest.Draft.revising(
              new Revision(new CodeMask(SIZE, codes), tokens(source)),
              Optional.of(source.id()),
              new Prompt.Draw("a red circle on white", SIZE),
              SAMPLING));
      PictureEntry made = ended(window);
      assertEquals(PictureEntry.State.DONE, made.state());
      assertEquals(source.codes(), made.codes().slice(0, flat.codes()));
      Picture pixels = pixels(made);
      assertEquals(128, pixels.height());
      Picture before = pixels(source);
      for (int y = 0; y < 80; y++) {
        for (int x = 0; x < 128; x++) {
          assertEquals(before.sample(x, y, 0), pixels.sample(x, y, 0), x + ", " + y);
        }
      }
    }
  }

  @Test
  void theFileOfOneBringsItsKeptCodesIntoAnotherLibrary() throws IOException, InterruptedException {
    PictureEntry made;
    try (Listening window = opened()) {
      ask(window, redrawn(drawn(window)));
      made = ended(window);
    }
    try (Library other = Library.open(new Folders(folder.resolve("other")))) {
      PictureEntry found = other.entry(other.imports().bringIn(made.file().orElseThrow()).id());
      assertEquals(
          made.revision().flatMap(Revision::kept), found.revision().flatMap(Revision::kept));
      assertTrue(found.revision().flatMap(Revision::under).isPresent());
    }
  }
}
