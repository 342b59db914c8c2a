package studio.lumina.app;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import studio.lumina.app.create.Arrival;
import studio.lumina.app.create.ArtistPhrasing;
import studio.lumina.app.create.Controls;
import studio.lumina.app.create.CreateDesk;
import studio.lumina.app.prompt.Incoming;
import studio.lumina.app.prompt.Presets;
import studio.lumina.app.prompt.Wildcards;
import studio.lumina.app.prompt.WordLists;
import studio.lumina.app.sheet.ContactSheet;
import studio.lumina.app.store.ControlPictures;
import studio.lumina.app.store.Folders;
import studio.lumina.app.ui.Memory;
import studio.lumina.core.Picture;

/// What the Create workspace has around it in the running program.
final class ArtistDesk {
  private ArtistDesk() {}

  /// @param reader where files are read
  static CreateDesk of(Memory memory, Folders folders, Executor reader) {
    return new CreateDesk(
        memory,
        new ArtistPhrasing(
            new Presets(folders.styles()), new Wildcards(new WordLists(folders.wildcards()))),
        path -> arrival(Incoming.at(path)),
        ContactSheet::write,
        controls(new ControlPictures(folders.controls())),
        reader,
        Platform::runLater);
  }

  private static Controls controls(ControlPictures pictures) {
    return new Controls() {
      @Override
      public Kept bringIn(Path file) {
        ControlPictures.Kept kept = pictures.bringIn(file);
        return new Kept(kept.name(), kept.picture());
      }

      @Override
      public String keep(Picture picture) {
        return pictures.keep(picture);
      }

      @Override
      public Picture read(String kept) {
        return pictures.read(kept);
      }
    };
  }

  private static Arrival arrival(Incoming found) {
    return switch (found) {
      case Incoming.Painted painted ->
          new Arrival.Painted(
              painted.path(),
              painted.recipe().prompt(),
              painted.recipe().sampling(),
              painted.recipe().size(),
              painted.width(),
              painted.height());
      case Incoming.Photo photo -> new Arrival.Photo(photo.path(), photo.width(), photo.height());
      case Incoming.Checkpoint checkpoint -> new Arrival.Checkpoint(checkpoint.path());
      case Incoming.Styles styles -> new Arrival.Styles(styles.path(), styles.presets().size());
      case Incoming.Refused refused -> new Arrival.Refused(refused.path(), refused.problem());
    };
  }
}
