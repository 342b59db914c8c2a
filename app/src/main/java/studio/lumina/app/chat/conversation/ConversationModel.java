package studio.lumina.app.chat.conversation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import studio.lumina.app.store.AskedTurn;
import studio.lumina.app.store.JobOwner;
import studio.lumina.app.store.MutedPiece;
import studio.lumina.app.store.TurnEntry;
import studio.lumina.app.work.Answer;
import studio.lumina.app.work.ChatTurnJob;
import studio.lumina.app.work.Chats;
import studio.lumina.app.work.ConversationTree;
import studio.lumina.app.work.EventSource;
import studio.lumina.app.work.Jobs;
import studio.lumina.app.work.TurnPlace;
import studio.lumina.core.Part;
import studio.lumina.core.Problem;

/// The conversation that is shown: its branches, the answer that comes, and what can be done with
/// its turns. FX thread only, without a toolkit.
public final class ConversationModel {
  /// The workspace's name in the owners of its jobs.
  public static final String WORKSPACE = "chat";

  private final Chats chats;
  private final Jobs jobs;
  private final Consumer<Problem> trouble;
  private final ReadOnlyObjectWrapper<Optional<ConversationTree>> tree =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<LiveAnswer>> live =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
  private final Set<Long> kept = new HashSet<>();
  private final AnswerTracker answers;
  private List<MutedPiece> muted = List.of();
  private boolean sending;
  private Runnable said = () -> {};

  /// @param trouble told what cannot be done
  public ConversationModel(EventSource events, Chats chats, Jobs jobs, Consumer<Problem> trouble) {
    this.chats = chats;
    this.jobs = jobs;
    this.trouble = trouble;
    answers = new AnswerTracker(new Follower());
    events.listen(answers::hear);
  }

  /// The conversation; empty for a new one in which nothing was said.
  public ReadOnlyObjectProperty<Optional<ConversationTree>> treeProperty() {
    return tree.getReadOnlyProperty();
  }

  /// The answer that comes in it now.
  public ReadOnlyObjectProperty<Optional<LiveAnswer>> liveProperty() {
    return live.getReadOnlyProperty();
  }

  /// Whether an answer comes in it, or is waited for.
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /// Another number whenever something about the turns shown may be different.
  public ReadOnlyIntegerProperty revisionProperty() {
    return revision.getReadOnlyProperty();
  }

  /// Runs when something was said, or a list of conversations may look different.
  public void onSaid(Runnable action) {
    said = action;
  }

  /// The turns that are shown, the first first.
  public List<TurnEntry> shown() {
    return tree.get().map(ConversationTree::shown).orElse(List.of());
  }

  /// Why a turn's answer failed, if it did since the start of the program.
  public Optional<Problem> problem(TurnEntry turn) {
    return answers.problem(turn.id());
  }

  /// Whether a turn was cut short, and the artist has not said what becomes of it.
  public boolean isOpen(TurnEntry turn) {
    boolean last =
        shown().stream().map(TurnEntry::id).toList().lastIndexOf(turn.id()) == shown().size() - 1;
    return !turn.ended() && last && !busy.get() && !kept.contains(turn.id());
  }

  /// Pieces that the model does not see.
  public List<MutedPiece> muted() {
    return muted;
  }

  /// Shows a conversation.
  public void open(long conversation) {
    Answer.of(chats.open(conversation), this::take, trouble);
  }

  /// Shows a new conversation.
  public void openNew() {
    tree.set(Optional.empty());
    muted = List.of();
    dress();
  }

  /// Says something at the end of the branch that is shown.
  ///
  /// @param unsaid runs where it could not be said
  public void say(AskedTurn asked, Runnable unsaid) {
    Optional<Long> after =
        shown().reversed().stream().filter(TurnEntry::canBeFollowed).map(TurnEntry::id).findFirst();
    send(new TurnPlace.After(after), asked, unsaid);
  }

  /// Says something in place of a turn, which stays beside it.
  ///
  /// @param unsaid runs where it could not be said
  public void sayInstead(TurnEntry turn, AskedTurn asked, Runnable unsaid) {
    send(new TurnPlace.After(turn.parent()), asked, unsaid);
  }

  /// Has a turn answered once more, beside the answer that it has.
  public void regenerate(TurnEntry turn, long seed) {
    sayInstead(turn, turn.asked().withSeed(seed), () -> {});
  }

