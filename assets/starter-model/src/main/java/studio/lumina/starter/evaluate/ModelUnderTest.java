package studio.lumina.starter.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import studio.lumina.core.Crop;
import studio.lumina.core.Engine;
import studio.lumina.core.Event;
import studio.lumina.core.Part;
import studio.lumina.core.Picture;
import studio.lumina.core.Prompt;
import studio.lumina.core.Request;
import studio.lumina.core.Sampling;
import studio.lumina.core.Session;
import studio.lumina.core.Size;
import studio.lumina.core.Steering;
import studio.lumina.core.Task;
import studio.lumina.core.Turn;
import studio.lumina.core.sampling.SamplingPresets;

/// The checkpoint under test, asked as the studio asks it: its own sampling values for each task, a
/// conversation of one turn for each question. Belongs to one thread.
final class ModelUnderTest {
  private static final int WORDS = 48; // tokens; answers have fewer than ten

  private final Engine engine;
  private final Size size;

  ModelUnderTest(Engine engine) {
    this.engine = engine;
    int side = engine.card().targetSize();
    size = new Size(side, side);
  }

  /// The size of all pictures here: the square it was trained for.
  Size size() {
    return size;
  }

  /// A picture as part of a prompt.
  Part.Photo photo(Picture picture) {
    return new Part.Photo(picture, new Crop(Optional.of(size), 0.5, 0.5));
  }

  /// The picture it answers with, at [#size]; plain grey where it gives none.
  Picture draws(Prompt prompt, long seed) {
    List<Picture> finished = new ArrayList<>();
    reply(
        new Request(prompt, sampling(prompt.task(), seed)).withoutPreviews(),
        event -> {
          if (event instanceof Event.PictureFinished picture) {
            finished.add(picture.pixels());
          }
        });
    return finished.isEmpty()
        ? PixelReading.grey(size)
        : PixelReading.sized(finished.getFirst(), size);
  }

  /// The words it answers with, stripped.
  ///
  /// @param surest whether to take the likeliest word each time instead of drawing
  String says(List<Part> parts, long seed, boolean surest) {
    Sampling usual = sampling(Task.CHAT, seed);
    Sampling values =
        surest
            ? new Sampling(seed, usual.guidance(), usual.temperature(), usual.imageTopK(), 1)
            : usual;
    Turn turn =
        reply(new Request(new Prompt.Chat(parts), values, WORDS, Optional.empty()), e -> {});
    StringBuilder words = new StringBuilder();
    for (Part part : turn.parts()) {
      if (part instanceof Part.Words text) {
        words.append(text.text());
      }
    }
    return words.toString().strip();
  }

  private Sampling sampling(Task task, long seed) {
    return SamplingPresets.of(task, engine.card().defaults()).withSeed(seed);
  }

  private Turn reply(Request request, Consumer<Event> listener) {
    try (Session session = engine.session()) {
      return session.reply(request, listener, Steering.NONE);
    }
  }

  /// A picture's codes.
  Part.Drawn encoded(Picture picture) {
    return engine.encode(photo(picture));
  }

  /// A picture as its codec shows it.
  Picture recoded(Picture picture) {
    return engine.decode(encoded(picture));
  }
}
