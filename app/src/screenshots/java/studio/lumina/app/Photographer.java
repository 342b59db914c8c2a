package studio.lumina.app;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import javafx.util.Duration;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import studio.lumina.app.create.CreateModel;
import studio.lumina.app.settings.StudioFile;
import studio.lumina.app.stage.StageModel;
import studio.lumina.app.store.Folders;
import studio.lumina.app.ui.FixedChooser;
import studio.lumina.app.ui.Theme;
import studio.lumina.app.work.engine.EngineCommand;
import studio.lumina.app.work.engine.EngineStarter;

/// Starts the real studio with the starter checkpoint in a process of its own and an empty library,
/// and takes pictures of its window. Called from the main thread; what it is given runs on the FX
/// thread, one after the other.
final class Photographer implements AutoCloseable {
  /// Something that was waited for did not come about.
  static final class InVain extends RuntimeException {
    private static final long serialVersionUID = 1;

    private InVain() {
      super("waited in vain");
    }
  }

  private static final double REST = 450;
  private static final java.time.Duration PATIENCE = java.time.Duration.ofSeconds(150);
  private static final double STEP = 50;

  private final Path out;
  private final Path home;
  private final Gate gate =
      new Gate(EngineStarter.processes(EngineCommand.ofThisProgram(Main.class)));
  private @Nullable Stage stage;
  private @Nullable AppGraph graph;
  private int percent = 100;
  private Dimension2D asked = new Dimension2D(1280, 800);

  /// @param out where pictures go
  /// @param home an empty folder for the library and the settings file
  Photographer(Path out, Path home) {
    this.out = out;
    this.home = home;
    Platform.startup(() -> {});
    Platform.setImplicitExit(false);
    fx(() -> {
      Theme.loadFonts();
      stage = new Stage();
      stage.setScene(new Scene(new Pane(), 1280, 800));
      stage.show();
    });
  }

  /// Lets pictures wait at a row, or fail there.
  Gate gate() {
    return gate;
  }

  AppGraph graph() {
    return Objects.requireNonNull(graph);
  }

  CreateModel create() {
    return graph().create();
  }

  /// The model that ships with the studio.
  static Path starter() {
    return Path.of(System.getProperty("lumina.assets"), "starter-model", "checkpoint");
  }

  /// Opens the studio, as from the desktop, and waits for the model.
  void open() {
    StudioFile file = new StudioFile(home.resolve("studio.json"));
    Optional<Path> aside = file.read().aside();
    AppPaths places =
        new AppPaths(
            new Folders(home.resolve("library")), file, Optional.empty(), aside, starter());
    fx(() -> {
      Stage shown = Objects.requireNonNull(stage);
      graph =
          AppGraph.open(
              shown,
              places,
              () -> new ReadOnlyObjectWrapper<>(Theme.DARK),
              gate,
              new FixedChooser());
      shown.getScene().setRoot(graph.window());
      graph.begin();
    });
    until(() -> create().stage().stateProperty().get() == StageModel.State.READY);
  }

  /// Shows something else than the studio.
  void show(Parent content, Theme theme) {
    theme.dress(content);
    Objects.requireNonNull(stage).getScene().setRoot(content);
  }

  /// Runs a command by its name, as the palette does.
  void run(String command) {
    fx(() -> graph().keymap().command(command).orElseThrow().run());
  }

  /// Gives the window a size and everything in it a scale.
  ///
  /// @param width in pixels at 100 %
  void size(double width, double height, int scale) {
    percent = scale;
    double factor = scale / 100.0;
    fx(() -> {
      graph().window().enlarge(scale);
      resize(width * factor, height * factor);
    });
    rest(REST);
  }

  /// Gives the window a size in pixels; FX thread.
  void resize(double width, double height) {
    asked = new Dimension2D(width, height);
    Stage shown = Objects.requireNonNull(stage);
    shown.setWidth(width + shown.getWidth() - shown.getScene().getWidth());
    shown.setHeight(height + shown.getHeight() - shown.getScene().getHeight());
  }

