package studio.lumina.core.decode;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import studio.lumina.core.model.Branch;
import studio.lumina.core.model.LanguageModel;
import studio.lumina.core.vocabulary.Vocabulary;

/// The ids of the turns taken so far and the branch that holds them. A turn reads its prompt and
/// grows its reply on the branch beyond them; whatever becomes of it, the next turn starts where
/// they end. What the branch lacks of them is read in the passes of [ConversationPasses].
final class ConversationCache implements AutoCloseable {
  /// Words fed in one call: few enough that a stop is heard and progress is told.
  private static final int MOST_WORDS = 16;

  private final LanguageModel model;
  private final Vocabulary vocabulary;
  private final PromptCache prompts;
  private int[] ids;
  // How many of the ids the branch holds, in passes that were made for them.
  private int cached;
  private int turns;
  private @Nullable Branch branch;

  /// @param ids complete turns; nothing of them is read before the next turn
  /// @throws studio.lumina.core.LuminaException with [studio.lumina.core.Problem.TokensInvalid]
  ConversationCache(LanguageModel model, Vocabulary vocabulary, PromptCache prompts, int[] ids) {
    this.model = model;
    this.vocabulary = vocabulary;
    this.prompts = prompts;
    this.ids = ids.clone();
    this.turns = ConversationPasses.whole(vocabulary, ids).turns().size();
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

  int[] ids() {
    return ids.clone();
  }

  /// A conversation of its own that shares the first ids; see [ConversationCut].
  ConversationCache fork(int length) {
    return fork(ConversationCut.of(vocabulary, ids, length));
  }

  /// A conversation of its own whose first ids may be the same.
  ///
  /// @param others complete turns
  ConversationCache fork(int[] others) {
    ConversationCache fork = new ConversationCache(model, vocabulary, prompts, others);
    int shared =
        IntStream.range(0, Math.min(cached, fork.ids.length))
            .filter(i -> ids[i] != fork.ids[i])
            .findFirst()
            .orElse(Math.min(cached, fork.ids.length));
    Branch held = branch;
    if (held != null && shared > 0) {
      fork.branch = held.fork();
      fork.cached = shared;
    }
    return fork;
  }

  /// Ids that [#begin] will read for a prompt of `length` ids.
  int unread(int length) {
    return ids.length - held() + length;
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
    int reused = held();
    CachePasses.trim(branch(), reused);
    cached = reused;
    read(branch(), ids, reused, promptReader);
    cached = ids.length;
    promptReader.read(branch(), prompt);
    if (ids.length == 0 && again) {
      prompts.keep(prompt, branch());
    }
    return new Begun(prompt.length, reused);
  }

  /// Reads the beginning of a turn's reply, in the passes that drew it.
  ///
  /// @param reply words and whole pictures
  void resume(int[] prompt, int[] reply, PromptReader promptReader) {
    int[] all = Stream.of(ids, prompt, reply).flatMapToInt(Arrays::stream).toArray();
    read(branch(), all, ids.length + prompt.length, promptReader);
  }

  /// Starts the turn anew with another prompt, on another branch; on failure the old one stays.
  ///
  /// @param reply the part of the reply that was given already
  void restart(int[] prompt, int[] reply, PromptReader promptReader) {
    Branch other = ids.length == 0 ? prompts.fork(prompt) : null;
    boolean known = other != null;
    if (other == null) {
      other = ids.length == 0 ? model.branch() : branch().fork();
    }
    boolean read = false;
    try {
      if (!known) {
        CachePasses.trim(other, ids.length);
        promptReader.read(other, prompt);
      }
      int[] all = Stream.of(ids, prompt, reply).flatMapToInt(Arrays::stream).toArray();
      read(other, all, ids.length + prompt.length, promptReader);
      read = true;
    } finally {
      if (!read) {
        other.close();
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

  /// How many of the ids the branch holds, whole passes only.
  private int held() {
    return ConversationPasses.of(vocabulary, ids).passes().stream()
        .mapToInt(ConversationPasses.Pass::end)
        .filter(end -> end <= cached)
        .max()
        .orElse(0);
  }

  /// Reads what a branch lacks, pass by pass.
  ///
  /// @param from the end of a pass
  private void read(Branch into, int[] all, int from, PromptReader promptReader) {
    int[] words = {};
    for (ConversationPasses.Pass pass : ConversationPasses.of(vocabulary, all).passes()) {
      if (pass.start() < from) {
        continue;
      }
      int[] part = Arrays.copyOfRange(all, pass.start(), pass.end());
      boolean word = pass.kind() == ConversationPasses.Kind.WORD;
      if (!word || words.length == MOST_WORDS) {
        promptReader.feed(into, words);
        words = new int[0];
      }
      if (word) {
        words = IntStream.concat(Arrays.stream(words), Arrays.stream(part)).toArray();
      } else {
        promptReader.read(into, part);
      }
    }
    promptReader.feed(into, words);
  }

  private void replace(Branch other) {
    close();
    branch = other;
  }
}
