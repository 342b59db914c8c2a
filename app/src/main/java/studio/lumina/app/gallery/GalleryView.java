package studio.lumina.app.gallery;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import studio.lumina.app.picture.PictureMenu;
import studio.lumina.app.picture.TileImages;
import studio.lumina.app.store.PictureFilter;
import studio.lumina.app.store.PictureSummary;
import studio.lumina.app.ui.Buttons;
import studio.lumina.app.ui.Messages;
import studio.lumina.app.ui.Overlays;
import studio.lumina.app.ui.WorkspaceContext;

/// The Gallery workspace: what is looked for above, the pictures, and what is chosen beside them.
final class GalleryView extends BorderPane {
  private static final double ROOM = 820;

  private final GalleryModel model;
  private final PictureMenu menu;
  private final WorkspaceContext context;
  private final GalleryGrid grid;
  private final GalleryBar bar;
  private final DetailsPane details;
  private final Label empty = new Label();
  private boolean folded;

  GalleryView(
      GalleryModel model,
      DetailsModel detailsModel,
      PictureMenu menu,
      TileImages images,
      WorkspaceContext context) {
    this.model = model;
    this.menu = menu;
    this.context = context;
    setId("gallery");
    getStyleClass().add("gallery");
    grid = new GalleryGrid(model, images);
    grid.onOpen(this::open);
    grid.setOnContextMenuRequested(event -> {
      choices().ifPresent(choices -> choices.show(grid, event.getScreenX(), event.getScreenY()));
      event.consume();
    });
    grid.onZoom(change ->
        grid.sideProperty()
            .set(
                Math.clamp(
                    grid.sideProperty().get() * (change > 0 ? 1.15 : 1 / 1.15),
                    GalleryBar.SMALLEST,
                    GalleryBar.LARGEST)));
    bar = new GalleryBar(model, grid.sideProperty(), this::focusGrid, this::askToErase);
    details = new DetailsPane(model, detailsModel, menu, images);
    empty.getStyleClass().add("gallery-empty");
    empty.setWrapText(true);
    empty.setMouseTransparent(true);
    StackPane middle = new StackPane(grid, empty);
    VBox left = new VBox(bar, middle);
    VBox.setVgrow(middle, Priority.ALWAYS);
    left.setMinWidth(0);
    setCenter(left);
    setRight(details);
    widthProperty().addListener((value, before, now) -> room());
    model.indexProperty().addListener((value, before, now) -> dress());
    dress();
  }

  /// Shows the picture that alone is chosen where pictures are made.
  void open() {
    if (!model.filterProperty().get().trash()) {
      model.single().ifPresent(menu.actions()::show);
    }
  }

  /// Asks how to write pictures to files.
  void export(List<Long> pictures) {
    menu.export().accept(pictures);
  }

  /// Lays the pictures that are chosen beside each other, where they are two to four.
  void compare() {
    menu.compare().accept(model.selection().ids());
  }

  /// What can be done with the pictures that are chosen; empty in the trash.
  private Optional<ContextMenu> choices() {
    List<PictureSummary> chosen =
        model.selection().ids().stream().flatMap(id -> model.pages().of(id).stream()).toList();
    return model.filterProperty().get().trash() || chosen.isEmpty()
        ? Optional.empty()
        : Optional.of(menu.of(chosen));
  }

  void focusGrid() {
    grid.requestFocus();
    if (model.selection().cursor().isEmpty()) {
      model.selection().choose(0);
    }
  }

  void focusSearch() {
    bar.focusSearch();
  }

  boolean gridFocused() {
    return grid.isFocused();
  }

  /// Folds the details away, or shows them again.
  void foldDetails() {
    folded = !folded;
    room();
  }

  /// Asks once whether to remove what is chosen for good.
  void askToErase() {
    int chosen = model.selection().size();
    if (chosen == 0 || !model.filterProperty().get().trash()) {
      return;
    }
    Label title = new Label(Messages.of("gallery.erase.title", chosen));
    title.getStyleClass().add("card-title");
    Label words = new Label(Messages.of("gallery.erase.words"));
    words.setWrapText(true);
    HBox buttons = new HBox(8);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    VBox card = new VBox(12, title, words, buttons);
    card.getStyleClass().add("float-card");
    card.setMaxWidth(380);
    Overlays.Overlay overlay = context.overlays().card(card);
    var keep = Buttons.of(Feather.X, Messages.of("gallery.erase.keep"), overlay::close);
    var sure =
        Buttons.of(
            Feather.TRASH_2,
            Messages.of("gallery.erase"),
            () -> {
              overlay.close();
              model.erase();
            });
    sure.setId("gallery-erase-sure");
    buttons.getChildren().addAll(keep, sure);
    keep.requestFocus();
  }

  private void room() {
    boolean shown = !folded && getWidth() >= ROOM;
    details.setVisible(shown);
    details.setManaged(shown);
  }

  private void dress() {
    PictureFilter filter = model.filterProperty().get();
    boolean none = model.indexProperty().get().size() == 0;
    empty.setVisible(none);
    empty.setText(
        Messages.of(
            !filter.isOpen()
                ? "gallery.empty.found"
                : filter.trash() ? "gallery.empty.trash" : "gallery.empty"));
  }
}
