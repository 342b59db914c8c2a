package studio.lumina.app.chat.compose;

import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.lumina.app.chat.context.PictureLoader;
import studio.lumina.app.store.TurnEntry;
import studio.lumina.app.ui.Buttons;
import studio.lumina.app.ui.Messages;

/// The message field: it grows with the words, and pictures stand where they are said. Enter sends,
/// Shift+Enter breaks the line. FX thread only.
public final class ComposerView extends VBox {
  private static final Duration REST = Duration.millis(300);
  private static final double LEAST = 34;

  private final ComposerModel model;
  private final PictureLoader pictures;
  private final Actions actions;
  private final VBox pieces = new VBox(6);
  private final HBox editing = new HBox(8);
  private final Label tokens = new Label();
  private final ProgressBar bar = new ProgressBar(0);
  private final Label warning = new Label();
  private final Button send;
  private final PauseTransition rest = new PauseTransition(REST);
  private boolean stopping;

  /// What the field asks for.
  public interface Actions {
    /// Says what stands in it.
    void send();

    /// Ends the answer that comes.
    void stop();

    /// Asks for a picture file.
    void choose();

    /// Takes what lies on the clipboard, where that is a picture or a file.
    ///
    /// @return whether it was
    boolean paste();

    /// What was said before, the latest first.
    List<TurnEntry> history();
  }

  /// @param extras buttons beside that for pictures
  public ComposerView(
      ComposerModel model, PictureLoader pictures, Actions actions, List<? extends Node> extras) {
    super(8);
    this.model = model;
    this.pictures = pictures;
    this.actions = actions;
    getStyleClass().add("composer");
    setId("composer");
    send = Buttons.button("", Feather.ARROW_UP, this::press, "primary", "send");
    send.setId("send");
    tokens.getStyleClass().addAll("figure", "muted");
    tokens.setId("composer-tokens");
    tokens.setMinWidth(Region.USE_PREF_SIZE);
    bar.getStyleClass().add("load");
    bar.setPrefWidth(88);
    bar.setMinWidth(40);
    warning.getStyleClass().addAll("hint", "warn-text");
    warning.setWrapText(true);
    warning.setId("composer-warning");
    Button picture = Buttons.icon(Feather.IMAGE, Messages.of("chat.picture.add"), actions::choose);
    picture.setId("chat-picture-add");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox foot = new HBox(8, picture);
    foot.getChildren().addAll(extras);
    foot.getChildren().addAll(space, tokens, bar, send);
    foot.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(editing, pieces, warning, foot);
    dressEditing(model.editingProperty().get());
    model.editingProperty().addListener((value, before, now) -> dressEditing(now));
    model.pieces().addListener((ListChangeListener<ComposerPiece>) change -> fill());
    rest.setOnFinished(event -> model.count());
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    fill();
  }

  /// Shows how full the context is, and why nothing can be sent.
  ///
  /// @param reason in words; empty where it can
  public void dress(Fullness fullness, String reason, boolean busy) {
    stopping = busy;
    send.setGraphic(new FontIcon(busy ? Feather.SQUARE : Feather.ARROW_UP));
    String words = Messages.of(busy ? "chat.stop" : "chat.send");
    send.setAccessibleText(words);
    send.setTooltip(new Tooltip(reason.isEmpty() || busy ? words : reason));
    send.setDisable(!busy && !reason.isEmpty());
    boolean known = fullness.room() > 0;
    tokens.setText(
        known ? Messages.of("chat.context.sum", fullness.needed(), fullness.room()) : "");
    bar.setVisible(known);
    bar.setProgress(known ? Math.min(1, fullness.needed() / (double) fullness.room()) : 0);
    boolean full = !fullness.fits();
    warning.setText(full ? Messages.of("chat.full", fullness.needed() - fullness.room()) : "");
    warning.setVisible(full);
    warning.setManaged(full);
  }

  /// Puts the focus where one writes.
  public void focusWords() {
    areas().getLast().requestFocus();
  }

  /// Where the writing is: the number of its piece and the letter before which it is.
  public int[] caret() {
    for (int i = 0; i < pieces.getChildren().size(); i++) {
      if (pieces.getChildren().get(i) instanceof GrowingArea area && area.area().isFocused()) {
        return new int[] {i, area.area().getCaretPosition()};
      }
    }
    int last = pieces.getChildren().size() - 1;
    return new int[] {last, Integer.MAX_VALUE};
  }

  private List<TextArea> areas() {
    return pieces.getChildren().stream()
        .filter(GrowingArea.class::isInstance)
        .<TextArea>map(node -> ((GrowingArea) node).area())
        .toList();
  }

  private void fill() {
    boolean had = isFocusWithin();
    boolean alone = model.pieces().size() == 1;
    pieces.getChildren().setAll(model.pieces().stream().map(this::node).toList());
    TextArea last = areas().getLast();
    last.setId("composer-words");
    last.setPromptText(Messages.of(alone ? "chat.hint" : "chat.hint.more"));
    if (had) {
      last.requestFocus();
      last.end();
    }
  }

  private Node node(ComposerPiece piece) {
    return switch (piece) {
      case ComposerPiece.Written written -> {
        GrowingArea area = new GrowingArea(written.textProperty(), LEAST);
        area.area().setAccessibleText(Messages.of("chat.words"));
        area.area().textProperty().addListener((value, before, now) -> rest.playFromStart());
        yield area;
      }
      case ComposerPiece.Placed placed -> {
        PlacedView view = new PlacedView(model, placed);
        pictures.load(placed.image(), placed.model(), view::show);
        yield view;
      }
    };
  }

  private void press() {
    if (stopping) {
      actions.stop();
    } else {
      actions.send();
    }
  }

  private void key(KeyEvent event) {
    if (!(event.getTarget() instanceof TextArea area)) {
      return;
    }
    if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown() && !event.isAltDown()) {
      if (event.isShiftDown()) {
        area.replaceSelection("\n");
      } else {
        model.count();
        actions.send();
      }
      event.consume();
    } else if (event.getCode() == KeyCode.V && event.isShortcutDown() && !event.isShiftDown()) {
      if (actions.paste()) {
        event.consume();
      }
    } else if (event.getCode() == KeyCode.UP && model.isEmpty()) {
      actions.history().stream().findFirst().ifPresent(model::take);
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE && model.editingProperty().get().isPresent()) {
      model.clear();
      event.consume();
    }
  }

  private void dressEditing(Optional<TurnEntry> turn) {
    editing.getChildren().clear();
    editing.setVisible(turn.isPresent());
    editing.setManaged(turn.isPresent());
    if (turn.isPresent()) {
      Label words = new Label(Messages.of("chat.editing"));
      words.getStyleClass().add("hint");
      Button cancel = Buttons.link(Messages.of("chat.editing.cancel"), model::clear);
      cancel.setId("editing-cancel");
      editing.getChildren().addAll(words, cancel);
      editing.setAlignment(Pos.CENTER_LEFT);
      focusWords();
    }
  }
}
