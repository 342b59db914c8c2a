package studio.lumina.app.create;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.lumina.app.command.Command;
import studio.lumina.app.control.ClearOfPicture;
import studio.lumina.app.control.PictureStage;
import studio.lumina.app.create.fork.ForkCard;
import studio.lumina.app.create.fork.ForkModel;
import studio.lumina.app.create.steer.SteerChip;
import studio.lumina.app.create.steer.SteerStrip;
import studio.lumina.app.picture.PictureExports;
import studio.lumina.app.prompt.PromptText;
import studio.lumina.app.stage.OverlayPainter;
import studio.lumina.app.stage.PictureStageSink;
import studio.lumina.app.stage.StageExports;
import studio.lumina.app.stage.StageLegend;
import studio.lumina.app.stage.StageModel;
import studio.lumina.app.stage.StageNoticePane;
import studio.lumina.app.stage.StageTools;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.store.PictureSummary;
import studio.lumina.app.timeline.CompareButton;
import studio.lumina.app.timeline.ReturnChip;
import studio.lumina.app.timeline.TimelineChips;
import studio.lumina.app.timeline.TimelineModel;
import studio.lumina.app.timeline.TimelinePane;
import studio.lumina.app.timeline.TimelineText;
import studio.lumina.app.timeline.TimelineView;
import studio.lumina.app.ui.Buttons;
import studio.lumina.app.ui.Listeners;
import studio.lumina.app.ui.Messages;
import studio.lumina.app.ui.Overlays;
import studio.lumina.app.ui.PanelGrip;
import studio.lumina.app.ui.PanelState;
import studio.lumina.app.ui.WorkspaceContext;

/// The middle of Create: the tools, the picture on the stage, and its timeline.
final class StagePane extends BorderPane {
  /// What its buttons do elsewhere in Create.
  ///
  /// @param useSettings sets what the picture on the stage was drawn with
  /// @param continueQueue lets a held queue go on
  record Actions(Runnable useSettings, Runnable continueQueue) {}

  private static final double TIMELINE = 150;
  private static final int NAME = 32;
  private static final double LOWEST_TIMELINE = 100;
  private static final double HIGHEST_TIMELINE = 360;

  private final PictureStage picture = new PictureStage(row -> Messages.of("row", row));
  private final StageModels models;
  private final WorkspaceContext frame;
  private final TimelinePane timeline;
  private final StageCommands commands;
  private final Button fork;
  private final ToggleButton live = new ToggleButton("", new FontIcon(Feather.RADIO));
  private Overlays.@Nullable Overlay forking;

  /// @param empty lies over the stage before the first picture
  /// @param left opens the left panel
  /// @param right opens the right panel
  StagePane(
      StageModels models,
      Actions actions,
      EmptyState empty,
      WorkspaceContext frame,
      PictureExports pictures,
      Button left,
      Button right) {
    this.models = models;
    this.frame = frame;
    picture.setId("stage");
    fork = Buttons.of(Feather.GIT_BRANCH, Messages.of("fork.here"), models.fork()::open);
    fork.setId("fork");
    fork.setMinWidth(USE_PREF_SIZE);
    fork.setTooltip(new Tooltip(Messages.of("fork.tip")));
    live.getStyleClass().setAll("toggle-button", "l-button", "icon", "quiet");
    live.setId("live");
    live.setTooltip(new Tooltip(Messages.of("live.tip")));
    live.setAccessibleText(Messages.of("live.tip"));
    live.selectedProperty().bindBidirectional(models.steer().liveProperty());
    StageExports exports =
        new StageExports(
            models.stage(),
            picture,
            frame,
            content -> Clipboard.getSystemClipboard().setContent(content),
            pictures);
    commands = new StageCommands(models, picture, exports, actions.useSettings());
    StageLegend legend = new StageLegend(models.overlay());
    PanelState.Panel height =
        frame.panels().panel("create.timeline", TIMELINE, LOWEST_TIMELINE, HIGHEST_TIMELINE);
    timeline =
        new TimelinePane(
            models.stage(),
            models.timeline(),
            new TimelineView(
                models.stage(),
                models.timeline(),
                models.overlay(),
                models.forkTree(),
                height.width()),
            new TimelineChips(models.forkTree(), models.stage()),
            new PanelGrip(height, Side.BOTTOM),
            new TimelinePane.Own(
                List.of(fork, live), List.of(new SteerChip(models.steer())), this::dressTransport));
    VBox foot =
        new VBox(
            8,
            new SteerStrip(models.stage(), models.steer(), picture::requestFocus),
            new StageNoticePane(models.notice(), models.stage(), actions.continueQueue(), frame));
    foot.setAlignment(Pos.BOTTOM_CENTER);
    foot.setPickOnBounds(false);
    StackPane.setMargin(foot, new Insets(0, 14, 4, 14));
    ReturnChip back = new ReturnChip(models.stage(), models.timeline());
    StackPane middle = new StackPane(picture, empty, legend, back, foot);
    ClearOfPicture.of(picture, middle, legend, models.rowsAreWatched());
    ClearOfPicture.of(picture, middle, back, models.rowsAreWatched());
    middle.getStyleClass().add("stage-area");
    middle.setMinSize(0, 0);
    middle.heightProperty().addListener((value, before, now) -> empty.room(now.doubleValue()));
    clip(middle);
    setTop(
        new StageTools(
            models.stage(),
            models.overlay(),
            picture,
            exports,
            List.of(new CompareButton(models.forkTree()), use(actions.useSettings())),
            left,
            right));
    setCenter(middle);
    setBottom(timeline);
    heightProperty().addListener((value, before, now) -> timeline.room(now.doubleValue()));
    models.stage().paintOn(new PictureStageSink(picture, models.notice()::fileMissing));
    OverlayPainter.install(models.stage(), models.overlay(), picture, legend);
    watch();
  }

