package studio.lumina.app.chat.context;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.shape.CubicCurve;
import studio.lumina.app.chat.conversation.ConversationModel;
import studio.lumina.app.store.TurnEntry;
import studio.lumina.app.ui.Messages;
import studio.lumina.app.work.ConversationTree;
import studio.lumina.core.Part;

/// The branches of the conversation as a tree; a click shows the branch that goes on there. FX
/// thread only.
public final class BranchTreeView extends Pane {
  private static final double COLUMN = 26;
  private static final double ROW = 26;
  private static final double EDGE = 12;
  private static final int LETTERS = 22;

  private final Consumer<TurnEntry> follow;

  public BranchTreeView(ConversationModel conversation) {
    this.follow = conversation::follow;
    setId("branches");
    getStyleClass().add("branch-tree");
    conversation
        .revisionProperty()
        .addListener((value, before, now) -> draw(conversation.treeProperty().get()));
    draw(conversation.treeProperty().get());
  }

  private void draw(Optional<ConversationTree> tree) {
    getChildren().clear();
    if (tree.isEmpty()) {
      setMinHeight(0);
      setPrefHeight(0);
      return;
    }
    BranchLayout layout = BranchLayout.of(tree.get());
    setMinHeight(layout.rows() * ROW + EDGE);
    setPrefHeight(layout.rows() * ROW + EDGE);
    for (BranchLayout.Dot dot : layout.dots()) {
      dot.parent().ifPresent(number -> line(layout.dots().get(number), dot));
    }
    for (BranchLayout.Dot dot : layout.dots()) {
      dot(dot, layout.columns());
    }
  }

  private void line(BranchLayout.Dot from, BranchLayout.Dot to) {
    double middle = (y(from) + y(to)) / 2;
    CubicCurve curve =
        new CubicCurve(x(from), y(from), x(from), middle, x(to), middle, x(to), y(to));
    curve.getStyleClass().add("branch-line");
    if (to.shown()) {
      curve.getStyleClass().add("shown");
    }
    curve.setMouseTransparent(true);
    getChildren().add(curve);
  }

  private void dot(BranchLayout.Dot dot, int columns) {
    String words = words(dot.turn());
    Button button = new Button();
    button.getStyleClass().setAll("button", "branch-node");
    if (dot.here()) {
      button.getStyleClass().add("here");
    } else if (dot.shown()) {
      button.getStyleClass().add("shown");
    }
    button.setAccessibleText(words);
    button.setTooltip(new Tooltip(words));
    button.setOnAction(event -> follow.accept(dot.turn()));
    button.resizeRelocate(x(dot) - 6, y(dot) - 6, 12, 12);
    button.setManaged(false);
    getChildren().add(button);
    if (dot.parts() || dot.here()) {
      Label label =
          new Label(dot.here() ? Messages.of("chat.branch.here", cut(words)) : cut(words));
      label.getStyleClass().add("branch-label");
      label.setMouseTransparent(true);
      double left = (dot.here() ? x(dot) : EDGE + (columns - 1) * COLUMN) + 14;
      label.relocate(dot.parts() && columns == 1 ? x(dot) + 14 : left, y(dot) - 9);
      getChildren().add(label);
    }
  }

  private static String words(TurnEntry turn) {
    return turn.asked().said().stream()
        .filter(Part.Words.class::isInstance)
        .map(part -> ((Part.Words) part).text().strip())
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElseGet(() -> Messages.of("chat.branch.picture"));
  }

  private static String cut(String words) {
    String line = words.replaceAll("\\s+", " ");
    return line.codePointCount(0, line.length()) <= LETTERS
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LETTERS)).strip() + "…";
  }

  private static double x(BranchLayout.Dot dot) {
    return EDGE + dot.column() * COLUMN;
  }

  private static double y(BranchLayout.Dot dot) {
    return EDGE + dot.row() * ROW;
  }
}
