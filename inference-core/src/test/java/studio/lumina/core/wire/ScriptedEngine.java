package studio.lumina.core.wire;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import studio.lumina.core.Crop;
import studio.lumina.core.Device;
import studio.lumina.core.Engine;
import studio.lumina.core.Event;
import studio.lumina.core.ModelCard;
import studio.lumina.core.Part;
import studio.lumina.core.PhotoFile;
import studio.lumina.core.Picture;
import studio.lumina.core.Precision;
import studio.lumina.core.Prompt;
import studio.lumina.core.Request;
import studio.lumina.core.Sampling;
import studio.lumina.core.Session;
import studio.lumina.core.Size;
import studio.lumina.core.Steering;
import studio.lumina.core.TokenSpan;
import studio.lumina.core.Tokens;
import studio.lumina.core.Turn;

/// An engine whose pictures and events come from the test; its sessions remember tokens alone.
final class ScriptedEngine implements Engine {
  private final Supplier<Picture> picture;
  private final Supplier<Event> event;

  /// @param picture what a decode gives
  /// @param event what a turn tells
  ScriptedEngine(Supplier<Picture> picture, Supplier<Event> event) {
    this.picture = picture;
    this.event = event;
  }

  @Override
  public ModelCard card() {
    return new ModelCard(
        "scripted",
        "nowhere",
        0,
        0,
        4096,
        128,
        List.of(new Size(128, 128)),
        Device.CPU,
        Precision.FP32,
        "scripted",
        new Sampling(0, 1, 1, 1, 1),
        List.of(),
        List.of());
  }

  @Override
  public Session session() {
    return new Remembering(Tokens.NONE);
  }

  @Override
  public Session session(Tokens tokens) {
    return new Remembering(tokens);
  }

  @Override
  public Picture decode(Part.Drawn drawn) {
    return picture.get();
  }

  @Override
  public Part.Drawn encode(Part.Photo photo) {
    throw new UnsupportedOperationException();
  }

  /// As many codes as the file has bytes, each the byte's value.
  @Override
  public Part.Drawn encode(PhotoFile file, Crop crop) {
    int[] codes = new int[Math.min(file.bytes().length, 64)];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = file.bytes()[i * (file.bytes().length / codes.length)] & 0xff;
    }
    return new Part.Drawn(new Size(128, 128), new Tokens(codes));
  }

  @Override
  public int count(Prompt prompt) {
    return 1;
  }

  @Override
  public List<TokenSpan> spans(Tokens tokens) {
    return List.of(new TokenSpan(TokenSpan.Kind.WORDS, 0, tokens.size(), "said", Optional.empty()));
  }

  @Override
  public Tokens standing(Tokens tokens) {
    return tokens.plus(Tokens.of(8));
  }

  @Override
  public void close() {}

  private final class Remembering implements Session {
    private Tokens tokens;

    Remembering(Tokens tokens) {
      this.tokens = tokens;
    }

    @Override
    public Turn reply(Request request, Consumer<? super Event> listener, Steering steering) {
      listener.accept(event.get());
      Tokens said = Tokens.of(tokens.size());
      tokens = tokens.plus(said);
      return new Turn(
          List.of(new Part.Words("said")),
          Turn.Finish.ENDED,
          said,
          said,
          List.of(),
          new Turn.Usage(1, 0, 1),
          "scripted");
    }

    @Override
    public void stop() {}

    @Override
    public Tokens tokens() {
      return tokens;
    }

    @Override
    public Session fork(int length) {
      return new Remembering(tokens.slice(0, length));
    }

    @Override
    public Session fork(Tokens others) {
      return new Remembering(others);
    }

    @Override
    public void keep() {
      throw new IllegalStateException("no turn waits to be kept");
    }

    @Override
    public void close() {}
  }
}
