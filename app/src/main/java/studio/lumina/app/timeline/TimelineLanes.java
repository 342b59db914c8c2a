package studio.lumina.app.timeline;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/// A line for each value along the rows, dashed where it is only planned, and a stretch for each
/// prompt.
public final class TimelineLanes extends Group {
  private static final double SWING = 10;
  private static final double SEGMENT = 16;

  private final List<Path> lines = new ArrayList<>();
  private final List<Path> plans = new ArrayList<>();
  private final List<Label> segments = new ArrayList<>();
  private TimelineModel.Shape shape = TimelineModel.Shape.NONE;

  public TimelineLanes() {
    setManaged(false);
    setAutoSizeChildren(false);
    setMouseTransparent(true);
  }

  /// Draws the values of a picture along its rows.
  public void take(TimelineModel.Shape now) {
    shape = now;
    lines.clear();
    plans.clear();
    segments.clear();
    for (int i = 0; i < now.lanes().size(); i++) {
      lines.add(path("lane-line"));
      plans.add(path("lane-plan"));
    }
    for (int i = 0; i < now.prompts().size(); i++) {
      Label segment = new Label(now.prompts().get(i).words());
      segment.getStyleClass().addAll("segment", i % 2 == 0 ? "even" : "odd");
      segments.add(segment);
    }
    getChildren().setAll(plans);
    getChildren().addAll(lines);
    getChildren().addAll(segments);
  }

  /// @param top where the first line's place begins
  /// @param height of a line's place
  /// @param places how many places there are for lines
  /// @param head rows that are finished
  public void lie(TimelineTrack track, double top, double height, int places, int head) {
    for (int i = 0; i < lines.size(); i++) {
      double middle = top + i * height + height / 2;
      draw(lines.get(i), track, shape.lanes().get(i), middle, 0, head);
      draw(plans.get(i), track, shape.lanes().get(i), middle, head, shape.rows());
    }
    double y = top + places * height + (height - SEGMENT) / 2;
    for (int i = 0; i < segments.size(); i++) {
      TimelineSegment segment = shape.prompts().get(i);
      double from = track.x(segment.from()) + (i > 0 ? 2 : 0);
      double to = track.x(Math.max(segment.from(), Math.min(segment.to(), head)));
      segments.get(i).setVisible(to - from > 2);
      segments
          .get(i)
          .resizeRelocate(Math.rint(from), y, Math.max(0, Math.rint(to - from)), SEGMENT);
    }
  }

  private static void draw(
      Path path, TimelineTrack track, TimelineLane lane, double middle, int from, int to) {
    path.getElements().clear();
    double slope = Math.min(6, track.step() / 2);
    for (TimelineLane.Step step : lane.steps()) {
      int begin = Math.max(step.from(), from);
      int end = Math.min(step.to(), to);
      if (begin >= end) {
        continue;
      }
      double y = Math.rint(middle + SWING / 2 - lane.height(step.value()) * SWING) + 0.5;
      if (path.getElements().isEmpty()) {
        path.getElements().add(new MoveTo(track.x(begin), y));
      } else {
        path.getElements().add(new LineTo(track.x(begin) + slope, y));
      }
      path.getElements()
          .add(new LineTo(track.x(end) - (end == step.to() && end < to ? slope : 0), y));
    }
  }

  private static Path path(String style) {
    Path path = new Path();
    path.getStyleClass().add(style);
    return path;
  }
}
