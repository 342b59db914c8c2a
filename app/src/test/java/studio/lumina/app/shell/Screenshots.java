package studio.lumina.app.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.transform.Transform;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import studio.lumina.app.create.CreateModel;
import studio.lumina.app.create.Scenes;
import studio.lumina.app.create.ScriptedWorkshop;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.ui.Theme;
import studio.lumina.app.work.News;
import studio.lumina.core.Event;
import studio.lumina.core.LoadProgress;
import studio.lumina.core.Opening;
import studio.lumina.core.Picture;
import studio.lumina.core.Problem;
import studio.lumina.core.Tokens;

/// Puts the window into each of its states with a scripted workshop and writes pictures of it:
/// `Screenshots OUTPUT-FOLDER [PICTURE.png...]`.
public final class Screenshots {
  private Screenshots() {}

  public static void main(String[] arguments) throws Exception {
    Path out = Path.of(arguments[0]);
    Files.createDirectories(out);
    List<Path> pictures = new ArrayList<>();
    for (int i = 1; i < arguments.length; i++) {
      pictures.add(Path.of(arguments[i]).toAbsolutePath());
    }
    CountDownLatch done = new CountDownLatch(1);
    Platform.startup(() -> {});
    Platform.setImplicitExit(false);
    Platform.runLater(() -> {
      Theme.loadFonts();
      for (Theme theme : Theme.values()) {
        String name = theme.name().toLowerCase(java.util.Locale.ROOT);
        shot(out.resolve("empty-" + name + ".png"), theme, 1440, 1, (w, m) -> {});
        shot(
            out.resolve("painting-" + name + ".png"),
            theme,
            1440,
            1,
            (w, m) -> painting(w, pictures));
        shot(out.resolve("done-" + name + ".png"), theme, 1440, 1, (w, m) -> done(w, pictures));
        shot(out.resolve("failed-" + name + ".png"), theme, 1440, 1, (w, m) -> failed(w, pictures));
      }
      shot(
          out.resolve("loading.png"),
          Theme.DARK,
          1440,
          1,
          (w, m) ->
              w.tell(
                  new News.ModelOpening(
                      Opening.of("/models/x"),
                      new LoadProgress(LoadProgress.Step.LOADING_TRANSFORMER, 0.6))));
      shot(
          out.resolve("interrupted.png"),
          Theme.DARK,
          1440,
          1,
          (w, m) ->
              w.tell(
                  new News.History(
                      List.of(
                          Scenes.entry(
                              1, PictureEntry.State.PAUSED, 40, pictures.stream().findFirst())))));
      shot(out.resolve("narrow.png"), Theme.DARK, 1000, 1, (w, m) -> painting(w, pictures));
      shot(out.resolve("painting-200.png"), Theme.DARK, 1440, 2, (w, m) -> painting(w, pictures));
      done.countDown();
    });
    done.await();
    Platform.exit();
  }

  private interface Script {
    void play(ScriptedWorkshop workshop, CreateModel model);
  }

  private static void shot(Path file, Theme theme, int width, double scale, Script script) {
    ScriptedWorkshop workshop = new ScriptedWorkshop();
    CreateModel model = new CreateModel(workshop, Clock.systemUTC(), new Random(5));
    StudioWindow window =
        new StudioWindow(
            model,
            new ModelChoice() {
              @Override
              public Optional<Path> folder(String title) {
                return Optional.empty();
              }

              @Override
              public Path starter() {
                return Path.of("/models/starter");
              }
            },
            new StatusFacts(Clock.systemUTC(), () -> 214_000_000_000L),
            theme,
            t -> {});
    Stage stage = new Stage();
    stage.setScene(new Scene(window, width, 900));
    stage.show();
    workshop.tell(new News.ModelReady(Opening.of("/models/starter"), Scenes.CARD));
    workshop.tell(new News.History(List.of()));
    model
        .prompt()
        .textProperty()
        .set("Three glazed spheres on a sandy plain at dusk, long soft shadows");
    script.play(workshop, model);
    for (int i = 0; i < 3; i++) {
      window.applyCss();
      window.layout();
    }
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setTransform(Transform.scale(scale, scale));
    try {
      Object loop = new Object();
      javafx.animation.PauseTransition wait =
          new javafx.animation.PauseTransition(javafx.util.Duration.millis(500));
      wait.setOnFinished(event -> Platform.exitNestedEventLoop(loop, null));
      wait.play();
      Platform.enterNestedEventLoop(loop);
      ImageIO.write(
          SwingFXUtils.fromFXImage(window.snapshot(parameters, null), null), "png", file.toFile());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    stage.close();
  }

  private static void painting(ScriptedWorkshop workshop, List<Path> pictures) {
    history(workshop, pictures);
    workshop.tell(
        new News.Began(Scenes.entry(99, PictureEntry.State.RUNNING, 0, Optional.empty())));
    workshop.tell(
        new News.Told(99, new Event.Preview(0, 0, top(pictures))),
        new News.Told(
            99, new Event.CodesDrawn(0, 4, 0, new Tokens(new int[8]), new float[8], new float[8])),
        new News.Saved(99, java.time.Instant.now()));
  }

  private static Picture top(List<Path> pictures) {
    if (pictures.isEmpty()) {
      return new Picture(128, 80, Picture.Mode.RGB, new byte[128 * 80 * 3]);
    }
    Picture whole = studio.lumina.core.image.PictureFile.read(pictures.getFirst());
    byte[] samples = java.util.Arrays.copyOf(whole.samples(), 128 * 80 * 3);
    return new Picture(128, 80, Picture.Mode.RGB, samples);
  }

  private static void done(ScriptedWorkshop workshop, List<Path> pictures) {
    history(workshop, pictures);
    PictureEntry entry =
        Scenes.entry(99, PictureEntry.State.DONE, 64, pictures.stream().findFirst());
    workshop.tell(new News.Began(entry), new News.Ended(entry));
  }

  private static void failed(ScriptedWorkshop workshop, List<Path> pictures) {
    PictureEntry entry =
        Scenes.entry(99, PictureEntry.State.FAILED, 40, pictures.stream().findFirst());
    workshop.tell(
        new News.Began(entry),
        new News.Failed(
            Optional.of(entry),
            new Problem.OutOfMemory(studio.lumina.core.Device.CUDA, 1_400_000_000L, 300_000_000L)));
  }

  private static void history(ScriptedWorkshop workshop, List<Path> pictures) {
    List<PictureEntry> entries = new ArrayList<>();
    for (int i = 0; i < pictures.size(); i++) {
      entries.add(Scenes.entry(i + 1, PictureEntry.State.DONE, 64, Optional.of(pictures.get(i))));
    }
    workshop.tell(new News.History(entries));
  }
}
