package studio.lumina.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.files.NewFile;

/// Where several pictures of one command go: `FILE.png` for one, `FILE-1.png`, `FILE-2.png`, ...
/// for more. Names that the user did not give replace nothing: the next free numbers are taken.
final class NumberedOutputs {
  private static final int MOST = 1000;

  private NumberedOutputs() {}

  /// @param given as the user gave it
  /// @param source after which they are named where nothing was given
  /// @param suffix of such a name
  /// @throws LuminaException with [Problem.SettingOutOfRange], [Problem.SettingInvalid] for several
  ///   pictures on standard output, or where one cannot be written
  static List<Output> of(@Nullable Path given, Path source, String suffix, int count) {
    if (count < 1 || count > MOST) {
      throw new LuminaException(new Problem.SettingOutOfRange("--seeds", count, 1, MOST));
    }
    String base = String.valueOf(source.getFileName()).replaceFirst("\\.[^.]+$", "");
    Path named = given == null ? Path.of(base + suffix + ".png") : given;
    if (count > 1 && named.equals(Output.STANDARD)) {
      throw new LuminaException(
          new Problem.SettingInvalid("--output", "-", "a file name, there are several pictures"));
    }
    List<Output> all = names(given, named, count).limit(count).map(Output::ofPicture).toList();
    all.forEach(Output::check);
    return all;
  }

  private static Stream<Path> names(@Nullable Path given, Path named, int count) {
    if (count == 1) {
      return Stream.of(given == null ? NewFile.of(named) : named);
    }
    return IntStream.iterate(1, i -> i + 1)
        .mapToObj(i -> NewFile.numbered(named, i))
        .filter(file -> given != null || NewFile.isFree(file));
  }
}
