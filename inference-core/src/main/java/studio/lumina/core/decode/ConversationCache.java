package studio.lumina.core.decode;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import studio.lumina.core.model.Branch;
import studio.lumina.core.model.LanguageModel;

/// The turns taken so far and the branch that holds them. A turn reads its prompt and grows its
/// reply on the branch beyond them; whatever becomes of it, the next turn starts where they end.
final class ConversationCache implements AutoCloseable {
  private final LanguageModel model;
  private final PromptCache prompts;
  private int[] ids = {};
  // How many of the ids the branch holds, in passes that were made for them.
  private int cached;
  private int turns;
  private @Nullable Branch branch;

  ConversationCache(LanguageModel model, PromptCache prompts) {
    this.model = model;
    this.prompts = prompts;
  }

  /// What a prompt's reading took.
  ///
  /// @param read ids of the prompt that were read
  /// @param reused ids before the reply that were in the cache already
  record Begun(int read, int reused) {}

  int length() {
    return ids.length;
  }

  int turns() {
    return turns;
  }

  /// Ids that [#begin] will read for a prompt of `length` ids.
  int unread(int length) {
    return ids.length - cached + length;
  }

  /// The branch; [#begin] comes first.
  Branch branch() {
    Branch open = branch;
    if (open == null) {
      open = model.branch();
      branch = open;
    }
    return open;
  }

  /// Reads a turn's prompt.
  ///
  /// @param again whether a picture's opening follows, so that the prompt's own scores do not
  ///   matter and it may come from an earlier conversation
  Begun begin(int[] prompt, boolean again, PromptReader promptReader) {
    if (ids.length == 0 && again) {
      Branch known = prompts.fork(prompt);
      if (known != null) {
        replace(known);
        promptReader.advance(prompt.length);
        return new Begun(0, prompt.length);
      }
    }
    CachePasses.trim(branch(), cached);
    int reused = cached;
    if (cached < ids.length) {
      promptReader.read(branch(), Arrays.copyOfRange(ids, cached, ids.length));
      cached = ids.length;
    }
    promptReader.read(branch(), prompt);
    if (ids.length == 0 && again) {
      prompts.keep(prompt, branch());
    }
    return new Begun(prompt.length, reused);
  }

  /// Starts the turn anew with another prompt, on another branch; on failure the old one stays.
  void restart(int[] prompt, PromptReader promptReader) {
    Branch other = ids.length == 0 ? prompts.fork(prompt) : null;
    if (other == null) {
      other = ids.length == 0 ? model.branch() : branch().fork();
      boolean read = false;
      try {
        CachePasses.trim(other, ids.length);
        promptReader.read(other, prompt);
        read = true;
      } finally {
        if (!read) {
          other.close();
        }
      }
    }
    replace(other);
  }

  /// Lets a turn join.
  ///
  /// @param turn its prompt and reply
  /// @param held how many of its ids the branch holds as they should be
  void join(int[] turn, int held) {
    int before = ids.length;
    ids = IntStream.concat(Arrays.stream(ids), Arrays.stream(turn)).toArray();
    cached = Math.min(before + held, branch().length());
    turns++;
  }

  @Override
  public void close() {
    Branch open = branch;
    if (open != null) {
      open.close();
      branch = null;
    }
  }

  private void replace(Branch other) {
    close();
    branch = other;
  }
}
