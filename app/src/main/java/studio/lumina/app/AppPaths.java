package studio.lumina.app;

import java.nio.file.Path;
import java.util.Optional;
import studio.lumina.app.settings.StudioFile;
import studio.lumina.app.store.Folders;

/// The paths of this run: the library's folders, the settings file, the starter checkpoint.
///
/// @param folders of the library
/// @param file keeps which folder that is
/// @param before folder that was the library's before this one
/// @param aside where a settings file that could not be understood was put
/// @param starter the model that ships with the studio
record AppPaths(
    Folders folders, StudioFile file, Optional<Path> before, Optional<Path> aside, Path starter) {
  /// The library named on the command line (`lumina.library`), else the one that the artist chose,
  /// else the usual one.
  static AppPaths ofUser() {
    StudioFile file = StudioFile.ofUser();
    StudioFile.Found found = file.read();
    Folders folders = Folders.chosen(found.library());
    Path starter =
        Path.of(System.getProperty("lumina.assets", "assets"), "starter-model", "checkpoint");
    return new AppPaths(folders, file, found.before(), found.aside(), starter);
  }
}
