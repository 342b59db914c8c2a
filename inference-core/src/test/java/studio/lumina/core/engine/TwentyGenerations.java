package studio.lumina.core.engine;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import studio.lumina.core.Continuation;
import studio.lumina.core.Crop;
import studio.lumina.core.Device;
import studio.lumina.core.Engine;
import studio.lumina.core.Opening;
import studio.lumina.core.Part;
import studio.lumina.core.Picture;
import studio.lumina.core.Precision;
import studio.lumina.core.Prompt;
import studio.lumina.core.Request;
import studio.lumina.core.Sampling;
import studio.lumina.core.Session;
import studio.lumina.core.Size;
import studio.lumina.core.Steering;
import studio.lumina.core.Turn;
import studio.lumina.core.bench.ProcessMemory;
import studio.lumina.core.torch.Torch;

/// A process that generates through the engine, and tells what it holds before and after: in each
/// round a picture, a second turn on top of it, a picture paused and carried on, and a photo
/// edited.
final class TwentyGenerations {
  private static final Size SIZE = new Size(96, 96);
  private static final Sampling SAMPLING = new Sampling(7, 4, 1, 2000, 5);

  private TwentyGenerations() {}

  public static void main(String[] arguments) {
    Torch.start(1);
    int before = Torch.held();
    Opening opening =
        new Opening(
            Reference.FOLDER.resolve("tiny-7b-style").toString(),
            Optional.of(Reference.FOLDER.resolve("chameleon").toString()),
            OptionalInt.of(96),
            Device.CPU,
            Precision.BF16,
            1);
    try (Engine engine = LocalEngine.open(opening, progress -> {})) {
      generate(engine, 10);
      System.out.println("held-before " + Torch.held());
      System.out.println("own-before " + own());
      generate(engine, 20);
      System.out.println("held-after " + Torch.held());
      System.out.println("own-after " + own());
    }
    System.out.println("held-unopened " + before);
    System.out.println("held-closed " + Torch.held());
  }

  private static long own() {
    System.gc();
    return ProcessMemory.now().map(ProcessMemory::own).orElse(-1L);
  }

  private static void generate(Engine engine, int rounds) {
    for (int round = 0; round < rounds; round++) {
      Prompt.Draw boat = new Prompt.Draw("a boat, number " + round % 2, SIZE);
      try (Session session = engine.session()) {
        Turn turn = session.reply(new Request(boat, SAMPLING), event -> {}, Steering.NONE);
        engine.decode((Part.Drawn) turn.parts().getFirst());
        session.reply(
            new Request(new Prompt.Chat(List.of(new Part.Words("and now?"))), SAMPLING, 20, none()),
            event -> {},
            Steering.NONE);
      }
      try (Session session = engine.session()) {
        Turn paused =
            session.reply(
                new Request(boat, SAMPLING),
                event -> {},
                (picture, row) ->
                    row == 3 ? new Steering.Steer.Pause() : new Steering.Steer.GoOn());
        Continuation rest =
            new Continuation(
                ((Part.Drawn) paused.parts().getFirst()).codes(),
                paused.schedules().getFirst(),
                paused.numericsKey());
        session.reply(
            new Request(boat, SAMPLING, 0, Optional.of(rest)), event -> {}, Steering.NONE);
      }
      try (Session session = engine.session()) {
        Picture grey = new Picture(100, 90, Picture.Mode.GREY, new byte[9000]);
        session.reply(
            new Request(new Prompt.Edit("redder", new Part.Photo(grey, Crop.CENTRE)), SAMPLING),
            event -> {},
            Steering.NONE);
      }
    }
  }

  private static Optional<Continuation> none() {
    return Optional.empty();
  }
}
