package studio.lumina.app.vision.edit;

import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.lumina.app.checkpoint.CheckpointModel;
import studio.lumina.app.picture.TileImages;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.ui.Buttons;
import studio.lumina.app.ui.Heading;
import studio.lumina.app.ui.Messages;
import studio.lumina.app.ui.PlainTextArea;
import studio.lumina.core.ModelCard;

/// The instruction of an edit, how many are painted of it, and the chain of those that were kept,
/// to go back along.
public final class EditPanel extends VBox {
  private static final String STARTER = "Lumina Starter";
  private static final double LINK = 36;
  private static final double CORNER = 8;

  private final EditModel edit;
  private final CheckpointModel checkpoint;
  private final TileImages images;
  private final PlainTextArea words = new PlainTextArea();
  private final FlowPane chain = new FlowPane(6, 6);
  private final Label from = new Label();
  private final MenuButton ideas = new MenuButton(Messages.of("vision.edit.ideas"));
  private @Nullable Image photo;

  /// @param apply the button that asks for the edits; dimmed by who knows whether it can
  public EditPanel(EditModel edit, CheckpointModel checkpoint, TileImages images, Button apply) {
    super(8);
    this.edit = edit;
    this.checkpoint = checkpoint;
    this.images = images;
    getStyleClass().add("group");
    words.getStyleClass().add("prompt");
    words.setId("edit-words");
    words.setWrapText(true);
    words.setPrefRowCount(2);
    words.setMinHeight(Region.USE_PREF_SIZE);
    words.setPromptText(Messages.of("vision.edit.what"));
    words.setAccessibleText(Messages.of("vision.edit.what"));
    words.textProperty().bindBidirectional(edit.instructionProperty());
    ideas.getStyleClass().addAll("l-button", "quiet", "crop-shape");
    ideas.setId("edit-ideas");
    Label count = new Label();
    count.getStyleClass().add("hint");
    Runnable dress =
        () -> count.setText(Messages.of("vision.edit.seeds", edit.seedsProperty().get()));
    edit.seedsProperty().addListener((value, before, now) -> dress.run());
    dress.run();
    Button fewer =
        Buttons.icon(Feather.MINUS, Messages.of("vision.edit.fewer"), () -> edit.moreSeeds(-1));
    Button more =
        Buttons.icon(Feather.PLUS, Messages.of("vision.edit.more"), () -> edit.moreSeeds(1));
    more.setId("edit-more");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox row = new HBox(4, fewer, count, more, space, apply);
    row.setAlignment(Pos.CENTER_LEFT);
    from.getStyleClass().add("hint");
    from.setMinHeight(16);
    getChildren().addAll(new Heading(Messages.of("vision.edit"), ideas), words, row, from, chain);
    edit.chain().addListener((ListChangeListener<PictureEntry>) change -> fill());
    edit.baseProperty().addListener((value, before, now) -> fill());
    checkpoint.cardProperty().addListener((value, before, now) -> offer());
    offer();
    fill();
  }

  /// Puts the focus where the instruction is written.
  public void focusWords() {
    words.requestFocus();
  }

  /// Shows another picture as the beginning of the chain.
  public void photo(@Nullable Image image) {
    if (image != photo) {
      photo = image;
      fill();
    }
  }

  /// Instructions that the open model knows.
  private void offer() {
    Optional<ModelCard> card = checkpoint.cardProperty().get();
    String kind =
        card.filter(open -> open.name().startsWith(STARTER)).isPresent() ? "starter" : "published";
    ideas
        .getItems()
        .setAll(
            List.of(Messages.of("vision.edit.ideas." + kind).split("\\|")).stream()
                .map(this::idea)
                .toList());
  }

  private MenuItem idea(String words) {
    MenuItem item = new MenuItem(words);
    item.setOnAction(event -> edit.instructionProperty().set(words));
    return item;
  }

  private void fill() {
    boolean any = !edit.chain().isEmpty();
    chain.setVisible(any);
    chain.setManaged(any);
    from.setVisible(any);
    from.setManaged(any);
    from.setText(Messages.of("vision.edit.from"));
    chain.getChildren().clear();
    chain.getChildren().add(link(EditModel.SOURCE, photo, Messages.of("vision.photo")));
    for (int i = 0; i < edit.chain().size(); i++) {
      PictureEntry entry = edit.chain().get(i);
      chain
          .getChildren()
          .add(
              link(
                  i,
                  images.thumbnail(entry).orElse(null),
                  ((studio.lumina.core.Prompt.Edit) entry.prompt()).instruction()));
    }
  }

  private ToggleButton link(int index, @Nullable Image image, String words) {
    ToggleButton link = new ToggleButton();
    link.getStyleClass().setAll("toggle-button", "tile");
    link.setId("link-" + index);
    link.setMinSize(LINK, LINK);
    link.setMaxSize(LINK, LINK);
    link.setTooltip(new javafx.scene.control.Tooltip(Messages.of("vision.edit.back", words)));
    link.setAccessibleText(Messages.of("vision.edit.back", words));
    link.setGraphic(image == null ? new FontIcon(Feather.IMAGE) : filling(image));
    link.setSelected(edit.baseProperty().get() == index);
    link.setOnAction(event -> {
      edit.backTo(index);
      fill();
    });
    return link;
  }

  private static ImageView filling(Image image) {
    ImageView view = new ImageView(image);
    view.setFitWidth(LINK);
    view.setFitHeight(LINK);
    javafx.scene.shape.Rectangle clip = new javafx.scene.shape.Rectangle(LINK, LINK);
    clip.setArcWidth(CORNER);
    clip.setArcHeight(CORNER);
    view.setClip(clip);
    return view;
  }
}
