package studio.lumina.app.create.set;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.layout.HBox;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import studio.lumina.app.picture.PictureMenu;
import studio.lumina.app.picture.PictureTile;
import studio.lumina.app.picture.TileImages;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.store.PictureSet;
import studio.lumina.app.store.PictureSummary;
import studio.lumina.app.ui.AfterLayout;
import studio.lumina.app.ui.Buttons;
import studio.lumina.app.ui.Heading;
import studio.lumina.app.ui.Messages;

/// The set of the picture on the stage: what is there, the one being painted with its rows so far,
/// and what waits.
public final class SetPanel extends VBox {
  private static final double GAP = 8;
  private static final int MOST_COLUMNS = 5;
  private static final int FEW = 24;

  /// Narrower tiles have no room for values.
  private static final double LEAST_WORDS = 48;

  /// Narrower tiles have no room for a value with its name.
  private static final double LEAST_NAMES = 100;

  private final SetModel model;
  private final Consumer<PictureSummary> show;
  private final PictureMenu menu;
  private final TileImages images;
  private final Label position = new Label();
  private final TilePane tiles = new TilePane(GAP, GAP);
  private final ToggleGroup group = new ToggleGroup();
  private double side = 107;

  /// @param show puts a picture on the stage
  /// @param large shows the set in large
  public SetPanel(
      SetModel model,
      Consumer<PictureSummary> show,
      PictureMenu menu,
      Runnable large,
      TileImages images) {
    super(10);
    this.model = model;
    this.show = show;
    this.menu = menu;
    this.images = images;
    setId("set");
    position.getStyleClass().add("hint");
    position.setId("set-position");
    tiles.setMinWidth(0);
    Button open =
        Buttons.icon(
            Feather.GRID,
            Messages.of("grid.open"),
            () -> model.setProperty().get().ifPresent(set -> large.run()));
    open.getStyleClass().add("tiny");
    open.setId("grid-open");
    HBox right = new HBox(6, position, open);
    right.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
    getChildren().addAll(new Heading(Messages.of("set"), right), tiles);
    model.cells().addListener((ListChangeListener<SetCell>) change -> fill());
    model.setProperty().addListener((value, before, now) -> fill());
    model.shownProperty().addListener((value, before, now) -> select());
    widthProperty().addListener((value, before, now) -> AfterLayout.run(this::fill));
    fill();
  }

  private void fill() {
    Optional<PictureSet> set = model.setProperty().get();
    setVisible(set.isPresent());
    setManaged(set.isPresent());
    group.getToggles().clear();
    tiles.getChildren().clear();
    if (set.isEmpty()) {
      return;
    }
    int across = set.get().columns().values().size();
    int columns =
        set.get().rows().isPresent()
            ? Math.clamp(across, 2, MOST_COLUMNS)
            : across > 9 ? 4 : across > 4 ? 3 : 2;
    side = Math.max(24, Math.floor((getWidth() - (columns - 1) * GAP) / columns));
    tiles.setPrefColumns(columns);
    // Not as wide as the widest of what they say, which would leave room for fewer columns.
    tiles.setPrefTileWidth(side);
    tiles.setPrefTileHeight(side);
    // A large grid is looked at in large; here its beginning will do.
    model.cells().stream()
        .limit(FEW)
        .forEach(cell -> tiles.getChildren().add(tile(set.get(), cell)));
    select();
  }

  private PictureTile tile(PictureSet set, SetCell cell) {
    PictureTile tile = new PictureTile(side);
    tile.setToggleGroup(group);
    tile.setUserData(cell.picture().map(PictureSummary::id).orElse(-1L));
    String waiting = SetLabels.waiting(set, cell.column(), cell.row());
    Optional<PictureSummary> picture = cell.picture();
    List<Image> layers = picture.map(p -> images.layers(p, side)).orElse(List.of());
    if (picture.isPresent() && !layers.isEmpty()) {
      tile.show(picture.get(), layers);
    } else {
      tile.show(
          side < LEAST_WORDS
              ? ""
              : side < LEAST_NAMES ? SetLabels.values(set, cell.column(), cell.row()) : waiting);
      tile.setTooltip(new Tooltip(waiting));
      tile.setAccessibleText(waiting);
    }
    picture.ifPresent(p -> tile.setContextMenu(menu.of(p)));
    tile.setDisable(picture.isEmpty());
    tile.setOnAction(event -> {
      picture.ifPresent(show);
      select();
    });
    return tile;
  }

  private void select() {
    long shown = model.shownProperty().get().map(PictureEntry::id).orElse(-1L);
    group.getToggles().forEach(t -> t.setSelected(t.getUserData().equals(shown)));
    int at = model.position();
    int all = model.cells().size();
    position.setText(
        at > 0 ? Messages.of("set.position", at, all) : Messages.of("set.pictures", all));
  }
}
