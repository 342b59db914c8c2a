package studio.lumina.app.work.run;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import studio.lumina.app.store.TurnEntry;
import studio.lumina.app.store.TurnFigures;
import studio.lumina.app.store.TurnProgress;
import studio.lumina.core.Event;
import studio.lumina.core.Part;
import studio.lumina.core.Size;
import studio.lumina.core.Tokens;
import studio.lumina.core.Turn;

/// Keeps an answer as it comes: its ids, words and pictures are handed on to be committed at every
/// row's end and at least each second. The thread that takes the turn alone.
final class TurnRecorder {
  private static final long INTERVAL_MILLIS = 1000;

  private final Clock clock;
  private final Consumer<TurnEntry> commit;
  private final TurnFigures before;
  private final long began;
  private final List<Part> parts;
  private TurnEntry turn;
  private Tokens prompt = Tokens.NONE;
  private Tokens reply;
  private long committed;

  /// @param turn as the library has it; one that goes on has what came of it
  TurnRecorder(TurnEntry turn, Clock clock, Consumer<TurnEntry> commit) {
    this.turn = turn;
    this.clock = clock;
    this.commit = commit;
    this.before = turn.figures();
    this.began = clock.millis();
    this.committed = began;
    this.reply = turn.progress().reply();
    this.parts = new ArrayList<>(turn.progress().answer());
  }

  /// The turn as far as it is known here.
  TurnEntry turn() {
    return turn;
  }

  /// Takes an event in.
  ///
  /// @throws studio.lumina.core.LuminaException where the library fails
  void hear(Event event) {
    switch (event) {
      case Event.TokensAdded(var answered, var ids) -> {
        if (answered) {
          reply = reply.plus(ids);
        } else {
          prompt = ids;
        }
        return; // what they say comes with the next event
      }
      case Event.WordsAdded(var text) -> words(text);
      case Event.PictureStarted started -> picture(started.picture(), started.size());
      case Event.CodesDrawn drawn -> codes(drawn.codes());
      case Event.Reading _, Event.RowFinished _, Event.Preview _, Event.PictureFinished _ -> {}
    }
    boolean due = clock.millis() - committed >= INTERVAL_MILLIS;
    if (event instanceof Event.RowFinished || due) {
      save(turn.progress().finish(), Tokens.NONE);
    }
  }

  /// Keeps the turn as it ended.
  void end(Turn taken) {
    boolean whole = taken.ids().size() >= reply.size();
    if (whole) {
      reply = taken.ids();
      parts.clear();
      parts.addAll(taken.parts());
    }
    TurnFigures own =
        new TurnFigures(
            taken.usage().read(),
            taken.usage().reused(),
            taken.usage().drawn(),
            clock.millis() - began);
    turn = turn.took(before.goneOn(own)).under(turn.model(), taken.numericsKey());
    boolean ended = taken.finish() == Turn.Finish.ENDED;
    save(taken.finish(), ended ? taken.sequence() : Tokens.NONE);
  }

  /// Keeps what there is, of a turn that failed.
  void leave() {
    save(Turn.Finish.PAUSED, Tokens.NONE);
  }

  private void save(Turn.Finish finish, Tokens standing) {
    Tokens said = prompt.size() > 0 ? prompt : turn.progress().prompt();
    turn = turn.at(new TurnProgress(parts, finish, said, reply, standing));
    commit.accept(turn);
    committed = clock.millis();
  }

  private void words(String text) {
    if (!parts.isEmpty() && parts.getLast() instanceof Part.Words before) {
      parts.set(parts.size() - 1, new Part.Words(before.text() + text));
    } else {
      parts.add(new Part.Words(text));
    }
  }

  /// A picture begins, or the one that is open goes on.
  private void picture(int number, Size size) {
    long known = parts.stream().filter(Part.Drawn.class::isInstance).count();
    if (number >= known) {
      parts.add(new Part.Drawn(size, Tokens.NONE));
    }
  }

  private void codes(Tokens codes) {
    for (int i = parts.size() - 1; i >= 0; i--) {
      if (parts.get(i) instanceof Part.Drawn(var size, var known)) {
        parts.set(i, new Part.Drawn(size, known.plus(codes)));
        return;
      }
    }
  }
}
