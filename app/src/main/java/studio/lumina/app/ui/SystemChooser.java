package studio.lumina.app.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// The system's own dialogs, in front of a window.
public final class SystemChooser implements Chooser {
  private final Window owner;

  public SystemChooser(Window owner) {
    this.owner = owner;
  }

  @Override
  public Optional<Path> folder(String title) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(title);
    return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
  }

  @Override
  public Optional<Path> open(String title, Kind kind) {
    return Optional.ofNullable(chooser(title, kind).showOpenDialog(owner)).map(File::toPath);
  }

  @Override
  public Optional<Path> save(String title, Optional<Path> folder, String name, Kind kind) {
    FileChooser chooser = chooser(title, kind);
    folder.map(Path::toFile).ifPresent(chooser::setInitialDirectory);
    chooser.setInitialFileName(name);
    return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
  }

  private static FileChooser chooser(String title, Kind kind) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(kind.words(), kind.patterns()));
    return chooser;
  }
}
