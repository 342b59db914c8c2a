package studio.lumina.app;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import studio.lumina.app.create.CreateContext;
import studio.lumina.app.create.control.ControlStore;
import studio.lumina.app.create.prompt.PresetPromptExpander;
import studio.lumina.app.drop.FileInspector;
import studio.lumina.app.prompt.StyleFolder;
import studio.lumina.app.prompt.Wildcards;
import studio.lumina.app.prompt.WordLists;
import studio.lumina.app.sheet.ContactSheet;
import studio.lumina.app.store.ControlPictures;
import studio.lumina.app.store.Folders;
import studio.lumina.app.ui.BackgroundTasks;
import studio.lumina.app.ui.UiState;

/// The context of the Create workspace in the running program.
final class CreateContexts {
  private CreateContexts() {}

  /// @param reader where files are read
  static CreateContext of(UiState uiState, Folders folders, Executor reader) {
    return new CreateContext(
        uiState,
        new PresetPromptExpander(
            new StyleFolder(folders.styles()), new Wildcards(new WordLists(folders.wildcards()))),
        new FileInspector(),
        ContactSheet::write,
        controls(new ControlPictures(folders.controls())),
        new BackgroundTasks(reader, Platform::runLater));
  }

  private static ControlStore controls(ControlPictures pictures) {
    return new ControlStore() {
      @Override
      public Kept bringIn(Path file) {
        ControlPictures.Kept kept = pictures.bringIn(file);
        return new Kept(kept.reference(), kept.preview());
      }

      @Override
      public Kept read(String hash) {
        ControlPictures.Kept kept = pictures.read(hash);
        return new Kept(kept.reference(), kept.preview());
      }
    };
  }
}
