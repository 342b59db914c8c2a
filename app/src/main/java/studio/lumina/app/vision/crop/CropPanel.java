package studio.lumina.app.vision.crop;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import studio.lumina.app.ui.Buttons;
import studio.lumina.app.ui.Heading;
import studio.lumina.app.ui.Messages;
import studio.lumina.core.Size;

/// The crop in figures: the size that the model gets, and the choice of its shape.
public final class CropPanel extends VBox {
  private final CropModel crop;
  private final Label figure = new Label();
  private final Label hint = new Label();
  private final MenuButton shape = new MenuButton();
  private boolean whole;

  public CropPanel(CropModel crop) {
    super(8);
    this.crop = crop;
    figure.getStyleClass().add("hint");
    figure.setId("crop-size");
    hint.getStyleClass().add("hint");
    hint.setWrapText(true);
    shape.getStyleClass().addAll("l-button", "crop-shape");
    shape.setId("crop-shape");
    shape.setMaxWidth(Double.MAX_VALUE);
    shape.setOnShowing(event -> offer());
    HBox.setHgrow(shape, Priority.ALWAYS);
    Button reset = Buttons.icon(Feather.MAXIMIZE, Messages.of("vision.crop.reset"), crop::reset);
    reset.setId("crop-reset");
    HBox row = new HBox(8, shape, reset);
    row.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(new Heading(Messages.of("vision.crop"), figure), hint, row);
    row.visibleProperty().bind(shape.visibleProperty());
    row.managedProperty().bind(shape.visibleProperty());
    offer();
    crop.cropProperty().addListener((value, before, now) -> dress());
    crop.sizes().addListener((ListChangeListener<Size>) change -> dress());
    dress();
  }

  /// Something else is worked on.
  ///
  /// @param painted whether it is a picture that the model painted, which needs no frame
  public void source(boolean painted) {
    whole = painted;
    dress();
  }

  /// Leaves the hint out, or shows it.
  public void compact(boolean low) {
    hint.setVisible(!low);
    hint.setManaged(!low);
  }

  private void dress() {
    Optional<Size> size = crop.size();
    figure.setText(
        size.map(now -> Messages.of("vision.size", now.width() + "", now.height() + ""))
            .orElse(""));
    hint.setText(hint(size.isPresent()));
    shape.setVisible(size.isPresent());
    shape.setText(
        crop.cropProperty()
            .get()
            .size()
            .map(CropPanel::words)
            .orElse(Messages.of("vision.crop.auto")));
  }

  private String hint(boolean framed) {
    if (framed) {
      return Messages.of("vision.crop.how");
    }
    return crop.hasPhoto()
        ? Messages.of("vision.crop.model")
        : whole ? Messages.of("vision.crop.none") : "";
  }

  /// Every shape, from the widest to the tallest; of one shape the largest.
  private void offer() {
    shape.getItems().setAll(item(Messages.of("vision.crop.auto"), Optional.empty()));
    List<Size> sizes =
        crop.sizes().stream().sorted(Comparator.comparingDouble(size -> -ratio(size))).toList();
    sizes.forEach(size -> shape.getItems().add(item(words(size), Optional.of(size))));
  }

  private MenuItem item(String words, Optional<Size> size) {
    MenuItem item = new MenuItem(words);
    item.setOnAction(event -> crop.shape(size));
    return item;
  }

  private static String words(Size size) {
    return Messages.of("vision.size", size.width() + "", size.height() + "");
  }

  private static double ratio(Size size) {
    return (double) size.width() / size.height();
  }
}
