package studio.lumina.app.create;

import java.util.HashMap;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.ui.Words;
import studio.lumina.core.Prompt;

/// The newest pictures as thumbnails, loaded off the FX thread and kept.
final class RecentPanel extends VBox {
  private static final double SIDE = 104;

  private final CreateModel model;
  private final TilePane tiles = new TilePane(8, 8);
  private final ToggleGroup group = new ToggleGroup();
  private final Map<String, Image> images = new HashMap<>();

  RecentPanel(CreateModel model) {
    this.model = model;
    getStyleClass().addAll("side", "right");
    tiles.setPrefColumns(2);
    ScrollPane scroll = new ScrollPane(tiles);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    setVgrow(scroll, Priority.ALWAYS);
    Label none = new Label(Words.of("recent.none"));
    none.getStyleClass().add("hint");
    none.setWrapText(true);
    getChildren().addAll(PromptPanel.heading(Words.of("recent"), new Label()), none, scroll);
    model
        .recent()
        .pictures()
        .addListener(
            (ListChangeListener<PictureEntry>)
                change -> {
                  fill();
                  none.setVisible(model.recent().pictures().isEmpty());
                  none.setManaged(model.recent().pictures().isEmpty());
                });
    model.easel().shownProperty().addListener((value, before, now) -> select());
    fill();
  }

  private void fill() {
    group.getToggles().clear();
    tiles.getChildren().setAll(model.recent().pictures().stream().map(this::tile).toList());
    images.keySet().retainAll(model.recent().pictures().stream().map(RecentPanel::key).toList());
    select();
  }

  private static String key(PictureEntry entry) {
    return entry.id() + " " + entry.state() + " " + entry.codes().size();
  }

  private ToggleButton tile(PictureEntry entry) {
    ImageView view = new ImageView();
    entry
        .file()
        .ifPresent(file ->
            view.setImage(
                images.computeIfAbsent(
                    key(entry),
                    k -> new Image(file.toUri().toString(), SIDE, SIDE, true, true, true))));
    view.setFitWidth(SIDE - 8);
    view.setFitHeight(SIDE - 8);
    view.setPreserveRatio(true);
    ToggleButton tile = new ToggleButton("", view);
    tile.getStyleClass().setAll("toggle-button", "thumb");
    tile.setMinSize(SIDE, SIDE);
    tile.setMaxSize(SIDE, SIDE);
    tile.setUserData(entry.id());
    tile.setToggleGroup(group);
    String words = entry.prompt() instanceof Prompt.Draw draw ? draw.text() : entry.model();
    tile.setAccessibleText(words);
    tile.setTooltip(new Tooltip(words));
    tile.setOnAction(event -> {
      model.easel().show(entry);
      select();
    });
    return tile;
  }

  private void select() {
    long shown = model.easel().shownProperty().get().map(PictureEntry::id).orElse(-1L);
    group.getToggles().forEach(t -> t.setSelected(t.getUserData().equals(shown)));
  }
}
