package studio.lumina.app.chat.talk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import studio.lumina.app.store.AskedTurn;
import studio.lumina.app.store.JobKind;
import studio.lumina.app.store.JobOwner;
import studio.lumina.app.store.MutedPiece;
import studio.lumina.app.store.TurnEntry;
import studio.lumina.app.work.Answer;
import studio.lumina.app.work.ChatTurnJob;
import studio.lumina.app.work.Chats;
import studio.lumina.app.work.ConversationTree;
import studio.lumina.app.work.EventSource;
import studio.lumina.app.work.Jobs;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.app.work.TurnPlace;
import studio.lumina.core.Problem;

/// The conversation that is shown: its branches, the answer that comes, and what can be done with
/// its turns. FX thread only, without a toolkit.
public final class TalkModel {
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
  private final Map<Long, Problem> problems = new HashMap<>();
  private final Set<Long> kept = new HashSet<>();
  private List<MutedPiece> muted = List.of();
  private Map<Long, Long> waiting = Map.of();
  private @Nullable Running running;
  private @Nullable Expected expected;
  private long begun;
  private boolean sending;
  private Runnable said = () -> {};

  /// The answer that comes now, in whatever conversation.
  private record Running(long conversation, LiveAnswer answer) {}

  /// A turn that was asked for and has not begun.
  private record Expected(long conversation, long job) {}

  /// @param trouble told what cannot be done
  public TalkModel(EventSource events, Chats chats, Jobs jobs, Consumer<Problem> trouble) {
    this.chats = chats;
    this.jobs = jobs;
    this.trouble = trouble;
    events.listen(news -> news.forEach(this::hear));
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
    return Optional.ofNullable(problems.get(turn.id()));
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
  public void say(AskedTurn asked) {
    Optional<Long> after =
        shown().reversed().stream().filter(TurnEntry::canBeFollowed).map(TurnEntry::id).findFirst();
    send(new TurnPlace.After(after), asked);
  }

  /// Says something in place of a turn, which stays beside it.
  public void sayInstead(TurnEntry turn, AskedTurn asked) {
    send(new TurnPlace.After(turn.parent()), asked);
  }

  /// Has a turn answered once more, beside the answer that it has.
  public void regenerate(TurnEntry turn, long seed) {
    AskedTurn asked = turn.asked();
    sayInstead(
        turn,
        new AskedTurn(
            asked.said(),
            asked.form(),
            asked.sampling().withSeed(seed),
            asked.limit(),
            asked.muted()));
  }

  /// Goes on with an answer that was cut short.
  public void goOn(TurnEntry turn) {
    if (!turn.ended()) {
      send(new TurnPlace.GoOn(turn.id()), turn.asked());
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
    show(turn);
  }

  /// Shows the branch that goes on from a turn.
  public void follow(TurnEntry turn) {
    tree.get().ifPresent(now -> show(now.latest(turn)));
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
    Optional<Long> conversation = conversation();
    Running now = running;
    if (now != null && conversation.equals(Optional.of(now.conversation()))) {
      jobs.stop();
    } else {
      Expected awaited = expected;
      expected = null;
      conversation
          .map(waiting::get)
          .or(() -> Optional.ofNullable(awaited).map(Expected::job))
          .ifPresent(job -> jobs.cancel(List.of(job)));
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
    conversation().ifPresent(conversation -> chats.mute(conversation, muted));
    dress();
  }

  private Optional<Long> conversation() {
    return tree.get().map(now -> now.entry().id());
  }

  private void show(TurnEntry leaf) {
    if (!busy.get()) {
      chats.show(leaf.conversation(), leaf.id());
      open(leaf.conversation());
    }
  }

  private void send(TurnPlace place, AskedTurn asked) {
    if (busy.get()) {
      return;
    }
    sending = true;
    dress();
    Optional<Long> conversation = conversation();
    if (conversation.isPresent()) {
      send(conversation.get(), place, asked);
    } else {
      Answer.of(chats.begin(), begun -> send(begun, place, asked), this::failed);
    }
  }

  private void send(long conversation, TurnPlace place, AskedTurn asked) {
    JobOwner owner = new JobOwner(WORKSPACE, Optional.of(conversation));
    Answer.of(
        jobs.submit(new ChatTurnJob(owner, place, asked)),
        job -> {
          if (job > begun) {
            expected = new Expected(conversation, job);
          }
          open(conversation);
          said.run();
        },
        this::failed);
  }

  private void failed(Problem problem) {
    sending = false;
    dress();
    trouble.accept(problem);
  }

  private void take(ConversationTree now) {
    Optional<Long> before = conversation();
    if (!before.equals(Optional.of(now.entry().id()))) {
      muted = now.entry().muted();
    }
    sending = false;
    tree.set(Optional.of(now));
    dress();
  }

  private void hear(StudioEvent news) {
    switch (news) {
      case StudioEvent.Queue queue -> {
        Map<Long, Long> jobsOf = new HashMap<>();
        queue.jobs().stream()
            .filter(job -> job.kind() == JobKind.CHAT_TURN)
            .forEach(job -> job.owner().conversation().ifPresent(c -> jobsOf.put(c, job.id())));
        waiting = Map.copyOf(jobsOf);
        dress();
      }
      case StudioEvent.TurnBegan began -> {
        begun = Math.max(begun, began.job());
        expected = expected != null && expected.job() <= begun ? null : expected;
        problems.remove(began.turn());
        kept.remove(began.turn());
        began
            .owner()
            .conversation()
            .ifPresent(conversation -> running = new Running(conversation, answer(began.turn())));
        dress();
      }
      case StudioEvent.TurnTold told -> {
        Running now = running;
        if (now != null && told.owner().conversation().equals(Optional.of(now.conversation()))) {
          now.answer().hear(told.event());
        }
      }
      case StudioEvent.TurnEnded ended -> over(ended.owner());
      case StudioEvent.Failed failed ->
          failed
              .owner()
              .ifPresent(owner -> {
                Running now = running;
                if (now != null && owner.conversation().equals(Optional.of(now.conversation()))) {
                  problems.put(now.answer().turn(), failed.problem());
                  over(owner);
                }
              });
      default -> {}
    }
  }

  private LiveAnswer answer(long turn) {
    return new LiveAnswer(
        turn,
        tree.get()
            .flatMap(now -> now.turn(turn))
            .map(entry -> entry.progress().answer())
            .orElse(List.of()));
  }

  /// The answer stays to be seen until the library's has taken its place.
  private void over(JobOwner owner) {
    running = null;
    if (owner.conversation().equals(conversation())) {
      sending = true;
      owner.conversation().ifPresent(this::open);
    }
    said.run();
  }

  private void dress() {
    Running now = running;
    boolean here = now != null && conversation().equals(Optional.of(now.conversation()));
    Expected next = expected;
    boolean awaited =
        conversation().map(waiting::containsKey).orElse(false)
            || next != null && conversation().equals(Optional.of(next.conversation()));
    busy.set(sending || here || awaited);
    if (now != null && here) {
      live.set(Optional.of(now.answer()));
    } else if (!sending) {
      live.set(Optional.empty());
    }
    revision.set(revision.get() + 1);
  }
}
