package studio.lumina.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import studio.lumina.app.stage.StageModel;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.ui.Theme;

/// Takes the pictures of `docs/screenshots` from the running studio: `Screenshots FOLDER
/// [STEP...]`. It is led through its own commands and models; only where a picture waits, and what
/// cannot be brought about for real (a full disk), is arranged ([Gate]).
final class Screenshots {
  private static final List<String> WORDS =
      List.of(
          "A red sphere on grass in the daytime",
          "A green ring on stone in the daytime",
          "A purple cone on sand at dusk",
          "A blue cylinder on sand in the morning",
          "An orange cone on sand at dusk");

  private final Photographer camera;

  private Screenshots(Photographer camera) {
    this.camera = camera;
  }

  public static void main(String[] arguments) throws IOException {
    Path taken = Files.createTempDirectory("screenshots");
    Path home = Files.createTempDirectory("studio");
    Files.writeString(home.resolve("studio.json"), "{\"version\": 9, \"library\": \"/pictures\"}");
    boolean all;
    try (Photographer camera = new Photographer(taken, home)) {
      camera.open();
      Steps steps = new Steps(camera, List.of(arguments).subList(1, arguments.length));
      new Screenshots(camera).all(steps);
      new ErrorScreenshots(camera, home).all(steps);
      all = steps.allWent();
    }
    replace(taken, Path.of(arguments[0]), all);
    System.exit(all ? 0 : 1);
  }

  private void all(Steps steps) {
    camera.size(1280, 800, 100);
    steps.take("start", this::start);
    steps.take("empty", this::empty);
    steps.take("history", this::history);
    steps.take("frame", this::frame);
    steps.take("painting", this::painting);
    steps.take("queue", this::queue);
    steps.take("family", this::forkTree);
    steps.take("small", this::small);
    camera.size(1280, 800, 100);
  }

  /// A settings file of a newer version.
  private void start() {
    camera.snap("error-settings-file", Theme.DARK);
    camera.shut();
    camera.open();
    camera.size(1280, 800, 100);
  }

  private void empty() {
    camera.snap("empty", Theme.DARK);
    camera.snap("empty-light", Theme.LIGHT);
  }

  private void history() {
    long seed = 11;
    for (String words : WORDS) {
      paint(words, seed++);
      ended(PictureEntry.State.DONE);
    }
  }

  private void painting() {
    paint("A red sphere on sand at dusk", 19, 4);
    camera.snap("painting", Theme.DARK);
    camera.snap("painting-light", Theme.LIGHT);
    camera.size(1280, 800, 200);
    camera.snap("painting", Theme.DARK);
    camera.size(1280, 800, 100);
    camera.fx(camera.create().stage()::pause);
    camera.gate().open();
    ended(PictureEntry.State.PAUSED);
    camera.snap("paused", Theme.DARK);
    camera.fx(() -> {
      camera.create().queue().hold(false);
      camera.create().stage().resume();
    });
    ended(PictureEntry.State.DONE);
  }

  private void queue() {
    paint("A red sphere on grass in the daytime", 12, 5);
    ask("A red cube on grass in the daytime", 32, 1);
    ask("A green cone on sand at dusk", 33, 4);
    ask("A purple ring on grass in the daytime", 36, 1);
    camera.until(() -> camera.create().queue().waiting().size() == 6);
    camera.fx(() -> {
      camera.create().draft().fineProperty().set(true);
      camera.create().prompt().textProperty().set("A red sphere on grass in the daytime");
    });
    camera.hush();
    camera.snap("queue", Theme.DARK);
    camera.snap("queue-light", Theme.LIGHT);
    camera.fx(() -> {
      camera.create().draft().fineProperty().set(false);
      camera.create().values().picturesProperty().set(1);
      camera.create().queue().cancelAll();
    });
    camera.until(() -> camera.create().queue().waiting().isEmpty());
    camera.gate().open();
    ended(PictureEntry.State.DONE);
  }

