package studio.lumina.app.create.shape;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import studio.lumina.app.picture.PictureFileKind;
import studio.lumina.app.ui.Buttons;
import studio.lumina.app.ui.Messages;
import studio.lumina.app.ui.WorkspaceContext;

/// Every size of the model: the pad, the size's name and pixels, turned, or taken from a picture.
public final class ShapeCard extends VBox {
  /// @param fit takes the shape of a picture file
  ShapeCard(ShapeModel shape, Consumer<Path> fit, WorkspaceContext frame) {
    getStyleClass().add("float-card");
    setId("shapes");
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
                    .open(Messages.of("shape.from"), PictureFileKind.any())
                    .ifPresent(fit));
    from.setId("shape-from");
    getChildren().addAll(title, new ShapePad(shape, fit), how, new HBox(8, swap, from));
  }

  static String word(ShapeModel.Name name) {
    return Messages.of("shape." + name.name().toLowerCase(Locale.ROOT));
  }
}
