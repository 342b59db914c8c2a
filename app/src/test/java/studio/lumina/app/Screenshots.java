package studio.lumina.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import studio.lumina.app.create.EaselModel;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.store.PictureSet.Setting;
import studio.lumina.app.ui.Theme;

/// Takes the pictures of `docs/screenshots` from the running studio: `Screenshots FOLDER`. It is
/// led through its own commands and models; only where a picture waits, and what cannot be brought
/// about for real (a full disk), is arranged ([Gate]).
final class Screenshots {
  private static final List<String> WORDS =
      List.of(
          "A red sphere on grass in the daytime",
          "A green ring on a grey floor in the daytime",
          "A purple cone on sand at dusk",
          "A blue cube on grass in the daytime",
          "An orange cone on sand at dusk");

  private final Photographer camera;

  private Screenshots(Photographer camera) {
    this.camera = camera;
  }

  public static void main(String[] arguments) throws IOException {
    Path out = Path.of(arguments[0]).toAbsolutePath();
    Photographer.clear(out);
    Path home = Files.createTempDirectory("studio");
    Files.writeString(home.resolve("studio.json"), "{\"version\": 9, \"library\": \"/pictures\"}");
    try (Photographer camera = new Photographer(out, home)) {
      new Screenshots(camera).all();
      new ErrorScreenshots(camera, home).all();
    }
    System.exit(0);
  }

  private void all() {
    camera.open();
    camera.size(1280, 800, 100);
    camera.snap("error-settings-file", Theme.DARK);
    camera.fx(() -> camera.graph().window().requestFocus());
    camera.shut();
    camera.open();
    empty();
    history();
    painting();
    queue();
    family();
    grid();
    frame();
    small();
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
    camera.gate().stopBefore(5);
    paint("A red sphere on sand at dusk", 21);
    camera.until(() -> camera.gate().reached() == 5);
    camera.snap("painting", Theme.DARK);
    camera.snap("painting-light", Theme.LIGHT);
    camera.size(1280, 800, 200);
    camera.snap("painting", Theme.DARK);
    camera.size(1280, 800, 100);
    camera.fx(camera.create().easel()::pause);
    camera.gate().open();
    ended(PictureEntry.State.PAUSED);
    camera.snap("paused", Theme.DARK);
    camera.fx(() -> {
      camera.create().queue().hold(false);
      camera.create().easel().resume();
    });
    ended(PictureEntry.State.DONE);
  }

  private void queue() {
    camera.gate().stopBefore(4);
    paint("A blue sphere on grass in the daytime", 31);
    camera.until(() -> camera.gate().reached() == 4);
    ask("A yellow cube on a grey floor in the daytime", 32, 1);
    ask("A green cone on sand at dusk", 33, 4);
    ask("A purple ring on grass in the daytime", 36, 1);
    camera.until(() -> camera.create().queue().waiting().size() == 6);
    camera.fx(() -> camera.create().fineProperty().set(true));
    camera.snap("queue", Theme.DARK);
    camera.snap("queue-light", Theme.LIGHT);
    camera.fx(() -> {
      camera.create().fineProperty().set(false);
      camera.create().values().picturesProperty().set(1);
      camera.create().queue().cancelAll();
    });
    camera.until(() -> camera.create().queue().waiting().isEmpty());
    camera.gate().open();
    ended(PictureEntry.State.DONE);
  }

  /// A picture, two forks of it and a fork of a fork.
  private void family() {
    paint("An orange cone on sand at dusk", 41);
    ended(PictureEntry.State.DONE);
    fork(4, "An orange sphere on sand at dusk");
    fork(5, "");
    camera.snap("fork", Theme.DARK);
    camera.snap("fork-light", Theme.LIGHT);
    camera.fx(() -> camera.create().stage().fork().open());
    camera.snap("fork-card", Theme.DARK);
    camera.fx(() -> camera.create().stage().fork().cancel());
    camera.fx(() -> camera.create().stage().family().compareNext());
    camera.snap("compare", Theme.DARK);
    camera.fx(() -> camera.create().stage().family().stopComparing());
    camera.fx(() -> camera.create().stage().overlay().cycle());
    camera.snap("surprise", Theme.DARK);
    camera.fx(() -> {
      while (camera.create().stage().overlay().shownProperty().get().isPresent()) {
        camera.create().stage().overlay().cycle();
      }
      camera.create().stage().timeline().scrub(3);
    });
    camera.snap("scrubbed", Theme.DARK);
    camera.fx(camera.create().stage().timeline()::release);
  }

  private void fork(int row, String words) {
    int before = camera.create().recent().pictures().size();
    camera.fx(() -> {
      var fork = camera.create().stage().fork();
      camera.create().stage().timeline().scrub(row);
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

  private void grid() {
    camera.fx(() -> {
      var grid = camera.create().grid();
      camera.create().prompt().textProperty().set("A red sphere on grass in the daytime");
      grid.columnsProperty().set(Setting.GUIDANCE);
      grid.columnValuesProperty().set("1, 2, 4, 8");
      grid.rowsProperty().set(java.util.Optional.of(Setting.SEED));
      grid.rowValuesProperty().set("11..13");
    });
    camera.run("create.grid");
    camera.snap("grid-card", Theme.DARK);
    camera.fx(camera.graph().lent().overlays()::closeAll);
    camera.gate().stopBefore(6, 8);
    camera.fx(camera.create()::paintGrid);
    camera.until(() -> camera.gate().waits());
    camera.snap("grid-painting", Theme.DARK);
    camera.gate().open();
    camera.until(() ->
        camera.create().queue().waiting().isEmpty()
            && camera.create().easel().stateProperty().get() == EaselModel.State.READY);
    camera.run("create.set");
    camera.snap("grid", Theme.DARK);
    camera.fx(camera.graph().lent().overlays()::closeAll);
  }

  private void frame() {
    camera.run("window.keys");
    camera.snap("keys", Theme.DARK);
    camera.fx(camera.graph().lent().overlays()::closeAll);
    camera.run("window.palette");
    camera.fx(() -> {
      if (camera.graph().window().lookup("#palette-field")
          instanceof javafx.scene.control.TextField field) {
        field.setText("co");
      }
    });
    camera.snap("palette", Theme.DARK);
    camera.fx(camera.graph().lent().overlays()::closeAll);
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
      camera.create().generate();
    });
  }

  /// Puts pictures into the queue.
  private void ask(String words, long seed, int pictures) {
    camera.fx(() -> {
      camera.create().prompt().textProperty().set(words);
      camera.create().values().picturesProperty().set(pictures);
      camera.create().values().seedProperty().set(seed);
      camera.create().enqueue();
    });
  }

  private void ended(PictureEntry.State state) {
    camera.until(() ->
        camera.create().easel().stateProperty().get() == EaselModel.State.READY
            && camera
                .create()
                .easel()
                .shownProperty()
                .get()
                .filter(e -> e.state() == state)
                .isPresent());
  }
}
