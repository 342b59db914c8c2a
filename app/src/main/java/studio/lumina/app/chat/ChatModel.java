package studio.lumina.app.chat;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyObjectProperty;
import studio.lumina.app.chat.compose.ComposerModel;
import studio.lumina.app.chat.compose.ComposerPiece;
import studio.lumina.app.chat.compose.Fullness;
import studio.lumina.app.chat.context.ContextModel;
import studio.lumina.app.chat.conversation.AnswerSettings;
import studio.lumina.app.chat.conversation.ConversationModel;
import studio.lumina.app.chat.list.ConversationsModel;
import studio.lumina.app.checkpoint.CheckpointModel;
import studio.lumina.app.notice.NoticeModel;
import studio.lumina.app.store.AskedTurn;
import studio.lumina.app.store.TurnEntry;
import studio.lumina.app.ui.UiState;
import studio.lumina.app.work.Chats;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.app.work.StudioPorts;
import studio.lumina.core.ModelCard;
import studio.lumina.core.Part;
import studio.lumina.core.Problem;

/// Makes the models of the Chat workspace and sends what was written. FX thread only, without a
/// toolkit.
public final class ChatModel {
  private static final String SHOWN = "chat.conversation";

  private final Chats chats;
  private final CheckpointModel checkpoint;
  private final ReadOnlyObjectProperty<Optional<ModelCard>> card;
  private final NoticeModel notice = new NoticeModel();
  private final ConversationModel conversation;
  private final ComposerModel composer;
  private final AnswerSettings values;
  private final ContextModel context;
  private final ConversationsModel list;
  private Optional<Long> shown = Optional.empty();

  /// Why nothing can be sent.
  public enum Hindrance {
    NONE,
    /// No checkpoint is open.
    NO_MODEL,
    /// There is nothing to say.
    EMPTY,
    /// An answer comes.
    BUSY,
    /// It does not fit the context.
    FULL
  }

  /// @param memory keeps which conversation is shown
  public ChatModel(
      StudioPorts ports, CheckpointModel checkpoint, UiState memory, RandomGenerator random) {
    this.checkpoint = checkpoint;
    card = checkpoint.cardProperty();
    chats = ports.chats();
    conversation = new ConversationModel(ports.events(), chats, ports.jobs(), this::trouble);
    composer = new ComposerModel(chats, this::trouble);
    values = new AnswerSettings(card, random);
    context = new ContextModel(chats, conversation, card);
    list = new ConversationsModel(chats, this::trouble);
    conversation.onSaid(list::load);
    card.addListener((value, before, now) -> composer.count());
    conversation
        .treeProperty()
        .addListener((value, before, now) -> {
          Optional<Long> id = now.map(tree -> tree.entry().id());
          if (!id.equals(shown)) {
            shown = id;
            memory.put(SHOWN, id.map(String::valueOf).orElse(""));
            conversation.shown().reversed().stream()
                .findFirst()
                .ifPresent(turn -> values.take(turn.asked()));
          }
        });
    memory
        .value(SHOWN)
        .filter(text -> text.matches("[0-9]{1,18}"))
        .ifPresent(text -> conversation.open(Long.parseLong(text)));
  }

  /// The message at the foot.
  public NoticeModel notice() {
    return notice;
  }

  /// The conversation that is shown.
  public ConversationModel conversation() {
    return conversation;
  }

  /// The message being composed.
  public ComposerModel composer() {
    return composer;
  }

  /// How the next turn is answered.
  public AnswerSettings values() {
    return values;
  }

  /// The model's context, piece by piece.
  public ContextModel context() {
    return context;
  }

  /// The list of conversations.
  public ConversationsModel list() {
    return list;
  }

  /// Conversations behind the window.
  public Chats chats() {
    return chats;
  }

  /// The open checkpoint.
  public ReadOnlyObjectProperty<Optional<ModelCard>> cardProperty() {
    return card;
  }

  /// The checkpoint that is being opened.
  public ReadOnlyObjectProperty<Optional<StudioEvent.ModelOpening>> openingProperty() {
    return checkpoint.openingProperty();
  }

  /// All on which [#fullness] and [#hindrance] depend, but for the words themselves.
  public List<Observable> parts() {
    return List.of(
        card,
        conversation.revisionProperty(),
        context.tokensProperty(),
        composer.tokensProperty(),
        composer.pieces(),
        values.formProperty(),
        values.sizeProperty());
  }

  /// How full the context is with what is said and the least answer.
  public Fullness fullness() {
    int said = Math.max(0, composer.tokensProperty().get());
    int seen =
        composer.editingProperty().get().map(this::before).orElse(context.tokensProperty().get());
    return new Fullness(seen + said + values.least(), context.room());
  }

  /// Why nothing can be sent.
  public Hindrance hindrance() {
    if (card.get().isEmpty()) {
      return Hindrance.NO_MODEL;
    }
    if (conversation.busyProperty().get()) {
      return Hindrance.BUSY;
    }
    if (!fullness().fits()) {
      return Hindrance.FULL;
    }
    return composer.isEmpty() ? Hindrance.EMPTY : Hindrance.NONE;
  }

  /// Says what was written, at the end of the branch shown or in place of the turn that is edited.
  public void send() {
    if (hindrance() != Hindrance.NONE) {
      return;
    }
    List<Part> said = composer.said();
    List<ComposerPiece> sent = List.copyOf(composer.pieces());
    AskedTurn asked = values.asked(said, conversation.muted());
    Optional<TurnEntry> edited = composer.editingProperty().get();
    composer.clear();
    // What could not be said, on a full disk for instance, is there to be said again.
    Runnable unsaid = () -> composer.bringBack(sent, edited);
    edited.ifPresentOrElse(
        turn -> conversation.sayInstead(turn, asked, unsaid),
        () -> conversation.say(asked, unsaid));
  }

  /// Has a turn answered once more, under another seed.
  public void regenerate(TurnEntry turn) {
    conversation.regenerate(turn, values.dice());
  }

  /// Takes a turn that was cut short away, and what was said back into the field.
  public void drop(TurnEntry turn) {
    if (composer.isEmpty()) {
      composer.take(turn);
    }
    conversation.drop(turn);
  }

  /// Shows a new conversation.
  public void begin() {
    composer.clear();
    conversation.openNew();
  }

  /// The tokens of the turns before one.
  private int before(TurnEntry turn) {
    return conversation.treeProperty().get().stream()
        .flatMap(tree -> turn.parent().map(tree::path).orElse(List.of()).stream())
        .mapToInt(earlier -> earlier.progress().tokens().size())
        .sum();
  }

  private void trouble(Problem problem) {
    notice.tell(new NoticeModel.Notice.Failed(problem));
  }
}
