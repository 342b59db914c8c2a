package studio.lumina.app.ui;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

/// How wide the artist made each side panel, or how high the one at the foot, and which are folded
/// away, kept from one start to the next. FX thread only, without a toolkit.
///
/// A view asks for its panel once and binds to it: `panel.minWidthProperty().bind(p.width())`, and
/// so the largest width; `panel.visibleProperty().bind(p.open())`, and so managed. [PanelGrip] is
/// the edge that is dragged. A command toggles [Panel#open()].
public final class PanelState {
  private final UiState uiState;
  private final Map<String, Panel> panels = new HashMap<>();

  public PanelState(UiState uiState) {
    this.uiState = uiState;
  }

  /// A side panel; the same object for the same name.
  ///
  /// @param id names it in the memory, e.g. `create.left`; never changes
  /// @param usual width in pixels, as shipped
  /// @param least smallest width
  /// @param most largest width
  public Panel panel(String id, double usual, double least, double most) {
    return panels.computeIfAbsent(id, name -> restore(name, usual, least, most));
  }

  private Panel restore(String id, double usual, double least, double most) {
    double width = uiState.value(id + ".width").flatMap(PanelState::number).orElse(usual);
    boolean open = uiState.value(id + ".open").map(text -> !text.equals("false")).orElse(true);
    Panel panel =
        new Panel(
            usual,
            least,
            most,
            new SimpleDoubleProperty(Math.clamp(width, least, most)),
            new SimpleBooleanProperty(open));
    panel.width.addListener((value, before, now) ->
        uiState.put(id + ".width", String.valueOf(Math.round(now.doubleValue()))));
    panel.open.addListener((value, before, now) -> uiState.put(id + ".open", now.toString()));
    return panel;
  }

  private static Optional<Double> number(String text) {
    try {
      return Optional.of(Double.valueOf(text)).filter(Double::isFinite);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /// A panel as the artist left it.
  ///
  /// @param usual width as shipped, in pixels
  /// @param least smallest width
  /// @param most largest width
  /// @param width in pixels
  /// @param open whether it is shown
  public record Panel(
      double usual, double least, double most, DoubleProperty width, BooleanProperty open) {
    /// Sets the width within its bounds.
    public void resize(double wanted) {
      width.set(Math.clamp(wanted, least, most));
    }

    /// Folds it away, or shows it again.
    public void toggle() {
      open.set(!open.get());
    }
  }
}
