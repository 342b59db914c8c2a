package studio.lumina.app.vision.task;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.lumina.core.Task;

/// What a photo can be read as.
public enum VisionTask {
  DEPTH(Task.DEPTH),
  SEGMENTATION(Task.SEGMENTATION),
  NORMALS(Task.NORMALS),
  POSE(Task.POSE),
  DETECTION(Task.DETECT),
  DESCRIPTION(null);

  private final @Nullable Task map;

  VisionTask(@Nullable Task map) {
    this.map = map;
  }

  /// The task that paints a map; empty where words answer.
  public Optional<Task> map() {
    return Optional.ofNullable(map);
  }

  /// What a task of the model is called here; empty where it makes no map.
  public static Optional<VisionTask> of(Task task) {
    return Arrays.stream(values()).filter(each -> each.map == task).findFirst();
  }
}
