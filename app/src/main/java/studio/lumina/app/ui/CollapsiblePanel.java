package studio.lumina.app.ui;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.Insets;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// A side panel with its edge: beside the stage where there is room, else folded, and laid over the
/// stage when it is asked for. FX thread only.
public final class CollapsiblePanel extends HBox {
  private static final double EDGE = 5;

  private final PanelState.Panel state;
  private final BooleanProperty roomy = new SimpleBooleanProperty(true);
  private final BooleanProperty over = new SimpleBooleanProperty();
  private final BooleanBinding docked;
  private final BooleanBinding shown;
  private final Button opener;

  /// @param side LEFT or RIGHT
  public CollapsiblePanel(Region panel, PanelState.Panel state, Side side) {
    this.state = state;
    docked = Bindings.and(roomy, state.open());
    shown = docked.or(over);
    boolean left = side == Side.LEFT;
    PanelGrip grip = new PanelGrip(state, side);
    panel.minWidthProperty().bind(state.width());
    panel.maxWidthProperty().bind(state.width());
    // The grip lies on the panel's edge and takes no room of the stage.
    HBox.setMargin(grip, left ? new Insets(0, 0, 0, -EDGE) : new Insets(0, -EDGE, 0, 0));
    grip.setViewOrder(-1);
    getChildren().setAll(left ? List.of(panel, grip) : List.of(grip, panel));
    visibleProperty().bind(shown);
    over.addListener((value, before, now) -> {
      panel.getStyleClass().remove("over");
      if (now) {
        panel.getStyleClass().add("over");
      }
    });
    String name = left ? "left" : "right";
    opener = Buttons.icon(Feather.SIDEBAR, Messages.of("panel.open." + name), this::show);
    opener.setId("open-" + name);
    opener.getGraphic().setScaleX(left ? 1 : -1);
    opener.visibleProperty().bind(shown.not());
    opener.managedProperty().bind(shown.not());
  }

  /// The button that brings it back; to be seen only while the panel is not.
  public Button opener() {
    return opener;
  }

  /// Whether it takes room beside the stage.
  public ObservableBooleanValue docked() {
    return docked;
  }

  /// Whether it lies over the stage.
  public ObservableBooleanValue over() {
    return over;
  }

  /// Whether it is to be seen.
  public ObservableBooleanValue shown() {
    return shown;
  }

  /// How wide it is, in pixels.
  public ObservableDoubleValue width() {
    return state.width();
  }

  /// What it takes beside the stage where it may stand there.
  public double wants() {
    return state.open().get() ? state.width().get() : 0;
  }

  /// Tells it whether there is room beside the stage.
  public void room(boolean enough) {
    roomy.set(enough);
    if (enough) {
      over.set(false);
    }
  }

  /// Brings it into sight.
  public void show() {
    if (roomy.get()) {
      state.open().set(true);
    } else {
      over.set(true);
    }
    Focus.stops(this).stream()
        .filter(node -> !(node instanceof PanelGrip))
        .findFirst()
        .ifPresent(Node::requestFocus);
  }

  /// Folds it away, or brings it into sight.
  public void toggle() {
    if (!shown.get()) {
      show();
    } else if (over.get()) {
      over.set(false);
    } else {
      state.toggle();
    }
  }

  /// Takes it off the stage; one that stands beside it stays.
  public void leaveStage() {
    over.set(false);
  }
}
