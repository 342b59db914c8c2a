package studio.lumina.app.chat.list;

import studio.lumina.app.store.ConversationEntry;

/// What can be done with a conversation in the list. FX thread only.
public interface ConversationDeeds {
  /// Shows it.
  void open(ConversationEntry entry);

  /// Gives it another title.
  void rename(ConversationEntry entry, String title);

  /// Keeps it above the others, or lets it go.
  void pin(ConversationEntry entry, boolean pinned);

  /// Moves it to the trash.
  void discard(ConversationEntry entry);
}
