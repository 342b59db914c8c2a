package studio.lumina.app.vision;

import java.util.List;
import java.util.function.BiConsumer;
import org.kordamp.ikonli.feather.Feather;
import studio.lumina.app.drop.DropAction;
import studio.lumina.app.drop.DroppedFile;
import studio.lumina.app.vision.task.VisionTask;

/// What Vision can do with a file from outside.
///
/// @param take works on it and runs tasks at once; none to begin with
record VisionDropActions(BiConsumer<DroppedFile, List<VisionTask>> take) {
  /// The likeliest first; empty where nothing can be done.
  List<DropAction> of(DroppedFile file) {
    return switch (file) {
      case DroppedFile.Painted _, DroppedFile.Photo _ ->
          List.of(
              action("vision", Feather.LAYERS),
              action("depth", Feather.BAR_CHART, VisionTask.DEPTH),
              action("segmentation", Feather.PIE_CHART, VisionTask.SEGMENTATION),
              action("normals", Feather.COMPASS, VisionTask.NORMALS),
              action("edit", Feather.EDIT_3));
      case DroppedFile.Checkpoint _, DroppedFile.Styles _, DroppedFile.Refused _ -> List.of();
    };
  }

  private DropAction action(String id, Feather icon, VisionTask... tasks) {
    return new DropAction(id, icon, dropped -> take.accept(dropped, List.of(tasks)));
  }
}
