package studio.lumina.app.timeline;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import studio.lumina.app.control.Redraw;
import studio.lumina.app.stage.OverlayModel;
import studio.lumina.app.stage.StageModel;
import studio.lumina.app.ui.Messages;

/// The rows of the picture on the stage: a bar for each, lines for values, stretches for prompts,
/// branches, and the playhead over all of them, which can be dragged. Drawn once a frame.
public final class TimelineView extends Pane {
  private static final double LABELS = 92;
  private static final double RIGHT = 18;
  private static final double BARS = 28;
  private static final double LANE = 26;
  private static final double AXIS = 16;

  private final StageModel stage;
  private final TimelineModel timeline;
  private final OverlayModel overlay;
  private final ForkTreeModel forkTree;
  private final TimelineBars bars;
  private final TimelineLanes lanes = new TimelineLanes();
  private final TimelineBranches branches = new TimelineBranches();
  private final TimelineHover hover;
  private final Region playhead = new Region();
  private final List<Label> names = new ArrayList<>();
  private final Redraw redraw = new Redraw(this::draw);
  private boolean rebuilt = true;
  private boolean whole = true;

  public TimelineView(
      StageModel stage, TimelineModel timeline, OverlayModel overlay, ForkTreeModel forkTree) {
    this.stage = stage;
    this.timeline = timeline;
    this.overlay = overlay;
    this.forkTree = forkTree;
    bars = new TimelineBars(timeline);
    hover = new TimelineHover(stage, timeline, overlay);
    getStyleClass().add("timeline-rows");
    setId("timeline");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.SLIDER);
    setMinWidth(200);
    playhead.getStyleClass().add("timeline-playhead");
    playhead.setMouseTransparent(true);
    playhead.setManaged(false);
    getChildren().addAll(bars, lanes, branches, playhead, hover);
    stage.drawnProperty().addListener((value, before, now) -> redraw.ask());
    timeline.scrubProperty().addListener((value, before, now) -> redraw.ask());
    overlay.shownProperty().addListener((value, before, now) -> redraw.ask());
    timeline.shapeProperty().addListener((value, before, now) -> rebuild());
    forkTree.branchesProperty().addListener((value, before, now) -> rebuild());
    addEventHandler(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          requestFocus();
          scrub(event);
        });
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::scrub);
    addEventHandler(MouseEvent.MOUSE_MOVED, event -> hover.at(track(), event.getX()));
    addEventHandler(MouseEvent.MOUSE_EXITED, event -> hover.hide());
    rebuild();
  }

  /// Draws values, prompts and branches too, or the rows alone.
  void lanes(boolean drawn) {
    if (whole != drawn) {
      whole = drawn;
      lanes.setVisible(drawn);
      branches.setVisible(drawn);
      rebuild();
    }
  }

  private void rebuild() {
    rebuilt = true;
    double below = whole ? (2 + lanes()) * LANE + branches.extra(forkTree) : 0;
    double height = BARS + below + AXIS;
    setMinHeight(height);
    setPrefHeight(height);
    setMaxHeight(height);
    redraw.ask();
  }

  /// One line is kept free for values, so that a picture without one moves nothing.
  private int lanes() {
    return Math.max(1, timeline.shapeProperty().get().lanes().size());
  }

  private TimelineTrack track() {
    return new TimelineTrack(
        LABELS,
        Math.max(1, getWidth() - LABELS - RIGHT),
        Math.max(1, timeline.shapeProperty().get().rows()));
  }

  private void scrub(MouseEvent event) {
    if (timeline.shapeProperty().get().rows() > 0) {
      timeline.scrub(track().rows(event.getX()));
      hover.hide();
    }
  }

  @Override
  protected void layoutChildren() {
    redraw.ask();
  }

  private void draw() {
    TimelineModel.Shape shape = timeline.shapeProperty().get();
    TimelineTrack track = track();
    if (rebuilt) {
      rebuilt = false;
      name(shape);
      bars.rows(shape.rows());
      lanes.take(shape);
      branches.take(forkTree.branchesProperty().get(), stage);
    }
    int head = timeline.visible();
    int seen = Math.min(timeline.playhead(), head);
    bars.lie(track, BARS - 4, seen, head, getHeight() - AXIS);
    lanes.lie(track, BARS, LANE, lanes(), head);
    branches.lie(track, BARS + (1 + lanes()) * LANE, LANE, head);
    boolean there = shape.rows() > 0;
    playhead.setVisible(there);
    double x = Math.rint(track.x(seen));
    playhead.resizeRelocate(x - 1, 0, 2, getHeight() - AXIS);
    setAccessibleText(
        there
            ? Messages.of("timeline.spoken", seen, shape.rows(), head)
            : Messages.of("timeline.spoken.empty"));
  }

  private void name(TimelineModel.Shape shape) {
    getChildren().removeAll(names);
    names.clear();
    names.add(label(Messages.of("timeline.rows"), 0, BARS));
    if (whole) {
      nameLanes(shape);
    }
    getChildren().addAll(0, names);
  }

  private void nameLanes(TimelineModel.Shape shape) {
    double y = BARS;
    for (TimelineLane lane : shape.lanes()) {
      names.add(label(Messages.of(TimelineText.key(lane.kind())), y, LANE));
      y += LANE;
    }
    if (shape.lanes().isEmpty()) {
      names.add(label(Messages.of("guidance"), y, LANE));
      y += LANE;
    }
    names.add(label(Messages.of("prompt"), y, LANE));
    names.add(label(Messages.of("timeline.branches"), y + LANE, LANE));
  }

  private static Label label(String words, double y, double height) {
    Label label = new Label(words);
    label.getStyleClass().add("timeline-name");
    label.setManaged(false);
    label.resizeRelocate(0, y, LABELS - 12, height);
    return label;
  }
}
