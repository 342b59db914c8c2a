package studio.lumina.app.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The layer above the window for what floats: cards, lists, the palette. One that is higher than
/// the window and cannot shrink is scrolled. They stack; the uppermost has the focus and keeps it
/// (Tab goes round inside); Escape or a click beside it closes it, and the focus goes back to where
/// it was. They lie inside the scene and not in windows of their own, which some desktops draw
/// badly. FX thread only.
public final class Overlays extends StackPane {
  private static final double GAP = 6;
  private static final double EDGE = 8;
  private static final double HIGH = 76;
  private static final double LOW = 560;

  private final Deque<Layer> layers = new ArrayDeque<>();
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();

  public Overlays() {
    setPickOnBounds(false);
    getStyleClass().add("overlays");
  }

  /// Whether anything floats above the window, so that its keys rest.
  public ReadOnlyBooleanProperty openProperty() {
    return open.getReadOnlyProperty();
  }

  /// Shows a card in the middle; the window behind it is dimmed.
  public Overlay card(Region card) {
    Layer layer = new Layer(card, true);
    layer.floor.setAlignment(Pos.CENTER);
    return show(layer);
  }

  /// Shows a card near the upper edge, for what is searched and picked.
  public Overlay high(Region card) {
    Layer layer = new Layer(card, true);
    layer.floor.setAlignment(Pos.TOP_CENTER);
    layer.place =
        () -> setMargin(card, new Insets(getHeight() < LOW ? EDGE : HIGH, EDGE, EDGE, EDGE));
    return show(layer);
  }

  /// Shows a card beside a node of the window, below it where there is room; nothing is dimmed.
  public Overlay near(Node anchor, Region card) {
    Layer layer = new Layer(card, false);
    layer.floor.setAlignment(Pos.TOP_LEFT);
    layer.place = () -> place(anchor, card);
    return show(layer);
  }

  /// Puts the focus into the uppermost.
  public void focus() {
    if (!layers.isEmpty()) {
      Focus.move(layers.getLast(), null, 1);
    }
  }

  /// Closes everything.
  public void closeAll() {
    while (!layers.isEmpty()) {
      layers.getLast().close();
    }
  }

  private Overlay show(Layer layer) {
    layers.addLast(layer);
    getChildren().add(layer);
    open.set(true);
    Motion.appear(layer);
    layer.applyCss();
    layout();
    Focus.move(layer, null, 1);
    return layer;
  }

  private void place(Node anchor, Region card) {
    Bounds at = sceneToLocal(anchor.localToScene(anchor.getBoundsInLocal()));
    double width = Math.min(card.prefWidth(-1), getWidth() - 2 * EDGE);
    double height = Math.min(card.prefHeight(width), getHeight() - 2 * EDGE);
    boolean below = at.getMaxY() + GAP + height <= getHeight() - EDGE;
    Point2D corner =
        new Point2D(
            Math.clamp(at.getMinX(), EDGE, Math.max(EDGE, getWidth() - width - EDGE)),
            below ? at.getMaxY() + GAP : Math.max(EDGE, at.getMinY() - GAP - height));
    double low = Math.min(corner.getY(), Math.max(EDGE, getHeight() - height - EDGE));
    setMargin(card, new Insets(low, EDGE, EDGE, corner.getX()));
  }

  /// Something that floats above the window.
  public interface Overlay {
    /// Takes it away; does nothing the second time.
    void close();

    /// Whether it is still there.
    boolean isOpen();

    /// Runs when it is closed, however that happens; replaces what was said before.
    Overlay onClose(Runnable action);
  }

  private final class Layer extends StackPane implements Overlay {
    private Runnable closed = () -> {};
    private final StackPane floor = new StackPane();
    private @Nullable Runnable place;
    private final @Nullable Node focused =
        Overlays.this.getScene() == null ? null : Overlays.this.getScene().getFocusOwner();

    Layer(Region card, boolean dim) {
      getStyleClass().add(dim ? "veil" : "clear-veil");
      setFocusTraversable(false);
      floor.getStyleClass().add("overlay-floor");
      getChildren().add(Scrolling.overlay(floor));
      card.setMaxSize(
          card.getMaxWidth() < 0 ? USE_PREF_SIZE : card.getMaxWidth(),
          card.getMaxHeight() < 0 ? USE_PREF_SIZE : card.getMaxHeight());
      floor.getChildren().add(card);
      setMargin(card, new Insets(EDGE));
      // What scrolls swallows the clicks, so nothing below hears of them.
      floor.addEventHandler(
          MouseEvent.MOUSE_PRESSED,
          event -> {
            if (event.getTarget() == floor) {
              close();
            }
            event.consume();
          });
      addEventFilter(
          KeyEvent.KEY_PRESSED,
          event -> {
            if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
              Node owner = getScene() == null ? null : getScene().getFocusOwner();
              Focus.move(this, owner, event.isShiftDown() ? -1 : 1);
              event.consume();
            }
          });
      addEventHandler(
          KeyEvent.KEY_PRESSED,
          event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
              close();
              event.consume();
            }
          });
    }

    @Override
    protected void layoutChildren() {
      if (place != null) {
        place.run();
      }
      super.layoutChildren();
    }

    @Override
    public void close() {
      if (!layers.remove(this)) {
        return;
      }
      floor.getChildren().clear();
      Overlays.this.getChildren().remove(this);
      open.set(!layers.isEmpty());
      if (focused != null && focused.getScene() != null) {
        focused.requestFocus();
      }
      closed.run();
    }

    @Override
    public boolean isOpen() {
      return layers.contains(this);
    }

    @Override
    public Overlay onClose(Runnable action) {
      closed = action;
      return this;
    }
  }
}
