package studio.lumina.app.create;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.lumina.app.command.Command;
import studio.lumina.app.control.PictureStage;
import studio.lumina.app.create.fork.ForkCard;
import studio.lumina.app.create.fork.ForkModel;
import studio.lumina.app.create.steer.SteerStrip;
import studio.lumina.app.prompt.PromptText;
import studio.lumina.app.stage.OverlayModel;
import studio.lumina.app.stage.PictureStageSink;
import studio.lumina.app.stage.StageExports;
import studio.lumina.app.stage.StageLegend;
import studio.lumina.app.stage.StageModel;
import studio.lumina.app.stage.StageNoticePane;
import studio.lumina.app.stage.StageTokens;
import studio.lumina.app.stage.StageTools;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.timeline.CompareButton;
import studio.lumina.app.timeline.ReturnChip;
import studio.lumina.app.timeline.TimelineChips;
import studio.lumina.app.timeline.TimelineModel;
import studio.lumina.app.timeline.TimelinePane;
import studio.lumina.app.timeline.TimelineText;
import studio.lumina.app.timeline.TimelineView;
import studio.lumina.app.ui.Buttons;
import studio.lumina.app.ui.CollapsiblePanel;
import studio.lumina.app.ui.Listeners;
import studio.lumina.app.ui.Messages;
import studio.lumina.app.ui.Overlays;
import studio.lumina.app.ui.WorkspaceContext;

/// The middle: tools, the stage, and the timeline. Wires, does not think.
final class StagePane extends BorderPane {
  private final PictureStage stage = new PictureStage(row -> Messages.of("row", row));
  private final CreateModel model;
  private final WorkspaceContext frame;
  private final TimelinePane timeline;
  private final StageLegend legend;
  private final StageCommands commands;
  private final Button fork;
  private final ToggleButton live = new ToggleButton("", new FontIcon(Feather.RADIO));
  private Overlays.@Nullable Overlay forking;

  /// @param left the panel with the words
  /// @param right the panel with the pictures
  StagePane(
      CreateModel model, WorkspaceContext frame, CollapsiblePanel left, CollapsiblePanel right) {
    this.model = model;
    this.frame = frame;
    stage.setId("stage");
    fork = Buttons.of(Feather.GIT_BRANCH, Messages.of("fork.here"), model.stage().fork()::open);
    fork.setId("fork");
    fork.setMinWidth(USE_PREF_SIZE);
    fork.setTooltip(new Tooltip(Messages.of("fork.tip")));
    live.getStyleClass().setAll("toggle-button", "l-button", "icon", "quiet");
    live.setId("live");
    live.setTooltip(new Tooltip(Messages.of("live.tip")));
    live.setAccessibleText(Messages.of("live.tip"));
    live.selectedProperty().bindBidirectional(model.stage().steer().liveProperty());
    StageExports exits =
        new StageExports(
            model.easel(),
            stage,
            frame,
            content -> Clipboard.getSystemClipboard().setContent(content));
    commands = new StageCommands(model, stage, exits);
    legend = new StageLegend(model.stage().overlay());
    timeline =
        new TimelinePane(
            model.easel(),
            model.stage().timeline(),
            new TimelineView(
                model.easel(),
                model.stage().timeline(),
                model.stage().overlay(),
                model.stage().family()),
            new TimelineChips(model.stage().family(), model.easel()),
            new TimelinePane.Own(List.of(fork, live), this::dressTransport));
    VBox foot =
        new VBox(
            8,
            new SteerStrip(model.easel(), model.stage().steer()),
            new StageNoticePane(
                model.stage().notice(), model.easel(), () -> model.queue().hold(false), frame));
    foot.setAlignment(Pos.BOTTOM_CENTER);
    foot.setPickOnBounds(false);
    StackPane.setMargin(foot, new Insets(0, 14, 14, 14));
    EmptyState empty = new EmptyState(model, left);
    StackPane middle =
        new StackPane(
            stage, empty, legend, new ReturnChip(model.easel(), model.stage().timeline()), foot);
    middle.getStyleClass().add("stage-area");
    middle.setMinSize(0, 0);
    middle.heightProperty().addListener((value, before, now) -> empty.room(now.doubleValue()));
    clip(middle);
    setTop(
        new StageTools(
            model.easel(),
            model.stage().overlay(),
            stage,
            exits,
            List.of(new CompareButton(model.stage().family()), use()),
            left.opener(),
            right.opener()));
    setCenter(middle);
    setBottom(timeline);
    model.easel().paintOn(new PictureStageSink(stage, model.stage().notice()::fileMissing));
    watch();
  }

