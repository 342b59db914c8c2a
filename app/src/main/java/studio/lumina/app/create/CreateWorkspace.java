package studio.lumina.app.create;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Side;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import studio.lumina.app.command.Command;
import studio.lumina.app.command.KeyHints;
import studio.lumina.app.command.Keymap;
import studio.lumina.app.command.Workspace;
import studio.lumina.app.create.control.ControlPanel;
import studio.lumina.app.create.generate.GenerateBar;
import studio.lumina.app.create.prompt.PromptEditor;
import studio.lumina.app.create.sampling.SamplingPanel;
import studio.lumina.app.create.sampling.SeedRow;
import studio.lumina.app.create.set.SetPanel;
import studio.lumina.app.create.set.SetView;
import studio.lumina.app.create.shape.ShapeChooser;
import studio.lumina.app.drop.DropZones;
import studio.lumina.app.drop.FileIntake;
import studio.lumina.app.notice.NoticeModel;
import studio.lumina.app.picture.PictureActions;
import studio.lumina.app.picture.PictureExports;
import studio.lumina.app.picture.PictureMenu;
import studio.lumina.app.picture.RecentPanel;
import studio.lumina.app.picture.TileImages;
import studio.lumina.app.picture.compare.ComparisonOpener;
import studio.lumina.app.queue.QueuePanel;
import studio.lumina.app.ui.CollapsiblePanel;
import studio.lumina.app.ui.Messages;
import studio.lumina.app.ui.WorkspaceContext;

/// The Create workspace as the window takes it up: its name, view and commands. Makes its views and
/// gives each the models it shows.
public final class CreateWorkspace implements Workspace {
  /// Its id.
  public static final String ID = "create";

  private static final double LEAST = 252;
  private static final double MOST = 380;

  private final CreateModel model;
  private final WorkspaceContext frame;
  private final KeyHints keys;
  private final PictureExports exports;
  private final ComparisonOpener comparisons;
  private final TileImages images;
  private final StagePane stage;
  private final CreateView view;
  private final List<Command> commands;

  /// @param frame what the window lends to it
  /// @param keymap names the keys in force; the frame adds this workspace's commands to it
  /// @param images of its tiles
  public CreateWorkspace(
      CreateModel model, WorkspaceContext frame, Keymap keymap, TileImages images) {
    this.model = model;
    this.frame = frame;
    this.images = images;
    keys = new KeyHints(keymap);
    exports = PictureExports.of(model.queries(), frame);
    comparisons = new ComparisonOpener(model.comparison(), frame);
    PromptPanel prompt = promptPanel();
    SidePanel side = sidePanel();
    CollapsiblePanel left =
        new CollapsiblePanel(
            prompt, frame.panels().panel("create.left", 316, LEAST, MOST), Side.LEFT);
    CollapsiblePanel right =
        new CollapsiblePanel(
            side, frame.panels().panel("create.right", LEAST, LEAST, MOST), Side.RIGHT);
    stage = stagePane(left, right);
    FileIntake files =
        new FileIntake(
            model.drop(),
            model.tasks(),
            FileIntake.Several.NONE,
            problem -> model.notice().tell(new NoticeModel.Notice.Failed(problem)));
    view =
        new CreateView(
            new CreateView.Panels(prompt, side, stage, left, right),
            files,
            new DropZones(model.drop()));
    new CreateNotices(
        model.notice(), model.deletion(), model.queue(), model.styleValues(), frame.notices());
    commands = commands(files);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return Messages.of("create");
  }

  @Override
  public Ikon icon() {
    return Feather.EDIT_2;
  }

  @Override
  public Node view() {
    return view;
  }

  @Override
  public List<Command> commands() {
    return commands;
  }

  @Override
  public boolean stageFocused() {
    return stage.hasKeys();
  }

  @Override
  public void focus() {
    view.focusFirst();
  }

  private List<Command> commands(FileIntake files) {
    return Stream.of(
            CreateCommands.ofDrawing(
                model.generation(), model.commands(), model.grid(), view::showStage, frame),
            CreateCommands.ofPrompt(model.prompt(), view),
            CreateCommands.ofValues(model.shape(), model.values(), model.draft().fineProperty()),
            CreateCommands.ofPanels(view),
            CreateCommands.ofFiles(model.drop(), files, frame),
            CreateCommands.ofPicture(
                model.stage(), model.settings(), model.deletion(), model.commands()),
            CreateCommands.ofQueue(model.queue(), model.recent(), view),
            CreateCommands.ofSet(model.set(), this::openSet),
            stage.commands())
        .flatMap(List::stream)
        .toList();
  }

  private PromptPanel promptPanel() {
    return new PromptPanel(
        new PromptEditor(model.prompt(), model.notice(), frame, keys),
        new ShapeChooser(model.shape(), model.checkpoint(), this::fitShape, frame),
        new FineControls(
            model.draft().fineProperty(),
            model.control(),
            model.values(),
            keys,
            new ControlPanel(model.control(), model.drop()::leave, frame),
            new SamplingPanel(model.values()),
            new SeedRow(model.values(), keys)),
        new GenerateBar(model.generation(), model.values(), model.commands()::generate, keys));
  }

  private SidePanel sidePanel() {
    PictureActions actions = model.pictureActions();
    PictureMenu menu = new PictureMenu(actions, exports, comparisons::open, model::export);
    return new SidePanel(
        new SetPanel(model.set(), actions::show, menu, this::openSet, images),
        new QueuePanel(model.queue(), model.recent(), menu, images),
        new RecentPanel(model.recent(), model.stage().shownProperty(), menu, images));
  }

  private StagePane stagePane(CollapsiblePanel left, CollapsiblePanel right) {
    return new StagePane(
        model.stageModels(),
        new StagePane.Actions(model.settings()::ofShown, () -> model.queue().hold(false)),
        new EmptyState(
            model.checkpoint(), model.stageModels(), model.prompt().textProperty(), left),
        frame,
        exports,
        left.opener(),
        right.opener());
  }

  private void fitShape(Path file) {
    model.drop().leave();
    model.shape().fit(file);
  }

  private void openSet() {
    SetView.open(
        model.set(),
        new SetView.Actions(picture -> model.stage().show(picture.id()), model.sheet()::write),
        frame,
        images);
  }
}
