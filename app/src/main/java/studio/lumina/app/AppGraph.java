package studio.lumina.app;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import javafx.application.Platform;
import javafx.stage.Stage;
import studio.lumina.app.chat.ChatModel;
import studio.lumina.app.chat.ChatWorkspace;
import studio.lumina.app.checkpoint.LoadSign;
import studio.lumina.app.checkpoint.OpenerModel;
import studio.lumina.app.cli.CommandLineProgram;
import studio.lumina.app.command.Keymap;
import studio.lumina.app.command.Workspace;
import studio.lumina.app.create.CreateModel;
import studio.lumina.app.create.CreateWorkspace;
import studio.lumina.app.desktop.FileManager;
import studio.lumina.app.desktop.Notifier;
import studio.lumina.app.desktop.OperatingSystem;
import studio.lumina.app.desktop.Programs;
import studio.lumina.app.desktop.Wakefulness;
import studio.lumina.app.diagnostics.Diagnostics;
import studio.lumina.app.diagnostics.LogFile;
import studio.lumina.app.diagnostics.Redaction;
import studio.lumina.app.gallery.GalleryModel;
import studio.lumina.app.gallery.GalleryWorkspace;
import studio.lumina.app.picture.TileImages;
import studio.lumina.app.settings.EngineChoice;
import studio.lumina.app.settings.LibraryPlace;
import studio.lumina.app.settings.SettingsModel;
import studio.lumina.app.settings.SettingsWorkspace;
import studio.lumina.app.settings.ThemeModel;
import studio.lumina.app.shell.PaletteModel;
import studio.lumina.app.shell.StatusModel;
import studio.lumina.app.shell.StudioWindow;
import studio.lumina.app.store.Library;
import studio.lumina.app.ui.Chooser;
import studio.lumina.app.ui.Messages;
import studio.lumina.app.ui.Notices;
import studio.lumina.app.ui.Overlays;
import studio.lumina.app.ui.PanelState;
import studio.lumina.app.ui.SystemChooser;
import studio.lumina.app.ui.SystemLook;
import studio.lumina.app.ui.UiState;
import studio.lumina.app.ui.WorkspaceContext;
import studio.lumina.app.vision.VisionModel;
import studio.lumina.app.vision.VisionWorkspace;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.app.work.engine.EngineCommand;
import studio.lumina.app.work.engine.EngineStarter;
import studio.lumina.app.work.engine.MemoryFit;
import studio.lumina.app.work.run.Studio;
import studio.lumina.core.ModelCard;
import studio.lumina.core.Problem;

/// Makes everything, once, in order; the only place that knows all parts.
final class AppGraph implements AutoCloseable {
  private static final String WORKSPACE = "workspace";

