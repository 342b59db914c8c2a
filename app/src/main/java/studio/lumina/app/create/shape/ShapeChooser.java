package studio.lumina.app.create.shape;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.lumina.app.checkpoint.CheckpointModel;
import studio.lumina.app.ui.Heading;
import studio.lumina.app.ui.Messages;
import studio.lumina.app.ui.WorkspaceContext;
import studio.lumina.core.Size;

/// Picks a picture's shape: those with a name as little frames, all others on a pad.
public final class ShapeChooser extends VBox {
  private static final double FRAME = 26;

  private final ShapeModel shape;
  private final ToggleGroup group = new ToggleGroup();
  private boolean selecting;
  private final HBox frames = new HBox(8);
  private final ToggleButton more = new ToggleButton("", new FontIcon(Feather.MAXIMIZE_2));

  /// @param fit takes the shape of a picture file
  public ShapeChooser(
      ShapeModel shape, CheckpointModel checkpoint, Consumer<Path> fit, WorkspaceContext frame) {
    super(8);
    this.shape = shape;
    getStyleClass().add("group");
    Label size = new Label();
    size.getStyleClass().add("hint");
    size.setId("size");
    size.textProperty()
        .bind(
            Bindings.createStringBinding(this::words, shape.sizeProperty(), shape.styleProperty()));
    dress(more, Messages.of("shape.more"));
    more.setId("shape-more");
    more.setOnAction(event -> {
      select();
      frame.overlays().near(more, new ShapeCard(shape, fit, frame));
    });
    getChildren().addAll(new Heading(Messages.of("shape"), size), frames);
    // The arrow keys of a group select without an action.
    group.selectedToggleProperty().addListener((value, before, now) -> take(now));
    checkpoint.cardProperty().addListener((value, before, now) -> offer());
    shape.sizeProperty().addListener((value, before, now) -> select());
    offer();
  }

  private String words() {
    Size now = shape.sizeProperty().get();
    String style = shape.styleProperty().get();
    String pixels = now == null ? "" : now.width() + " × " + now.height();
    return style.isEmpty() ? pixels : Messages.of("shape.style", pixels, style);
  }

  private void offer() {
    group.getToggles().clear();
    frames.getChildren().setAll(shape.named().stream().map(this::frame).toList());
    frames.getChildren().add(more);
    select();
  }

  private ToggleButton frame(ShapeModel.Named named) {
    Size size = named.size();
    Region frame = new Region();
    frame.getStyleClass().add("frame");
    double scale = FRAME / Math.max(size.width(), size.height());
    double width = Math.max(9, Math.rint(size.width() * scale));
    double height = Math.max(9, Math.rint(size.height() * scale));
    if (size.width() == size.height()) {
      width = 18;
      height = 18;
    }
    frame.setMinSize(width, height);
    frame.setMaxSize(width, height);
    ToggleButton button = new ToggleButton("", frame);
    button.setUserData(size);
    button.setToggleGroup(group);
    dress(button, ShapeCard.word(named.name()) + ", " + size.width() + " × " + size.height());
    button.setOnAction(event -> select());
    return button;
  }

  private static void dress(ToggleButton button, String words) {
    button.getStyleClass().setAll("toggle-button", "shape");
    button.setAccessibleText(words);
    button.setTooltip(new Tooltip(words));
    button.setMaxWidth(Double.MAX_VALUE);
    button.setMinWidth(36);
    button.setPrefWidth(44);
    HBox.setHgrow(button, Priority.ALWAYS);
  }

  private void take(@Nullable Toggle chosen) {
    if (!selecting && chosen != null && chosen.getUserData() instanceof Size size) {
      shape.sizeProperty().set(size);
    }
  }

  private void select() {
    Size now = shape.sizeProperty().get();
    boolean named = false;
    selecting = true;
    for (var toggle : group.getToggles()) {
      boolean chosen = toggle.getUserData().equals(now);
      toggle.setSelected(chosen);
      named |= chosen;
    }
    selecting = false;
    more.setSelected(now != null && !named && !group.getToggles().isEmpty());
  }
}
