package studio.lumina.app.work;

import java.util.Optional;

/// Where a turn stands in its conversation.
public sealed interface TurnPlace {
  /// After the last turn of the branch that is shown.
  record AtEnd() implements TurnPlace {}

  /// After a turn, beside those that follow it already; or as another first turn.
  record After(Optional<Long> turn) implements TurnPlace {}

  /// It is there and was cut short: it goes on to the same answer as if it had never stopped.
  record GoOn(long turn) implements TurnPlace {}
}
