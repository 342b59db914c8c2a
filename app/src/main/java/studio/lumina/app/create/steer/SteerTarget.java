package studio.lumina.app.create.steer;

import java.util.Optional;
import studio.lumina.app.stage.StageModel;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.core.RowSchedule;

/// The picture that other values would reach: the one being painted, else the one on the stage
/// where it is paused.
record SteerTarget(StageModel stage) {
  Optional<PictureEntry> picture() {
    Optional<PictureEntry> painted = stage.paintedProperty().get();
    return painted.isPresent()
        ? painted
        : stage.shownProperty().get().filter(entry -> entry.state() == PictureEntry.State.PAUSED);
  }

  /// Whether it is on the stage.
  boolean isSeen() {
    return stage.paintedProperty().get().isEmpty() || stage.showsPainted();
  }

  /// The values under which it is painted, or would go on.
  ///
  /// @param next its next row
  RowSchedule.Change inForce(PictureEntry entry, int next) {
    boolean painted = stage.paintedProperty().get().isPresent();
    return entry.schedule().at(painted ? stage.paintedProgress().drawnRows() : next);
  }

  /// The first row of which it has no code.
  static int nextRow(PictureEntry entry) {
    int columns = entry.size().columns();
    return (entry.codes().size() + columns - 1) / columns;
  }
}
