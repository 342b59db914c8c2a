package studio.lumina.app.timeline;

import javafx.beans.value.ObservableDoubleValue;
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
/// branches, and the playhead over all of them, which can be dragged. As high as the artist made
/// it: what comes to it takes its room from the bars, then from the lines, and never from the
/// picture above. Drawn once a frame.
public final class TimelineView extends Pane {
  private static final double LABELS = 92;
  private static final double RIGHT = 18;
  private static final double BARS = 30;
  private static final double LANE = 26;
  private static final double LEAST_LANE = 17;
  private static final double AXIS = 16;

  private final StageModel stage;
  private final TimelineModel timeline;
  private final OverlayModel overlay;
  private final ForkTreeModel forkTree;
  private final ObservableDoubleValue wanted;
  private final TimelineBars bars;
  private final TimelineNames names;
  private final TimelineLanes lanes = new TimelineLanes();
  private final TimelineBranches branches = new TimelineBranches();
  private final TimelineHover hover;
  private final Region playhead = new Region();
  private final Label none = new Label(Messages.of("timeline.none"));
  private final Redraw redraw = new Redraw(this::draw);
  private boolean rebuilt = true;
  private boolean whole = true;
  private double most = Double.MAX_VALUE;

  /// @param wanted how high the artist wants it, in pixels
  public TimelineView(
      StageModel stage,
      TimelineModel timeline,
      OverlayModel overlay,
      ForkTreeModel forkTree,
      ObservableDoubleValue wanted) {
    this.stage = stage;
    this.timeline = timeline;
    this.overlay = overlay;
    this.forkTree = forkTree;
    this.wanted = wanted;
    bars = new TimelineBars(timeline);
    names = new TimelineNames(LABELS - 12);
    hover = new TimelineHover(stage, timeline, overlay);
    getStyleClass().add("timeline-rows");
    setId("timeline");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.SLIDER);
    setMinWidth(200);
    none.getStyleClass().add("hint");
    none.setManaged(false);
    none.setMouseTransparent(true);
    playhead.getStyleClass().add("timeline-playhead");
    playhead.setMouseTransparent(true);
    playhead.setManaged(false);
    getChildren().addAll(names, none, bars, lanes, branches, playhead, hover);
    stage.drawnProperty().addListener((value, before, now) -> redraw.ask());
    timeline.scrubProperty().addListener((value, before, now) -> redraw.ask());
    overlay.shownProperty().addListener((value, before, now) -> redraw.ask());
    timeline.shapeProperty().addListener((value, before, now) -> rebuild());
    forkTree.branchesProperty().addListener((value, before, now) -> rebuild());
    wanted.addListener((value, before, now) -> rebuild());
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
      rebuild();
    }
  }

  /// Tells how high it may be at the most.
  void room(double height) {
    if (most != height) {
      most = height;
      rebuild();
    }
  }

  private void rebuild() {
    rebuilt = true;
    double least = BARS + AXIS + lines() * LEAST_LANE + extra();
    double height = whole ? Math.max(least, Math.min(wanted.get(), most)) : BARS + AXIS;
    setMinHeight(height);
    setPrefHeight(height);
    setMaxHeight(height);
    redraw.ask();
  }

  /// Lines below the bars: one for each value, one for the prompts, one for the branches.
  private int lines() {
    return whole && isThere() ? timeline.shapeProperty().get().lanes().size() + 2 : 0;
  }

  private double extra() {
    return whole ? branches.extra(forkTree) : 0;
  }

  private boolean isThere() {
    return timeline.shapeProperty().get().rows() > 0;
  }

  private TimelineTrack track() {
    return new TimelineTrack(
        LABELS,
        Math.max(1, getWidth() - LABELS - RIGHT),
        Math.max(1, timeline.shapeProperty().get().rows()));
  }

  private void scrub(MouseEvent event) {
    if (isThere()) {
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
      bars.rows(shape.rows());
      lanes.take(shape);
      branches.take(forkTree.branchesProperty().get(), stage);
    }
    boolean there = isThere();
    boolean lined = lines() > 0;
    double room = getHeight() - AXIS - extra();
    double lane = lined ? Math.clamp(Math.floor((room - BARS) / lines()), LEAST_LANE, LANE) : 0;
    double top = Math.max(BARS, room - lines() * lane);
    int head = timeline.visible();
    int seen = Math.min(timeline.playhead(), head);
    bars.lie(track, top - 4, seen, head, getHeight() - AXIS);
    lanes.setVisible(lined);
    branches.setVisible(lined);
    if (lined) {
      lanes.lie(track, top, lane, shape.lanes().size(), head);
      branches.lie(track, top + (lines() - 1) * lane, lane, head);
    }
    names.setVisible(there);
    if (there) {
      names.lie(shape, overlay.bars(), timeline.scale(), lined, top, lane);
    }
    none.setVisible(!there);
    none.resizeRelocate(0, 0, getWidth(), Math.min(getHeight(), BARS));
    playhead.setVisible(there);
    double x = Math.rint(track.x(seen));
    playhead.resizeRelocate(x - 1, 0, 2, getHeight() - AXIS);
    setAccessibleText(
        there
            ? Messages.of("timeline.spoken", seen, shape.rows(), head)
            : Messages.of("timeline.spoken.empty"));
  }
}
