package studio.lumina.app.vision;

import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import studio.lumina.app.picture.PictureMenu;
import studio.lumina.app.ui.Buttons;
import studio.lumina.app.ui.Messages;
import studio.lumina.app.vision.source.SeenPhoto;

/// The button whose menu leads back to the pictures worked on earlier, with their maps and edits.
final class RecentPhotos extends StackPane {
  private static final int MOST = 12;
  private static final int LONGEST = 48;

  private final PhotoHistory history;
  private final Runnable open;
  private final ContextMenu menu = new ContextMenu();

  /// @param open asks for a file
  RecentPhotos(PhotoHistory history, Runnable open) {
    this.history = history;
    this.open = open;
    Button button = Buttons.icon(Feather.CLOCK, Messages.of("vision.recent"), this::show);
    button.setId("recent-photos");
    getChildren().add(button);
    setMinWidth(USE_PREF_SIZE);
  }

  private void show() {
    menu.getItems().clear();
    history.earlier().stream().limit(MOST).map(this::item).forEach(menu.getItems()::add);
    if (!menu.getItems().isEmpty()) {
      menu.getItems().add(new SeparatorMenuItem());
    }
    menu.getItems().add(PictureMenu.item("vision.open", Feather.IMAGE, open));
    menu.show(this, Side.BOTTOM, 0, 4);
  }

  private MenuItem item(SeenPhoto photo) {
    String name =
        photo.name().length() > LONGEST
            ? photo.name().substring(0, LONGEST - 1) + "…"
            : photo.name();
    MenuItem item = new MenuItem(Messages.of("vision.recent.item", name, photo.results().size()));
    item.setMnemonicParsing(false); // names have underscores
    item.setOnAction(event -> history.go(photo));
    return item;
  }
}
