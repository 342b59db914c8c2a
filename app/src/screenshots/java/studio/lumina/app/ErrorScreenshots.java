package studio.lumina.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import studio.lumina.app.notice.NoticeModel;
import studio.lumina.app.shell.RescueModel;
import studio.lumina.app.shell.StartCard;
import studio.lumina.app.stage.StageModel;
import studio.lumina.app.store.Folders;
import studio.lumina.app.store.LibraryRescue;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.ui.BackgroundTasks;
import studio.lumina.app.ui.FixedChooser;
import studio.lumina.app.ui.ProblemCard;
import studio.lumina.app.ui.ProblemText;
import studio.lumina.app.ui.Theme;
import studio.lumina.core.Device;
import studio.lumina.core.Opening;
import studio.lumina.core.Precision;
import studio.lumina.core.Problem;
import studio.lumina.core.Size;

/// Bad days, each where the artist meets it.
final class ErrorScreenshots {
  private final Photographer camera;
  private final Path home;

  ErrorScreenshots(Photographer camera, Path home) {
    this.camera = camera;
    this.home = home;
  }

  void all(Steps steps) {
    steps.take("grid", new GridScreenshots(camera)::all);
    steps.take("model missing", this::missingModel);
    steps.take("prompt too long", this::tooLong);
    steps.take("size", this::unsupportedSize);
    steps.take("picture damaged", this::damagedPicture);
    steps.take(
        "disk full",
        () ->
            failing(
                "error-disk-full",
                new Problem.DiskFull("/home/ada/Pictures/Lumina", 4_000_000, 120_000)));
    steps.take("engine died", () -> failing("error-engine", new Problem.EngineDied(137, "Killed")));
    camera.shut();
    steps.take("start card", this::start);
    steps.take("every problem", this::every);
  }

  private void missingModel() {
    camera.fx(() -> camera.create().checkpoint().open(Opening.of("/home/ada/models/Lumina-mGPT")));
    camera.until(() -> camera.create().checkpoint().problemProperty().get().isPresent());
    camera.run("window.model");
    camera.snap("error-model-missing", Theme.DARK);
    camera.uncover();
    camera.fx(
        () -> camera.create().checkpoint().open(Opening.of(Photographer.starter().toString())));
    camera.until(() ->
        camera.create().checkpoint().problemProperty().get().isEmpty()
            && camera.create().stage().stateProperty().get() == StageModel.State.READY);
  }

  private void tooLong() {
    camera.fx(() ->
        camera
            .create()
            .prompt()
            .textProperty()
            .set("A red sphere on sand at dusk, long soft shadows. ".repeat(1200)));
    camera.until(() -> !camera.create().prompt().fits());
    camera.snap("error-prompt-too-long", Theme.DARK);
    camera.fx(() -> camera.create().prompt().textProperty().set("A red sphere on sand at dusk"));
  }

  private void unsupportedSize() {
    camera.fx(() -> {
      List<Size> sizes = List.copyOf(camera.create().shape().sizes());
      camera
          .create()
          .notice()
          .tell(new NoticeModel.Notice.Failed(new Problem.SizeUnsupported(640, 96, sizes)));
    });
    camera.snap("error-size-light", Theme.LIGHT);
    camera.hush();
  }

