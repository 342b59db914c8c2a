package studio.lumina.app.store;

/// The kinds of work that wait in the queue.
public enum JobKind {
  /// A picture drawn from a prompt.
  DRAW,
  /// A photo through one task: a map of it, or an edit.
  PHOTO_TASK,
  /// One turn of a conversation.
  CHAT_TURN,
  /// Every picture of a folder through one task.
  FOLDER
}
