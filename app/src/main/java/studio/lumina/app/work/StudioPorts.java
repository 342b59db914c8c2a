package studio.lumina.app.work;

/// The ports through which the window reaches what runs behind it. For the wiring: a view model is
/// given the ports that it needs, and not this.
public interface StudioPorts {
  /// What happens.
  EventSource events();

  /// Opening of checkpoints.
  Models models();

  /// Work and its queue.
  Jobs jobs();

  /// Questions and their answers.
  LibraryQueries queries();

  /// Changes while a picture is painted.
  LiveSteering steering();

  /// The trash.
  Deletion deletion();

  /// Stars.
  Ratings ratings();

  /// Conversations.
  Chats chats();
}
