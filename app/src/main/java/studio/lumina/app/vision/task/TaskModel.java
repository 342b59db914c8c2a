package studio.lumina.app.vision.task;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import studio.lumina.app.ui.UiState;

/// The tasks that are ticked, and what is to be detected; kept from one start to the next. FX
/// thread only, without a toolkit.
public final class TaskModel {
  private static final String TICKED = "vision.tasks";
  private static final String WHAT = "vision.what";

  private final Map<VisionTask, BooleanProperty> ticks = new EnumMap<>(VisionTask.class);
  private final StringProperty what = new SimpleStringProperty("");

  public TaskModel(UiState memory) {
    List<String> kept = List.of(memory.value(TICKED).orElse(VisionTask.DEPTH.name()).split(" "));
    for (VisionTask task : VisionTask.readings()) {
      BooleanProperty tick = new SimpleBooleanProperty(kept.contains(task.name()));
      tick.addListener((value, before, now) ->
          memory.put(
              TICKED, chosen().stream().map(VisionTask::name).collect(Collectors.joining(" "))));
      ticks.put(task, tick);
    }
    what.set(memory.value(WHAT).orElse(""));
    what.addListener((value, before, now) -> memory.put(WHAT, now));
  }

  /// Whether a task is ticked.
  public BooleanProperty tickedProperty(VisionTask task) {
    return tick(task);
  }

  private BooleanProperty tick(VisionTask task) {
    return Objects.requireNonNull(ticks.get(task)); // each task has one
  }

  /// The things that detection looks for.
  public StringProperty whatProperty() {
    return what;
  }

  /// Those that are ticked, in their order.
  public List<VisionTask> chosen() {
    List<VisionTask> chosen = new ArrayList<>();
    ticks.forEach((task, tick) -> {
      if (tick.get()) {
        chosen.add(task);
      }
    });
    return List.copyOf(chosen);
  }

  /// Whether detection is wanted and nothing is named to be detected.
  public boolean lacksWhat() {
    return tick(VisionTask.DETECTION).get() && what.get().isBlank();
  }

  /// Changes whenever another task is ticked, or something else is to be detected.
  public List<Observable> parts() {
    return Stream.<Observable>concat(ticks.values().stream(), Stream.of(what)).toList();
  }
}
