package studio.lumina.app.picture;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.store.PictureSummary;
import studio.lumina.app.ui.AfterLayout;
import studio.lumina.app.ui.Heading;
import studio.lumina.app.ui.Messages;

/// The newest pictures as thumbnails.
public final class RecentPanel extends VBox {
  private static final int COLUMNS = 3;
  private static final double GAP = 6;

  private final RecentModel model;
  private final ObservableValue<Optional<PictureEntry>> shown;
  private final PictureMenu menu;
  private final TileImages images;
  private final TilePane tiles = new TilePane(GAP, GAP);
  private final ToggleGroup group = new ToggleGroup();
  private double side = 70;

  public RecentPanel(
      RecentModel model,
      ObservableValue<Optional<PictureEntry>> shown,
      PictureMenu menu,
      TileImages images) {
    super(10);
    this.shown = shown;
    this.menu = menu;
    this.model = model;
    this.images = images;
    setId("recent");
    tiles.setPrefColumns(COLUMNS);
    tiles.setMinWidth(0);
    Label none = new Label(Messages.of("recent.none"));
    none.getStyleClass().add("hint");
    none.setWrapText(true);
    none.visibleProperty().bind(Bindings.isEmpty(model.pictures()));
    none.managedProperty().bind(none.visibleProperty());
    getChildren().addAll(new Heading(Messages.of("recent.short"), new Label()), none, tiles);
    model.pictures().addListener((ListChangeListener<PictureSummary>) change -> fill());
    shown.addListener((value, before, now) -> select());
    widthProperty().addListener((value, before, now) -> AfterLayout.run(() -> resize(getWidth())));
    fill();
  }

  private void resize(double width) {
    double now = Math.floor((width - (COLUMNS - 1) * GAP) / COLUMNS);
    if (now > 0 && now != side) {
      side = now;
      fill();
    }
  }

  private void fill() {
    boolean had = tiles.getScene() != null && tiles.isFocusWithin();
    group.getToggles().clear();
    tiles.getChildren().setAll(model.pictures().stream().map(this::tile).toList());
    select();
    if (had && !tiles.getChildren().isEmpty()) {
      tiles.getChildren().getFirst().requestFocus();
    }
  }

  private PictureTile tile(PictureSummary picture) {
    PictureTile tile = new PictureTile(side);
    tile.show(picture, images.layers(picture, side));
    tile.setUserData(picture.id());
    tile.setToggleGroup(group);
    tile.setContextMenu(menu.of(picture));
    tile.setOnAction(event -> {
      menu.actions().show(picture);
      select();
    });
    tile.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
        menu.actions().discard(List.of(picture));
        event.consume();
      }
    });
    return tile;
  }

  private void select() {
    long id = shown.getValue().map(PictureEntry::id).orElse(-1L);
    group.getToggles().forEach(t -> t.setSelected(t.getUserData().equals(id)));
  }
}
