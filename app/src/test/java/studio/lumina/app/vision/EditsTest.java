package studio.lumina.app.vision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.lumina.app.create.CreateScenes;
import studio.lumina.app.store.CodeRun;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.vision.edit.EditModel;
import studio.lumina.app.vision.result.ResultJobs;
import studio.lumina.app.vision.result.VisionResult;
import studio.lumina.app.work.DrawJob;
import studio.lumina.app.work.FakeStudio;
import studio.lumina.app.work.Job;
import studio.lumina.app.work.PhotoTaskJob;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.core.Opening;
import studio.lumina.core.Part;
import studio.lumina.core.Prompt;
import studio.lumina.core.Sampling;
import studio.lumina.core.Size;
import studio.lumina.core.Tokens;

/// Edits, kept one after the other.
class EditsTest {
  private static final Size SIZE = CreateScenes.SQUARE;

  private final VisionScenes scenes = new VisionScenes();
  private final FakeStudio studio = scenes.studio;
  private VisionModel model;

  @BeforeEach
  void aPhoto() {
    scenes.photo("harbour.jpg", 300, 300);
    model = opened();
    model.source().take(Path.of("/photos/harbour.jpg"));
  }

  private VisionModel opened() {
    VisionModel fresh = scenes.model();
    studio.tell(new StudioEvent.ModelReady(Opening.of("/m"), CreateScenes.CARD));
    return fresh;
  }

  private static Prompt.Edit prompt(Job job) {
    return assertInstanceOf(
        Prompt.Edit.class,
        switch (job) {
          case PhotoTaskJob photo -> photo.prompt();
          case DrawJob draw -> draw.draft().prompt();
          default -> throw new AssertionError(job);
        });
  }

  private static Sampling sampling(Job job) {
    return job instanceof DrawJob draw ? draw.draft().sampling() : ((PhotoTaskJob) job).sampling();
  }

  /// Has a job painted, to tokens of its own.
  private PictureEntry painted(long id, Job job) {
    int[] codes = new int[SIZE.codes()];
    Arrays.fill(codes, (int) id);
    PictureEntry entry =
        VisionScenes.entry(id, prompt(job), sampling(job), SIZE, PictureEntry.State.DONE, 0)
            .withDrawn(
                new CodeRun(new Tokens(codes), new float[codes.length], new float[codes.length]));
    studio.keep(entry);
    studio.tell(
        new StudioEvent.Began(ResultJobs.OWNER, entry),
        new StudioEvent.Ended(ResultJobs.OWNER, entry));
    return entry;
  }

  private List<Job> edit(String words, int seeds) {
    int before = studio.jobs.size();
    model.edit().instructionProperty().set(words);
    model.edit().seedsProperty().set(seeds);
    model.requests().applyEdit();
    return List.copyOf(studio.jobs.subList(before, studio.jobs.size()));
  }

  private static Part.Drawn tokens(PictureEntry entry) {
    return new Part.Drawn(entry.size(), entry.codes());
  }

  @Test
  void fourSeedsArePaintedOfOneInstructionWithTheValuesForEdits() {
    assertFalse(model.requests().canEdit());
    assertEquals(4, model.edit().seedsProperty().get());
    List<Job> jobs = edit("  make it night ", 4);
    assertEquals(4, jobs.stream().map(EditsTest::sampling).map(Sampling::seed).distinct().count());
    for (Job job : jobs) {
      assertEquals("make it night", prompt(job).instruction());
      assertInstanceOf(Part.PhotoReference.class, prompt(job).image());
      assertEquals(CreateScenes.VALUES.guidance(), sampling(job).guidance());
    }
    assertEquals(4, model.results().results().size());
  }

  @Test
  void theNextEditGoesOnFromTheTokensOfTheOneThatWasKeptAndJoinsItsFamily() {
    PictureEntry night = painted(5, edit("make it night", 2).getFirst());
    VisionResult first = model.results().results().getFirst();
    assertTrue(model.edit().canKeep(first));
    model.results().show(first.key());
    model.requests().keepShown();
    assertFalse(model.edit().canKeep(first));
    DrawJob next = assertInstanceOf(DrawJob.class, edit("add rain", 1).getFirst());
    assertEquals(tokens(night), prompt(next).image());
    assertEquals(Optional.of(new PictureEntry.Fork(5, 0)), next.draft().fork());

    PictureEntry rain = painted(6, next);
    model.edit().keep(rain);
    assertEquals(List.of(5L, 6L), model.edit().chain().stream().map(PictureEntry::id).toList());
    model.edit().backTo(0);
    assertEquals(tokens(night), prompt(edit("add snow", 1).getFirst()).image());
    PictureEntry snow = painted(7, studio.jobs.getLast());
    model.edit().keep(snow);
    assertEquals(
        List.of(5L, 7L),
        model.edit().chain().stream().map(PictureEntry::id).toList(),
        "what followed the state gone back to has left the chain");
    model.edit().backTo(EditModel.SOURCE);
    assertInstanceOf(Part.PhotoReference.class, prompt(edit("make it day", 1).getFirst()).image());
  }

  @Test
  void theChainIsThereAgainAfterARestart() {
    PictureEntry night = painted(5, edit("make it night", 1).getFirst());
    model.edit().keep(night);
    PictureEntry rain = painted(6, edit("add rain", 1).getFirst());
    model.edit().keep(rain);
    model = opened();
    assertEquals(List.of(5L, 6L), model.edit().chain().stream().map(PictureEntry::id).toList());
    assertEquals(tokens(rain), model.edit().base().orElseThrow());
    assertEquals(2, model.results().results().size());
  }

  @Test
  void whatWasDeletedLeavesTheChainWithAllThatWasMadeOfIt() {
    PictureEntry night = painted(5, edit("make it night", 1).getFirst());
    model.edit().keep(night);
    PictureEntry rain = painted(6, edit("add rain", 1).getFirst());
    model.edit().keep(rain);
    studio.tell(new StudioEvent.Discarded(5));
    assertEquals(List.of(), model.edit().chain());
    assertEquals(EditModel.SOURCE, model.edit().baseProperty().get());
  }
}
