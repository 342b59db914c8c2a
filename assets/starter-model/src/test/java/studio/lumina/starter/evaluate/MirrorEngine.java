package studio.lumina.starter.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
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
import studio.lumina.core.image.PictureFile;

/// Answers with the picture it was given, or grey, and with "Yes."; its codec loses nothing.
final class MirrorEngine implements Engine {
  private static final Size SIZE = new Size(128, 128);

  private final List<Picture> encoded = new ArrayList<>();

  @Override
  public ModelCard card() {
    return new ModelCard(
        "mirror",
        "nowhere",
        0,
        0,
        4096,
        128,
        List.of(SIZE),
        Device.CPU,
        Precision.FP32,
        "mirror",
        new Sampling(0, 1, 1, 1, 1),
        List.of(),
        List.of());
  }

  @Override
  public Picture decode(Part.Drawn drawn) {
    return encoded.get(drawn.codes().at(0));
  }

  @Override
  public Part.Drawn encode(Part.Photo photo) {
    encoded.add(photo.picture());
    int[] codes = new int[SIZE.codes()];
    codes[0] = encoded.size() - 1;
    return new Part.Drawn(SIZE, new Tokens(codes));
  }

  @Override
  public Part.Drawn encode(PhotoFile file, Crop crop) {
    return encode(new Part.Photo(PictureFile.read(file.name(), file.bytes()), crop));
  }

  @Override
  public int count(Prompt prompt) {
    return 1;
  }

  @Override
  public List<TokenSpan> spans(Tokens tokens) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Tokens standing(Tokens tokens) {
    throw new UnsupportedOperationException();
  }

  private Picture given(Part.Image image) {
    return switch (image) {
      case Part.Photo photo -> photo.picture();
      case Part.PhotoReference reference -> decode(reference.codes().orElseThrow());
      case Part.Drawn drawn -> decode(drawn);
    };
  }

  private Picture answer(Prompt prompt) {
    return switch (prompt) {
      case Prompt.Draw _, Prompt.Chat _ -> PixelReading.grey(SIZE);
      case Prompt.Vision vision -> given(vision.image());
      case Prompt.Edit edit -> given(edit.image());
      case Prompt.Condition condition -> given(condition.image());
    };
  }

  @Override
  public Session session(Tokens tokens) {
    return session();
  }

  @Override
  public Session session() {
    return new Session() {
      @Override
      public Turn reply(Request request, Consumer<? super Event> listener, Steering steering) {
        List<Part> parts = new ArrayList<>();
        if (request.prompt() instanceof Prompt.Chat) {
          parts.add(new Part.Words(" Yes."));
        } else {
          Picture picture = answer(request.prompt());
          listener.accept(new Event.PictureFinished(0, picture, new Part.Drawn(SIZE, Tokens.NONE)));
        }
        return new Turn(
            parts,
            Turn.Finish.ENDED,
            Tokens.NONE,
            Tokens.NONE,
            List.of(),
            new Turn.Usage(1, 0, 1),
            "mirror");
      }

      @Override
      public void stop() {}

      @Override
      public Tokens tokens() {
        return Tokens.NONE;
      }

      @Override
      public Session fork(int length) {
        return session();
      }

      @Override
      public Session fork(Tokens tokens) {
        return session();
      }

      @Override
      public void keep() {}

      @Override
      public void close() {}
    };
  }

  @Override
  public void close() {}
}
