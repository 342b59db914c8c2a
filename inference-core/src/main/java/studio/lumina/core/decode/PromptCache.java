package studio.lumina.core.decode;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import studio.lumina.core.model.Branch;

/// The last prompt that began a conversation, read: the next conversation that begins with the same
/// ids does not read them again. A branch of it has no scores to draw from.
final class PromptCache implements AutoCloseable {
  private final int longest;
  private int[] ids = {};
  private @Nullable Branch branch;

  /// @param longest most ids worth their memory
  PromptCache(int longest) {
    this.longest = longest;
  }

  /// A branch of its own that holds `prompt`, or null.
  @Nullable Branch fork(int[] prompt) {
    Branch kept = branch;
    return kept != null && Arrays.equals(prompt, ids) ? kept.fork() : null;
  }

  /// Keeps a copy of a branch that holds exactly `prompt`.
  void keep(int[] prompt, Branch read) {
    if (prompt.length <= longest) {
      close();
      branch = read.fork();
      ids = prompt.clone();
    }
  }

  /// Forgets it.
  @Override
  public void close() {
    Branch kept = branch;
    if (kept != null) {
      kept.close();
      branch = null;
    }
  }
}
