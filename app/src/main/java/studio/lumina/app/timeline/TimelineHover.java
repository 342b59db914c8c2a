package studio.lumina.app.timeline;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import studio.lumina.app.stage.OverlayModel;
import studio.lumina.app.stage.StageModel;
import studio.lumina.app.ui.Figures;
import studio.lumina.app.ui.Messages;

/// What stands under the pointer: the row's number, its doubt, its values and its words.
final class TimelineHover extends Group {
  private static final double WIDEST = 320;

  private final StageModel stage;
  private final TimelineModel timeline;
  private final OverlayModel overlay;
  private final Region line = new Region();
  private final Label words = new Label();

  TimelineHover(StageModel stage, TimelineModel timeline, OverlayModel overlay) {
    this.stage = stage;
    this.timeline = timeline;
    this.overlay = overlay;
    line.getStyleClass().add("timeline-hover-line");
    words.getStyleClass().add("hover-words");
    words.setWrapText(true);
    words.setMaxWidth(WIDEST);
    setManaged(false);
    setAutoSizeChildren(false);
    setMouseTransparent(true);
    setVisible(false);
    getChildren().addAll(line, words);
  }

  void hide() {
    setVisible(false);
  }

  void at(TimelineTrack track, double x) {
    TimelineModel.Shape shape = timeline.shapeProperty().get();
    int row = shape.rows() > 0 ? track.row(x) : -1;
    setVisible(row >= 0);
    if (row < 0 || getParent() == null) {
      return;
    }
    words.setText(text(shape, row));
    words.applyCss();
    double width = Math.min(WIDEST, Math.ceil(words.prefWidth(-1)));
    double height = Math.ceil(words.prefHeight(width));
    Region parent = (Region) getParent();
    double middle = (track.x(row) + track.x(row + 1)) / 2;
    line.resizeRelocate(Math.rint(middle), 0, 1, parent.getHeight() - 16);
    double left = Math.clamp(middle - width / 2, 0, Math.max(0, parent.getWidth() - width));
    words.resizeRelocate(Math.rint(left), -height - 6, width, height);
  }

  private String text(TimelineModel.Shape shape, int row) {
    List<String> lines = new ArrayList<>();
    String first = Messages.of("row", row + 1);
    if (stage.tokens().filter(tokens -> tokens.has(row, 0)).isPresent()) {
      first +=
          "  ·  " + Messages.of("overlay.bits." + overlay.bars(), Figures.one(timeline.bits(row)));
    }
    lines.add(first);
    for (TimelineLane lane : shape.lanes()) {
      lines.add(TimelineText.value(lane.kind(), lane.at(row)));
    }
    shape.prompts().stream()
        .filter(segment -> segment.from() <= row && row < segment.to())
        .map(TimelineSegment::words)
        .forEach(lines::add);
    return String.join("\n", lines);
  }
}
