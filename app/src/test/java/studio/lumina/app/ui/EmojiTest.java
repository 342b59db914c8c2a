package studio.lumina.app.ui;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.IntBuffer;
import java.util.Arrays;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.image.WritablePixelFormat;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.ApplicationTest;
import studio.lumina.app.toolkit.WindowTest;

/// The font that text falls back to has a glyph of its own for each emoji. The fallback itself is
/// chosen once in a process, with the first text, and so is looked at in the program.
@WindowTest
class EmojiTest extends ApplicationTest {
  /// A code point that no font has: it is drawn as the box that stands for a missing glyph.
  private static final String UNASSIGNED = "\uDBFF\uDFFD";

  private static final int WIDTH = 160;
  private static final int HEIGHT = 60;
  private static final int BACKGROUND = 0xffffffff;

  @Override
  public void start(Stage stage) {
    Theme.loadFonts();
    stage.setScene(new Scene(new StackPane(), 100, 100));
    stage.show();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\uD83C\uDF08", // a rainbow
        "\u2728", // sparkles
        "\uD83D\uDC69\u200D\uD83D\uDE80", // an astronaut: woman, joiner, rocket
        "\uD83D\uDC4D\uD83C\uDFFD", // a thumb and the colour of its skin
        "\uD83C\uDDEB\uD83C\uDDF7" // a flag, of two letters
      })
  void anEmojiIsNoBoxAndNotEmpty(String emoji) {
    int[] drawn = pixels(emoji);
    assertFalse(Arrays.equals(pixels(UNASSIGNED), drawn), "a box");
    assertFalse(Arrays.equals(pixels(UNASSIGNED.repeat(2)), drawn), "two boxes");
    assertFalse(Arrays.equals(pixels(" "), drawn), "nothing");
  }

  @Test
  void nothingIsDrawnForTheWishThatASignBeAnEmoji() {
    String sign = "\uD83D\uDC69\u200D\uD83D\uDE80 \u2764\uFE0F";
    int[] drawn = pixels(sign);
    int end = width(sign) + 2;
    for (int i = 0; i < drawn.length; i++) {
      assertTrue(i % WIDTH < end || drawn[i] == BACKGROUND, "a box after the sign's end");
    }
  }

  private int[] pixels(String words) {
    int[] pixels = new int[WIDTH * HEIGHT];
    interact(() -> {
      SnapshotParameters whole = new SnapshotParameters();
      whole.setViewport(new Rectangle2D(0, -HEIGHT / 2.0, WIDTH, HEIGHT));
      WritableImage image = text(words).snapshot(whole, null);
      WritablePixelFormat<IntBuffer> format = PixelFormat.getIntArgbInstance();
      image.getPixelReader().getPixels(0, 0, WIDTH, HEIGHT, format, pixels, 0, WIDTH);
    });
    return pixels;
  }

  private static int width(String words) {
    return (int) Math.ceil(text(words).getLayoutBounds().getWidth());
  }

  private static Text text(String words) {
    Text text = new Text(words);
    text.setFont(Font.font("Noto Emoji", 24));
    return text;
  }
}