  /// Goes on with an answer that was cut short.
  public void goOn(TurnEntry turn) {
    if (!turn.ended()) {
      send(new TurnPlace.GoOn(turn.id()), turn.asked(), () -> {});
    }
  }

  /// Keeps an answer that was cut short as it is.
  public void keep(TurnEntry turn) {
    kept.add(turn.id());
    dress();
  }

  /// Removes a turn and what follows it.
  public void drop(TurnEntry turn) {
    if (!busy.get()) {
      Answer.of(chats.drop(turn.conversation(), turn.id()), this::take, trouble);
    }
  }

  /// Shows the branch up to a turn: what is said next follows it.
  public void branchFrom(TurnEntry turn) {
    if (!busy.get()) {
      chats.show(turn.conversation(), turn.id());
      open(turn.conversation());
    }
  }

  /// Shows the branch that goes on from a turn.
  public void follow(TurnEntry turn) {
    tree.get().ifPresent(now -> branchFrom(now.latest(turn)));
  }

  /// Shows the branch with another of the turns that follow the same.
  ///
  /// @param step 1 for the next, -1 for the one before
  public void sibling(TurnEntry turn, int step) {
    tree.get()
        .ifPresent(now -> {
          List<TurnEntry> all = now.siblings(turn);
          int at = all.stream().map(TurnEntry::id).toList().indexOf(turn.id()) + step;
          if (at >= 0 && at < all.size()) {
            follow(all.get(at));
          }
        });
  }

  /// Stops the answer that comes; what came is kept. One that is waited for is not begun.
  public void stop() {
    if (answers.running(id()).isPresent()) {
      jobs.stop();
    } else {
      answers.giveUp(id()).ifPresent(job -> jobs.cancel(List.of(job)));
      dress();
    }
  }

  /// Lets the model not see a piece from now on, or see it again.
  public void mute(MutedPiece piece, boolean out) {
    List<MutedPiece> pieces = new ArrayList<>(muted);
    pieces.remove(piece);
    if (out) {
      pieces.add(piece);
    }
    muted = List.copyOf(pieces);
    id().ifPresent(conversation -> chats.mute(conversation, muted));
    dress();
  }

  private Optional<Long> id() {
    return tree.get().map(now -> now.entry().id());
  }

  private void send(TurnPlace place, AskedTurn asked, Runnable unsaid) {
    if (busy.get()) {
      return;
    }
    sending = true;
    dress();
    Consumer<Problem> failed =
        problem -> {
          unsaid.run();
          failed(problem);
        };
    Consumer<Long> submit =
        conversation -> {
          JobOwner owner = new JobOwner(WORKSPACE, Optional.of(conversation));
          Answer.of(
              jobs.submit(new ChatTurnJob(owner, place, asked)),
              job -> {
                answers.expect(conversation, job);
                open(conversation);
                said.run();
              },
              failed);
        };
    id().ifPresentOrElse(submit, () -> Answer.of(chats.begin(), submit, failed));
  }

  private void failed(Problem problem) {
    sending = false;
    dress();
    trouble.accept(problem);
  }

  private void take(ConversationTree now) {
    Optional<Long> before = id();
    if (!before.equals(Optional.of(now.entry().id()))) {
      muted = now.entry().muted();
    }
    sending = false;
    tree.set(Optional.of(now));
    dress();
  }

  private void dress() {
    Optional<LiveAnswer> now = answers.running(id());
    busy.set(sending || now.isPresent() || answers.isAwaited(id()));
    if (now.isPresent() || !sending) {
      live.set(now);
    }
    revision.set(revision.get() + 1);
  }

  /// Takes over what happens to answers.
  private final class Follower implements AnswerTracker.Listener {
    @Override
    public List<Part> before(long turn) {
      return tree.get()
          .flatMap(now -> now.turn(turn))
          .map(entry -> entry.progress().answer())
          .orElse(List.of());
    }

    @Override
    public void began(long turn) {
      kept.remove(turn);
    }

    /// The answer stays to be seen until the library's has taken its place.
    @Override
    public void ended(JobOwner owner) {
      if (owner.conversation().equals(id())) {
        sending = true;
        owner.conversation().ifPresent(ConversationModel.this::open);
      }
      said.run();
    }

    @Override
    public void changed() {
      dress();
    }
  }
}
