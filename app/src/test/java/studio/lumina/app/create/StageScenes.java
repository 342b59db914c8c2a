package studio.lumina.app.create;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import studio.lumina.app.checkpoint.CheckpointModel;
import studio.lumina.app.picture.LivePreviews;
import studio.lumina.app.stage.StageModel;
import studio.lumina.app.store.CodeRun;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.work.FakeStudio;
import studio.lumina.core.Event;
import studio.lumina.core.Picture;
import studio.lumina.core.Prompt;
import studio.lumina.core.RowSchedule;
import studio.lumina.core.Sampling;
import studio.lumina.core.Size;
import studio.lumina.core.Tokens;

/// A picture as an artist would paint it, for tests and pictures of the stage: spheres on a plain
/// at dusk.
public final class StageScenes {
  public static final Size SIZE = new Size(768, 768);
  public static final Prompt DUSK =
      new Prompt.Draw(
          "Three glazed spheres on a sandy plain at dusk, long soft shadows, warm rim light", SIZE);
  public static final Prompt STORM =
      new Prompt.Draw("Three glazed spheres on a sandy plain, a storm gathers", SIZE);
  public static final Sampling VALUES = new Sampling(4_815_162_342L, 4, 1, 2000, 5);
  public static final RowSchedule LANES =
      RowSchedule.constant(DUSK, VALUES)
          .with(10, DUSK, VALUES.withGuidance(6))
          .with(18, STORM, VALUES.withGuidance(6))
          .with(22, STORM, VALUES.withGuidance(4.5));

  private static final double[][] SPHERES = {
    {0.29, 0.48, 0.10, 255, 150, 80},
    {0.51, 0.50, 0.11, 235, 70, 60},
    {0.715, 0.505, 0.117, 245, 200, 60},
  };

  private StageScenes() {}

  /// A stage with nothing on it.
  public static StageModel model(FakeStudio studio, Clock clock) {
    return new StageModel(
        studio,
        studio,
        studio,
        studio,
        new CheckpointModel(studio, studio),
        new LivePreviews(studio),
        clock);
  }

  /// An entry with the tokens of its first rows.
  public static PictureEntry entry(
      long id, PictureEntry.State state, int rows, Optional<Path> file) {
    return new PictureEntry(
        id,
        Instant.EPOCH,
        DUSK,
        VALUES,
        LANES,
        SIZE,
        state,
        run(rows * SIZE.columns()),
        file,
        "Lumina-mGPT 7B 768",
        "key",
        Optional.empty(),
        Optional.empty());
  }

  /// A fork of an entry.
  public static PictureEntry fork(
      PictureEntry parent, long id, int row, Prompt prompt, Sampling values, int rows) {
    return new PictureEntry(
        id,
        Instant.EPOCH,
        prompt,
        values,
        parent.schedule().with(row, prompt, values),
        parent.size(),
        PictureEntry.State.DONE,
        run(rows * SIZE.columns()),
        parent.file(),
        parent.model(),
        "key",
        Optional.of(new PictureEntry.Fork(parent.id(), row)),
        Optional.empty());
  }

  /// Tokens with numbers as a model has them: little doubt in the sky, much at edges.
  public static CodeRun run(int codes) {
    float[] surprisal = new float[codes];
    float[] entropy = new float[codes];
    for (int i = 0; i < codes; i++) {
      surprisal[i] = (float) bits(i);
      entropy[i] = (float) (bits(i + 1) * 0.6 + 1.5);
    }
    return new CodeRun(new Tokens(new int[codes]), surprisal, entropy);
  }

  /// A row's tokens as they are drawn.
  public static Event.CodesDrawn drawn(int row) {
    int columns = SIZE.columns();
    CodeRun all = run((row + 1) * columns);
    float[] surprisal = new float[columns];
    float[] entropy = new float[columns];
    System.arraycopy(all.surprisal(), row * columns, surprisal, 0, columns);
    System.arraycopy(all.entropy(), row * columns, entropy, 0, columns);
    return new Event.CodesDrawn(0, row, 0, new Tokens(new int[columns]), surprisal, entropy);
  }

