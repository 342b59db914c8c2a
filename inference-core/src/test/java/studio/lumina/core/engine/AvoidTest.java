package studio.lumina.core.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import studio.lumina.core.Engine;
import studio.lumina.core.Event;
import studio.lumina.core.Opening;
import studio.lumina.core.Picture;
import studio.lumina.core.Prompt;
import studio.lumina.core.Request;
import studio.lumina.core.Session;
import studio.lumina.core.Size;
import studio.lumina.core.Steering;

/// What an artist wants to avoid becomes rarer, seen in the pixels of the starter's pictures.
class AvoidTest {
  private static final int SEEDS = 50;
  private static final Size SIZE = new Size(128, 128);
  private static final String WORDS = "A red or blue sphere on grass";

  @Test
  void avoidingRedLowersTheShareOfRedThings() {
    String starter =
        Path.of(System.getProperty("lumina.assets"), "starter-model", "checkpoint").toString();
    try (Engine engine = LocalEngine.open(Opening.of(starter), progress -> {})) {
      int usual = red(engine, new Prompt.Draw(WORDS, SIZE));
      int avoided = red(engine, new Prompt.Draw(WORDS, "A red sphere on grass", SIZE));
      assertTrue(usual > 0, "no red thing to avoid");
      assertTrue(2 * avoided < usual, avoided + " of " + SEEDS + " instead of " + usual);
    }
  }

  /// Pictures with a red thing in them.
  private static int red(Engine engine, Prompt.Draw prompt) {
    int red = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      AtomicReference<Picture> painted = new AtomicReference<>();
      try (Session session = engine.session()) {
        session.reply(
            new Request(prompt, engine.card().defaults().withSeed(seed)).withoutPreviews(),
            event -> {
              if (event instanceof Event.PictureFinished finished) {
                painted.set(finished.pixels());
              }
            },
            Steering.NONE);
      }
      red += hasRed(painted.get()) ? 1 : 0;
    }
    return red;
  }

  /// Whether one pixel in two hundred is red: much of it, and little of green and blue.
  private static boolean hasRed(Picture picture) {
    int count = 0;
    for (int y = 0; y < picture.height(); y++) {
      for (int x = 0; x < picture.width(); x++) {
        int r = picture.sample(x, y, 0);
        int g = picture.sample(x, y, 1);
        int b = picture.sample(x, y, 2);
        count += r > 110 && r > 1.9 * g && r > 1.9 * b ? 1 : 0;
      }
    }
    return count * 200 > picture.width() * picture.height();
  }
}
