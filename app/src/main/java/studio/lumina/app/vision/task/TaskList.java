package studio.lumina.app.vision.task;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.lumina.app.ui.Heading;
import studio.lumina.app.ui.Messages;

/// The list of tasks that a photo can be put through, to be ticked.
public final class TaskList extends VBox {
  private final TextField what = new TextField();
  private final List<ToggleButton> rows = new ArrayList<>();

  public TaskList(TaskModel tasks) {
    super(8);
    getChildren().add(new Heading(Messages.of("vision.tasks"), new Label()));
    what.getStyleClass().add("l-text");
    what.setId("detect-what");
    what.setPromptText(Messages.of("vision.what"));
    what.setAccessibleText(Messages.of("vision.what"));
    what.textProperty().bindBidirectional(tasks.whatProperty());
    for (VisionTask task : VisionTask.readings()) {
      ToggleButton row = row(task, tasks);
      rows.add(row);
      getChildren().add(row);
      if (task == VisionTask.DETECTION) {
        // Always there, so that what is below stays in its place.
        what.disableProperty().bind(tasks.tickedProperty(task).not());
        getChildren().add(what);
      }
    }
  }

  /// Puts the focus on the first task.
  public void focusFirst() {
    rows.getFirst().requestFocus();
  }

  /// The sign of a task.
  public static Feather icon(VisionTask task) {
    return switch (task) {
      case DEPTH -> Feather.LAYERS;
      case SEGMENTATION -> Feather.PIE_CHART;
      case NORMALS -> Feather.COMPASS;
      case POSE -> Feather.USER;
      case DETECTION -> Feather.TARGET;
      case DESCRIPTION -> Feather.TYPE;
      case EDIT -> Feather.EDIT_3;
      case REDRAW -> Feather.CROP;
    };
  }

  /// What a task is called.
  public static String words(VisionTask task) {
    return Messages.of("vision.task." + task);
  }

  private static ToggleButton row(VisionTask task, TaskModel tasks) {
    Label name = new Label(words(task));
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    FontIcon tick = new FontIcon(Feather.CHECK);
    HBox inside = new HBox(10, new FontIcon(icon(task)), name, space, tick);
    inside.setAlignment(Pos.CENTER_LEFT);
    ToggleButton row = new ToggleButton("", inside);
    row.getStyleClass().setAll("toggle-button", "task-row");
    row.setId("task-" + task);
    row.setAccessibleText(words(task));
    row.setMaxWidth(Double.MAX_VALUE);
    row.selectedProperty().bindBidirectional(tasks.tickedProperty(task));
    tick.visibleProperty().bind(row.selectedProperty());
    inside.prefWidthProperty().bind(row.widthProperty().subtract(24));
    return row;
  }
}
