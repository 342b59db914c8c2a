package studio.lumina.app;

import java.util.Optional;
import studio.lumina.app.stage.StageModel;
import studio.lumina.app.store.PictureSet.Setting;
import studio.lumina.app.ui.Theme;

/// A grid over two settings: asked for, while it is painted, and as a whole.
final class GridScreenshots {
  private final Photographer camera;

  GridScreenshots(Photographer camera) {
    this.camera = camera;
  }

  void all() {
    camera.fx(() -> {
      var grid = camera.create().grid();
      camera.create().prompt().textProperty().set("A red sphere on grass in the daytime");
      grid.columnsProperty().set(Setting.GUIDANCE);
      grid.columnValuesProperty().set("1, 2, 3, 4");
      grid.rowsProperty().set(Optional.of(Setting.SEED));
      grid.rowValuesProperty().set("11..13");
    });
    camera.run("create.grid");
    camera.snap("grid-card", Theme.DARK);
    camera.uncover();
    camera.gate().stopBefore(7, 4);
    camera.fx(camera.create().commands()::drawGrid);
    camera.letSee(4);
    camera.snap("grid-painting", Theme.DARK);
    camera.gate().open();
    camera.until(() ->
        camera.create().queue().waiting().isEmpty()
            && camera.create().stage().stateProperty().get() == StageModel.State.READY);
    camera.run("create.set");
    camera.snap("grid", Theme.DARK);
    camera.uncover();
  }
}
