package studio.lumina.app.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Options of the commands that make one or several candidates of a picture: how many, and where
/// they are written.
final class CandidateOptions {
  @Option(
      names = "--seeds",
      paramLabel = "N",
      description = {
        "How many candidates, each with a seed of its own; ${DEFAULT-VALUE} by default.",
        "Several are written to FILE-1.png, FILE-2.png, ..."
      })
  private int seeds;

  @Option(
      names = "--output",
      paramLabel = "FILE.png",
      description = {
        "- is standard output. Default: the picture's name in the current folder with what was"
            + " done: PICTURE-edited.png, PICTURE-redrawn.png, PICTURE-extended.png.",
        "Such a name replaces nothing."
      })
  private @Nullable Path output;

  /// @param seeds how many where not given
  CandidateOptions(int seeds) {
    this.seeds = seeds;
  }

  /// How many are asked for.
  int count() {
    return seeds;
  }

  /// Where they are written, checked before anything is computed.
  ///
  /// @param picture after which they are named where no name was given
  /// @param suffix of such a name
  /// @throws studio.lumina.core.LuminaException as [NumberedOutputs#of] does
  List<Output> targets(Path picture, String suffix) {
    return NumberedOutputs.of(output, picture, suffix, seeds);
  }
}
