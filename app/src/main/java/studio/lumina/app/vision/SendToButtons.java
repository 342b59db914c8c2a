package studio.lumina.app.vision;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import studio.lumina.app.picture.PictureAction;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.ui.Buttons;
import studio.lumina.app.ui.Messages;

/// The buttons that send a result to other workspaces.
final class SendToButtons extends VBox {
  private final VisionModel model;

  SendToButtons(VisionModel model) {
    super(8);
    this.model = model;
    getStyleClass().add("vision-leads");
    setAlignment(Pos.CENTER_RIGHT);
    setMinWidth(USE_PREF_SIZE);
    model.export().mapProperty().addListener((value, before, now) -> dress());
    dress();
  }

  private void dress() {
    Optional<PictureEntry> map = model.export().mapProperty().get();
    getChildren().clear();
    map.ifPresent(entry -> {
      for (PictureAction lead : model.leads()) {
        Button button =
            Buttons.of(lead.icon(), Messages.of(lead.words()), () -> lead.run().accept(entry));
        button.setId("lead-" + lead.words());
        button.setMinWidth(USE_PREF_SIZE);
        getChildren().add(button);
      }
    });
  }
}
