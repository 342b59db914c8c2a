package studio.lumina.app.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.lumina.app.store.PictureSummary;
import studio.lumina.app.ui.Messages;

/// Everything that can be done with pictures of the library: the one menu of every tile. FX thread
/// only.
///
/// @param actions what the workspace does with them
/// @param exports the ways out of the studio
/// @param compare lays two to four beside each other
/// @param export writes them to files in another form
public record PictureMenu(
    PictureActions actions,
    PictureExports exports,
    Consumer<List<Long>> compare,
    Consumer<List<Long>> export) {
  private static final int MOST_STARS = 5;

  /// A menu that is made when it is asked for: what is true then counts.
  ///
  /// @param pictures at least one
  public ContextMenu of(PictureSummary... pictures) {
    return of(List.of(pictures));
  }

  /// The same of a list.
  public ContextMenu of(List<PictureSummary> pictures) {
    ContextMenu menu = new ContextMenu();
    menu.getItems().setAll(items(pictures));
    menu.setOnShowing(event -> menu.getItems().setAll(items(pictures)));
    return menu;
  }

  /// Its items, for a menu that has more.
  public List<MenuItem> items(List<PictureSummary> pictures) {
    List<MenuItem> items = new ArrayList<>();
    Optional<PictureSummary> single =
        pictures.size() == 1 ? Optional.of(pictures.getFirst()) : Optional.empty();
    single.ifPresent(picture -> {
      items.add(item("picture.show", Feather.EYE, () -> actions.show(picture)));
      items.add(reuse(picture));
      items.add(item("picture.replay", Feather.REFRESH_CW, () -> actions.replay(picture)));
      if (picture.canContinue()) {
        items.add(item("picture.retry", Feather.PLAY, () -> actions.retry(picture)));
      }
      for (PictureAction other : actions.elsewhere()) {
        items.add(item(other.words(), other.icon(), () -> actions.run(other, picture)));
      }
      items.add(new SeparatorMenuItem());
    });
    items.add(compared(pictures));
    items.add(stars(pictures));
    items.add(new SeparatorMenuItem());
    single.ifPresent(picture -> {
      boolean file = picture.file().isPresent();
      items.add(enabled(file, item("picture.copy", Feather.COPY, () -> exports.copy(picture))));
      items.add(item("picture.copy.prompt", Feather.TYPE, () -> exports.copyPrompt(picture)));
      items.add(
          enabled(file, item("picture.save", Feather.DOWNLOAD, () -> exports.saveAs(picture))));
      items.add(
          enabled(file, item("picture.folder", Feather.FOLDER, () -> exports.showFile(picture))));
      items.add(new SeparatorMenuItem());
    });
    items.add(
        item(
            "picture.export",
            Feather.EXTERNAL_LINK,
            () -> export.accept(pictures.stream().map(PictureSummary::id).toList())));
    items.add(item("picture.trash", Feather.TRASH_2, () -> actions.discard(pictures)));
    return items;
  }

  private Menu reuse(PictureSummary picture) {
    Menu menu = new Menu(Messages.of("picture.use"), new FontIcon(Feather.CORNER_UP_LEFT));
    menu.getItems()
        .setAll(
            Stream.of(PictureActions.Reuse.values())
                .map(what -> {
                  MenuItem item = new MenuItem(Messages.of("picture.use." + what));
                  item.setOnAction(event -> actions.use(picture, what));
                  return item;
                })
                .toList());
    return menu;
  }

  /// With the picture on the stage, or several with each other.
  private MenuItem compared(List<PictureSummary> pictures) {
    List<Long> ids = pictures.stream().map(PictureSummary::id).toList();
    List<Long> all =
        ids.size() > 1
            ? ids
            : Stream.concat(actions.shown().stream(), ids.stream()).distinct().toList();
    MenuItem item =
        item(
            ids.size() > 1 ? "picture.compare.these" : "picture.compare",
            Feather.COLUMNS,
            () -> compare.accept(all));
    return enabled(ComparisonModel.takes(all.size()), item);
  }

  private Menu stars(List<PictureSummary> pictures) {
    Menu menu = new Menu(Messages.of("picture.stars"), new FontIcon(Feather.STAR));
    menu.getItems()
        .setAll(
            IntStream.rangeClosed(0, MOST_STARS)
                .mapToObj(count -> {
                  MenuItem item =
                      new MenuItem(
                          count == 0 ? Messages.of("picture.stars.none") : "★".repeat(count));
                  item.setOnAction(event -> actions.star(pictures, count));
                  return item;
                })
                .toList());
    return menu;
  }

  private static MenuItem enabled(boolean is, MenuItem item) {
    item.setDisable(!is);
    return item;
  }

  /// An item with an icon.
  public static MenuItem item(String key, Feather icon, Runnable action) {
    MenuItem item = new MenuItem(Messages.of(key), new FontIcon(icon));
    item.setOnAction(event -> action.run());
    return item;
  }
}