  private void damagedPicture() {
    Path torn = home.resolve("harbour.png");
    camera.fx(() -> {
      Path whole =
          camera.create().recent().pictures().stream()
              .flatMap(entry -> entry.file().stream())
              .findFirst()
              .orElseThrow();
      try {
        byte[] bytes = Files.readAllBytes(whole);
        Files.write(torn, Arrays.copyOf(bytes, bytes.length / 2));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      camera.create().drop().look(torn);
    });
    camera.until(() -> camera.create().drop().fileProperty().get().isPresent());
    camera.rest(600);
    camera.snap("error-picture-damaged", Theme.DARK);
    camera.fx(camera.create().drop()::leave);
  }

  /// A picture that fails in the middle keeps its rows.
  private void failing(String name, Problem problem) {
    camera.gate().failAt(5, problem);
    camera.fx(() -> {
      camera.create().prompt().textProperty().set("A purple cone on sand at dusk");
      camera.create().values().seedProperty().set(13);
      camera.create().commands().generate();
    });
    camera.until(() ->
        camera.create().stage().stateProperty().get() == StageModel.State.READY
            && camera
                .create()
                .stage()
                .shownProperty()
                .get()
                .filter(e -> e.state() == PictureEntry.State.FAILED && e.file().isPresent())
                .isPresent());
    camera.gate().open();
    camera.snap(name, Theme.DARK);
    camera.hush();
  }

  private void start() {
    start("error-library-newer", new Problem.FromNewerVersion("/home/ada/Pictures/Lumina", 7, 3));
    start(
        "error-library-damaged",
        new Problem.LibraryDamaged("/home/ada/Pictures/Lumina/library.db", "disk image"));
  }

  private void start(String name, Problem why) {
    camera.fx(() ->
        camera.show(
            new StartCard(
                why,
                ProblemText::full,
                new FixedChooser(),
                new StartCard.Ways(() -> {}, folder -> {}, () -> {}),
                new RescueModel(
                    why,
                    new LibraryRescue(new Folders(Path.of("no-such-library"))),
                    Optional.of(Path.of("/home/ada/Lumina")),
                    BackgroundTasks.DIRECT),
                () -> {}),
            Theme.DARK));
    camera.snap(name, Theme.DARK);
  }

  /// What the studio says to each kind of problem, on one sheet.
  private void every() {
    camera.fx(() -> {
      HBox sheet = new HBox(14);
      sheet.getStyleClass().add("window");
      sheet.getStylesheets().addAll(Theme.sheets());
      sheet.setPadding(new Insets(14));
      VBox[] columns = {new VBox(10), new VBox(10), new VBox(10), new VBox(10)};
      List<Problem> problems = problems();
      for (int i = 0; i < problems.size(); i++) {
        columns[i % columns.length]
            .getChildren()
            .add(new ProblemCard(problems.get(i), ProblemText::full));
      }
      sheet.getChildren().addAll(columns);
      camera.show(sheet, Theme.LIGHT);
      camera.resize(1600, 950);
    });
    camera.snap("errors", Theme.LIGHT);
  }

  private static List<Problem> problems() {
    String model = "/home/ada/models/Lumina-mGPT";
    String shard = model + "/model-00001-of-00002.safetensors";
    return List.of(
        new Problem.FileMissing(model, "checkpoint folder"),
        new Problem.FileUnreadable(shard, "permission denied"),
        new Problem.FileUnwritable("/home/ada/Pictures/sphere.png", "read-only"),
        new Problem.CheckpointInvalid(shard, "the header is longer than the file"),
        new Problem.LegacyCheckpoint(model + "/vqgan.ckpt", "tar"),
        new Problem.UnsafeCheckpoint(model + "/vqgan.ckpt", "os.system"),
        new Problem.TensorMismatch(shard, "model.norm.weight", "4096", "2048"),
        new Problem.UnsupportedType(shard, "model.norm.weight", "F8_E4M3"),
        new Problem.UnsupportedArchitecture(model + "/config.json", "LlamaForCausalLM"),
        new Problem.CannotDraw(model + "/config.json", "mask_image_logits is on"),
        new Problem.CodecMissing(List.of(model, model + "/vqgan")),
        new Problem.TargetSizeUnknown(model),
        new Problem.DeviceUnavailable(Device.CUDA, "no CUDA libraries"),
        new Problem.PrecisionUnavailable(Device.CPU, Precision.BF16, "not on this processor"),
        new Problem.OutOfMemory(Device.CUDA, 1_400_000_000L, 300_000_000L),
        new Problem.ContextFull(4210, 4096),
        new Problem.SizeUnsupported(640, 96, Size.forTarget(128).subList(0, 4)),
        new Problem.SettingOutOfRange("temperature", 9, 0, 2),
        new Problem.SettingInvalid("temperature", "warm", "a number"),
        new Problem.PictureDamaged("harbour.png", "cut off"),
        new Problem.PictureUnsupported("harbour.heic", "HEIC"),
        new Problem.PictureTooLarge("harbour.png", 900_000_000, 100_000_000, "pixels"),
        new Problem.TokensInvalid("no finished row"),
        new Problem.EngineDied(137, "Killed"),
        new Problem.EngineBroken("an illegal memory access was encountered"),
        new Problem.ComputationFailed("not a number in row 12"),
        new Problem.Closed("session"),
        new Problem.DiskFull("/home/ada/Pictures/Lumina", 4_000_000, 120_000),
        new Problem.LibraryDamaged("/home/ada/Pictures/Lumina", "malformed"),
        new Problem.LibraryInUse("/home/ada/Pictures/Lumina"),
        new Problem.FromNewerVersion("/home/ada/Pictures/Lumina", 7, 3));
  }
}
