package studio.lumina.app.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.transform.Transform;
import javafx.stage.Stage;
import javafx.util.Duration;
import javax.imageio.ImageIO;
import studio.lumina.app.create.CreateModel;
import studio.lumina.app.create.CreateShots;
import studio.lumina.app.create.Desks;
import studio.lumina.app.create.Scenes;
import studio.lumina.app.create.ScriptedWorkshop;
import studio.lumina.app.create.SideShots;
import studio.lumina.app.create.StageShots;
import studio.lumina.app.ui.Surroundings;
import studio.lumina.app.ui.TestSurroundings;
import studio.lumina.app.ui.Theme;
import studio.lumina.app.work.News;
import studio.lumina.core.Opening;

/// Puts the window into each of its states with a scripted workshop and writes pictures of it, in
/// both themes: `Screenshots FOLDER [--only PREFIX] [--scales 100,200] [PICTURE.png...]`. The
/// states come from small classes in the packages that they show, listed in [#shots()].
public final class Screenshots {
  private static final int HEIGHT = 900;

  private Screenshots() {}

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
    List<Path> pictures = new ArrayList<>();
    for (int i = 1; i < arguments.length; i++) {
      switch (arguments[i]) {
        case "--only" -> only = arguments[++i];
        case "--scales" ->
            scales = Stream.of(arguments[++i].split(",")).map(Integer::valueOf).toList();
        default -> pictures.add(Path.of(arguments[i]).toAbsolutePath());
      }
    }
    Files.createDirectories(out);
    String prefix = only;
    List<Integer> all = scales;
    CountDownLatch done = new CountDownLatch(1);
    Platform.startup(() -> {});
    Platform.setImplicitExit(false);
    Platform.runLater(() -> {
      Theme.loadFonts();
      for (Shot shot : shots()) {
        if (shot.name().startsWith(prefix)) {
          for (Theme theme : Theme.values()) {
            all.forEach(scale -> take(out, shot, theme, scale, pictures));
          }
        }
      }
      done.countDown();
    });
    done.await();
    Platform.exit();
  }

  private static void take(Path out, Shot shot, Theme theme, int percent, List<Path> pictures) {
    ScriptedWorkshop workshop = new ScriptedWorkshop();
    CreateModel model =
        new CreateModel(workshop, Desks.furnished(), Clock.systemUTC(), new Random(5));
    Surroundings frame = TestSurroundings.forgetful();
    StudioWindow window = TestWindow.of(model, frame);
    window.dress(theme);
    Stage stage = new Stage();
    stage.setScene(new Scene(window, shot.width(), HEIGHT));
    stage.show();
    workshop.tell(new News.ModelReady(Opening.of("/models/starter"), Scenes.CARD));
    workshop.tell(new News.History(List.of()));
    shot.script().play(new Shot.Stand(workshop, model, frame, window, pictures));
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
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setTransform(Transform.scale(percent / 100.0, percent / 100.0));
    try {
      ImageIO.write(
          SwingFXUtils.fromFXImage(window.snapshot(parameters, null), null),
          "png",
          out.resolve(name).toFile());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    stage.close();
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
