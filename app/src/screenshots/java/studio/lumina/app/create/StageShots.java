package studio.lumina.app.create;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import studio.lumina.app.shell.Shot;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.work.Events;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.app.work.Throughput;
import studio.lumina.core.Device;
import studio.lumina.core.Event;
import studio.lumina.core.LoadProgress;
import studio.lumina.core.ModelCard;
import studio.lumina.core.Opening;
import studio.lumina.core.Picture;
import studio.lumina.core.Precision;
import studio.lumina.core.Problem;
import studio.lumina.core.Size;

/// The states of the stage and its timeline.
public final class StageShots {
  private static final ModelCard CARD =
      new ModelCard(
          "Lumina-mGPT 7B 768",
          "/models/lumina",
          7_000_000_000L,
          32,
          4096,
          768,
          Size.forTarget(768),
          Device.CUDA,
          Precision.BF16,
          "key",
          StageScenes.VALUES.withSeed(0),
          List.of("Three glazed spheres on a sandy plain at dusk", "A lighthouse in fog"),
          List.of());

  private StageShots() {}

  public static List<Shot> all() {
    return List.of(
        Shot.of("stage-empty", StageShots::model),
        Shot.of("stage-loading", StageShots::loading),
        Shot.of("stage-reading", StageShots::reading),
        Shot.of("stage-painting", StageShots::painting),
        Shot.of("stage-steer", StageShots::steer),
        Shot.of("stage-refused", StageShots::refused),
        Shot.of("stage-elsewhere", StageShots::elsewhere),
        Shot.of("stage-scrubbed", StageShots::scrubbed),
        Shot.of("stage-paused", s -> rested(s, PictureEntry.State.PAUSED)),
        Shot.of("stage-stopped", s -> rested(s, PictureEntry.State.STOPPED)),
        Shot.of("stage-interrupted", StageShots::interrupted),
        Shot.of("stage-done", StageShots::done),
        Shot.of("stage-family", StageShots::forkTree),
        Shot.of("stage-fork", StageShots::fork),
        Shot.of("stage-surprise", StageShots::surprise),
        Shot.of("stage-compare", StageShots::compare),
        Shot.of("stage-failed", StageShots::failed),
        Shot.of("stage-restarting", StageShots::restarting),
        Shot.of("stage-held", StageShots::held),
        Shot.of("stage-missing", StageShots::missing),
        Shot.of("stage-zoomed", StageShots::zoomed),
        Shot.of("stage-starter", StageShots::starter),
        new Shot("stage-narrow", 1000, StageShots::painting));
  }

  private static void model(Shot.Stand stand) {
    stand.studio().tell(new StudioEvent.ModelReady(Opening.of("/models/lumina"), CARD));
    stand.studio().tell(new StudioEvent.Speed(new Throughput(186, 300, 0.6)));
    stand
        .model()
        .prompt()
        .textProperty()
        .set(((studio.lumina.core.Prompt.Draw) StageScenes.DUSK).text());
  }

  private static void begin(Shot.Stand stand) {
    model(stand);
    stand
        .studio()
        .tell(Events.began(StageScenes.entry(1, PictureEntry.State.RUNNING, 0, Optional.empty())));
  }

  private static void rows(Shot.Stand stand, int rows) {
    stand.studio().tell(Events.told(1, StageScenes.preview(0, rows)));
    for (int row = 0; row < rows; row++) {
      stand.studio().tell(Events.told(1, StageScenes.drawn(row)));
      stand.studio().tell(Events.told(1, new Event.RowFinished(0, row)));
    }
    stand.studio().tell(new StudioEvent.Saved(1, Instant.now()));
  }

  private static void loading(Shot.Stand stand) {
    stand
        .studio()
        .tell(
            new StudioEvent.ModelOpening(
                Opening.of("/models/lumina"),
                new LoadProgress(LoadProgress.Step.LOADING_TRANSFORMER, 0.6)));
  }

  private static void reading(Shot.Stand stand) {
    begin(stand);
    stand.studio().tell(Events.told(1, new Event.Reading(18, 46)));
  }

  private static void painting(Shot.Stand stand) {
    begin(stand);
    rows(stand, 30);
    stand
        .studio()
        .answerForkTree(
            1,
            StageScenes.forkTree(
                StageScenes.entry(1, PictureEntry.State.RUNNING, 30, Optional.empty())));
  }

  private static void steer(Shot.Stand stand) {
    painting(stand);
    stand.model().values().guidanceProperty().set(6.5);
    stand.model().prompt().textProperty().set("Three glazed spheres in falling snow");
    stand.model().stageModels().steer().askedProperty().set(true);
  }

