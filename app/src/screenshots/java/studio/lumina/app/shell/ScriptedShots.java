package studio.lumina.app.shell;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;
import javax.imageio.ImageIO;
import studio.lumina.app.command.Keymap;
import studio.lumina.app.create.CreateModel;
import studio.lumina.app.create.CreateScenes;
import studio.lumina.app.create.CreateShots;
import studio.lumina.app.create.SideShots;
import studio.lumina.app.create.StageShots;
import studio.lumina.app.create.TestContexts;
import studio.lumina.app.ui.TestContext;
import studio.lumina.app.ui.Theme;
import studio.lumina.app.ui.WorkspaceContext;
import studio.lumina.app.work.FakeStudio;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.core.Opening;

/// Puts the window into each of its states with a fake studio and writes pictures of it, in both
/// themes: `ScriptedShots FOLDER [--only PREFIX] [--scales 100,200] [--size 640x480]
/// [PICTURE.png...]`. The states come from small classes in the packages that they show, listed in
/// [#shots()].
public final class ScriptedShots {
  private static final int HEIGHT = 900;

  /// How a run of the program takes them.
  private record Manner(Path out, Optional<double[]> size, List<Path> pictures) {}

  private ScriptedShots() {}

  /// Every state.
  private static List<Shot> shots() {
    return Stream.of(CreateShots.all(), SideShots.all(), StageShots.all(), ShellShots.all())
        .flatMap(List::stream)
        .toList();
  }

  public static void main(String[] arguments) throws Exception {
    Path out = Path.of(arguments[0]);
    String only = "";
    List<Integer> scales = List.of(100);
    Optional<double[]> size = Optional.empty();
    List<Path> pictures = new ArrayList<>();
    for (int i = 1; i < arguments.length; i++) {
      switch (arguments[i]) {
        case "--only" -> only = arguments[++i];
        case "--size" ->
            size =
                Optional.of(
                    Stream.of(arguments[++i].split("x")).mapToDouble(Double::valueOf).toArray());
        case "--scales" ->
            scales = Stream.of(arguments[++i].split(",")).map(Integer::valueOf).toList();
        default -> pictures.add(Path.of(arguments[i]).toAbsolutePath());
      }
    }
    Files.createDirectories(out);
    String prefix = only;
    List<Integer> all = scales;
    Manner manner = new Manner(out, size, pictures);
    CountDownLatch done = new CountDownLatch(1);
    Platform.startup(() -> {});
    Platform.setImplicitExit(false);
    Platform.runLater(() -> {
      try {
        Theme.loadFonts();
        for (Shot shot : shots()) {
          if (shot.name().startsWith(prefix)) {
            for (Theme theme : Theme.values()) {
              all.forEach(scale -> take(manner, shot, theme, scale));
            }
          }
        }
      } finally {
        done.countDown();
      }
    });
    done.await();
    Platform.exit();
  }

  private static void take(Manner manner, Shot shot, Theme theme, int percent) {
    FakeStudio studio = new FakeStudio();
    CreateModel model =
        new CreateModel(studio, TestContexts.furnished(), Clock.systemUTC(), new Random(5));
    WorkspaceContext frame = TestContext.forgetful();
    Keymap keymap = new Keymap(frame.uiState());
    StudioWindow window = TestWindow.of(model, frame, keymap, TestWindow.settings(keymap, frame));
    window.dress(theme);
    Stage stage = new Stage();
    double scale = percent / 100.0;
    window.enlarge(percent);
    double[] size = manner.size().orElse(new double[] {shot.width(), HEIGHT});
    stage.setScene(new Scene(window, size[0] * scale, size[1] * scale));
    stage.show();
    studio.tell(new StudioEvent.ModelReady(Opening.of("/models/starter"), CreateScenes.CARD));
    shot.script().play(new Shot.Stand(studio, model, frame, keymap, window, manner.pictures()));
    for (int i = 0; i < 3; i++) {
      window.applyCss();
      window.layout();
    }
    rest(500);
    String name =
        shot.name()
            + "-"
            + theme.name().toLowerCase(Locale.ROOT)
            + (percent == 100 ? "" : "-" + percent)
            + ".png";
    try {
      ImageIO.write(picture(stage), "png", manner.out().resolve(name).toFile());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    List.copyOf(Window.getWindows()).forEach(Window::hide);
    stage.close();
  }

  /// The window with the menus and tooltips above it.
  private static BufferedImage picture(Stage stage) {
    BufferedImage whole = SwingFXUtils.fromFXImage(stage.getScene().snapshot(null), null);
    for (Window window : Window.getWindows()) {
      if (window instanceof PopupWindow popup && popup.isShowing()) {
        SnapshotParameters clear = new SnapshotParameters();
        clear.setFill(Color.TRANSPARENT);
        var root = popup.getScene().getRoot();
        BufferedImage above = SwingFXUtils.fromFXImage(root.snapshot(clear, null), null);
        whole
            .createGraphics()
            .drawImage(
                above,
                (int) (popup.getX() - stage.getX() + root.getBoundsInParent().getMinX()),
                (int) (popup.getY() - stage.getY() + root.getBoundsInParent().getMinY()),
                null);
      }
    }
    return whole;
  }

  /// Lets pictures load and motions end.
  private static void rest(double millis) {
    Object loop = new Object();
    PauseTransition wait = new PauseTransition(Duration.millis(millis));
    wait.setOnFinished(event -> Platform.exitNestedEventLoop(loop, null));
    wait.play();
    Platform.enterNestedEventLoop(loop);
  }
}
