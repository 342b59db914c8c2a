package studio.lumina.app.create;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.lumina.app.command.KeyHints;
import studio.lumina.app.create.control.ControlModel;
import studio.lumina.app.create.sampling.SamplingModel;
import studio.lumina.app.ui.AppliesDot;
import studio.lumina.app.ui.Listeners;
import studio.lumina.app.ui.Messages;

/// The fine controls of Create, folded away until they are asked for: control picture, sampling,
/// seed. Folded, it says what in it is not as usual.
final class FineControls extends VBox {
  private final BooleanProperty unfolded;
  private final ControlModel control;
  private final SamplingModel values;
  private final ToggleButton fold = new ToggleButton(Messages.of("fine"));
  private final Label summary = new Label();
  private final VBox inside;

  /// @param unfolded whether they are to be seen
  /// @param parts what unfolds
  FineControls(
      BooleanProperty unfolded,
      ControlModel control,
      SamplingModel values,
      KeyHints keys,
      Node... parts) {
    this.unfolded = unfolded;
    this.control = control;
    this.values = values;
    getStyleClass().add("group");
    fold.setId("fine");
    fold.getStyleClass().setAll("toggle-button", "fold");
    keys.tip(fold, Messages.of("command.fine"), "create.fine");
    fold.selectedProperty().bindBidirectional(unfolded);
    summary.getStyleClass().add("hint");
    summary.setMinWidth(0);
    fold.setMaxWidth(Double.MAX_VALUE);
    fold.setMinWidth(USE_PREF_SIZE);
    HBox.setHgrow(fold, Priority.ALWAYS);
    HBox row = new HBox(8, fold, summary);
    row.setAlignment(Pos.CENTER_LEFT);
    inside = new VBox(parts);
    inside.getStyleClass().add("fine");
    inside.getChildren().getFirst().getStyleClass().add("first");
    getChildren().addAll(row, inside);
    unfolded.addListener((value, before, now) -> dress());
    values.changed().addListener((value, before, now) -> dress());
    values.all().forEach(each -> Listeners.all(this::dress, each.styleProperty()));
    values.picturesProperty().addListener((value, before, now) -> dress());
    values.seedLockedProperty().addListener((value, before, now) -> dress());
    control.controlProperty().addListener((value, before, now) -> dress());
    dress();
  }

  private void dress() {
    boolean open = unfolded.get();
    fold.setGraphic(new FontIcon(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT));
    inside.setVisible(open);
    inside.setManaged(open);
    List<String> said = new ArrayList<>();
    if (!open && control.controlProperty().get().isPresent()) {
      said.add(Messages.of("fine.control"));
    }
    if (!open && values.changed().get()) {
      said.add(Messages.of("fine.changed"));
    }
    if (!open) {
      values.styles().forEach(style -> said.add(Messages.of("fine.style", style)));
    }
    if (!open && values.seedLockedProperty().get()) {
      said.add(Messages.of("fine.locked"));
    }
    if (!open && values.picturesProperty().get() > 1) {
      said.add("×" + values.picturesProperty().get());
    }
    summary.setText(String.join(" · ", said));
    summary.setGraphic(said.isEmpty() ? null : new AppliesDot());
  }
}
