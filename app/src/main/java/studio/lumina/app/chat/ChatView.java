package studio.lumina.app.chat;

import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import studio.lumina.app.chat.compose.ComposerView;
import studio.lumina.app.chat.context.ContextPanel;
import studio.lumina.app.chat.context.PictureLoader;
import studio.lumina.app.chat.list.ConversationsPanel;
import studio.lumina.app.chat.transcript.TranscriptView;
import studio.lumina.app.drop.PastedFile;
import studio.lumina.app.notice.NoticeModel;
import studio.lumina.app.picture.PictureFileKind;
import studio.lumina.app.store.TurnEntry;
import studio.lumina.app.ui.BackgroundTasks;
import studio.lumina.app.ui.Buttons;
import studio.lumina.app.ui.CollapsiblePanel;
import studio.lumina.app.ui.Listeners;
import studio.lumina.app.ui.Messages;
import studio.lumina.app.ui.PanelsPane;
import studio.lumina.app.ui.WorkspaceContext;

/// The view of the Chat workspace: the conversations, the transcript with the message field, and
/// what the model sees. Wires, does not think.
public final class ChatView extends StackPane implements ComposerView.Actions {
  private static final double LEAST = 252;
  private static final double MOST = 380;
  private static final double WIDTH = 740;

  /// What the conversation keeps before a panel stands beside it, pixels.
  private static final double LEAST_MIDDLE = 440;

  private final ChatModel model;
  private final WorkspaceContext frame;
  private final BackgroundTasks tasks;
  private final ConversationTransfer files;
  private final ListedConversations conversations;
  private final ShownTurns turns;
  private final ConversationsPanel list;
  private final ComposerView composer;
  private final VBox foot = new VBox();
  private final CollapsiblePanel left;
  private final CollapsiblePanel right;
  private final PanelsPane panes;
  private final Label dropping = new Label(Messages.of("chat.dropping"));

