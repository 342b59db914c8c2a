package studio.lumina.app.work;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import studio.lumina.app.store.ForkTreeMember;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.store.PictureSummary;
import studio.lumina.app.work.engine.EngineStarter;
import studio.lumina.core.Event;
import studio.lumina.core.Opening;
import studio.lumina.core.Prompt;
import studio.lumina.core.RowSchedule;
import studio.lumina.core.Sampling;
import studio.lumina.core.Size;
import studio.lumina.core.Tokens;

/// What tests of the studio ask for and expect: pictures of 8 rows of 8 codes by a [FakeEngine].
final class Pictures {
  static final Opening OPENING = Opening.of("a folder");
  static final Size SIZE = new Size(128, 128);
  static final Prompt PROMPT = new Prompt.Draw("a red circle", SIZE);
  static final Sampling SAMPLING = new Sampling(11, 4, 1, 2000, 5);
  static final FakeScript SLOW = FakeScript.QUICK.withPace(Duration.ofMillis(10));

  private Pictures() {}

  /// A studio with an open model.
  static Listening opened(Path folder, EngineStarter starter) throws InterruptedException {
    Listening window = new Listening(folder, starter);
    window.studio().models().open(OPENING);
    window.await(StudioEvent.ModelReady.class);
    return window;
  }

  /// One picture, painted now.
  static GenerationRequest one(Sampling sampling) {
    return GenerationRequest.of(GenerationRequest.Draft.of(PROMPT, sampling));
  }

  /// Pictures of these seeds that wait their turn.
  static GenerationRequest seeds(long... seeds) {
    return new GenerationRequest(
        Arrays.stream(seeds)
            .mapToObj(seed -> GenerationRequest.Draft.of(PROMPT, SAMPLING.withSeed(seed)))
            .toList(),
        Optional.empty(),
        false);
  }

  /// The picture as it is painted under `schedule` without interruption.
  static Tokens whole(RowSchedule schedule) {
    Tokens codes = Tokens.NONE;
    for (int i = 0; i < SIZE.codes(); i++) {
      int before = i == 0 ? 0 : codes.at(i - 1);
      Sampling sampling = schedule.at(i / SIZE.columns()).sampling();
      codes = codes.plus(Tokens.of(FakeEngine.code(sampling, i, before)));
    }
    return codes;
  }

  static Tokens whole(Sampling sampling) {
    return whole(RowSchedule.constant(PROMPT, sampling));
  }

  /// Finished, and token for token what its schedule says.
  static void assertWhole(PictureEntry entry) {
    assertEquals(PictureEntry.State.DONE, entry.state());
    assertEquals(whole(entry.schedule()), entry.codes());
    assertEquals(SIZE.codes(), entry.surprisal().length);
  }

  /// Whether a row was finished just now.
  static boolean row(StudioEvent.Told told, int row) {
    return told.event() instanceof Event.RowFinished finished && finished.row() == row;
  }

  static List<Long> ids(List<?> pictures) {
    return pictures.stream().map(Pictures::id).toList();
  }

  private static long id(Object picture) {
    return switch (picture) {
      case PictureEntry entry -> entry.id();
      case PictureSummary summary -> summary.id();
      case ForkTreeMember relative -> relative.picture().id();
      default -> throw new AssertionError("no picture: " + picture);
    };
  }

  /// The pictures of a list with everything that is known of them.
  static List<PictureEntry> opened(LongFunction<PictureEntry> library, List<?> pictures) {
    return pictures.stream().map(picture -> library.apply(id(picture))).toList();
  }

  static List<Long> seedsOf(LongFunction<PictureEntry> library, List<?> pictures) {
    return opened(library, pictures).stream().map(entry -> entry.sampling().seed()).toList();
  }
}
