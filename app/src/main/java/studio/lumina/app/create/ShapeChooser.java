package studio.lumina.app.create;

import java.util.Comparator;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import studio.lumina.app.ui.Words;
import studio.lumina.core.Size;

/// Picks a picture's size: five common ratios as little frames, and every size of the model's list.
final class ShapeChooser extends VBox {
  private static final double[] RATIOS = {1, 1.5, 2 / 3.0, 2, 0.5};
  private static final double FRAME = 22;

  private final CreateModel model;
  private final ToggleGroup group = new ToggleGroup();
  private final HBox frames = new HBox(8);
  private final ComboBox<Size> all = new ComboBox<>();

  ShapeChooser(CreateModel model) {
    this.model = model;
    getStyleClass().add("group");
    Label size = new Label();
    size.getStyleClass().add("hint");
    size.textProperty()
        .bind(model.shape().sizeProperty().map(s -> s.width() + " × " + s.height()).orElse(""));
    all.getStyleClass().add("l-combo");
    all.setAccessibleText(Words.of("shape"));
    all.setMaxWidth(Double.MAX_VALUE);
    getChildren().addAll(PromptPanel.heading(Words.of("shape"), size), frames, all);
    all.valueProperty()
        .addListener((value, before, now) -> {
          if (now != null) {
            model.shape().sizeProperty().set(now);
          }
        });
    model
        .checkpoint()
        .cardProperty()
        .addListener((value, before, now) -> now.ifPresent(c -> offer(c.sizes())));
    model.checkpoint().cardProperty().get().ifPresent(c -> offer(c.sizes()));
    model.shape().sizeProperty().addListener((value, before, now) -> select());
  }

  private void offer(List<Size> sizes) {
    frames.getChildren().clear();
    for (double ratio : RATIOS) {
      sizes.stream()
          .min(
              Comparator.comparingDouble(
                      (Size s) -> Math.abs(Math.log((double) s.width() / s.height() / ratio)))
                  .thenComparing(s -> -s.codes()))
          .filter(s -> frames.getChildren().stream().noneMatch(n -> s.equals(n.getUserData())))
          .ifPresent(s -> frames.getChildren().add(frame(s)));
    }
    all.getItems().setAll(sizes);
    select();
  }

  private ToggleButton frame(Size size) {
    Region frame = new Region();
    frame.getStyleClass().add("frame");
    double scale = FRAME / Math.max(size.width(), size.height());
    frame.setMinSize(size.width() * scale, size.height() * scale);
    frame.setMaxSize(size.width() * scale, size.height() * scale);
    ToggleButton button = new ToggleButton("", frame);
    button.getStyleClass().setAll("toggle-button", "shape");
    button.setUserData(size);
    button.setToggleGroup(group);
    button.setAccessibleText(size.width() + " by " + size.height());
    button.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(button, Priority.ALWAYS);
    button.setOnAction(event -> {
      model.shape().sizeProperty().set(size);
      select();
    });
    return button;
  }

  private void select() {
    Size now = model.shape().sizeProperty().get();
    for (var toggle : group.getToggles()) {
      toggle.setSelected(toggle.getUserData().equals(now));
    }
    all.setValue(now);
  }
}