  /// What it can be told to do.
  List<Command> commands() {
    return commands.all();
  }

  /// Whether the focus lies on the stage or the timeline, so that single letters are keys.
  boolean hasKeys() {
    return stage.isFocused() || timeline.rows().isFocused();
  }

  /// Draws values, prompts and branches below the rows, or the rows alone.
  void lanes(boolean drawn) {
    timeline.lanes(drawn);
  }

  /// Puts the focus on the stage.
  void focusStage() {
    stage.requestFocus();
  }

  private void dressTransport() {
    fork.setDisable(!model.stage().fork().possible());
    live.setDisable(!model.easel().showsPainted());
  }

  private Button use() {
    Button use =
        Buttons.button(
            Messages.of("use"), Feather.CORNER_UP_LEFT, model::useSettings, "l-button", "quiet");
    use.setTooltip(new Tooltip(Messages.of("use.tip")));
    use.setAccessibleText(Messages.of("use.tip"));
    Listeners.now(
        () -> use.setDisable(model.easel().shownProperty().get().isEmpty()),
        model.easel().shownProperty());
    return use;
  }

  private void watch() {
    StageModel easel = model.easel();
    TimelineModel rows = model.stage().timeline();
    rows.scrubProperty()
        .addListener((value, before, now) -> {
          stage.showRows(
              now.intValue() == TimelineModel.AT_HEAD ? PictureStage.ALL_ROWS : now.intValue());
          say();
        });
    easel
        .drawnProperty()
        .addListener((value, before, now) -> {
          if (model.stage().overlay().shownProperty().get().isPresent()) {
            heat();
          }
        });
    easel.paintedRowProperty().addListener((value, before, now) -> say());
    easel.shownProperty().addListener((value, before, now) -> say());
    model.stage().overlay().shownProperty().addListener((value, before, now) -> heat());
    model.stage().family().comparedProperty().addListener((value, before, now) -> compare(now));
    model.stage().fork().parentProperty().addListener((value, before, now) -> fork(now));
    stage.addEventHandler(MouseEvent.MOUSE_MOVED, event -> hover(event.getX(), event.getY()));
    stage.addEventHandler(MouseEvent.MOUSE_EXITED, event -> legend.token(-1, -1, 0));
    say();
  }

  private void heat() {
    Optional<OverlayModel.Kind> kind = model.stage().overlay().shownProperty().get();
    Optional<StageTokens> tokens = model.easel().tokens();
    if (kind.isEmpty() || tokens.isEmpty()) {
      stage.heat(null);
      return;
    }
    StageTokens all = tokens.get();
    stage.heat((row, column) ->
        all.has(row, column) ? OverlayModel.heat(all.bits(kind.get(), row, column)) : Double.NaN);
  }

  private void hover(double x, double y) {
    Optional<OverlayModel.Kind> kind = model.stage().overlay().shownProperty().get();
    Optional<StageTokens> tokens = model.easel().tokens();
    if (kind.isPresent() && tokens.isPresent()) {
      Point2D at = stage.tokenAt(x, y);
      int row = (int) at.getY();
      int column = (int) at.getX();
      boolean there = tokens.get().has(row, column);
      legend.token(
          there ? row : -1, column, there ? tokens.get().bits(kind.get(), row, column) : 0);
    }
  }

  private void compare(Optional<PictureEntry> other) {
    Image image =
        other
            .flatMap(PictureEntry::file)
            .map(file -> new Image(file.toUri().toString(), true))
            .orElse(null);
    stage.compare(image, name(model.easel().shownProperty().get()), name(other));
  }

  private String name(Optional<PictureEntry> entry) {
    return model.stage().family().branchesProperty().get().stream()
        .filter(branch -> entry.filter(e -> e.id() == branch.entry().id()).isPresent())
        .map(branch -> TimelineText.name(branch.name()))
        .findFirst()
        .orElse("");
  }

  private void fork(Optional<PictureEntry> parent) {
    Overlays.Overlay open = forking;
    if (parent.isPresent()) {
      ForkModel fork = model.stage().fork();
      ForkCard card = new ForkCard(fork, model.easel().stateProperty().get().isBusy());
      forking = frame.overlays().near(this.fork, card).onClose(fork::cancel);
      card.first().requestFocus();
    } else if (open != null) {
      forking = null;
      open.close();
    }
  }

  private void say() {
    TimelineModel rows = model.stage().timeline();
    stage.setAccessibleText(
        model
            .easel()
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
