package studio.lumina.app.create;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.lumina.app.shell.Shot;
import studio.lumina.app.store.CodeRun;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.store.PictureSet;
import studio.lumina.app.store.PictureSet.Axis;
import studio.lumina.app.store.PictureSet.Setting;
import studio.lumina.app.work.Events;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.app.work.Throughput;
import studio.lumina.core.Event;
import studio.lumina.core.ModelCard;
import studio.lumina.core.Opening;
import studio.lumina.core.Picture;
import studio.lumina.core.Prompt;
import studio.lumina.core.RowSchedule;
import studio.lumina.core.Sampling;
import studio.lumina.core.Size;
import studio.lumina.core.Tokens;
import studio.lumina.core.image.PictureFile;

/// The states left and right of the stage.
public final class SideShots {
  private static final String WORDS =
      "Three glazed spheres on a sandy plain at dusk, long soft shadows, warm rim light";

  private SideShots() {}

  public static List<Shot> all() {
    return List.of(
        Shot.of("sides-set", SideShots::set),
        new Shot("sides-narrow", 1000, SideShots::set),
        Shot.of("sides-first", SideShots::first),
        Shot.of("sides-choices", SideShots::choices),
        Shot.of("sides-long", SideShots::tooLong),
        Shot.of("sides-faulty", SideShots::faulty),
        Shot.of("sides-control", SideShots::control),
        Shot.of("sides-styles", s -> opened(s, "#add-style")),
        Shot.of("sides-history", s -> opened(s, "#prompt-history")),
        Shot.of("sides-shapes", s -> opened(s, "#shape-more")),
        Shot.of("sides-held", SideShots::held),
        Shot.of("sides-paused", SideShots::paused),
        Shot.of("sides-grid-plan", SideGrids::gridPlan),
        Shot.of("sides-grid", SideGrids::grid),
        Shot.of("sides-grid-large", SideGrids::gridLarge),
        Shot.of("sides-drop", s -> drop(s, "harbour.png")),
        Shot.of("sides-drop-torn", s -> drop(s, "torn.png")),
        Shot.of("sides-trashed", SideShots::trashed));
  }

  private static void first(Shot.Stand stand) {
    large(stand);
  }

  static void begin(Shot.Stand stand) {
    large(stand);
    stand.model().prompt().textProperty().set(WORDS);
    stand.model().prompt().styles().toggle("Film still");
    stand.model().draft().fineProperty().set(true);
    counted(stand, 23);
    history(stand);
  }

  private static void large(Shot.Stand stand) {
    ModelCard card = CreateScenes.CARD;
    stand
        .studio()
        .tell(
            new StudioEvent.ModelReady(
                Opening.of("/models/768"),
                new ModelCard(
                    "Lumina-mGPT 7B 768",
                    card.checkpoint(),
                    7_000_000_000L,
                    32,
                    6256,
                    768,
                    Size.forTarget(768),
                    card.device(),
                    card.precision(),
                    card.numericsKey(),
                    card.defaults(),
                    card.examples(),
                    List.of())),
            new StudioEvent.Speed(new Throughput(186, 360, 1.2)));
  }

  private static void counted(Shot.Stand stand, int tokens) {
    stand.studio().answerCount(stand.studio().counts.getLast(), tokens);
  }

  private static void history(Shot.Stand stand) {
    List<PictureEntry> entries = new ArrayList<>();
    PictureEntry.State[] states = {
      PictureEntry.State.DONE,
      PictureEntry.State.DONE,
      PictureEntry.State.STOPPED,
      PictureEntry.State.DONE,
      PictureEntry.State.FAILED,
      PictureEntry.State.DONE
    };
    for (int i = 0; i < Math.min(18, stand.pictures().size()); i++) {
      entries.add(
          CreateScenes.entry(100 - i, states[i % 6], 64, Optional.of(stand.pictures().get(i))));
    }
    stand.studio().answerRecent(entries);
    stand
        .studio()
        .answerPrompts(
            List.of(
                WORDS,
                "A blue cone left of a red cube on grass",
                "Make the sphere gold",
                "A turquoise cylinder in the desert at sunset, very long shadows, seen from"
                    + " above"));
  }

  private static PictureEntry asked(long id, String words, Size size, Optional<Path> file) {
    Prompt prompt = new Prompt.Draw(words, size);
    Sampling values = CreateScenes.VALUES;
    int codes = file.isPresent() ? size.columns() * 12 : 0;
    return new PictureEntry(
        id,
        Instant.EPOCH,
        prompt,
        values,
        RowSchedule.constant(prompt, values),
        size,
        PictureEntry.State.PAUSED,
        new CodeRun(new Tokens(new int[codes]), new float[codes], new float[codes]),
        file,
        "Lumina Starter",
        "key",
        Optional.empty(),
        Optional.empty());
  }

