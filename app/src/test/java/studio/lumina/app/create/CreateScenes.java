package studio.lumina.app.create;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import studio.lumina.app.store.CodeRun;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.core.Device;
import studio.lumina.core.ModelCard;
import studio.lumina.core.Precision;
import studio.lumina.core.Prompt;
import studio.lumina.core.RowSchedule;
import studio.lumina.core.Sampling;
import studio.lumina.core.Size;
import studio.lumina.core.Tokens;

/// Values for tests of the workspace.
public final class CreateScenes {
  public static final Size SQUARE = new Size(128, 128);
  public static final Sampling VALUES = new Sampling(7, 4, 1, 2000, 5);
  public static final ModelCard CARD =
      new ModelCard(
          "Lumina Starter",
          "/models/starter",
          6_000_000,
          6,
          2048,
          128,
          Size.forTarget(128),
          Device.CPU,
          Precision.FP32,
          "key",
          VALUES.withSeed(0),
          List.of("a red sphere on sand at dusk", "a blue cube and a yellow cone"),
          List.of());

  private CreateScenes() {}

  /// A picture of no set that waits.
  public static PictureEntry waiting(long id) {
    return entry(id, PictureEntry.State.PAUSED, 0, Optional.empty());
  }

  /// A picture of a set that waits.
  public static PictureEntry waiting(long id, long set, int column, int row) {
    return of(id, set, column, row, PictureEntry.State.PAUSED);
  }

  /// A picture of a set.
  public static PictureEntry of(long id, long set, int column, int row, PictureEntry.State state) {
    int codes = state == PictureEntry.State.DONE ? SQUARE.codes() : 0;
    return placed(
        entry(id, state, codes, Optional.empty()), new PictureEntry.Place(set, column, row));
  }

  /// The same picture at a place of a set.
  public static PictureEntry placed(PictureEntry e, PictureEntry.Place place) {
    return new PictureEntry(
        e.id(),
        e.created(),
        e.prompt(),
        e.sampling(),
        e.schedule(),
        e.size(),
        e.state(),
        e.drawn(),
        e.file(),
        e.model(),
        e.numericsKey(),
        e.fork(),
        Optional.of(place));
  }

  public static PictureEntry entry(
      long id, PictureEntry.State state, int codes, Optional<Path> file) {
    Prompt prompt = new Prompt.Draw("a red sphere", SQUARE);
    return new PictureEntry(
        id,
        Instant.EPOCH,
        prompt,
        VALUES,
        RowSchedule.constant(prompt, VALUES),
        SQUARE,
        state,
        new CodeRun(new Tokens(new int[codes]), new float[codes], new float[codes]),
        file,
        CARD.name(),
        "key",
        Optional.empty(),
        Optional.empty());
  }
}
