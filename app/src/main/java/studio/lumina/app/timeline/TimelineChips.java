package studio.lumina.app.timeline;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import studio.lumina.app.stage.StageModel;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.ui.AfterLayout;
import studio.lumina.app.ui.Messages;

/// The branches by name; a click looks at one.
public final class TimelineChips extends HBox {
  private final ForkTreeModel forkTree;
  private final StageModel stage;
  private int most = 2;

  public TimelineChips(ForkTreeModel forkTree, StageModel stage) {
    super(8);
    this.forkTree = forkTree;
    this.stage = stage;
    setAlignment(Pos.CENTER_RIGHT);
    setMinWidth(USE_PREF_SIZE);
    forkTree.branchesProperty().addListener((value, before, now) -> fill(now));
    stage
        .shownProperty()
        .addListener((value, before, now) -> fill(forkTree.branchesProperty().get()));
    fill(forkTree.branchesProperty().get());
  }

  /// How many are named; with less than two there is no room for the heading either.
  public void most(int count) {
    if (most != count) {
      most = count;
      // Asked for in the middle of a layout.
      AfterLayout.run(() -> fill(forkTree.branchesProperty().get()));
    }
  }

  private void fill(List<ForkBranch> branches) {
    getChildren().clear();
    if (branches.isEmpty()) {
      return;
    }
    Label name = new Label(Messages.of("branch"));
    name.getStyleClass().add("timeline-name");
    if (most > 1) {
      getChildren().add(name);
    }
    long shown = stage.shownProperty().get().map(PictureEntry::id).orElse(-1L);
    int at = 0;
    while (at < branches.size() && branches.get(at).picture().id() != shown) {
      at++;
    }
    // The one on the stage and the next.
    int from = Math.clamp(at, 0, Math.max(0, branches.size() - most));
    branches.stream().skip(from).limit(most).map(b -> chip(b, shown)).forEach(getChildren()::add);
    if (branches.size() > most) {
      Label more = new Label(Messages.of("branch.more", branches.size() - most));
      more.getStyleClass().add("timeline-name");
      getChildren().add(more);
    }
  }

  private ToggleButton chip(ForkBranch branch, long shown) {
    Region dot = new Region();
    dot.getStyleClass().addAll("branch-dot", "branch-" + branch.lane() % TimelineBranches.COLOURS);
    String name = TimelineText.name(branch.name());
    ToggleButton chip = new ToggleButton(name, dot);
    chip.getStyleClass().setAll("toggle-button", "branch-chip");
    chip.setSelected(branch.picture().id() == shown);
    chip.setAccessibleText(Messages.of("branch.spoken", name, branch.from() + 1));
    chip.setTooltip(new Tooltip(Messages.of("branch.tip", name, branch.from() + 1)));
    chip.setOnAction(event -> {
      forkTree.show(branch);
      chip.setSelected(
          branch.picture().id() == stage.shownProperty().get().map(PictureEntry::id).orElse(-1L));
    });
    return chip;
  }
}