  ChatView(ChatModel model, WorkspaceContext frame, BackgroundTasks tasks, Clock clock) {
    this.model = model;
    this.frame = frame;
    this.tasks = tasks;
    files = new ConversationTransfer(model, frame);
    conversations = new ListedConversations(model, files, frame, () -> left().leaveStage());
    turns = new ShownTurns(model, frame, this::focusWords);
    PictureLoader pictures = new PictureLoader(model.chats(), model.cardProperty());
    list =
        new ConversationsPanel(
            model.list(),
            () -> model.conversation().treeProperty().get().map(tree -> tree.entry().id()),
            model.conversation().revisionProperty(),
            conversations,
            this::begin,
            clock);
    left =
        new CollapsiblePanel(
            list, frame.panels().panel("chat.left", LEAST, LEAST, MOST), Side.LEFT);
    right =
        new CollapsiblePanel(
            new ContextPanel(model.context(), model.conversation(), pictures),
            frame.panels().panel("chat.right", 300, LEAST, MOST),
            Side.RIGHT);
    Button values = Buttons.icon(Feather.SLIDERS, Messages.of("chat.values"), () -> {});
    values.setId("chat-values-open");
    values.setOnAction(
        event -> frame.overlays().near(values, new AnswerSettingsCard(model.values())));
    composer =
        new ComposerView(
            model.composer(),
            pictures,
            this,
            List.of(values, FormChooser.of(model.values(), frame.overlays())));
    composer.setMaxWidth(WIDTH);
    panes =
        new PanelsPane(
            left, middle(pictures), right, (width, height) -> arrange(width), composer::focusWords);
    dropping.getStyleClass().addAll("chat-dropping", "empty-title");
    dropping.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    dropping.setAlignment(Pos.CENTER);
    dropping.setMouseTransparent(true);
    dropping.setVisible(false);
    getStyleClass().add("chat");
    getChildren().addAll(panes, dropping);
    setOnDragOver(this::over);
    setOnDragExited(event -> dropping.setVisible(false));
    setOnDragDropped(this::drop);
    setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ESCAPE && panes.fold()) {
        event.consume();
      }
    });
    model.notice().noticeProperty().addListener((value, before, now) -> tell());
    Listeners.all(model.parts(), this::dress);
    dress();
  }

  /// The right panel gives way first.
  private void arrange(double width) {
    boolean fitsLeft = width - left.wants() >= LEAST_MIDDLE;
    left.room(fitsLeft);
    right.room(fitsLeft && width - left.wants() - right.width().get() >= LEAST_MIDDLE);
  }

  private Region middle(PictureLoader pictures) {
    TranscriptView transcript =
        new TranscriptView(
            model.conversation(),
            pictures,
            turns,
            frame,
            new EmptyChat(model, () -> composer().focusWords()),
            () -> composer().focusWords());
    HBox openers = new HBox(left.opener(), right.opener());
    openers.getStyleClass().add("chat-openers");
    openers.setPickOnBounds(false);
    openers.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    StackPane over = new StackPane(transcript, openers);
    StackPane.setAlignment(openers, Pos.TOP_LEFT);
    foot.getChildren().setAll(composer);
    foot.setAlignment(Pos.CENTER);
    foot.setPadding(new Insets(8, 24, 20, 24));
    BorderPane middle = new BorderPane(over);
    middle.setBottom(foot);
    middle.getStyleClass().add("chat-middle");
    return middle;
  }

  /// Puts the focus where one writes.
  void focusWords() {
    composer.focusWords();
  }

  /// How high the field with its surroundings is.
  ReadOnlyDoubleProperty foot() {
    return foot.heightProperty();
  }

  /// Puts the focus where one searches.
  void focusSearch() {
    left.show();
    list.focusSearch();
  }

  void foldLeft() {
    left.toggle();
  }

  void foldRight() {
    right.toggle();
  }

  /// Shows a new conversation.
  void begin() {
    model.begin();
    left.leaveStage();
    composer.focusWords();
  }

  /// Export and import.
  ConversationTransfer files() {
    return files;
  }

  /// What can be done with conversations in the list.
  ListedConversations conversations() {
    return conversations;
  }

  /// What can be done with turns.
  ShownTurns turns() {
    return turns;
  }

  @Override
  public void send() {
    model.send();
  }

  @Override
  public void stop() {
    model.conversation().stop();
  }

  @Override
  public void choose() {
    frame
        .chooser()
        .open(Messages.of("chat.picture.add"), PictureFileKind.any())
        .ifPresent(this::bringIn);
  }

  @Override
  public boolean paste() {
    Clipboard clipboard = Clipboard.getSystemClipboard();
    boolean picture = clipboard.hasFiles() || clipboard.hasImage() && !clipboard.hasString();
    if (picture) {
      PastedFile.take(clipboard, tasks, this::bringIn, frame.notices()::problem);
    }
    return picture;
  }

  @Override
  public List<TurnEntry> history() {
    return model.conversation().shown().reversed();
  }

  private ComposerView composer() {
    return composer;
  }

  private CollapsiblePanel left() {
    return left;
  }

  private void bringIn(Path file) {
    int[] caret = composer.caret();
    model.composer().bringIn(file, caret[0], caret[1]);
  }

  private void over(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      event.acceptTransferModes(TransferMode.COPY);
      dropping.setVisible(true);
      event.consume();
    }
  }

  private void drop(DragEvent event) {
    dropping.setVisible(false);
    List<File> dropped = event.getDragboard().getFiles();
    for (File one : dropped) {
      Path file = one.toPath();
      if (ConversationTransfer.takes(file)) {
        files.bringIn(file);
      } else {
        bringIn(file);
      }
    }
    event.setDropCompleted(!dropped.isEmpty());
    event.consume();
    composer.focusWords();
  }

  private void tell() {
    Optional<NoticeModel.Notice> now = model.notice().noticeProperty().get();
    now.ifPresent(notice -> {
      if (notice instanceof NoticeModel.Notice.Failed(var problem)) {
        frame.notices().problem(problem);
      }
      model.notice().clear();
    });
  }

  private void dress() {
    ChatModel.Hindrance hindrance = model.hindrance();
    String reason =
        switch (hindrance) {
          case NONE, EMPTY, BUSY -> "";
          case NO_MODEL -> Messages.of("chat.no-model");
          case FULL -> Messages.of("chat.too-full");
        };
    composer.dress(model.fullness(), reason, model.conversation().busyProperty().get());
  }
}
