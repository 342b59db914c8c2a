package studio.lumina.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import studio.lumina.core.LuminaException;
import studio.lumina.core.ModelCard;
import studio.lumina.core.Picture;
import studio.lumina.core.Problem;
import studio.lumina.core.Prompt;
import studio.lumina.core.Sampling;
import studio.lumina.core.image.PictureFile;
import studio.lumina.core.image.PngFile;
import studio.lumina.core.image.Provenance;

/// Pictures on disk as the commands read and write them.
final class PictureFiles {
  private PictureFiles() {}

  /// A photo in its own mode.
  ///
  /// @throws LuminaException with a file or picture problem
  static Picture read(Path file) {
    return PictureFile.read(file);
  }

  /// Writes the one picture that a turn was to paint, with its recipe.
  ///
  /// @throws LuminaException with [Problem.FileUnwritable], or [Problem.ComputationFailed] where
  ///   the turn painted none
  static void save(
      Path file, TurnRun.Outcome outcome, Prompt prompt, Sampling sampling, ModelCard card) {
    if (outcome.pictures().isEmpty()) {
      throw new LuminaException(
          new Problem.ComputationFailed(
              "the turn ended (" + outcome.turn().finish() + ") without a picture"));
    }
    TurnRun.Finished first = outcome.pictures().getFirst();
    write(
        file,
        first.pixels(),
        Recipe.of(prompt, sampling, card, outcome.turn().numericsKey(), first.drawn()),
        Provenance.of(prompt));
  }

  static void write(Path file, Picture picture, Map<String, String> texts, Provenance provenance) {
    PngFile.write(file, picture, texts, provenance);
  }

  /// Finds out before minutes of painting whether the result can be stored.
  ///
  /// @throws LuminaException with [Problem.FileMissing] or [Problem.FileUnwritable]
  static void checkWritable(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new LuminaException(
          new Problem.FileMissing(String.valueOf(folder), "folder of the picture"));
    }
    if (Files.isDirectory(file) || !Files.isWritable(folder)) {
      throw new LuminaException(
          new Problem.FileUnwritable(file.toString(), "no file can be written there"));
    }
  }
}