  /// A picture, a fork of it and a fork of that.
  private void forkTree() {
    paint("An orange cone on sand at dusk", 14);
    ended(PictureEntry.State.DONE);
    fork(3, "A purple cone on sand at dusk");
    fork(5, "");
    camera.hush();
    camera.snap("fork", Theme.DARK);
    camera.snap("fork-light", Theme.LIGHT);
    camera.fx(() -> camera.create().stageModels().fork().open());
    camera.snap("fork-card", Theme.DARK);
    camera.fx(() -> {
      camera.create().stageModels().fork().cancel();
      camera.create().stageModels().timeline().release();
    });
    camera.fx(() -> {
      camera.create().stageModels().forkTree().compareNext();
      camera.create().stageModels().forkTree().compareNext();
    });
    camera.snap("compare", Theme.DARK);
    camera.fx(() -> camera.create().stageModels().forkTree().stopComparing());
    camera.fx(() -> camera.create().stageModels().overlay().cycle());
    camera.snap("surprise", Theme.DARK);
    camera.fx(() -> {
      while (camera.create().stageModels().overlay().shownProperty().get().isPresent()) {
        camera.create().stageModels().overlay().cycle();
      }
      camera.create().stageModels().timeline().scrub(3);
    });
    camera.snap("scrubbed", Theme.DARK);
    camera.fx(camera.create().stageModels().timeline()::release);
  }

  private void fork(int row, String words) {
    int before = camera.create().recent().pictures().size();
    camera.fx(() -> {
      var fork = camera.create().stageModels().fork();
      camera.create().stageModels().timeline().scrub(row);
      fork.open();
      if (!words.isEmpty()) {
        fork.textProperty().set(words);
      }
      fork.dice();
      fork.fork();
    });
    camera.until(() -> camera.create().recent().pictures().size() == before + 1);
    ended(PictureEntry.State.DONE);
  }

  private void frame() {
    camera.run("window.keys");
    camera.snap("keys", Theme.DARK);
    camera.uncover();
    camera.run("window.palette");
    camera.fx(() -> {
      if (camera.graph().window().lookup("#palette-field")
          instanceof javafx.scene.control.TextField field) {
        field.setText("co");
      }
    });
    camera.snap("palette", Theme.DARK);
    camera.uncover();
    camera.run("window.go.settings");
    camera.snap("settings-light", Theme.LIGHT);
    camera.run("settings.keys");
    camera.snap("settings-keys", Theme.DARK);
    camera.run("window.go.create");
  }

  private void small() {
    camera.size(640, 480, 100);
    camera.snap("narrow", Theme.DARK);
    camera.run("create.left");
    camera.snap("narrow-prompt-light", Theme.LIGHT);
    camera.run("create.left");
    camera.size(640, 400, 200);
    camera.run("create.right");
    camera.snap("narrow-pictures", Theme.DARK);
    camera.run("create.right");
    camera.size(1000, 700, 100);
    camera.snap("narrow-1000", Theme.LIGHT);
    camera.size(1000, 700, 150);
    camera.snap("narrow-1000", Theme.DARK);
  }

  private void paint(String words, long seed) {
    camera.fx(() -> {
      camera.create().prompt().textProperty().set(words);
      camera.create().values().seedProperty().set(seed);
      camera.create().commands().generate();
    });
  }

  /// Paints a picture until a row, which waits.
  private void paint(String words, long seed, int row) {
    camera.gate().stopBefore(row);
    paint(words, seed);
    camera.letSee(row);
  }

  /// Puts pictures into the queue.
  private void ask(String words, long seed, int pictures) {
    camera.fx(() -> {
      camera.create().prompt().textProperty().set(words);
      camera.create().values().picturesProperty().set(pictures);
      camera.create().values().seedProperty().set(seed);
      camera.create().commands().enqueue();
    });
  }

  private void ended(PictureEntry.State state) {
    camera.until(() ->
        camera.create().stage().stateProperty().get() == StageModel.State.READY
            && camera
                .create()
                .stage()
                .shownProperty()
                .get()
                .filter(e -> e.state() == state)
                .isPresent());
  }

  /// Puts new pictures in the place of those of before. Where not all could be taken, those of
  /// before stay that have no successor.
  private static void replace(Path taken, Path folder, boolean all) throws IOException {
    Files.createDirectories(folder);
    try (var before = Files.newDirectoryStream(folder, "*.png");
        var now = Files.newDirectoryStream(taken, "*.png")) {
      if (all) {
        for (Path file : before) {
          Files.delete(file);
        }
      }
      for (Path file : now) {
        Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
