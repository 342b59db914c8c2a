package studio.lumina.app.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.lumina.app.store.AskedTurn;
import studio.lumina.app.store.TurnEntry;
import studio.lumina.app.store.TurnFigures;
import studio.lumina.app.store.TurnProgress;
import studio.lumina.core.Engine;
import studio.lumina.core.Prompt;
import studio.lumina.core.Request;
import studio.lumina.core.Session;
import studio.lumina.core.Tokens;
import studio.lumina.core.Turn;

/// A conversation of the command line: a tree of turns, of which one branch is gone on with, over
/// one session that follows it. One thread.
final class Dialogue implements AutoCloseable {
  private final Engine engine;
  private final Map<Long, TurnEntry> turns = new HashMap<>();
  private final List<TurnEntry> order = new ArrayList<>();
  private Optional<Long> end = Optional.empty();
  private @Nullable Session session;
  private Tokens held = Tokens.NONE;
  private long last;

  Dialogue(Engine engine) {
    this.engine = engine;
  }

  /// Takes a turn with a session; what it gives is the turn as it ended.
  interface Taker {
    TurnRun.Outcome take(Session session, Request request);
  }

  /// The turns of the branch, the first first.
  List<TurnEntry> path() {
    List<TurnEntry> path = new ArrayList<>();
    for (Optional<TurnEntry> at = turn(end); at.isPresent(); at = turn(at.get().parent())) {
      path.add(at.get());
    }
    Collections.reverse(path);
    return path;
  }

  /// All turns, the earliest first.
  List<TurnEntry> all() {
    return List.copyOf(order);
  }

  /// The last turn of the branch.
  Optional<Long> end() {
    return end;
  }

  /// Takes over a conversation.
  ///
  /// @param shown the turn with which its branch ends
  void load(List<TurnEntry> loaded, Optional<Long> shown) {
    turns.clear();
    order.clear();
    loaded.forEach(this::add);
    end = shown.or(() -> loaded.isEmpty() ? Optional.empty() : Optional.of(last));
  }

  /// Says something at the end of the branch. A turn that somebody stopped leaves the conversation
  /// as it was.
  TurnRun.Outcome say(AskedTurn asked, Taker taker) {
    Tokens context = context();
    Session open = session(context);
    TurnRun.Outcome outcome =
        taker.take(
            open,
            new Request(
                new Prompt.Chat(asked.said()),
                asked.sampling(),
                asked.limit(),
                Optional.empty(),
                asked.form()));
    Turn turn = outcome.turn();
    if (!outcome.interrupted()) {
      if (turn.finish() != Turn.Finish.ENDED) {
        open.keep();
      }
      held = context.plus(turn.sequence());
      Tokens sequence = turn.sequence();
      int prompt = Math.max(0, sequence.size() - turn.ids().size());
      add(
          new TurnEntry(
              last + 1,
              0,
              end,
              Instant.now(),
              asked,
              new TurnProgress(
                  turn.parts(), turn.finish(), sequence.slice(0, prompt), turn.ids(), sequence),
              new TurnFigures(turn.usage().read(), turn.usage().reused(), turn.usage().drawn(), 0),
              engine.card().name(),
              turn.numericsKey()));
      end = Optional.of(last);
    }
    return outcome;
  }

  /// Goes back before the last turn, which stays as a branch; whether there was one.
  boolean back() {
    Optional<TurnEntry> gone = turn(end);
    gone.ifPresent(turn -> end = turn.parent());
    return gone.isPresent();
  }

  @Override
  public void close() {
    if (session != null) {
      session.close();
    }
  }

  private Optional<TurnEntry> turn(Optional<Long> id) {
    return id.flatMap(number -> Optional.ofNullable(turns.get(number)));
  }

  private void add(TurnEntry turn) {
    turns.put(turn.id(), turn);
    order.add(turn);
    last = Math.max(last, turn.id());
  }

  private Tokens context() {
    Tokens all = Tokens.NONE;
    for (TurnEntry turn : path()) {
      Tokens standing = turn.progress().standing();
      all =
          all.plus(
              standing.size() > 0
                  ? standing
                  : engine.standing(turn.progress().prompt().plus(turn.progress().reply())));
    }
    return all;
  }

  private Session session(Tokens context) {
    Session open = session;
    if (open == null) {
      open = context.size() == 0 ? engine.session() : engine.session(context);
    } else if (!held.equals(context)) {
      Session fork = context.size() == 0 ? engine.session() : open.fork(context);
      open.close();
      open = fork;
    }
    held = context;
    session = open;
    return open;
  }
}
