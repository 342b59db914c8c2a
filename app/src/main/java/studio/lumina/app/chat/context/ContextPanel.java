package studio.lumina.app.chat.context;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.lumina.app.chat.conversation.ConversationModel;
import studio.lumina.app.ui.Buttons;
import studio.lumina.app.ui.Focus;
import studio.lumina.app.ui.Heading;
import studio.lumina.app.ui.Messages;
import studio.lumina.app.ui.Scrolling;

/// The right panel of Chat: the model's context piece by piece, and the tree of branches. FX thread
/// only.
public final class ContextPanel extends BorderPane {
  private static final double SIDE = 34;

  private final ContextModel model;
  private final ConversationModel conversation;
  private final PictureLoader pictures;
  private final VBox rows = new VBox(6);
  private final Label sum = new Label();

  public ContextPanel(ContextModel model, ConversationModel conversation, PictureLoader pictures) {
    this.model = model;
    this.conversation = conversation;
    this.pictures = pictures;
    getStyleClass().addAll("side-panel", "right");
    rows.setId("context-pieces");
    sum.getStyleClass().add("figure");
    sum.setId("context-sum");
    Label none = new Label(Messages.of("chat.context.none"));
    none.getStyleClass().add("hint");
    none.setWrapText(true);
    none.visibleProperty().bind(javafx.beans.binding.Bindings.isEmpty(model.pieces()));
    none.managedProperty().bind(none.visibleProperty());
    VBox sees = new VBox(10, new Heading(Messages.of("chat.context"), sum), none, rows);
    VBox branches =
        new VBox(
            10,
            new Heading(Messages.of("chat.branches"), new Label()),
            new BranchTreeView(conversation));
    VBox content = new VBox(20, sees, branches);
    content.getStyleClass().add("side-content");
    setCenter(Scrolling.side(content));
    model.pieces().addListener((ListChangeListener<ContextPiece>) change -> fill());
    model.tokensProperty().addListener((value, before, now) -> fill());
    fill();
  }

  private void fill() {
    Node had = rows.getScene() == null ? null : rows.getScene().getFocusOwner();
    String id = had != null && Focus.isInside(rows, had) ? had.getId() : null;
    rows.getChildren().setAll(model.pieces().stream().map(this::row).toList());
    if (id != null && rows.lookup("#" + id) instanceof Node same) {
      same.requestFocus();
    }
    int room = model.room();
    sum.setText(
        room == 0 || model.pieces().isEmpty()
            ? ""
            : Messages.of("chat.context.sum", model.tokensProperty().get(), room));
  }

  private HBox row(ContextPiece piece) {
    String name =
        switch (piece.kind()) {
          case QUESTION -> Messages.of("chat.piece.question", piece.number());
          case ANSWER -> Messages.of("chat.piece.answer", piece.number());
          case PICTURE -> Messages.of("chat.piece.picture", piece.number());
        };
    StackPane sign = new StackPane(new FontIcon(Feather.TYPE));
    sign.getStyleClass().add("piece-sign");
    sign.setMinSize(SIDE, SIDE);
    sign.setMaxSize(SIDE, SIDE);
    piece
        .image()
        .ifPresent(image ->
            pictures.load(
                image,
                piece.model(),
                found -> {
                  ImageView view = new ImageView(found);
                  view.setFitWidth(SIDE);
                  view.setFitHeight(SIDE);
                  view.setPreserveRatio(true);
                  sign.getChildren().setAll(view);
                }));
    Label label = new Label(name);
    label.getStyleClass().add("piece-name");
    label.setMinWidth(0);
    HBox.setHgrow(label, Priority.ALWAYS);
    label.setMaxWidth(Double.MAX_VALUE);
    if (!piece.text().isBlank()) {
      label.setTooltip(new Tooltip(piece.text().strip()));
    }
    Label tokens = new Label(Messages.of("chat.number", piece.tokens()));
    tokens.getStyleClass().addAll("figure", "muted");
    tokens.setMinWidth(Region.USE_PREF_SIZE);
    String words =
        Messages.of(piece.muted() ? "chat.see" : "chat.mute", name)
            + (piece.after() > 0 ? " " + Messages.of("chat.mute.cost", piece.after()) : "");
    Button eye =
        Buttons.icon(
            piece.muted() ? Feather.EYE_OFF : Feather.EYE,
            words,
            () -> conversation.mute(piece.place(), !piece.muted()));
    eye.getStyleClass().add("small");
    eye.setId("mute-" + piece.place().turn() + "-" + piece.place().span());
    eye.disableProperty().bind(conversation.busyProperty());
    HBox row = new HBox(8, sign, label, tokens, eye);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("piece");
    if (piece.muted()) {
      row.getStyleClass().add("out");
    }
    return row;
  }
}
