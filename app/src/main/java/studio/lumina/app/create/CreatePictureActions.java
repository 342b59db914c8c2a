package studio.lumina.app.create;

import java.util.List;
import studio.lumina.app.picture.PictureAction;
import studio.lumina.app.picture.PictureActions;
import studio.lumina.app.picture.RecentModel;
import studio.lumina.app.stage.StageModel;
import studio.lumina.app.store.PictureEntry;

/// What Create does with a picture of the library.
///
/// @param elsewhere what other workspaces do with it
record CreatePictureActions(
    StageModel stage,
    SettingsReuse settings,
    GenerateCommands commands,
    RecentModel recent,
    List<PictureAction> elsewhere)
    implements PictureActions {
  @Override
  public void show(PictureEntry entry) {
    stage.show(entry);
  }

  @Override
  public void use(PictureEntry entry) {
    settings.of(entry);
  }

  @Override
  public void replay(PictureEntry entry) {
    commands.replay(entry);
  }

  @Override
  public void retry(PictureEntry entry) {
    recent.retry(entry);
  }

  @Override
  public void discard(PictureEntry entry) {
    recent.discard(entry);
  }
}