  /// Finished rows.
  public static Event.Preview preview(int firstRow, int rows) {
    Picture whole = picture(false);
    int line = SIZE.width() * 3;
    byte[] band = new byte[rows * Size.CELL * line];
    System.arraycopy(whole.samples(), firstRow * Size.CELL * line, band, 0, band.length);
    return new Event.Preview(
        0, firstRow, new Picture(SIZE.width(), rows * Size.CELL, Picture.Mode.RGB, band));
  }

  /// The whole picture.
  ///
  /// @param storm whether the sky is grey below a third
  public static Picture picture(boolean storm) {
    int side = SIZE.width();
    byte[] samples = new byte[side * side * 3];
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        double[] colour = colour((double) x / side, (double) y / side, storm);
        for (int c = 0; c < 3; c++) {
          samples[(y * side + x) * 3 + c] = (byte) Math.clamp(Math.round(colour[c]), 0, 255);
        }
      }
    }
    return new Picture(side, side, Picture.Mode.RGB, samples);
  }

  private static double[] colour(double x, double y, boolean storm) {
    double[] found = y < 0.46 ? sky(y / 0.46, storm) : ground((y - 0.46) / 0.54, x, y);
    for (double[] sphere : SPHERES) {
      double dx = (x - sphere[0]) / sphere[2];
      double dy = (y - sphere[1]) / sphere[2];
      double far = dx * dx + dy * dy;
      if (far < 1) {
        double z = Math.sqrt(1 - far);
        double light = Math.max(0.18, 0.35 * dx - 0.55 * dy + 0.65 * z);
        double shine = Math.pow(Math.max(0, 0.25 * dx - 0.45 * dy + 0.85 * z), 28) * 190;
        return new double[] {
          sphere[3] * light + shine, sphere[4] * light + shine, sphere[5] * light + shine
        };
      }
    }
    return found;
  }

  private static double[] sky(double t, boolean storm) {
    double[] high = storm ? new double[] {52, 58, 74} : new double[] {76, 66, 140};
    double[] low = storm ? new double[] {150, 152, 150} : new double[] {240, 148, 96};
    double share = Math.pow(t, 1.6);
    return mix(high, low, share);
  }

  private static double[] ground(double t, double x, double y) {
    double[] sand =
        mix(new double[] {214, 132, 96}, new double[] {110, 84, 88}, Math.min(1, t * 3));
    for (double[] sphere : SPHERES) {
      double dx = (x - sphere[0] + sphere[2] * 0.7) / (sphere[2] * 1.6);
      double dy = (y - sphere[1] - sphere[2]) / (sphere[2] * 0.34);
      double far = dx * dx + dy * dy;
      if (far < 1) {
        sand = mix(sand, new double[] {58, 46, 52}, (1 - far) * 0.8);
      }
    }
    return sand;
  }

  private static double[] mix(double[] a, double[] b, double share) {
    return new double[] {
      a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share
    };
  }

  private static double bits(int i) {
    double x = (i % SIZE.columns() + 0.5) / SIZE.columns();
    double y = (i / SIZE.columns() + 0.5) / SIZE.rows();
    double noise = (Integer.reverse(i * 0x9e3779b1) >>> 8) / (double) (1 << 24);
    double edge = 0;
    for (double[] sphere : SPHERES) {
      double far = Math.hypot(x - sphere[0], y - sphere[1]) / sphere[2];
      edge = Math.max(edge, Math.exp(-12 * (far - 1) * (far - 1)));
    }
    double horizon = Math.exp(-400 * (y - 0.46) * (y - 0.46));
    double row = (Integer.reverse((int) (y * SIZE.rows()) * 0x85ebca6b) >>> 8) / (double) (1 << 24);
    return 0.6 + 1.8 * noise * noise + 5.5 * edge * noise + 2.5 * horizon * noise + 1.6 * row * row;
  }

  static List<PictureEntry> forkTree(PictureEntry first) {
    return List.of(
        first,
        fork(first, 2, 18, STORM, VALUES.withGuidance(6), 48),
        fork(first, 3, 30, DUSK, VALUES.withSeed(77_001_234L), 48));
  }
}
