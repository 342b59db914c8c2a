package studio.lumina.app.picture;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.lumina.app.store.PictureSummary;
import studio.lumina.app.ui.Messages;

/// What can be done with a picture of the library.
public final class PictureMenu {
  private PictureMenu() {}

  /// Everything that the workspace does with it.
  public static ContextMenu of(PictureActions actions, PictureSummary picture) {
    ContextMenu menu = new ContextMenu();
    menu.getItems()
        .addAll(
            item("picture.show", Feather.EYE, () -> actions.show(picture)),
            item("picture.use", Feather.CORNER_UP_LEFT, () -> actions.use(picture)),
            item("picture.replay", Feather.REFRESH_CW, () -> actions.replay(picture)));
    MenuItem compare = item("picture.compare", Feather.COLUMNS, () -> actions.compare(picture));
    menu.getItems().add(compare);
    menu.setOnShowing(event -> compare.setDisable(!actions.canCompare(picture)));
    if (picture.canContinue()) {
      menu.getItems().add(item("picture.retry", Feather.PLAY, () -> actions.retry(picture)));
    }
    for (PictureAction other : actions.elsewhere()) {
      menu.getItems().add(item(other.words(), other.icon(), () -> actions.run(other, picture)));
    }
    menu.getItems()
        .addAll(
            new SeparatorMenuItem(),
            item("picture.trash", Feather.TRASH_2, () -> actions.discard(picture)));
    return menu;
  }

  /// An item with an icon.
  public static MenuItem item(String key, Feather icon, Runnable action) {
    MenuItem item = new MenuItem(Messages.of(key), new FontIcon(icon));
    item.setOnAction(event -> action.run());
    return item;
  }
}
