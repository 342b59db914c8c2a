package studio.lumina.app.timeline;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import studio.lumina.app.stage.OverlayModel;
import studio.lumina.app.ui.Messages;

/// What stands along the rows, by name, left of it; of the bars also what they measure and what the
/// highest means.
final class TimelineNames extends Group {
  private static final double LINE = 15;

  private final double width;
  private final Label measure = name();
  private final Label scale = name();
  private final Tooltip tip = new Tooltip();
  private final List<Label> lines = new ArrayList<>();

  /// @param width that the names may take
  TimelineNames(double width) {
    this.width = width;
    setManaged(false);
    setAutoSizeChildren(false);
    scale.getStyleClass().add("scale");
    measure.setTooltip(tip);
    scale.setTooltip(tip);
    getChildren().addAll(measure, scale);
  }

  /// @param bits what a full bar stands for
  /// @param lined whether there are lines below the bars
  /// @param top where the first line's place begins
  /// @param height of a line's place
  void lie(
      TimelineModel.Shape shape,
      OverlayModel.Kind bars,
      double bits,
      boolean lined,
      double top,
      double height) {
    measure.setText(Messages.of("timeline.bars." + bars));
    scale.setText(Messages.of("timeline.bars.scale", bits));
    tip.setText(Messages.of("timeline.bars.tip." + bars, bits));
    measure.resizeRelocate(0, 0, width, LINE);
    scale.resizeRelocate(0, LINE, width, LINE);
    List<String> words = lined ? words(shape) : List.of();
    while (lines.size() < words.size()) {
      Label label = name();
      label.setMouseTransparent(true);
      lines.add(label);
      getChildren().add(label);
    }
    for (int i = 0; i < lines.size(); i++) {
      Label label = lines.get(i);
      label.setVisible(i < words.size());
      if (label.isVisible()) {
        label.setText(words.get(i));
        label.resizeRelocate(0, top + i * height, width, height);
      }
    }
  }

  private static List<String> words(TimelineModel.Shape shape) {
    List<String> words = new ArrayList<>();
    shape.lanes().forEach(lane -> words.add(Messages.of(TimelineText.key(lane.kind()))));
    words.add(Messages.of("prompt"));
    words.add(Messages.of("timeline.branches"));
    return words;
  }

  private static Label name() {
    Label label = new Label();
    label.getStyleClass().add("timeline-name");
    return label;
  }
}
