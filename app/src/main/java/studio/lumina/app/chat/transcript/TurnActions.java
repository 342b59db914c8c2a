package studio.lumina.app.chat.transcript;

import studio.lumina.app.store.TurnEntry;

/// What can be done with a turn that is shown, beside what the conversation's model does. FX thread
/// only.
public interface TurnActions {
  /// Says it otherwise, in its place.
  void edit(TurnEntry turn);

  /// Has it answered once more.
  void regenerate(TurnEntry turn);

  /// Takes an answer that was cut short away, and what was said back into the field.
  void drop(TurnEntry turn);

  /// Says something after it, in a branch of its own.
  void fork(TurnEntry turn);

  /// Shows what the model was sent.
  void sent(TurnEntry turn);
}
