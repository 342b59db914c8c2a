package studio.lumina.app.stage;

import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import studio.lumina.app.ui.Figures;
import studio.lumina.app.ui.Messages;

/// What the colours over the picture mean, in words and bits; and the bits of the token under the
/// pointer.
public final class StageLegend extends HBox {
  private static final double TOKEN = 200;

  private final Label name = new Label();
  private final Label least = new Label();
  private final Label most = new Label();
  private final Label token = new Label();

  public StageLegend(OverlayModel overlay) {
    super(8);
    getStyleClass().add("legend");
    setAlignment(Pos.CENTER_LEFT);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    setMouseTransparent(true);
    StackPane.setAlignment(this, Pos.TOP_LEFT);
    StackPane.setMargin(this, new Insets(10, 0, 0, 14));
    Region ramp = new Region();
    ramp.getStyleClass().add("legend-ramp");
    token.getStyleClass().add("figure");
    token.setPrefWidth(TOKEN);
    token.setMinWidth(0);
    for (Label label : new Label[] {name, least, most}) {
      label.setMinWidth(USE_PREF_SIZE);
    }
    getChildren().addAll(name, least, ramp, most, token);
    overlay.shownProperty().addListener((value, before, now) -> dress(now));
    dress(overlay.shownProperty().get());
  }

  /// Says one token's bits.
  ///
  /// @param row from 0; negative for none
  public void token(int row, int column, double bits) {
    token.setText(
        row < 0 ? "" : Messages.of("overlay.token", row + 1, column + 1, Figures.one(bits)));
  }

  private void dress(Optional<OverlayModel.Kind> kind) {
    setVisible(kind.isPresent());
    kind.ifPresent(k -> {
      name.setText(Messages.of("overlay.legend." + k));
      least.setText(Messages.of("overlay.least." + k));
      most.setText(Messages.of("overlay.most." + k, Math.round(OverlayModel.MOST_BITS)));
    });
  }
}
