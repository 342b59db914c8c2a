package studio.lumina.app.work.engine;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import studio.lumina.core.Crop;
import studio.lumina.core.Engine;
import studio.lumina.core.LoadProgress;
import studio.lumina.core.LuminaException;
import studio.lumina.core.ModelCard;
import studio.lumina.core.Opening;
import studio.lumina.core.Part;
import studio.lumina.core.PhotoFile;
import studio.lumina.core.Picture;
import studio.lumina.core.Problem;
import studio.lumina.core.Prompt;
import studio.lumina.core.Session;
import studio.lumina.core.TokenSpan;
import studio.lumina.core.Tokens;
import studio.lumina.core.wire.WireAnswer;
import studio.lumina.core.wire.WireCommand;

/// A checkpoint open in a process of its own, spoken to over that process's standard input and
/// output. Events are told on the thread that takes the turn. When the process dies, what was under
/// way and every later call fails with [Problem.EngineDied]. Interrupting a thread that waits for
/// the engine ends the process.
public final class EngineProcess implements Engine {
  private final EngineConnection connection;
  private final ModelCard card;

  private EngineProcess(EngineConnection connection, ModelCard card) {
    this.connection = connection;
    this.card = card;
  }

  /// Starts a process and opens a checkpoint in it.
  ///
  /// @param progress told on the calling thread
  /// @throws LuminaException where it cannot be opened; the process is gone then
  public static EngineProcess open(
      EngineCommand command, Opening opening, Consumer<? super LoadProgress> progress) {
    EngineConnection connection = EngineConnection.start(command);
    try {
      PendingCall call = connection.call(number -> new WireCommand.Open(number, opening));
      while (true) {
        switch (call.next()) {
          case WireAnswer.Loading loading -> progress.accept(loading.progress());
          case WireAnswer.Opened opened -> {
            return new EngineProcess(connection, opened.card());
          }
          case WireAnswer.ToCall other -> throw PendingCall.unexpected(other);
        }
      }
    } catch (InterruptedException e) {
      throw interrupted(connection, e);
    } catch (RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  @Override
  public ModelCard card() {
    return card;
  }

  @Override
  public Session session() {
    long session = connection.number();
    ask(number -> new WireCommand.Begin(number, session));
    return new ProcessSession(this, session);
  }

  @Override
  public Session session(Tokens tokens) {
    long session = connection.number();
    ask(number -> new WireCommand.Rebuild(number, session, tokens));
    return new ProcessSession(this, session);
  }

  @Override
  public Picture decode(Part.Drawn drawn) {
    return switch (ask(number -> new WireCommand.Decode(number, drawn))) {
      case WireAnswer.Decoded decoded -> decoded.picture();
      case WireAnswer.ToCall other -> throw PendingCall.unexpected(other);
    };
  }

  @Override
  public Part.Drawn encode(Part.Photo photo) {
    return switch (ask(number -> new WireCommand.Encode(number, photo))) {
      case WireAnswer.Encoded encoded -> encoded.drawn();
      case WireAnswer.ToCall other -> throw PendingCall.unexpected(other);
    };
  }

  @Override
  public Part.Drawn encode(PhotoFile file, Crop crop) {
    if (file.bytes().length > PhotoFile.LONGEST) {
      throw new LuminaException(
          new Problem.PictureTooLarge(
              file.name(), file.bytes().length, PhotoFile.LONGEST, "bytes"));
    }
    long sent = connection.number();
    for (int at = 0; at < file.bytes().length; at += WireCommand.FileBytes.MOST) {
      int end = Math.min(file.bytes().length, at + WireCommand.FileBytes.MOST);
      connection.post(new WireCommand.FileBytes(sent, Arrays.copyOfRange(file.bytes(), at, end)));
    }
    return switch (ask(number -> new WireCommand.EncodeFile(number, sent, file.name(), crop))) {
      case WireAnswer.Encoded encoded -> encoded.drawn();
      case WireAnswer.ToCall other -> throw PendingCall.unexpected(other);
    };
  }

  @Override
  public int count(Prompt prompt) {
    return switch (ask(number -> new WireCommand.Count(number, prompt))) {
      case WireAnswer.Counted counted -> counted.tokens();
      case WireAnswer.ToCall other -> throw PendingCall.unexpected(other);
    };
  }

  @Override
  public List<TokenSpan> spans(Tokens tokens) {
    return switch (ask(number -> new WireCommand.Spans(number, tokens))) {
      case WireAnswer.Spanned spanned -> spanned.spans();
      case WireAnswer.ToCall other -> throw PendingCall.unexpected(other);
    };
  }

  @Override
  public Tokens standing(Tokens tokens) {
    return switch (ask(number -> new WireCommand.Standing(number, tokens))) {
      case WireAnswer.Conversation conversation -> conversation.tokens();
      case WireAnswer.ToCall other -> throw PendingCall.unexpected(other);
    };
  }

  @Override
  public void close() {
    connection.close();
  }

  EngineConnection connection() {
    return connection;
  }

  /// A call's last answer, where nothing else matters.
  WireAnswer.ToCall ask(LongFunction<WireCommand> toCommand) {
    try {
      return connection.call(toCommand).last();
    } catch (InterruptedException e) {
      throw interrupted(connection, e);
    }
  }

  static LuminaException interrupted(EngineConnection connection, InterruptedException cause) {
    connection.kill("the studio waits no longer");
    Thread.currentThread().interrupt();
    return new LuminaException(new Problem.Closed("engine"), cause);
  }
}
