package studio.lumina.core.models.importing;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.BooleanSupplier;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.checkpoint.Config;

/// Looks through a folder for checkpoints and codecs: the models of another program, a disk.
public final class FolderScan {
  private static final int DEPTH = 8;

  private FolderScan() {}

  /// What was found, not yet checked.
  ///
  /// @param checkpoints folders with a configuration of the right kind and weights beside it
  /// @param codecs folders with the picture codec
  public record Found(List<Path> checkpoints, List<Path> codecs) {
    public Found {
      checkpoints = List.copyOf(checkpoints);
      codecs = List.copyOf(codecs);
    }
  }

  /// Looks through a folder, following links, but none in a circle; what cannot be read is passed
  /// over.
  ///
  /// @param stop whether to give up
  public static Found scan(Path folder, BooleanSupplier stop) {
    List<Path> checkpoints = new ArrayList<>();
    List<Path> codecs = new ArrayList<>();
    try {
      Files.walkFileTree(
          folder,
          EnumSet.of(FileVisitOption.FOLLOW_LINKS),
          DEPTH,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) {
              if (stop.getAsBoolean()) {
                return FileVisitResult.TERMINATE;
              }
              if (isCheckpoint(each)) {
                checkpoints.add(each);
              }
              if (Files.isRegularFile(each.resolve("vqgan.yaml"))
                  && Files.isRegularFile(each.resolve("vqgan.ckpt"))) {
                codecs.add(each);
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path each, IOException e) {
              return FileVisitResult.CONTINUE; // a circle, or not ours to read
            }
          });
    } catch (IOException e) {
      throw new LuminaException(new Problem.FileUnreadable(folder.toString(), e.toString()), e);
    }
    return new Found(checkpoints, codecs);
  }

  private static boolean isCheckpoint(Path folder) {
    boolean weights =
        Files.isRegularFile(folder.resolve("model.safetensors.index.json"))
            || Files.isRegularFile(folder.resolve("model.safetensors"));
    if (!weights || !Files.isRegularFile(folder.resolve("config.json"))) {
      return false;
    }
    try {
      Config.read(folder.resolve("config.json"));
      return true;
    } catch (LuminaException e) {
      return false; // a model of another kind
    }
  }
}
