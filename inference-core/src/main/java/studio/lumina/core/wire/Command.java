package studio.lumina.core.wire;

import studio.lumina.core.Opening;
import studio.lumina.core.Part;
import studio.lumina.core.Prompt;
import studio.lumina.core.Request;
import studio.lumina.core.Steering;

/// What the studio says to its engine process. A `call` is a number chosen by the studio, never
/// used twice; every answer to it carries the same number.
public sealed interface Command {
  /// Opens a checkpoint; once in the life of a process. Answers: [Answer.Loading]s, then
  /// [Answer.Opened].
  record Open(long call, Opening opening) implements Command {}

  /// A new conversation under a number chosen by the studio. Answer: [Answer.Done].
  record Begin(long call, long session) implements Command {}

  /// Takes a turn. Answers: [Answer.Told] and [Answer.Asked], then [Answer.Took].
  record Reply(long call, long session, Request request) implements Command {}

  /// How the turn `call` goes on; after each [Answer.Asked], and only then.
  record Steer(long call, Steering.Steer steer) implements Command {}

  /// Ends the turn `call` early; without an answer of its own.
  record Stop(long call) implements Command {}

  /// Lets the stopped turn join. Answer: [Answer.Done] or [Answer.Misused].
  record Keep(long call, long session) implements Command {}

  /// Closes a conversation. Answer: [Answer.Done].
  record End(long call, long session) implements Command {}

  /// Answer: [Answer.Decoded].
  record Decode(long call, Part.Drawn drawn) implements Command {}

  /// Answer: [Answer.Encoded].
  record Encode(long call, Part.Photo photo) implements Command {}

  /// Answer: [Answer.Counted].
  record Count(long call, Prompt prompt) implements Command {}

  /// Ends the process after the work in hand; closing the stream does the same.
  record ShutDown() implements Command {}
}
