package studio.lumina.app.vision.task;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.lumina.core.Task;

/// What can be done with a photo: what it is read as, and a change by words.
public enum VisionTask {
  DEPTH(Task.DEPTH),
  SEGMENTATION(Task.SEGMENTATION),
  NORMALS(Task.NORMALS),
  POSE(Task.POSE),
  DETECTION(Task.DETECT),
  DESCRIPTION(null),
  /// Changed by an instruction: no reading, but asked for, painted and kept as the maps are.
  EDIT(Task.EDIT),
  /// Drawn anew in part, or extended.
  REDRAW(Task.DRAW);

  private final @Nullable Task map;

  VisionTask(@Nullable Task map) {
    this.map = map;
  }

  /// What a photo can be read as, in the order in which it is offered.
  public static List<VisionTask> readings() {
    return Arrays.stream(values()).filter(task -> task != EDIT && task != REDRAW).toList();
  }

  /// The task that paints a picture; empty where words answer.
  public Optional<Task> map() {
    return Optional.ofNullable(map);
  }

  /// What a task of the model is called here; empty where it makes no map.
  public static Optional<VisionTask> of(Task task) {
    return Arrays.stream(values()).filter(each -> each.map == task).findFirst();
  }
}