  /// What it can be told to do.
  List<Command> commands() {
    return commands.all();
  }

  /// Whether the focus lies on the stage or the timeline, so that single letters are keys.
  boolean hasKeys() {
    return picture.isFocused() || timeline.rows().isFocused();
  }

  /// Draws values, prompts and branches below the rows, or the rows alone.
  void lanes(boolean drawn) {
    timeline.lanes(drawn);
  }

  /// Puts the focus on the picture.
  void focusStage() {
    picture.requestFocus();
  }

  private void dressTransport() {
    fork.setDisable(!models.fork().possible());
    live.setDisable(!models.stage().showsPainted());
  }

  private Button use(Runnable useSettings) {
    Button use =
        Buttons.button(
            Messages.of("use"), Feather.CORNER_UP_LEFT, useSettings, "l-button", "quiet");
    use.setTooltip(new Tooltip(Messages.of("use.tip")));
    use.setAccessibleText(Messages.of("use.tip"));
    Listeners.now(
        () -> use.setDisable(models.stage().shownProperty().get().isEmpty()),
        models.stage().shownProperty());
    return use;
  }

  private void watch() {
    StageModel stage = models.stage();
    TimelineModel rows = models.timeline();
    rows.scrubProperty()
        .addListener((value, before, now) -> {
          picture.showRows(
              now.intValue() == TimelineModel.AT_HEAD ? PictureStage.ALL_ROWS : now.intValue());
          say();
        });
    stage.paintedRowProperty().addListener((value, before, now) -> say());
    stage.shownProperty().addListener((value, before, now) -> say());
    models.forkTree().comparedProperty().addListener((value, before, now) -> compare(now));
    models.fork().parentProperty().addListener((value, before, now) -> fork(now));
    say();
  }

  private void compare(Optional<PictureSummary> other) {
    Image image =
        other
            .flatMap(PictureSummary::file)
            .map(file -> new Image(file.toUri().toString(), true))
            .orElse(null);
    picture.compare(
        image,
        models
            .stage()
            .shownProperty()
            .get()
            .map(entry -> name(entry.id(), entry.words()))
            .orElse(""),
        other.map(summary -> name(summary.id(), summary.words())).orElse(""));
  }

  /// What tells a branch from the others; of a picture of another fork tree its words.
  private String name(long id, String words) {
    return models.forkTree().branchesProperty().get().stream()
        .filter(branch -> id == branch.picture().id())
        .map(branch -> TimelineText.name(branch.name()))
        .findFirst()
        .orElse(words.length() > NAME ? words.substring(0, NAME).strip() + "…" : words);
  }

  private void fork(Optional<PictureEntry> parent) {
    Overlays.Overlay open = forking;
    if (parent.isPresent()) {
      ForkModel fork = models.fork();
      ForkCard card = new ForkCard(fork, models.stage().stateProperty().get().isBusy());
      forking = frame.overlays().near(this.fork, card).onClose(fork::cancel);
      card.first().requestFocus();
    } else if (open != null) {
      forking = null;
      open.close();
    }
  }

  private void say() {
    TimelineModel rows = models.timeline();
    picture.setAccessibleText(
        models
            .stage()
            .shownProperty()
            .get()
            .map(entry ->
                Messages.of(
                    "stage.spoken",
                    PromptText.of(entry.prompt()),
                    rows.playhead(),
                    entry.size().rows()))
            .orElse(Messages.of("stage.spoken.empty")));
  }

  private static void clip(StackPane pane) {
    Rectangle bounds = new Rectangle();
    bounds.widthProperty().bind(pane.widthProperty());
    bounds.heightProperty().bind(pane.heightProperty());
    pane.setClip(bounds);
  }
}
