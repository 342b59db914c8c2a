package studio.lumina.core;

import java.util.Optional;

/// A run of ids in a conversation that belong together.
///
/// @param start index of its first id
/// @param end index after its last id
/// @param text what words say; empty for everything else
/// @param size of a picture; empty for everything else
public record TokenSpan(Kind kind, int start, int end, String text, Optional<Size> size) {
  /// What ids stand for.
  public enum Kind {
    /// The start of the conversation.
    START,
    /// Words.
    WORDS,
    /// A picture: its opening, its codes with their row ends, its end.
    PICTURE,
    /// The end of a prompt or of a reply.
    END
  }

  /// How many ids it has.
  public int tokens() {
    return end - start;
  }
}
