package studio.lumina.app.vision.result;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import studio.lumina.app.picture.PictureMenu;
import studio.lumina.app.picture.TileImages;
import studio.lumina.app.ui.AfterLayout;
import studio.lumina.app.ui.Messages;
import studio.lumina.app.vision.task.TaskList;

/// The strip of results: the picture that is worked on and all that came of it, in small, from left
/// to right.
public final class ResultStrip extends StackPane {
  private final ResultModel results;
  private final ResultJobs jobs;
  private final LongSupplier seeds;
  private final TileImages images;
  private final HBox row = new HBox(12);
  private final ScrollPane scroll = new ScrollPane();
  private final ResultTile source;
  private final Map<Integer, ResultTile> tiles = new HashMap<>();

  /// What each tile shows.
  private final Map<Integer, VisionResult> dressed = new HashMap<>();

  private @Nullable Image photo;

  /// @param live the rows of the map being painted
  /// @param seeds where another chance comes from
  public ResultStrip(ResultModel results, ResultJobs jobs, TileImages images, LongSupplier seeds) {
    this.results = results;
    this.jobs = jobs;
    this.images = images;
    this.seeds = seeds;
    getStyleClass().add("result-strip");
    setId("results");
    row.setAlignment(Pos.TOP_LEFT);
    row.getStyleClass().add("strip-row");
    scroll.setContent(row);
    scroll.getStyleClass().add("strip-scroll");
    scroll.setFitToHeight(true);
    scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    getChildren().add(scroll);
    source = new ResultTile(() -> results.show(ResultModel.SOURCE));
    results.results().addListener((ListChangeListener<VisionResult>) change -> fill());
    results
        .shownProperty()
        .addListener((value, before, now) -> {
          select();
          AfterLayout.run(this::reveal);
        });
    row.widthProperty().addListener((value, before, now) -> AfterLayout.run(this::reveal));
    dressSource();
    fill();
  }

  /// Shows another picture as the source.
  public void photo(@Nullable Image image) {
    if (image != photo) {
      photo = image;
      dressSource();
    }
  }

  private void dressSource() {
    source.dress(
        Messages.of("vision.photo"), photo == null ? List.of() : List.of(photo), Feather.IMAGE, "");
  }

  /// Only what changed is made anew: to put tiles in again costs their style, and results change
  /// with every row.
  private void fill() {
    tiles
        .keySet()
        .removeIf(key -> results.results().stream().noneMatch(result -> result.key() == key));
    dressed.keySet().retainAll(tiles.keySet());
    List<Node> wanted = new ArrayList<>();
    wanted.add(source);
    for (VisionResult result : results.results()) {
      ResultTile tile = tiles.computeIfAbsent(result.key(), this::tile);
      dress(tile, result);
      wanted.add(tile);
    }
    List<Node> there = row.getChildren();
    int kept = there.size();
    if (wanted.size() >= kept && wanted.subList(0, kept).equals(there)) {
      row.getChildren().addAll(wanted.subList(kept, wanted.size()));
    } else {
      row.getChildren().setAll(wanted);
    }
    row.setVisible(results.source().isPresent());
    select();
  }

  private void dress(ResultTile tile, VisionResult result) {
    String name = ResultWords.name(result, results);
    if (dressed.get(result.key()) == result && tile.isCalled(name)) {
      return;
    }
    dressed.put(result.key(), result);
    tile.dress(
        name,
        result.entry().map(entry -> images.layers(entry)).orElse(List.of()),
        TaskList.icon(result.ask().task()),
        ResultWords.state(result, results));
    tile.menu(menu(result));
  }

  private ResultTile tile(int key) {
    ResultTile tile = new ResultTile(() -> results.show(key));
    tile.button().setId("result-" + key);
    tile.button()
        .setOnKeyPressed(event -> {
          if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
            results.first(result -> result.key() == key).ifPresent(jobs::discard);
            event.consume();
          }
        });
    return tile;
  }

  private ContextMenu menu(VisionResult result) {
    ContextMenu menu = new ContextMenu();
    if (result.state().isBusy() || result.state().isWaiting()) {
      menu.getItems().add(item("vision.stop", Feather.SQUARE, () -> jobs.stop(result)));
    } else {
      menu.getItems()
          .add(
              item(
                  "vision.again", Feather.REFRESH_CW, () -> jobs.again(result, seeds.getAsLong())));
      if (result.state() != VisionResult.State.DONE) {
        menu.getItems().add(item("vision.go", Feather.PLAY, () -> jobs.goOn(result)));
      }
      menu.getItems().add(item("picture.trash", Feather.TRASH_2, () -> jobs.discard(result)));
    }
    return menu;
  }

  private static MenuItem item(String key, Feather icon, Runnable action) {
    return PictureMenu.item(key, icon, action);
  }

  /// Scrolls to the one on the stage, where it is out of sight.
  private void reveal() {
    ResultTile tile = tiles.getOrDefault(results.shownProperty().get(), source);
    double room = scroll.getViewportBounds().getWidth();
    double hidden = row.getWidth() - room;
    double left = tile.getBoundsInParent().getMinX();
    double right = tile.getBoundsInParent().getMaxX();
    double at = scroll.getHvalue() * hidden;
    if (hidden > 0 && (left < at || right > at + room)) {
      scroll.setHvalue(Math.clamp((left + right - room) / 2 / hidden, 0, 1));
    }
  }

  private void select() {
    source.select(results.shownProperty().get() == ResultModel.SOURCE);
    tiles.forEach((key, tile) -> tile.select(results.shownProperty().get() == key));
  }
}
