package studio.lumina.app;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import studio.lumina.app.create.CreateContext;
import studio.lumina.app.create.control.ControlStore;
import studio.lumina.app.create.prompt.PresetPromptExpander;
import studio.lumina.app.drop.DroppedFile;
import studio.lumina.app.prompt.Incoming;
import studio.lumina.app.prompt.StyleFolder;
import studio.lumina.app.prompt.Wildcards;
import studio.lumina.app.prompt.WordLists;
import studio.lumina.app.sheet.ContactSheet;
import studio.lumina.app.store.ControlPictures;
import studio.lumina.app.store.Folders;
import studio.lumina.app.ui.BackgroundTasks;
import studio.lumina.app.ui.UiState;

/// What the Create workspace has around it in the running program.
final class CreateContexts {
  private CreateContexts() {}

  /// @param reader where files are read
  static CreateContext of(UiState memory, Folders folders, Executor reader) {
    return new CreateContext(
        memory,
        new PresetPromptExpander(
            new StyleFolder(folders.styles()), new Wildcards(new WordLists(folders.wildcards()))),
        path -> arrival(Incoming.at(path)),
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

  private static DroppedFile arrival(Incoming found) {
    return switch (found) {
      case Incoming.Painted painted ->
          new DroppedFile.Painted(
              painted.path(),
              painted.recipe().prompt(),
              painted.recipe().sampling(),
              painted.recipe().size(),
              painted.width(),
              painted.height());
      case Incoming.Photo photo ->
          new DroppedFile.Photo(photo.path(), photo.width(), photo.height());
      case Incoming.Checkpoint checkpoint -> new DroppedFile.Checkpoint(checkpoint.path());
      case Incoming.Styles styles -> new DroppedFile.Styles(styles.path(), styles.presets().size());
      case Incoming.Refused refused -> new DroppedFile.Refused(refused.path(), refused.problem());
    };
  }
}
