package studio.lumina.app.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import studio.lumina.app.settings.StudioFile;
import studio.lumina.app.store.Folders;

/// Which library a command is about.
final class LibraryOptions {
  @Option(
      names = "--library",
      paramLabel = "FOLDER",
      description = "The library's folder. Default: the one that the studio uses.")
  private @Nullable Path folder;

  Folders folders() {
    return folder != null
        ? new Folders(folder)
        : Folders.chosen(StudioFile.ofUser().read().library());
  }
}
