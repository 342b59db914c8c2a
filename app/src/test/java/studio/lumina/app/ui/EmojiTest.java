package studio.lumina.app.ui;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.ApplicationTest;
import studio.lumina.app.desktop.OperatingSystem;
import studio.lumina.app.desktop.SystemFonts;
import studio.lumina.app.toolkit.WindowTest;

/// Emoji are drawn with a glyph of their own, whatever fonts the system has.
@WindowTest
class EmojiTest extends ApplicationTest {
  /// A code point that no font has: it is drawn as the box that stands for a missing glyph.
  private static final String UNASSIGNED = "\uDBFF\uDFFD";

  private static final boolean WITHOUT_COLOURS = SystemFonts.withoutColours();

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
  void onLinuxFontsThatCannotBeDrawnAreLeftOut() {
    assertTrue(WITHOUT_COLOURS || OperatingSystem.current() != OperatingSystem.LINUX);
  }

  private int[] pixels(String words) {
    int[] pixels = new int[80 * 40];
    interact(
        () -> {
          Text text = new Text(words);
          text.setFont(Font.font("Inter", 24));
          WritableImage image = new WritableImage(80, 40);
          text.snapshot(null, image);
          image
              .getPixelReader()
              .getPixels(0, 0, 80, 40, PixelFormat.getIntArgbInstance(), pixels, 0, 80);
        });
    return pixels;
  }
}
