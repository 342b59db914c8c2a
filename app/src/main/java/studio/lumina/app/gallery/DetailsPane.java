package studio.lumina.app.gallery;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import studio.lumina.app.picture.ComparisonModel;
import studio.lumina.app.picture.PictureActions;
import studio.lumina.app.picture.PictureMenu;
import studio.lumina.app.picture.PictureTile;
import studio.lumina.app.picture.TileImages;
import studio.lumina.app.store.PictureSummary;
import studio.lumina.app.ui.Buttons;
import studio.lumina.app.ui.Heading;
import studio.lumina.app.ui.Messages;

/// What is chosen: of one picture its words, values and fork tree; of several how many; and what
/// can be done with it.
final class DetailsPane extends ScrollPane {
  private static final double WIDTH = 300;
  private static final double INNER = WIDTH - 28;
  private static final double RELATIVE = 60;
  private static final int STARS = 5;

  private final GalleryModel model;
  private final DetailsModel details;
  private final PictureMenu menu;
  private final TileImages images;
  private final VBox content = new VBox(14);

  DetailsPane(GalleryModel model, DetailsModel details, PictureMenu menu, TileImages images) {
    this.model = model;
    this.details = details;
    this.menu = menu;
    this.images = images;
    setId("gallery-details");
    getStyleClass().addAll("side-scroll", "gallery-details");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setFocusTraversable(false);
    setMinWidth(WIDTH);
    setMaxWidth(WIDTH);
    content.getStyleClass().add("gallery-details-content");
    setContent(content);
    model.selection().versionProperty().addListener((value, before, now) -> fill());
    model.pages().versionProperty().addListener((value, before, now) -> fill());
    details.entryProperty().addListener((value, before, now) -> fill());
    details.forkTreeProperty().addListener((value, before, now) -> fill());
    fill();
  }

  private void fill() {
    Optional<PictureSummary> single = model.single();
    int chosen = model.selection().size();
    List<Node> parts = new ArrayList<>();
    if (single.isPresent()) {
      one(single.get(), parts);
    } else {
      Label none =
          new Label(
              chosen > 1 ? Messages.of("gallery.chosen", chosen) : Messages.of("gallery.none"));
      none.getStyleClass().add(chosen > 1 ? "gallery-words" : "hint");
      none.setWrapText(true);
      parts.add(none);
      if (chosen > 1) {
        parts.add(stars(0));
        parts.add(many());
      }
    }
    content.getChildren().setAll(parts);
  }

  private void one(PictureSummary picture, List<Node> parts) {
    images
        .thumbnail(picture, INNER)
        .ifPresent(image -> {
          ImageView view = new ImageView(image);
          view.setPreserveRatio(true);
          view.setFitWidth(INNER);
          view.setFitHeight(INNER * 1.4);
          HBox box = new HBox(view);
          box.setAlignment(Pos.CENTER);
          parts.add(box);
        });
    Label words = new Label(picture.words());
    words.getStyleClass().add("gallery-words");
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    words.setId("gallery-words");
    parts.add(words);
    parts.add(values(picture));
    parts.add(stars(picture.star()));
    parts.add(model.filterProperty().get().trash() ? trashed() : actions(picture));
    List<PictureSummary> forkTree = details.forkTreeProperty().get();
    if (!forkTree.isEmpty()) {
      parts.add(
          new VBox(
              8,
              new Heading(Messages.of("gallery.family"), new Label()),
              tiles(forkTree, picture)));
    }
    parts.add(made(picture));
  }

  private FlowPane values(PictureSummary picture) {
    FlowPane values = new FlowPane(8, 8);
    values.getChildren().add(chip(picture.size().width() + " × " + picture.size().height()));
    details
        .entryProperty()
        .get()
        .filter(entry -> entry.id() == picture.id())
        .ifPresent(entry -> {
          values
              .getChildren()
              .add(chip(Messages.of("axis.seed", String.valueOf(entry.sampling().seed()))));
          values.getChildren().add(chip(Messages.of("axis.guidance", entry.sampling().guidance())));
        });
    if (!picture.model().isBlank()) {
      values.getChildren().add(chip(picture.model()));
    }
    return values;
  }

  private HBox stars(int count) {
    HBox stars = new HBox(2);
    stars.setId("gallery-stars");
    for (int i = 1; i <= STARS; i++) {
      int number = i;
      Button star =
          Buttons.icon(
              Feather.STAR,
              Messages.of("gallery.rate", number),
              () -> model.rate(number == count ? 0 : number));
      star.getStyleClass().add("star");
      if (i <= count) {
        star.getStyleClass().add("given");
      }
      stars.getChildren().add(star);
    }
    return stars;
  }

  private HBox actions(PictureSummary picture) {
    Button remix =
        Buttons.primary(
            Feather.REPEAT,
            Messages.of("gallery.remix"),
            () -> menu.actions().use(picture, PictureActions.Reuse.ALL));
    remix.setId("gallery-remix");
    remix.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(remix, Priority.ALWAYS);
    return new HBox(
        8,
        remix,
        Buttons.icon(
            Feather.EDIT_2, Messages.of("gallery.show"), () -> menu.actions().show(picture)),
        Buttons.icon(Feather.TRASH_2, Messages.of("picture.trash"), model::discard));
  }

  private HBox many() {
    return model.filterProperty().get().trash()
        ? trashed()
        : new HBox(
            8,
            compare(),
            Buttons.icon(
                Feather.EXTERNAL_LINK,
                Messages.of("picture.export"),
                () -> menu.export().accept(model.selection().ids())),
            Buttons.icon(Feather.TRASH_2, Messages.of("picture.trash"), model::discard));
  }

  private Button compare() {
    Button compare =
        Buttons.of(
            Feather.COLUMNS,
            Messages.of("picture.compare.these"),
            () -> menu.compare().accept(model.selection().ids()));
    compare.setId("gallery-compare");
    compare.setDisable(!ComparisonModel.takes(model.selection().size()));
    return compare;
  }

  private HBox trashed() {
    return new HBox(
        8, Buttons.of(Feather.CORNER_UP_LEFT, Messages.of("gallery.restore"), model::restore));
  }

  private FlowPane tiles(List<PictureSummary> forkTree, PictureSummary shown) {
    FlowPane tiles = new FlowPane(8, 8);
    for (PictureSummary relative : forkTree) {
      PictureTile tile = new PictureTile(RELATIVE);
      tile.show(relative, images.thumbnail(relative, RELATIVE).map(List::of).orElse(List.of()));
      tile.setSelected(relative.id() == shown.id());
      tile.setContextMenu(menu.of(relative));
      tile.setOnAction(event -> menu.actions().show(relative));
      tiles.getChildren().add(tile);
    }
    return tiles;
  }

  private Label made(PictureSummary picture) {
    Label made =
        new Label(Messages.of("gallery.made", Date.from(picture.created()), picture.codes()));
    made.getStyleClass().add("hint");
    made.setWrapText(true);
    return made;
  }

  private static Label chip(String words) {
    Label chip = new Label(words);
    chip.getStyleClass().add("chip");
    return chip;
  }
}
