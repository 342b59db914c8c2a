package studio.lumina.app.shell;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.lumina.app.command.Command;
import studio.lumina.app.command.Keymap;
import studio.lumina.app.shell.PaletteModel.Found;
import studio.lumina.app.ui.Messages;

/// A line of what the command field found.
final class PaletteCell extends ListCell<Found> {
  private static final double THUMB = 26;

  private final Keymap keymap;

  PaletteCell(Keymap keymap) {
    this.keymap = keymap;
    getStyleClass().add("palette-cell");
  }

  @Override
  protected void updateItem(@Nullable Found found, boolean empty) {
    super.updateItem(found, empty);
    setText(null);
    getStyleClass().remove("dim");
    if (empty || found == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    setGraphic(
        switch (found) {
          case Found.Order(Command command) -> order(command);
          case Found.Picture(SearchResult hit) -> picture(hit);
        });
  }

  private HBox order(Command command) {
    boolean available = command.available().get();
    if (!available) {
      getStyleClass().add("dim");
    }
    setAccessibleText(available ? command.title() : Messages.of("palette.dim", command.title()));
    HBox row = row(new FontIcon(Feather.CHEVRON_RIGHT), command.title(), "");
    keymap.key(command).ifPresent(key -> row.getChildren().add(KeyCap.of(key)));
    return row;
  }

  private HBox picture(SearchResult hit) {
    setAccessibleText(hit.title());
    StackPane thumb = new StackPane(new FontIcon(Feather.IMAGE));
    thumb.setMinSize(THUMB, THUMB);
    thumb.setMaxSize(THUMB, THUMB);
    hit.thumbnail()
        .ifPresent(file -> {
          Image image = new Image(file.toUri().toString(), true);
          ImageView view = new ImageView(image);
          view.setFitWidth(THUMB);
          view.setFitHeight(THUMB);
          view.setPreserveRatio(true);
          thumb.getChildren().setAll(view);
        });
    return row(thumb, hit.title(), hit.detail());
  }

  private static HBox row(Node sign, String title, String detail) {
    Label words = new Label(title);
    Label more = new Label(detail);
    more.getStyleClass().add("hint");
    more.setMinWidth(Region.USE_PREF_SIZE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox row = new HBox(10, sign, words, space, more);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }
}
