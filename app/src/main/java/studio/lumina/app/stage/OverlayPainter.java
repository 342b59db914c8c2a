package studio.lumina.app.stage;

import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseEvent;
import studio.lumina.app.control.PictureStage;

/// Lays the chosen overlay (surprisal or uncertainty) as heat over the picture on the stage, and
/// tells its legend the bits of the token under the mouse. FX thread only.
public final class OverlayPainter {
  private final StageModel stage;
  private final OverlayModel overlay;
  private final PictureStage picture;
  private final StageLegend legend;

  private OverlayPainter(
      StageModel stage, OverlayModel overlay, PictureStage picture, StageLegend legend) {
    this.stage = stage;
    this.overlay = overlay;
    this.picture = picture;
    this.legend = legend;
  }

  /// Paints from now on, whenever the overlay or what is drawn changes.
  public static void install(
      StageModel stage, OverlayModel overlay, PictureStage picture, StageLegend legend) {
    OverlayPainter painter = new OverlayPainter(stage, overlay, picture, legend);
    stage
        .drawnProperty()
        .addListener((value, before, now) -> {
          if (overlay.shownProperty().get().isPresent()) {
            painter.paint();
          }
        });
    overlay.shownProperty().addListener((value, before, now) -> painter.paint());
    picture.addEventHandler(
        MouseEvent.MOUSE_MOVED, event -> painter.tell(event.getX(), event.getY()));
    picture.addEventHandler(MouseEvent.MOUSE_EXITED, event -> legend.token(-1, -1, 0));
  }

  private void paint() {
    Optional<OverlayModel.Kind> kind = overlay.shownProperty().get();
    Optional<StageTokens> tokens = stage.tokens();
    if (kind.isEmpty() || tokens.isEmpty()) {
      picture.heat(null);
      return;
    }
    StageTokens all = tokens.get();
    picture.heat((row, column) ->
        all.has(row, column) ? OverlayModel.heat(all.bits(kind.get(), row, column)) : Double.NaN);
  }

  private void tell(double x, double y) {
    Optional<OverlayModel.Kind> kind = overlay.shownProperty().get();
    Optional<StageTokens> tokens = stage.tokens();
    if (kind.isPresent() && tokens.isPresent()) {
      Point2D at = picture.tokenAt(x, y);
      int row = (int) at.getY();
      int column = (int) at.getX();
      boolean there = tokens.get().has(row, column);
      legend.token(
          there ? row : -1, column, there ? tokens.get().bits(kind.get(), row, column) : 0);
    }
  }
}
