package studio.lumina.app.create;

import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleGroup;
import javafx.scene.image.Image;
import javafx.scene.layout.HBox;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.store.PictureSet;
import studio.lumina.app.ui.Buttons;
import studio.lumina.app.ui.Later;
import studio.lumina.app.ui.Surroundings;
import studio.lumina.app.ui.Words;

/// The set of the picture on the stage: what is there, the one being painted with its rows so far,
/// and what waits.
final class SetPanel extends VBox {
  private static final double GAP = 8;
  private static final int MOST_COLUMNS = 5;
  private static final int FEW = 24;

  private final CreateModel model;
  private final Surroundings frame;
  private final Thumbs thumbs;
  private final PaintedRows rows;
  private final Label position = new Label();
  private final TilePane tiles = new TilePane(GAP, GAP);
  private final ToggleGroup group = new ToggleGroup();
  private double side = 107;

  SetPanel(CreateModel model, Surroundings frame, Thumbs thumbs, PaintedRows rows) {
    super(10);
    this.model = model;
    this.frame = frame;
    this.thumbs = thumbs;
    this.rows = rows;
    setId("set");
    position.getStyleClass().add("hint");
    position.setId("set-position");
    tiles.setMinWidth(0);
    Button large = Buttons.icon(Feather.GRID, Words.of("grid.open"), this::open);
    large.getStyleClass().add("tiny");
    large.setId("grid-open");
    HBox right = new HBox(6, position, large);
    right.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
    getChildren().addAll(PromptPanel.heading(Words.of("set"), right), tiles);
    model.set().cells().addListener((ListChangeListener<SetCell>) change -> fill());
    model.set().setProperty().addListener((value, before, now) -> fill());
    model.easel().shownProperty().addListener((value, before, now) -> select());
    widthProperty().addListener((value, before, now) -> Later.run(this::fill));
    fill();
  }

  private void open() {
    if (model.set().setProperty().get().isPresent()) {
      GridView.open(model, frame, thumbs);
    }
  }

  private void fill() {
    Optional<PictureSet> set = model.set().setProperty().get();
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
    // A large grid is looked at in large; here its beginning will do.
    model.set().cells().stream()
        .limit(FEW)
        .forEach(cell -> tiles.getChildren().add(tile(set.get(), cell)));
    select();
  }

  private Tile tile(PictureSet set, SetCell cell) {
    Tile tile = new Tile(side);
    tile.setToggleGroup(group);
    tile.setUserData(cell.entry().map(PictureEntry::id).orElse(-1L));
    String waiting = SetLabels.waiting(set, cell.column(), cell.row());
    Optional<PictureEntry> entry = cell.entry();
    List<Image> layers = entry.map(e -> rows.layers(e, thumbs)).orElse(List.of());
    if (entry.isPresent() && !layers.isEmpty()) {
      tile.show(entry.get(), layers);
    } else {
      tile.show(side < 60 ? "" : waiting);
    }
    entry.ifPresent(e -> tile.setContextMenu(PictureMenu.of(model, e)));
    tile.setDisable(entry.isEmpty());
    tile.setOnAction(event -> {
      entry.ifPresent(model.easel()::show);
      select();
    });
    return tile;
  }

  private void select() {
    long shown = model.easel().shownProperty().get().map(PictureEntry::id).orElse(-1L);
    group.getToggles().forEach(t -> t.setSelected(t.getUserData().equals(shown)));
    int at = model.set().position();
    int all = model.set().cells().size();
    position.setText(at > 0 ? Words.of("set.position", at, all) : Words.of("set.pictures", all));
  }
}
