package studio.lumina.app.store;

import java.util.List;

/// A conversation as it was read from a file.
///
/// @param title empty where it has none of its own
/// @param turns each after the one that it follows; their numbers count among each other alone
/// @param leaf the turn with which the branch shown ends; 0 for the last
public record LoadedConversation(String title, List<TurnEntry> turns, long leaf) {
  public LoadedConversation {
    turns = List.copyOf(turns);
  }
}
