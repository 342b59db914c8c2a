package studio.lumina.app.timeline;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// A bar for each row, its height the model's mean doubt there; rows ahead are dim. Below, the
/// numbers of some rows.
public final class TimelineBars extends Group {
  private static final double LOWEST = 4;
  private static final double AHEAD = 6;
  private static final double FAINTEST = 0.45;
  private static final int[] STEPS = {1, 2, 4, 8, 16, 32, 64, 128};
  private static final double ROOM = 44;

  private final TimelineModel timeline;
  private final List<Rectangle> bars = new ArrayList<>();
  private final List<Label> numbers = new ArrayList<>();

  public TimelineBars(TimelineModel timeline) {
    this.timeline = timeline;
    setManaged(false);
    setAutoSizeChildren(false);
    setMouseTransparent(true);
  }

  /// Makes a bar for each of `count` rows.
  public void rows(int count) {
    if (bars.size() != count) {
      bars.clear();
      for (int i = 0; i < count; i++) {
        Rectangle bar = new Rectangle();
        bar.getStyleClass().add("row-bar");
        bars.add(bar);
      }
      getChildren().setAll(bars);
      numbers.clear();
    }
  }

  /// @param seen rows left of the playhead
  /// @param head rows that are finished
  public void lie(TimelineTrack track, double height, int seen, int head, double axis) {
    double scale = timeline.scale();
    double gap = Math.clamp(track.step() * 0.2, 1, 3);
    for (int row = 0; row < bars.size(); row++) {
      Rectangle bar = bars.get(row);
      double share = row <= head ? timeline.bits(row) / scale : 0;
      double tall = share > 0 ? Math.max(LOWEST, Math.rint(Math.min(1, share) * height)) : AHEAD;
      double left = Math.rint(track.x(row));
      bar.setX(left);
      bar.setY(height + 2 - tall);
      bar.setWidth(Math.max(1, Math.rint(track.x(row + 1) - gap) - left));
      bar.setHeight(tall);
      bar.setArcWidth(4);
      bar.setArcHeight(4);
      boolean ahead = row >= seen;
      bar.setOpacity(ahead ? 1 : FAINTEST + (1 - FAINTEST) * Math.min(1, share));
      if (ahead != bar.getStyleClass().contains("ahead")) {
        if (ahead) {
          bar.getStyleClass().add("ahead");
        } else {
          bar.getStyleClass().remove("ahead");
        }
      }
    }
    number(track, axis);
  }

  /// The first row, the last, and round numbers between them, as many as there is room for.
  private void number(TimelineTrack track, double y) {
    int step = STEPS[STEPS.length - 1];
    for (int candidate : STEPS) {
      if (candidate * track.step() >= ROOM) {
        step = candidate;
        break;
      }
    }
    List<Integer> shown = new ArrayList<>();
    for (int row = 1; row <= bars.size(); row++) {
      boolean round = row % step == 0 && (row == bars.size() || bars.size() - row >= step / 2.0);
      if (row == 1 || round && (row - 1) * track.step() >= ROOM * 0.7) {
        shown.add(row);
      }
    }
    while (numbers.size() < shown.size()) {
      Label label = new Label();
      label.getStyleClass().add("timeline-number");
      numbers.add(label);
      getChildren().add(label);
    }
    for (int i = 0; i < numbers.size(); i++) {
      Label label = numbers.get(i);
      label.setVisible(i < shown.size());
      if (label.isVisible()) {
        int row = shown.get(i);
        label.setText(String.valueOf(row));
        double middle = (track.x(row - 1) + track.x(row)) / 2;
        label.resizeRelocate(Math.rint(middle - ROOM / 2), y, ROOM, 16);
        label.setMinWidth(Region.USE_PREF_SIZE);
      }
    }
  }
}