  private static void refused(Shot.Stand stand) {
    steer(stand);
    stand.model().stageModels().steer().useWords();
    stand.studio().tell(new StudioEvent.SteeringRefused(1, new Problem.ContextFull(4210, 4096)));
  }

  private static void elsewhere(Shot.Stand stand) {
    begin(stand);
    rows(stand, 12);
    stand.model().stage().show(StageScenes.entry(9, PictureEntry.State.DONE, 48, file(false)));
  }

  private static void scrubbed(Shot.Stand stand) {
    done(stand);
    stand.model().stageModels().timeline().scrub(20);
  }

  private static void rested(Shot.Stand stand, PictureEntry.State state) {
    begin(stand);
    rows(stand, 26);
    stand.studio().tell(Events.ended(StageScenes.entry(1, state, 26, file(false))));
  }

  private static void interrupted(Shot.Stand stand) {
    model(stand);
    stand
        .studio()
        .answerRecent(List.of(StageScenes.entry(1, PictureEntry.State.PAUSED, 26, file(false))));
  }

  private static void done(Shot.Stand stand) {
    begin(stand);
    rows(stand, 48);
    stand
        .studio()
        .tell(Events.ended(StageScenes.entry(1, PictureEntry.State.DONE, 48, file(false))));
  }

  private static void forkTree(Shot.Stand stand) {
    done(stand);
    List<PictureEntry> members =
        StageScenes.forkTree(StageScenes.entry(1, PictureEntry.State.DONE, 48, file(true)));
    stand.studio().answerForkTree(1, members);
    stand.model().stage().show(members.get(1));
  }

  private static void fork(Shot.Stand stand) {
    painting(stand);
    stand.model().stageModels().fork().open();
  }

  private static void surprise(Shot.Stand stand) {
    done(stand);
    stand.model().stageModels().overlay().cycle();
  }

  private static void compare(Shot.Stand stand) {
    done(stand);
    PictureEntry first = StageScenes.entry(1, PictureEntry.State.DONE, 48, file(true));
    stand.studio().answerForkTree(1, StageScenes.forkTree(first));
    stand.model().stageModels().forkTree().compareNext();
  }

  private static void failed(Shot.Stand stand) {
    begin(stand);
    rows(stand, 22);
    stand
        .studio()
        .tell(
            Events.failed(
                Optional.of(StageScenes.entry(1, PictureEntry.State.FAILED, 22, file(false))),
                new Problem.OutOfMemory(Device.CUDA, 1_400_000_000L, 300_000_000L)));
  }

  private static void restarting(Shot.Stand stand) {
    begin(stand);
    rows(stand, 22);
    stand.studio().tell(new StudioEvent.EngineRestarting(new Problem.EngineDied(137, "killed"), 1));
  }

  private static void held(Shot.Stand stand) {
    done(stand);
    PictureEntry waiting = StageScenes.entry(7, PictureEntry.State.PAUSED, 0, Optional.empty());
    stand.studio().tell(Events.queue(List.of(waiting, waiting, waiting), true));
  }

  private static void missing(Shot.Stand stand) {
    model(stand);
    stand
        .model()
        .stage()
        .show(
            StageScenes.entry(
                1, PictureEntry.State.DONE, 48, Optional.of(Path.of("/nowhere/picture.png"))));
  }

  private static void zoomed(Shot.Stand stand) {
    done(stand);
    for (int i = 0; i < 8; i++) {
      ((studio.lumina.app.control.PictureStage) stand.window().lookup("#stage")).zoomBy(1.25);
    }
  }

  private static void starter(Shot.Stand stand) {
    PictureEntry entry = CreateScenes.entry(1, PictureEntry.State.DONE, 64, stand.picture());
    stand.studio().tell(Events.began(entry), Events.ended(entry));
    stand.model().stageModels().timeline().scrub(5);
  }

  private static Optional<Path> file(boolean storm) {
    Picture picture = StageScenes.picture(storm);
    BufferedImage image =
        new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < picture.height(); y++) {
      for (int x = 0; x < picture.width(); x++) {
        image.setRGB(
            x,
            y,
            picture.sample(x, y, 0) << 16 | picture.sample(x, y, 1) << 8 | picture.sample(x, y, 2));
      }
    }
    try {
      Path file = Files.createTempFile("stage", ".png");
      file.toFile().deleteOnExit();
      ImageIO.write(image, "png", file.toFile());
      return Optional.of(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
