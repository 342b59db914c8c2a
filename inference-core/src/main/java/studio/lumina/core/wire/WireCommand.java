package studio.lumina.core.wire;

import studio.lumina.core.Crop;
import studio.lumina.core.Opening;
import studio.lumina.core.Part;
import studio.lumina.core.Prompt;
import studio.lumina.core.Request;
import studio.lumina.core.Steering;
import studio.lumina.core.Tokens;

/// A message from the studio to its engine process. A `call` is a number chosen by the studio,
/// never used twice; every answer to it carries the same number.
public sealed interface WireCommand {
  /// Opens a checkpoint; once in the life of a process. Answers: [WireAnswer.Loading]s, then
  /// [WireAnswer.Opened].
  record Open(long call, Opening opening) implements WireCommand {}

  /// A new conversation under a number chosen by the studio. Answer: [WireAnswer.Done].
  record Begin(long call, long session) implements WireCommand {}

  /// A conversation rebuilt from its tokens, under a number chosen by the studio. Answer:
  /// [WireAnswer.Done].
  record Rebuild(long call, long session, Tokens tokens) implements WireCommand {}

  /// A conversation `session` that shares the first `length` tokens of the conversation `from`.
  /// Answer: [WireAnswer.Done].
  record Fork(long call, long session, long from, int length) implements WireCommand {}

  /// A conversation `session` with these tokens, which takes over what it shares with the
  /// conversation `from`. Answer: [WireAnswer.Done].
  record ForkTo(long call, long session, long from, Tokens tokens) implements WireCommand {}

  /// Answer: [WireAnswer.Conversation].
  record Read(long call, long session) implements WireCommand {}

  /// Takes a turn. Answers: [WireAnswer.Told] and [WireAnswer.Asked], then [WireAnswer.Took].
  record Reply(long call, long session, Request request) implements WireCommand {}

  /// How the turn `call` goes on; after each [WireAnswer.Asked], and only then.
  record Steer(long call, Steering.Steer steer) implements WireCommand {}

  /// Ends the turn `call` early; without an answer of its own.
  record Stop(long call) implements WireCommand {}

  /// Lets the stopped turn join. Answer: [WireAnswer.Done] or [WireAnswer.Misused].
  record Keep(long call, long session) implements WireCommand {}

  /// Closes a conversation. Answer: [WireAnswer.Done].
  record End(long call, long session) implements WireCommand {}

  /// Answer: [WireAnswer.Decoded].
  record Decode(long call, Part.Drawn drawn) implements WireCommand {}

  /// Answer: [WireAnswer.Encoded].
  record Encode(long call, Part.Photo photo) implements WireCommand {}

  /// The next bytes of a photo's file, which a command [EncodeFile] will use; without an answer.
  ///
  /// @param file number of the file, chosen by the studio
  record FileBytes(long file, byte[] bytes) implements WireCommand {
    /// The most bytes that are sent at once, so that a stop never waits for a whole file.
    public static final int MOST = 4 << 20;
  }

  /// Decodes, fits and encodes a file that was sent, which is then forgotten. Answer:
  /// [WireAnswer.Encoded].
  record EncodeFile(long call, long file, String name, Crop crop) implements WireCommand {}

  /// Answer: [WireAnswer.Counted].
  record Count(long call, Prompt prompt) implements WireCommand {}

  /// Answer: [WireAnswer.Spanned].
  record Spans(long call, Tokens tokens) implements WireCommand {}

  /// Answer: [WireAnswer.Conversation].
  record Standing(long call, Tokens tokens) implements WireCommand {}

  /// Ends the process after the work in hand; closing the stream does the same.
  record ShutDown() implements WireCommand {}
}
