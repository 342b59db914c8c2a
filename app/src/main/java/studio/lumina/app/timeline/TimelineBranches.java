package studio.lumina.app.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Group;
import javafx.scene.shape.Circle;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import studio.lumina.app.stage.StageModel;
import studio.lumina.app.store.PictureEntry;

/// A line for each picture of the fork tree; a fork leaves its parent's at its row.
public final class TimelineBranches extends Group {
  /// Colours there are; the style classes `branch-0` and on.
  static final int COLOURS = 6;

  private static final double APART = 8;
  private static final int MOST = 6;

  private final List<Path> lines = new ArrayList<>();
  private final List<Circle> leaves = new ArrayList<>();
  private List<ForkBranch> branches = List.of();
  private long shown = -1;
  private boolean painted;

  public TimelineBranches() {
    setManaged(false);
    setAutoSizeChildren(false);
    setMouseTransparent(true);
  }

  /// Height beyond the place of one line that has a second beside it.
  public double extra(ForkTreeModel model) {
    return Math.clamp(model.branchesProperty().get().size() - 2, 0, MOST - 2) * APART;
  }

  /// Draws the lines of these branches.
  public void take(List<ForkBranch> found, StageModel stage) {
    Optional<PictureEntry> entry = stage.shownProperty().get();
    shown = entry.map(PictureEntry::id).orElse(-1L);
    painted = stage.showsPainted();
    branches = found.stream().limit(MOST).toList();
    lines.clear();
    leaves.clear();
    for (ForkBranch branch : branches) {
      Path line = new Path();
      line.getStyleClass().addAll("branch", "branch-" + branch.lane() % COLOURS);
      if (branch.picture().id() == shown) {
        line.getStyleClass().add("shown");
      }
      lines.add(line);
      if (branch.parentLane() >= 0) {
        Circle leaf = new Circle(3.5);
        leaf.getStyleClass().addAll("leaf", "branch-" + branch.parentLane() % COLOURS);
        leaves.add(leaf);
      }
    }
    if (branches.isEmpty() && entry.isPresent()) {
      Path line = new Path();
      line.getStyleClass().addAll("branch", "branch-0", "shown");
      lines.add(line);
    }
    getChildren().setAll(lines);
    getChildren().addAll(leaves);
  }

  /// @param top where the first line's place begins
  /// @param head rows that the picture on the stage has
  public void lie(TimelineTrack track, double top, double height, int head) {
    double first = top + height / 2 - (branches.size() > 1 ? APART / 2 : 0);
    if (branches.isEmpty()) {
      lines.forEach(line -> draw(line, track.x(0), track.x(head), first, first, false));
      return;
    }
    int leaf = 0;
    for (int i = 0; i < branches.size(); i++) {
      ForkBranch branch = branches.get(i);
      boolean fork = branch.parentLane() >= 0;
      double y = first + branch.lane() * APART;
      double parent = first + Math.max(0, branch.parentLane()) * APART;
      int rows = branch.picture().id() == shown && painted ? head : branch.to();
      draw(
          lines.get(i),
          track.x(branch.from()),
          track.x(Math.max(rows, branch.from())),
          parent,
          y,
          fork);
      if (fork) {
        leaves.get(leaf).setCenterX(track.x(branch.from()));
        leaves.get(leaf).setCenterY(parent);
        leaf++;
      }
    }
  }

  private static void draw(
      Path line, double from, double to, double parent, double y, boolean fork) {
    line.getElements().setAll(new MoveTo(from, fork ? parent : y));
    double bend = Math.min(from + 20, Math.max(from + 6, to));
    if (fork) {
      double middle = (from + bend) / 2;
      line.getElements().add(new CubicCurveTo(middle, parent, middle, y, bend, y));
    }
    line.getElements().add(new LineTo(Math.max(to, fork ? bend : from), y));
  }
}
