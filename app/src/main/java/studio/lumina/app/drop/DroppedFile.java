package studio.lumina.app.drop;

import java.nio.file.Path;
import studio.lumina.core.Problem;
import studio.lumina.core.Prompt;
import studio.lumina.core.Sampling;
import studio.lumina.core.Size;

/// What a file or folder that came from outside turned out to be.
public sealed interface DroppedFile {
  /// Where it lies.
  Path path();

  /// A picture that carries the recipe it was painted by.
  ///
  /// @param size of the drawing
  /// @param width of the file's picture, pixels
  /// @param height of the file's picture, pixels
  record Painted(Path path, Prompt prompt, Sampling sampling, Size size, int width, int height)
      implements DroppedFile {}

  /// Any other picture; its sides in pixels.
  record Photo(Path path, int width, int height) implements DroppedFile {}

  /// A folder with a checkpoint.
  record Checkpoint(Path path) implements DroppedFile {}

  /// A file of styles.
  ///
  /// @param count how many it holds
  record Styles(Path path, int count) implements DroppedFile {}

  /// Nothing that can be used, or damaged.
  record Refused(Path path, Problem problem) implements DroppedFile {}
}