  private static StudioEvent.Queue queue(Shot.Stand stand, boolean held) {
    PictureEntry cone =
        asked(
            301,
            "Blue cone left of a red cube",
            new Size(768, 512),
            stand.pictures().stream().skip(8).findFirst());
    PictureEntry gold = asked(302, "Make the sphere gold", new Size(768, 768), Optional.empty());
    PictureEntry gold2 = asked(303, "Make the sphere gold", new Size(768, 768), Optional.empty());
    PictureEntry harbour =
        asked(304, "A harbour in the fog", new Size(1152, 512), Optional.empty());
    return Events.queue(
        List.of(
            cone,
            CreateScenes.placed(gold, new PictureEntry.Place(9, 1, 0)),
            CreateScenes.placed(gold2, new PictureEntry.Place(9, 2, 0)),
            harbour),
        held);
  }

  private static void set(Shot.Stand stand) {
    begin(stand);
    stand.model().values().seedProperty().set(4_815_162_342L);
    stand.model().values().picturesProperty().set(4);
    stand.model().values().guidance().type("5.5");
    PictureEntry done = member(200, 0, 0, PictureEntry.State.DONE, stand.picture());
    PictureEntry now = member(201, 1, 0, PictureEntry.State.RUNNING, Optional.empty());
    stand.studio().tell(queue(stand, false));
    stand.studio().tell(Events.began(now));
    stand
        .studio()
        .answerSet(
            new PictureSet(
                7,
                Instant.EPOCH,
                new Axis(Setting.SEED, List.of("7", "8", "9", "10")),
                Optional.empty()),
            List.of(done, now));
    stand
        .studio()
        .tell(
            Events.told(201, new Event.Preview(0, 0, top(stand.pictures()))),
            Events.told(
                201,
                new Event.CodesDrawn(0, 4, 0, new Tokens(new int[8]), new float[8], new float[8])),
            new StudioEvent.Saved(201, Instant.now()));
    counted(stand, 23);
  }

  static PictureEntry member(
      long id, int column, int row, PictureEntry.State state, Optional<Path> file) {
    int codes = state == PictureEntry.State.DONE ? 64 : 0;
    return CreateScenes.placed(
        CreateScenes.entry(id, state, codes, file), new PictureEntry.Place(7, column, row));
  }

  private static Picture top(List<Path> pictures) {
    Picture whole = PictureFile.read(pictures.getLast());
    byte[] samples = java.util.Arrays.copyOf(whole.samples(), 128 * 80 * 3);
    return new Picture(128, 80, Picture.Mode.RGB, samples);
  }

  private static void paused(Shot.Stand stand) {
    begin(stand);
    PictureEntry entry = CreateScenes.entry(99, PictureEntry.State.PAUSED, 40, stand.picture());
    stand.studio().tell(Events.began(entry), Events.ended(entry));
    stand.studio().tell(new StudioEvent.Queue(queue(stand, true).jobs(), StudioEvent.Hold.PAUSED));
    counted(stand, 23);
  }

  private static void choices(Shot.Stand stand) {
    begin(stand);
    stand
        .model()
        .prompt()
        .textProperty()
        .set("A {red|blue|golden} sphere and a {cone|ring} in the style of __painters__");
    stand.model().prompt().avoidProperty().set("people, text, a frame");
    stand.model().prompt().avoidingProperty().set(true);
    stand.model().prompt().styles().toggle("Ink drawing");
    stand.model().prompt().styles().toggle("Golden hour");
    counted(stand, 34);
  }

  private static void tooLong(Shot.Stand stand) {
    begin(stand);
    stand.model().prompt().textProperty().set((WORDS + ", ").repeat(60));
    counted(stand, 4120);
  }

  private static void faulty(Shot.Stand stand) {
    begin(stand);
    var figure = (javafx.scene.control.TextField) stand.window().lookup("#temperature-figure");
    figure.setText("warm");
    figure.fireEvent(new javafx.event.ActionEvent());
    stand.model().values().variety().type("100000");
    stand.model().values().guidance().type("1");
  }

  private static void control(Shot.Stand stand) {
    begin(stand);
    stand.model().control().take(stand.pictures().get(5));
    counted(stand, 1200);
  }

  private static void opened(Shot.Stand stand, String button) {
    begin(stand);
    if (button.equals("#shape-more")) {
      stand.model().shape().snap(1300, 500);
    }
    stand.window().applyCss();
    stand.window().layout();
    ((javafx.scene.control.ButtonBase) stand.window().lookup(button)).fire();
  }

  private static void held(Shot.Stand stand) {
    begin(stand);
    stand.model().draft().fineProperty().set(false);
    stand.model().values().picturesProperty().set(4);
    stand.model().values().seedLockedProperty().set(true);
    stand.studio().tell(queue(stand, true));
  }

  private static void drop(Shot.Stand stand, String name) {
    begin(stand);
    stand.model().drop().look(Path.of("/home/ada/pictures/" + name));
  }

  private static void trashed(Shot.Stand stand) {
    begin(stand);
    stand.studio().tell(new StudioEvent.Discarded(99));
  }
}
