package studio.lumina.app.toolkit;

import com.sun.glass.ui.Application;
import com.sun.glass.ui.Screen;
import java.lang.reflect.Field;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Gives JavaFX's Headless platform a screen on which the test windows have room.
///
/// Its own has 1000 x 1000 pixels. A larger window, or one that lies partly outside, is painted
/// beyond the screen's buffer, and the exception leaves the toolkit broken for the tests that
/// follow. What is captured from this larger screen is wrong beyond the 1000th column, since the
/// length of a line stays fixed; a snapshot of a scene, and where a mouse points, are right.
final class HeadlessScreen implements BeforeAllCallback {
  private static final int WIDTH = 3000;
  private static final int HEIGHT = 2000;
  private static final int DOTS_PER_INCH = 100;

  private static boolean enlarged;

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    if (enlarged || !"Headless".equals(System.getProperty("glass.platform"))) {
      return;
    }
    FxToolkit.registerPrimaryStage();
    WaitForAsyncUtils.waitForAsyncFx(
        30_000,
        () -> {
          enlarge(Application.GetApplication());
          return true;
        });
    enlarged = true;
  }

  /// FX thread, before the first window is shown.
  private static void enlarge(Application application) throws ReflectiveOperationException {
    Screen screen =
        new Screen(
            0,
            32,
            0,
            0,
            WIDTH,
            HEIGHT,
            0,
            0,
            WIDTH,
            HEIGHT,
            0,
            0,
            WIDTH,
            HEIGHT,
            DOTS_PER_INCH,
            DOTS_PER_INCH,
            1,
            1,
            1,
            1);
    field(application, "screens").set(application, new Screen[] {screen});
    field(application, "frameBuffer")
        .set(application, ByteBuffer.allocate(WIDTH * HEIGHT * Integer.BYTES));
    Screen.notifySettingsChanged();
  }

  private static Field field(Application application, String name) throws NoSuchFieldException {
    Field field = application.getClass().getDeclaredField(name);
    field.setAccessible(true);
    return field;
  }
}