  /// Takes a picture once everything has come to rest: `NAME.png`, or `NAME-200.png`.
  ///
  /// @throws IllegalStateException where the display had no room for the window
  void snap(String name, Theme theme) {
    if (graph != null) {
      fx(() -> graph().window().dress(theme));
    }
    rest(REST);
    fx(() -> {
      pretend(Objects.requireNonNull(stage).getScene().getRoot());
      BufferedImage seen =
          SwingFXUtils.fromFXImage(Objects.requireNonNull(stage).getScene().snapshot(null), null);
      if (seen.getWidth() != asked.getWidth() || seen.getHeight() != asked.getHeight()) {
        throw new IllegalStateException(
            String.format(
                Locale.ROOT,
                "%s is %d x %d where %s was asked for; a display of 2600 x 1700 is needed",
                name,
                seen.getWidth(),
                seen.getHeight(),
                asked));
      }
      // Nothing is transparent, and without that channel the files are smaller.
      BufferedImage plain =
          new BufferedImage(seen.getWidth(), seen.getHeight(), BufferedImage.TYPE_INT_RGB);
      plain.createGraphics().drawImage(seen, 0, 0, null);
      String scale = percent == 100 ? "" : "-" + percent;
      try {
        ImageIO.write(plain, "png", out.resolve(name + scale + ".png").toFile());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  /// Writes an artist's folders for those of this run.
  private void pretend(Parent shown) {
    for (Node node : shown.getChildrenUnmodifiable()) {
      if (node instanceof Labeled labeled && labeled.getText() != null) {
        String text =
            labeled
                .getText()
                .replace(home.resolve("library").toString(), "/home/ada/Pictures/Lumina")
                .replace(home.toString(), "/home/ada/.config/lumina")
                .replace(System.getProperty("lumina.assets"), "/home/ada/lumina/assets");
        if (!text.equals(labeled.getText()) && !labeled.textProperty().isBound()) {
          labeled.setText(text);
        }
      }
      if (node instanceof Parent parent) {
        pretend(parent);
      }
    }
  }

  /// Closes the studio; the library stays for the next opening.
  void shut() {
    fx(() -> {
      Objects.requireNonNull(stage).getScene().setRoot(new Pane());
      if (graph != null) {
        graph.close();
        graph = null;
      }
    });
  }

  /// Runs on the FX thread and waits for it.
  void fx(Runnable action) {
    FutureTask<Void> task = new FutureTask<>(action, null);
    Platform.runLater(task);
    try {
      task.get();
    } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Waits until something is so; asked on the FX thread.
  ///
  /// @throws InVain where it does not come about
  void until(BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      boolean[] met = new boolean[1];
      fx(() -> met[0] = condition.getAsBoolean());
      if (met[0]) {
        return;
      }
      rest(STEP);
    }
    throw new InVain();
  }

  /// Lets the picture that waits at a row paint that one too, so that all of them are seen. The
  /// engine decodes what is finished only now and then, not to be slowed down by it; after a rest
  /// it does.
  void letSee(int row) {
    until(() -> gate.reached() == row);
    rest(20_000);
    gate.stopBefore(row + 1);
    until(() -> gate.reached() == row + 1);
  }

  /// What was said has been read.
  void hush() {
    fx(() -> {
      create().stage().settleNotices();
      graph().context().notices().getChildren().clear();
    });
  }

  /// Closes what lies over the window.
  void uncover() {
    fx(graph().context().overlays()::closeAll);
  }

  /// Lets pictures load and motions end.
  void rest(double millis) {
    CountDownLatch over = new CountDownLatch(1);
    fx(() -> {
      PauseTransition pause = new PauseTransition(Duration.millis(millis));
      pause.setOnFinished(event -> over.countDown());
      pause.play();
    });
    try {
      over.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    gate.open();
    shut();
    fx(() -> Objects.requireNonNull(stage).close());
    Platform.exit();
  }
}
