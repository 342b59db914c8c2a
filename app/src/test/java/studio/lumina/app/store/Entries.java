package studio.lumina.app.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import studio.lumina.core.Prompt;
import studio.lumina.core.RowSchedule;
import studio.lumina.core.Sampling;
import studio.lumina.core.Size;
import studio.lumina.core.Tokens;

/// Entries for tests.
final class Entries {
  static final Size SIZE = new Size(64, 64);
  static final Prompt PROMPT = new Prompt.Draw("a \"red\" circle 😀", "blue", SIZE);
  static final Sampling SAMPLING = new Sampling(-5, 4, 1, 2000, 5);

  private Entries() {}

  static PictureEntry draft(Prompt prompt) {
    return new PictureEntry(
        0,
        Instant.ofEpochMilli(1_700_000_000_123L),
        prompt,
        SAMPLING,
        RowSchedule.constant(prompt, SAMPLING).with(2, prompt, SAMPLING.withGuidance(1)),
        SIZE,
        PictureEntry.State.RUNNING,
        CodeRun.NONE,
        Optional.empty(),
        "Starter",
        "cpu:fp32",
        Optional.empty(),
        Optional.empty());
  }

  /// `count` codes from `start` on, each its own index.
  static CodeRun codes(int start, int count) {
    int[] ids = new int[count];
    float[] surprisal = new float[count];
    float[] entropy = new float[count];
    for (int i = 0; i < count; i++) {
      ids[i] = start + i;
      surprisal[i] = start + i + 0.5f;
      entropy[i] = -start - i;
    }
    return new CodeRun(new Tokens(ids), surprisal, entropy);
  }

  /// The newest pictures of a library with all that is kept of them.
  static List<PictureEntry> newest(Library library, int count) {
    return library.summaries().recent(Optional.empty(), count).pictures().stream()
        .map(picture -> library.entry(picture.id()))
        .toList();
  }

  /// Adds finished pictures to a library quickly, without codes and files; picture n + 1 was asked
  /// for with "Nummer n." among its words.
  static void fill(Connection connection, int count) throws SQLException {
    StoreJson json = new StoreJson(Path.of("no-such-folder"));
    PictureTable table = new PictureTable(json, Path.of("no-such-folder"));
    for (int i = 0; i < count; i++) {
      Prompt prompt = new Prompt.Draw("É boat in the fog, Nummer " + i + ".", "", SIZE);
      table.insert(connection, draft(prompt).withState(PictureEntry.State.DONE));
    }
  }
}
