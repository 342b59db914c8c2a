package studio.lumina.app.create;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.lumina.app.command.KeyHints;
import studio.lumina.app.create.control.ControlPanel;
import studio.lumina.app.create.sampling.SamplingPanel;
import studio.lumina.app.create.sampling.SeedRow;
import studio.lumina.app.ui.Listeners;
import studio.lumina.app.ui.Messages;
import studio.lumina.app.ui.WorkspaceContext;

/// What unfolds for those who want it: control picture, sampling, seed. Folded, it says what in it
/// is not as usual.
final class FineControls extends VBox {
  private final CreateModel model;
  private final ToggleButton fold = new ToggleButton(Messages.of("fine"));
  private final Label summary = new Label();
  private final VBox inside;

  FineControls(CreateModel model, WorkspaceContext frame, KeyHints keys) {
    this.model = model;
    getStyleClass().add("group");
    fold.setId("fine");
    fold.getStyleClass().setAll("toggle-button", "fold");
    keys.tip(fold, Messages.of("command.fine"), "create.fine");
    fold.selectedProperty().bindBidirectional(model.fineProperty());
    summary.getStyleClass().add("hint");
    summary.setMinWidth(0);
    fold.setMaxWidth(Double.MAX_VALUE);
    fold.setMinWidth(USE_PREF_SIZE);
    HBox.setHgrow(fold, Priority.ALWAYS);
    HBox row = new HBox(8, fold, summary);
    row.setAlignment(Pos.CENTER_LEFT);
    inside =
        new VBox(
            new ControlPanel(model, frame), new SamplingPanel(model), new SeedRow(model, keys));
    inside.getStyleClass().add("fine");
    inside.getChildren().getFirst().getStyleClass().add("first");
    getChildren().addAll(row, inside);
    model.fineProperty().addListener((value, before, now) -> dress());
    model.values().changed().addListener((value, before, now) -> dress());
    model.values().all().forEach(each -> Listeners.all(this::dress, each.styleProperty()));
    model.values().picturesProperty().addListener((value, before, now) -> dress());
    model.values().seedLockedProperty().addListener((value, before, now) -> dress());
    model.control().controlProperty().addListener((value, before, now) -> dress());
    dress();
  }

  private void dress() {
    boolean open = model.fineProperty().get();
    fold.setGraphic(new FontIcon(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT));
    inside.setVisible(open);
    inside.setManaged(open);
    List<String> parts = new ArrayList<>();
    if (!open && model.control().controlProperty().get().isPresent()) {
      parts.add(Messages.of("fine.control"));
    }
    if (!open && model.values().changed().get()) {
      parts.add(Messages.of("fine.changed"));
    }
    if (!open) {
      model.values().styles().forEach(style -> parts.add(Messages.of("fine.style", style)));
    }
    if (!open && model.values().seedLockedProperty().get()) {
      parts.add(Messages.of("fine.locked"));
    }
    if (!open && model.values().picturesProperty().get() > 1) {
      parts.add("×" + model.values().picturesProperty().get());
    }
    summary.setText(String.join(" · ", parts));
  }
}
