package studio.lumina.app.store;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A conversation as a file: all branches with their exact tokens, and the pictures in it.
///
/// @param format what says that it is such a file
/// @param version of the form
/// @param title empty where it has none of its own
/// @param turns each after the one that it follows
/// @param leaf the turn with which the branch shown ends; 0 for the last
/// @param photos files of photos by their hash
/// @param pictures PNG files of answers by their name
record ConversationFile(
    String format,
    int version,
    String title,
    List<FiledTurn> turns,
    long leaf,
    Map<String, byte[]> photos,
    Map<String, byte[]> pictures) {
  static final String FORMAT = "lumina-conversation";
  static final int VERSION = 1;

  /// Fails for a list or a map with nothing in a place, which JSON can say.
  ConversationFile {
    turns = List.copyOf(turns);
    photos = Collections.unmodifiableMap(new TreeMap<>(Map.copyOf(photos)));
    pictures = Collections.unmodifiableMap(new TreeMap<>(Map.copyOf(pictures)));
  }
}
