package studio.lumina.app.create.set;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import studio.lumina.app.picture.PictureTile;
import studio.lumina.app.picture.TileImages;
import studio.lumina.app.store.PictureSet;
import studio.lumina.app.store.PictureSummary;
import studio.lumina.app.ui.Buttons;
import studio.lumina.app.ui.Chooser;
import studio.lumina.app.ui.Messages;
import studio.lumina.app.ui.Overlays;
import studio.lumina.app.ui.WorkspaceContext;

/// A set in large, its values along the edges; a picture chosen goes onto the stage.
public final class SetView extends VBox {
  private static final double LARGEST = 220;
  private static final double SMALLEST = 72;
  private static final double GAP = 8;
  private static final double LABEL = 96;

  private final SetModel set;
  private final Consumer<PictureSummary> chosen;
  private final TileImages images;
  private final GridPane grid = new GridPane(GAP, GAP);
  private final double room;
  private Runnable close = () -> {};

  /// What can be done with the set.
  ///
  /// @param show puts one of its pictures on the stage
  /// @param sheet writes it as one labelled picture
  public record Actions(Consumer<PictureSummary> show, Consumer<Path> sheet) {}

  private SetView(
      SetModel set, Actions actions, WorkspaceContext frame, TileImages images, double room) {
    super(14);
    this.set = set;
    this.chosen = actions.show();
    this.images = images;
    this.room = room;
    getStyleClass().addAll("float-card", "grid-view");
    setId("grid-view");
    Label title = new Label(Messages.of("grid.title"));
    title.getStyleClass().add("card-title");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox top =
        new HBox(
            8,
            title,
            space,
            Buttons.of(
                Feather.DOWNLOAD,
                Messages.of("grid.sheet"),
                () ->
                    frame
                        .save(
                            Messages.of("grid.sheet"),
                            "sheet.png",
                            new Chooser.Kind(Messages.of("pictures"), List.of("*.png")))
                        .ifPresent(actions.sheet())),
            Buttons.of(Feather.X, Messages.of("close"), () -> close.run()));
    top.setAlignment(Pos.CENTER_LEFT);
    ScrollPane scroll = new ScrollPane(grid);
    scroll.getStyleClass().add("side-scroll");
    scroll.setFocusTraversable(false);
    getChildren().addAll(top, scroll);
    set.cells().addListener((ListChangeListener<SetCell>) change -> fill());
    fill();
  }

  /// Shows the set on the stage above the window.
  public static void open(
      SetModel set, Actions actions, WorkspaceContext frame, TileImages images) {
    Region window = frame.overlays();
    SetView view = new SetView(set, actions, frame, images, window.getWidth() - 160);
    view.setMaxWidth(Math.max(400, window.getWidth() - 80));
    view.setMaxHeight(Math.max(300, window.getHeight() - 80));
    Overlays.Overlay open = frame.overlays().card(view);
    view.close = open::close;
  }

  private void fill() {
    grid.getChildren().clear();
    Optional<PictureSet> found = set.setProperty().get();
    if (found.isEmpty()) {
      return;
    }
    PictureSet shown = found.get();
    // A batch of seeds has no second direction: it is broken into lines.
    boolean lines = shown.rows().isEmpty();
    int all = shown.columns().values().size();
    int columns = lines ? (int) Math.ceil(Math.sqrt(all)) : all;
    double labels = lines ? 0 : LABEL + GAP;
    double side = Math.clamp(Math.floor((room - labels) / columns - GAP), SMALLEST, LARGEST);
    if (!lines) {
      for (int column = 0; column < all; column++) {
        Label label = label(SetLabels.heading(shown.columns(), column), side);
        GridPane.setHalignment(label, HPos.CENTER);
        grid.add(label, column + 1, 0);
      }
      PictureSet.Axis down = shown.rows().orElseThrow();
      for (int row = 0; row < down.values().size(); row++) {
        grid.add(label(SetLabels.heading(down, row), LABEL), 0, row + 1);
      }
    }
    for (SetCell cell : set.cells()) {
      int x = lines ? cell.column() % columns : cell.column() + 1;
      int y = lines ? cell.column() / columns : cell.row() + 1;
      grid.add(cell(shown, cell, side), x, y);
    }
  }

  private PictureTile cell(PictureSet set, SetCell cell, double side) {
    PictureTile tile = new PictureTile(side);
    String waiting = SetLabels.waiting(set, cell.column(), cell.row());
    cell.picture()
        .flatMap(picture -> images.thumbnail(picture, side))
        .ifPresentOrElse(
            image -> tile.show(cell.picture().orElseThrow(), List.of(image)),
            () -> tile.show(waiting));
    tile.setDisable(cell.picture().isEmpty());
    tile.setOnAction(event -> {
      tile.setSelected(false);
      show(cell.picture());
    });
    return tile;
  }

  private void show(Optional<PictureSummary> picture) {
    picture.ifPresent(found -> {
      close.run();
      chosen.accept(found);
    });
  }

  private static Label label(String words, double width) {
    Label label = new Label(words);
    label.getStyleClass().add("heading");
    label.setWrapText(true);
    label.setMaxWidth(width);
    label.setMinWidth(Math.min(width, LABEL));
    return label;
  }
}
