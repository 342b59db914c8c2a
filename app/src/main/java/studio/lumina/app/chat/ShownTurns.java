package studio.lumina.app.chat;

import studio.lumina.app.chat.transcript.TurnActions;
import studio.lumina.app.store.TurnEntry;
import studio.lumina.app.ui.WorkspaceContext;

/// Does in Chat what is asked for of a turn in the transcript. FX thread only.
final class ShownTurns implements TurnActions {
  private final ChatModel model;
  private final WorkspaceContext frame;
  private final Runnable focusWords;

  /// @param focusWords puts the focus where one writes
  ShownTurns(ChatModel model, WorkspaceContext frame, Runnable focusWords) {
    this.model = model;
    this.frame = frame;
    this.focusWords = focusWords;
  }

  @Override
  public void edit(TurnEntry turn) {
    model.composer().edit(turn);
    model.values().take(turn.asked());
  }

  @Override
  public void regenerate(TurnEntry turn) {
    model.regenerate(turn);
  }

  @Override
  public void drop(TurnEntry turn) {
    model.drop(turn);
    focusWords.run();
  }

  @Override
  public void fork(TurnEntry turn) {
    model.conversation().branchFrom(turn);
    focusWords.run();
  }

  @Override
  public void sent(TurnEntry turn) {
    model
        .conversation()
        .treeProperty()
        .get()
        .ifPresent(tree -> SentCard.open(tree.path(turn.id()), model.chats(), frame));
  }
}
