package studio.lumina.app.drop;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javax.imageio.ImageIO;
import studio.lumina.app.ui.BackgroundTasks;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;

/// What lies on the clipboard, as a file: the first that was copied, or a picture written to one.
public final class PastedFile {
  private PastedFile() {}

  /// @param found told the file on the FX thread, where there is one
  /// @param failed told on the FX thread why there is none
  public static void take(
      Clipboard clipboard, BackgroundTasks tasks, Consumer<Path> found, Consumer<Problem> failed) {
    Optional<Path> file =
        clipboard.hasFiles()
            ? clipboard.getFiles().stream().map(java.io.File::toPath).findFirst()
            : Optional.empty();
    if (file.isPresent()) {
      found.accept(file.get());
      return;
    }
    if (clipboard.hasImage()) {
      Image image = clipboard.getImage();
      tasks.run(() -> write(SwingFXUtils.fromFXImage(image, null)), found, failed);
    }
  }

  private static Path write(BufferedImage pixels) {
    try {
      Path folder = Files.createTempDirectory("lumina-pasted");
      Path file = folder.resolve("pasted.png");
      ImageIO.write(pixels, "png", file.toFile());
      file.toFile().deleteOnExit();
      folder.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new LuminaException(new Problem.FileUnwritable("pasted.png", e.toString()), e);
    }
  }
}
