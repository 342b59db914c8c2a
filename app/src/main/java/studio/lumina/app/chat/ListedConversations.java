package studio.lumina.app.chat;

import studio.lumina.app.chat.list.ConversationActions;
import studio.lumina.app.store.ConversationEntry;
import studio.lumina.app.ui.Messages;
import studio.lumina.app.ui.Notices;
import studio.lumina.app.ui.WorkspaceContext;

/// Does in Chat what is asked for of a conversation in the list. FX thread only.
final class ListedConversations implements ConversationActions {
  private final ChatModel model;
  private final ConversationTransfer files;
  private final WorkspaceContext frame;
  private final Runnable shown;

  /// @param shown runs when another conversation is shown
  ListedConversations(
      ChatModel model, ConversationTransfer files, WorkspaceContext frame, Runnable shown) {
    this.model = model;
    this.files = files;
    this.frame = frame;
    this.shown = shown;
  }

  @Override
  public void open(ConversationEntry entry) {
    model.composer().clear();
    model.conversation().open(entry.id());
    shown.run();
  }

  @Override
  public void rename(ConversationEntry entry, String title) {
    model.list().rename(entry, title);
  }

  @Override
  public void pin(ConversationEntry entry, boolean pinned) {
    model.list().pin(entry, pinned);
  }

  @Override
  public void exportFile(ConversationEntry entry) {
    files.exportFile(entry);
  }

  @Override
  public void exportFolder(ConversationEntry entry) {
    files.exportFolder(entry);
  }

  @Override
  public void discard(ConversationEntry entry) {
    model
        .list()
        .discard(
            entry.id(),
            () -> {
              if (isShown(entry)) {
                model.begin();
              }
              frame
                  .notices()
                  .tell(
                      Messages.of("chat.discarded"),
                      new Notices.Action(Messages.of("undo"), this::restore));
            });
  }

  /// Brings back the conversation that was thrown away last.
  void restore() {
    model.list().restore(this::open);
  }

  private boolean isShown(ConversationEntry entry) {
    return model
        .conversation()
        .treeProperty()
        .get()
        .filter(tree -> tree.entry().id() == entry.id())
        .isPresent();
  }
}
