package studio.lumina.app.create.shape;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import studio.lumina.app.create.CreateModel;
import studio.lumina.app.ui.Buttons;
import studio.lumina.app.ui.Chooser;
import studio.lumina.app.ui.Messages;
import studio.lumina.app.ui.WorkspaceContext;

/// Every size of the model: the pad, the size's name and pixels, turned, or taken from a picture.
public final class ShapeCard extends VBox {
  ShapeCard(CreateModel model, WorkspaceContext frame) {
    getStyleClass().add("float-card");
    setId("shapes");
    ShapeModel shape = model.shape();
    Label name = new Label();
    name.getStyleClass().add("card-title");
    name.textProperty()
        .bind(
            shape
                .sizeProperty()
                .map(s -> shape.nameOf(s).map(ShapeCard::word).orElse(""))
                .orElse(""));
    Label pixels = new Label();
    pixels.getStyleClass().add("figure");
    pixels
        .textProperty()
        .bind(shape.sizeProperty().map(s -> s.width() + " × " + s.height()).orElse(""));
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox title = new HBox(8, name, space, pixels);
    title.setAlignment(Pos.CENTER_LEFT);
    Label how = new Label(Messages.of("shape.how"));
    how.getStyleClass().add("hint");
    Button swap = Buttons.of(Feather.REPEAT, Messages.of("shape.swap"), shape::swap);
    swap.setId("shape-swap");
    Button from =
        Buttons.of(
            Feather.IMAGE,
            Messages.of("shape.from"),
            () ->
                frame
                    .chooser()
                    .open(Messages.of("shape.from"), pictures())
                    .ifPresent(model::fitShape));
    from.setId("shape-from");
    getChildren()
        .addAll(
            title,
            new ShapePad(
                shape,
                file -> {
                  model.drop().leave();
                  model.fitShape(file);
                }),
            how,
            new HBox(8, swap, from));
  }

  static String word(ShapeModel.Name name) {
    return Messages.of("shape." + name.name().toLowerCase(Locale.ROOT));
  }

  /// Picture files that are read.
  public static Chooser.Kind pictures() {
    return new Chooser.Kind(
        Messages.of("pictures"), List.of("*.png", "*.jpg", "*.jpeg", "*.webp", "*.gif", "*.bmp"));
  }
}
