package studio.lumina.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javafx.application.Platform;
import javafx.stage.DirectoryChooser;
import javafx.stage.Window;
import studio.lumina.app.create.CreateModel;
import studio.lumina.app.create.CreateWorkspace;
import studio.lumina.app.shell.ModelChoice;
import studio.lumina.app.shell.StatusFacts;
import studio.lumina.app.shell.StudioWindow;
import studio.lumina.app.store.Folders;
import studio.lumina.app.store.Library;
import studio.lumina.app.ui.Memory;
import studio.lumina.app.ui.Notices;
import studio.lumina.app.ui.Overlays;
import studio.lumina.app.ui.PanelMemory;
import studio.lumina.app.ui.ProblemText;
import studio.lumina.app.ui.Surroundings;
import studio.lumina.app.ui.SystemChooser;
import studio.lumina.app.ui.Theme;
import studio.lumina.app.work.EngineCommand;
import studio.lumina.app.work.EngineStarter;
import studio.lumina.app.work.Studio;
import studio.lumina.core.Opening;

/// Makes everything, once, in order; the only place that knows all parts.
final class AppGraph implements AutoCloseable {
  private static final String THEME = "theme";

  private final Library library;
  private final Studio studio;
  private final CreateModel model;
  private final StudioWindow window;
  private final Path starter;

  /// @param owner whose child the folder chooser is
  /// @param system the theme of the desktop, where the artist chose none
  AppGraph(Window owner, Theme system) {
    Folders folders = Folders.ofUser();
    library = Library.open(folders);
    Clock clock = Clock.systemUTC();
    studio =
        new Studio(
            library,
            EngineStarter.processes(EngineCommand.ofThisProgram(Main.class)),
            Platform::runLater,
            clock);
    starter = Path.of(System.getProperty("lumina.assets", "assets"), "starter-model", "checkpoint");
    model = new CreateModel(studio, clock, RandomGenerator.of("L64X128MixRandom"));
    Theme theme =
        library
            .preferences()
            .value(THEME)
            .map(name -> name.equals("light") ? Theme.LIGHT : Theme.DARK)
            .orElse(system);
    Overlays overlays = new Overlays();
    Memory memory = Memory.forgetful();
    Surroundings lent =
        new Surroundings(
            overlays,
            new Notices(ProblemText::full),
            new PanelMemory(memory),
            memory,
            new SystemChooser(owner),
            ProblemText::full);
    window =
        new StudioWindow(
            model,
            new Choice(owner, starter),
            new StatusFacts(clock, () -> folders.root().toFile().getUsableSpace()),
            theme,
            now -> library.preferences().put(THEME, now.name().toLowerCase(Locale.ROOT)),
            lent,
            new CreateWorkspace(model, lent));
  }

  StudioWindow window() {
    return window;
  }

  /// Opens what was open last, or the starter.
  void begin() {
    model
        .checkpoint()
        .open(library.preferences().lastOpening().orElseGet(() -> Opening.of(starter.toString())));
  }

  @Override
  public void close() {
    studio.close();
  }

  private record Choice(Window owner, Path starter) implements ModelChoice {
    @Override
    public Optional<Path> folder(String title) {
      DirectoryChooser chooser = new DirectoryChooser();
      chooser.setTitle(title);
      return Optional.ofNullable(chooser.showDialog(owner)).map(java.io.File::toPath);
    }
  }
}
