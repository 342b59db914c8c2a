package studio.lumina.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import studio.lumina.app.ui.Messages;

/// Device and precision, memory, speed, time left, queue, free disk, and when the last row was
/// saved; each in a place of its own, so that nothing jumps. In a narrow window those that matter
/// least give way ([StatusLayout]).
final class StatusLine extends HBox {
  private static final double BAR = 70;
  private static final double GAP = 20;
  private static final double WIDEST_DEVICE = 260;

  private final List<Node> parts;
  private StatusModel.Line line = StatusModel.Line.EMPTY;

  /// @param queue leads to the queue
  StatusLine(StatusModel model, Runnable queue) {
    getStyleClass().add("status");
    Region dot = new Region();
    dot.getStyleClass().add("dot");
    Pair device = new Pair(150);
    Pair memory = new Pair(96);
    Region fill = new Region();
    fill.getStyleClass().add("memory-fill");
    StackPane bar = new StackPane(fill);
    bar.getStyleClass().add("memory-bar");
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.setMinWidth(BAR);
    bar.setMaxWidth(BAR);
    HBox inMemory = row(8, new Label(Messages.of("status.memory.name")), bar, memory);
    Tooltip.install(inMemory, new Tooltip(Messages.of("status.memory.tip")));
    Pair speed = new Pair(96);
    Pair left = new Pair(72);
    Button waiting = new Button();
    waiting.getStyleClass().setAll("button", "status-button");
    waiting.setId("status-queue");
    waiting.setOnAction(event -> queue.run());
    Region space = new Region();
    setHgrow(space, Priority.ALWAYS);
    Label disk = new Label();
    disk.setId("status-disk");
    Label saved = new Label();
    saved.setMinWidth(104);
    saved.setAlignment(Pos.CENTER_RIGHT);
    saved.setId("status-saved");
    HBox first = row(7, dot, device);
    first.setId("status-device");
    first.setMaxWidth(WIDEST_DEVICE);
    device.mayShrink();
    Tooltip what = new Tooltip();
    Tooltip.install(first, what);
    inMemory.setId("status-memory");
    speed.setId("status-speed");
    left.setId("status-left");
    parts = List.of(first, inMemory, speed, left, waiting, disk, saved);
    parts.stream().skip(1).forEach(part -> ((Region) part).setMinWidth(USE_PREF_SIZE));
    getChildren().addAll(first, inMemory, speed, left, waiting, space, disk, saved);
    Runnable dress =
        () -> {
          line = model.lineProperty().get();
          what.setText(line.deviceTip());
          first.setAccessibleText(line.deviceTip());
          dot.getStyleClass().setAll("dot", line.tone().name().toLowerCase(Locale.ROOT));
          device.say(line.device());
          memory.say(line.memory());
          inMemory.setVisible(line.memoryShare() >= 0);
          fill.setMaxWidth(Math.clamp(line.memoryShare(), 0.03, 1) * BAR);
          fill.setMinWidth(Math.clamp(line.memoryShare(), 0.03, 1) * BAR);
          speed.say(line.speed());
          left.say(line.left());
          waiting.setText(line.queue().rest() + " " + line.queue().strong());
          waiting.setVisible(!line.queue().strong().isEmpty());
          disk.setText(line.disk().rest());
          disk.getStyleClass().remove("warn-text");
          if (line.diskIsLow()) {
            disk.getStyleClass().add("warn-text");
          }
          disk.setTooltip(line.diskIsLow() ? new Tooltip(Messages.of("status.disk.low")) : null);
          saved.setText(line.saved().rest());
          requestLayout();
        };
    model.lineProperty().addListener((value, before, now) -> dress.run());
    dress.run();
    Timeline every = new Timeline(new KeyFrame(Duration.seconds(1), event -> model.refresh()));
    every.setCycleCount(Timeline.INDEFINITE);
    sceneProperty()
        .addListener((value, before, now) -> {
          if (now == null) {
            every.stop();
          } else {
            every.play();
          }
        });
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected void layoutChildren() {
    List<StatusLayout.Entry> entries = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      double width = parts.get(i).prefWidth(-1);
      entries.add(new StatusLayout.Entry(i == 0 ? Math.min(width, WIDEST_DEVICE) : width, rank(i)));
    }
    // The empty place in the middle has a gap of its own.
    double room = getWidth() - snappedLeftInset() - snappedRightInset() - GAP;
    Set<Integer> shown = StatusLayout.shown(room, GAP, entries);
    for (int i = 0; i < parts.size(); i++) {
      parts.get(i).setManaged(shown.contains(i));
      parts.get(i).setOpacity(shown.contains(i) ? 1 : 0);
    }
    super.layoutChildren();
  }

  /// The larger, the sooner it gives way; what says nothing goes before all that says something.
  private int rank(int part) {
    return switch (part) {
      case 0 -> 0;
      case 1 -> line.memoryShare() >= 0 ? 6 : 20;
      case 2 -> rank(line.speed(), 4);
      case 3 -> rank(line.left(), 1);
      case 4 -> rank(line.queue(), 2);
      case 5 -> line.diskIsLow() ? 1 : rank(line.disk(), 5);
      default -> rank(line.saved(), 3);
    };
  }

  private static int rank(StatusModel.Fact fact, int rank) {
    return fact.equals(StatusModel.Fact.NONE) ? 20 + rank : rank;
  }

  private static HBox row(double gap, Node... nodes) {
    HBox row = new HBox(gap, nodes);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  /// What is read first, brighter, and what belongs to it.
  private static final class Pair extends HBox {
    private final Label strong = new Label();
    private final Label rest = new Label();
    private final double reserved;

    Pair(double width) {
      super(4);
      setAlignment(Pos.CENTER_LEFT);
      reserved = width;
      strong.getStyleClass().add("strong");
      strong.setMinWidth(USE_PREF_SIZE);
      rest.setMinWidth(USE_PREF_SIZE);
      getChildren().addAll(strong, rest);
    }

    /// A long name ends in dots where room is short.
    void mayShrink() {
      strong.setMinWidth(0);
      setMinWidth(0);
    }

    @Override
    protected double computePrefWidth(double height) {
      return Math.max(reserved, super.computePrefWidth(height));
    }

    void say(StatusModel.Fact fact) {
      strong.setText(fact.strong());
      strong.setManaged(!fact.strong().isEmpty());
      rest.setText(fact.rest());
    }
  }
}
