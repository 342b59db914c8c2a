package studio.lumina.app.timeline;

import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.lumina.app.ui.Messages;

/// Compares the picture on the stage with the next of its forks.
public final class CompareButton extends ToggleButton {
  public CompareButton(ForkTreeModel forkTree) {
    super(Messages.of("compare"), new FontIcon(Feather.COLUMNS));
    getStyleClass().setAll("toggle-button", "l-button", "quiet");
    setId("compare");
    setTooltip(new Tooltip(Messages.of("compare.tip")));
    setAccessibleText(Messages.of("compare.tip"));
    setOnAction(event -> {
      forkTree.compareNext();
      setSelected(forkTree.comparedProperty().get().isPresent());
    });
    forkTree.comparedProperty().addListener((value, before, now) -> setSelected(now.isPresent()));
    forkTree
        .branchesProperty()
        .addListener((value, before, now) -> setDisable(forkTree.others().isEmpty()));
    setDisable(forkTree.others().isEmpty());
  }
}
