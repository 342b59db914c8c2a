package studio.lumina.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.Size;
import studio.lumina.starter.world.SceneShard;
import studio.lumina.starter.world.Scenes;

/// `lumina scenes`: the data that the starter checkpoint is trained on.
@Command(
    name = "scenes",
    description = {
      "Writes scenes of the starter's world with their maps and words, to train on.",
      "Folders 00000, 00001, ... of one size each; those that are there already are kept."
    },
    mixinStandardHelpOptions = true)
final class ScenesCommand implements Callable<Integer> {
  private static final int IN_A_SHARD = 256;
  private static final int LARGEST = 1024;

  private final Console console;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where to write.")
  private @Nullable Path out;

  @Option(
      names = "--count",
      paramLabel = "N",
      defaultValue = "16384",
      description = "Scenes, rounded up to 256 (default ${DEFAULT-VALUE}).")
  private int count;

  @Option(
      names = "--side",
      paramLabel = "PIXELS",
      defaultValue = "128",
      description =
          "Side of the square pictures; the others have its area (default ${DEFAULT-VALUE}).")
  private int side;

  @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Default 1.")
  private long seed;

  ScenesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Path folder = Objects.requireNonNull(out);
    if (side < 2 * Size.UNIT || side > LARGEST || side % Size.UNIT != 0) {
      throw new LuminaException(
          new Problem.SettingOutOfRange("--side", side, 2 * Size.UNIT, LARGEST));
    }
    int shards = Math.ceilDiv(count, IN_A_SHARD);
    for (int i = 0; i < shards; i++) {
      Path shard = folder.resolve(String.format(Locale.ROOT, "%05d", i));
      if (!Files.exists(shard.resolve("words.json"))) {
        SceneShard.write(
            shard, new Scenes(seed, false), (long) i * IN_A_SHARD, IN_A_SHARD, size(i, side));
      }
      console.progress((i + 1) + " of " + shards);
    }
    console.clear();
    return Exit.DONE;
  }

  /// Three of four are square; the other sizes that are offered for this side take turns.
  static Size size(int shard, int side) {
    Size square = new Size(side, side);
    List<Size> others = Size.forTarget(side).stream().filter(s -> !s.equals(square)).toList();
    return shard % 4 < 3 ? square : others.get(shard / 4 % others.size());
  }
}
