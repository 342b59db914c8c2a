package studio.lumina.app.shell;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import studio.lumina.app.checkpoint.LoadSign;
import studio.lumina.app.checkpoint.OpenerModel;
import studio.lumina.app.command.Keymap;
import studio.lumina.app.command.Workspace;
import studio.lumina.app.create.CreateModel;
import studio.lumina.app.create.CreateWorkspace;
import studio.lumina.app.picture.TileImages;
import studio.lumina.app.settings.LibraryPlace;
import studio.lumina.app.settings.SettingsModel;
import studio.lumina.app.settings.SettingsWorkspace;
import studio.lumina.app.ui.Messages;
import studio.lumina.app.ui.WorkspaceContext;
import studio.lumina.core.Device;
import studio.lumina.core.Precision;

/// The whole window around a model, for tests and pictures of it. FX thread only.
public final class TestWindow {
  private static final SystemStats SYSTEM_STATS =
      new SystemStats(
          214_000_000_000L,
          Optional.of(new SystemStats.Memory(2_400_000_000L, 16_000_000_000L)),
          Map.of(Device.CPU, "AMD Ryzen 7 5800X"));

  private TestWindow() {}

  /// With the Create and Settings workspaces.
  public static StudioWindow of(CreateModel model, WorkspaceContext frame) {
    Keymap keymap = new Keymap(frame.uiState());
    return of(model, frame, keymap, settings(keymap, frame));
  }

  static StudioWindow of(
      CreateModel model, WorkspaceContext frame, Keymap keymap, Workspace settings) {
    Clock clock = Clock.systemUTC();
    return new StudioWindow(
        new StudioWindow.Parts(
            frame,
            keymap,
            new PaletteModel(
                keymap, (words, found) -> found.accept(hits(model, words)), frame.uiState()),
            new OpenerModel(
                model.checkpoint(),
                Path.of("/models/starter"),
                Optional.empty(),
                () -> new OpenerModel.How(Device.AUTO, Precision.AUTO, 0)),
            new LoadSign(model.checkpoint(), clock),
            new StatusModel(
                model.checkpoint(),
                model.stage(),
                model.queue(),
                clock,
                new SimpleObjectProperty<>(SYSTEM_STATS))),
        List.of(
            new CreateWorkspace(model, frame, keymap, new TileImages(model.previews())), settings));
  }

  static SettingsWorkspace settings(Keymap keymap, WorkspaceContext frame) {
    return new SettingsWorkspace(
        new SettingsModel(frame.uiState()),
        keymap,
        id -> id.isEmpty() ? Messages.of("keys.window") : Messages.of(id),
        new LibraryPlace(
            Path.of("/home/ada/.local/share/lumina-studio"), folder -> {}, Optional.empty()),
        () -> {},
        frame);
  }

  private static List<SearchResult> hits(CreateModel model, String words) {
    return model.recent().pictures().stream()
        .filter(entry -> entry.words().toLowerCase(Locale.ROOT).contains(words))
        .map(entry ->
            new SearchResult(
                entry.words(),
                entry.size().toString(),
                entry.file(),
                () -> model.stage().show(entry.id())))
        .toList();
  }
}
