package studio.lumina.app.chat.list;

import studio.lumina.app.store.ConversationEntry;

/// What can be done with a conversation in the list. FX thread only.
public interface ConversationActions {
  /// Shows it.
  void open(ConversationEntry entry);

  /// Gives it another title.
  void rename(ConversationEntry entry, String title);

  /// Keeps it above the others, or lets it go.
  void pin(ConversationEntry entry, boolean pinned);

  /// Writes it to a file that can be brought in again.
  void exportFile(ConversationEntry entry);

  /// Writes the branch that is shown to a folder, to be read elsewhere.
  void exportFolder(ConversationEntry entry);

  /// Moves it to the trash.
  void discard(ConversationEntry entry);
}