  private final ExecutorService reader =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("reader").factory());
  private final Redaction redaction = Redaction.ofUser();
  private final LogFile log;
  private final Library library;
  private final PreferenceUiState uiState;
  private final Studio studio;
  private final SystemStatsProbe probe;
  private final CreateModel create;
  private final VisionWiring vision;
  private final ChatWiring chat;
  private final GalleryWiring gallery;
  private final OpenerModel opener;
  private final SettingsModel settings;
  private final ThemeModel theme;
  private final StudioWindow window;
  private final WorkspaceContext context;
  private final Keymap keymap;

  /// Makes everything around a library; where that fails the library is closed again.
  ///
  /// @param stage whose children dialogs are
  /// @throws studio.lumina.core.LuminaException where the library cannot be opened
  static AppGraph open(Stage stage, AppPaths places, SystemLook look) {
    return open(
        stage,
        places,
        look,
        EngineStarter.processes(
            EngineCommand.ofThisProgram(Main.class).withCrashFiles(places.folders().logs())),
        new SystemChooser(stage));
  }

  /// @param engines opens checkpoints
  /// @param chooser asks for files
  /// @throws studio.lumina.core.LuminaException where the library cannot be opened
  static AppGraph open(
      Stage stage, AppPaths places, SystemLook look, EngineStarter engines, Chooser chooser) {
    Library library = Library.open(places.folders());
    try {
      return new AppGraph(library, stage, places, look, engines, chooser);
    } catch (RuntimeException | Error e) {
      library.close();
      throw e;
    }
  }

  private AppGraph(
      Library library,
      Stage stage,
      AppPaths places,
      SystemLook look,
      EngineStarter engines,
      Chooser chooser) {
    this.library = library;
    log = LogFile.open(places.folders().logs(), redaction);
    uiState = new PreferenceUiState(library.preferences());
    Clock clock = Clock.systemUTC();
    studio =
        new Studio(
            library,
            engines,
            MemoryFit.ofThisMachine(),
            Platform::runLater,
            clock,
            Wakefulness.of(OperatingSystem.current(), Programs.ofSystem()));
    probe = new SystemStatsProbe(places.folders().root());
    Notifier notifier = Notifier.of(OperatingSystem.current(), Programs.ofSystem());
    CompletionNotifier absence = new CompletionNotifier(notifier, stage::isFocused, clock);
    studio.events().listen(absence::hear);
    studio.events().listen(this::keepSecret);
    create =
        new CreateModel(
            studio,
            CreateContexts.of(uiState, places.folders(), reader),
            clock,
            RandomGenerator.of("L64X128MixRandom"));
    vision = new VisionWiring(studio, create, uiState, places.folders(), reader);
    chat = new ChatWiring(studio, create, uiState, reader, redaction);
    gallery = new GalleryWiring(studio, create, library::entry);
    settings = new SettingsModel(uiState);
    keymap = new Keymap(uiState);
    opener =
        new OpenerModel(
            create.checkpoint(),
            places.starter(),
            library.preferences().lastOpening(),
            () -> how(settings.engineProperty().get()));
    context = workspaceContext(chooser, uiState, this::report);
    window =
        new StudioWindow(
            new StudioWindow.Parts(
                context,
                keymap,
                new PaletteModel(
                    keymap, new PictureSearch(studio.queries(), this::showInCreate), uiState),
                opener,
                new LoadSign(create.checkpoint(), clock),
                new StatusModel(
                    create.checkpoint(),
                    create.stage(),
                    create.queue(),
                    clock,
                    probe.systemStats())),
            workspaces(places));
    vision.join(window::go);
    chat.join(window::go);
    theme = new ThemeModel(settings, look);
    theme.themeProperty().addListener((value, before, now) -> window.dress(now));
    settings.scaleProperty().addListener((value, before, now) -> window.enlarge(now.intValue()));
    window.dress(theme.themeProperty().get());
    window.enlarge(settings.scaleProperty().get());
    uiState.value(WORKSPACE).ifPresent(window::go);
    window.currentProperty().addListener((value, before, now) -> uiState.put(WORKSPACE, now.id()));
    StartNotices.tell(places, keymap, settings, context.notices());
  }

  StudioWindow window() {
    return window;
  }

  CreateModel create() {
    return create;
  }

  ChatModel chat() {
    return chat.model();
  }

  GalleryModel gallery() {
    return gallery.model();
  }

  VisionModel vision() {
    return vision.model();
  }

  Keymap keymap() {
    return keymap;
  }

  WorkspaceContext context() {
    return context;
  }

  UiState uiState() {
    return uiState;
  }

  /// Opens what was open last, or the starter.
  void begin() {
    opener.again();
  }

  @Override
  public void close() {
    reader.shutdownNow();
    probe.close();
    uiState.close();
    studio.close();
    log.close();
  }

  private static WorkspaceContext workspaceContext(
      Chooser chooser, UiState uiState, Function<Problem, String> report) {
    return new WorkspaceContext(
        new Overlays(),
        new Notices(report),
        new PanelState(uiState),
        uiState,
        chooser,
        FileManager.of(OperatingSystem.current(), Programs.ofSystem()),
        report);
  }

  private void showInCreate(long id) {
    window.go(CreateWorkspace.ID);
    create.stage().show(id);
  }

  /// What Copy diagnostics copies.
  private String report(Problem problem) {
    Diagnostics diagnostics =
        new Diagnostics(
            CommandLineProgram.VERSION, System.getProperty("javafx.version", ""), log, redaction);
    return diagnostics.report(
        problem, create.checkpoint().cardProperty().get().map(ModelCard::numericsKey).orElse(""));
  }

  /// An artist's words never reach the log.
  private void keepSecret(List<StudioEvent> news) {
    for (StudioEvent told : news) {
      if (told instanceof StudioEvent.Began began) {
        redaction.secret(began.entry().words());
      }
    }
  }

  /// In the order of the rail. Those not built yet are not there.
  private List<Workspace> workspaces(AppPaths places) {
    LibraryPlace place =
        new LibraryPlace(
            places.folders().root(),
            folder -> places.file().write(folder, places.folders().root()),
            Optional.empty());
    TileImages images = new TileImages(create.previews());
    return List.of(
        new CreateWorkspace(create, context, keymap, images),
        vision.workspace(context, images),
        chat.workspace(context),
        gallery.workspace(context, images, id -> window.go(id)),
        new SettingsWorkspace(settings, keymap, this::area, place, opener::again, context));
  }

  private String area(String id) {
    return switch (id) {
      case CreateWorkspace.ID -> Messages.of("create");
      case VisionWorkspace.ID -> Messages.of("vision");
      case ChatWorkspace.ID -> Messages.of("chat");
      case GalleryWorkspace.ID -> Messages.of("gallery");
      case SettingsWorkspace.ID -> Messages.of("settings");
      default -> Messages.of("keys.window");
    };
  }

  private static OpenerModel.How how(EngineChoice choice) {
    return new OpenerModel.How(choice.device(), choice.precision(), choice.threads());
  }
}
