package studio.lumina.app.create;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.ui.Messages;

/// What can be done with a picture of the library.
public final class PictureMenu {
  private PictureMenu() {}

  public static ContextMenu of(CreateModel model, PictureEntry entry) {
    ContextMenu menu = new ContextMenu();
    menu.getItems()
        .addAll(
            item("picture.show", Feather.EYE, () -> model.easel().show(entry)),
            item("picture.use", Feather.CORNER_UP_LEFT, () -> model.useSettings(entry)),
            item("picture.replay", Feather.REFRESH_CW, () -> model.replay(entry)));
    if (entry.canContinue()) {
      menu.getItems().add(item("picture.retry", Feather.PLAY, () -> model.recent().retry(entry)));
    }
    menu.getItems()
        .addAll(
            new SeparatorMenuItem(),
            item("picture.trash", Feather.TRASH_2, () -> model.recent().discard(entry)));
    return menu;
  }

  static MenuItem item(String key, Feather icon, Runnable action) {
    MenuItem item = new MenuItem(Messages.of(key), new FontIcon(icon));
    item.setOnAction(event -> action.run());
    return item;
  }
}
