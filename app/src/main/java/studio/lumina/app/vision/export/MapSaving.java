package studio.lumina.app.vision.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import studio.lumina.app.ui.Chooser;
import studio.lumina.app.ui.Messages;
import studio.lumina.app.ui.WorkspaceContext;

/// Asks where the map on the stage is to be saved, and saves it as it looks.
public final class MapSaving {
  private MapSaving() {}

  /// Does nothing where no place is chosen.
  ///
  /// @param name offered for the file, without ending
  /// @param chosen runs before it is written
  public static void ask(ExportModel export, WorkspaceContext frame, String name, Runnable chosen) {
    Optional<Path> place =
        frame
            .save(
                Messages.of("stage.save"),
                name + ".png",
                new Chooser.Kind(Messages.of("stage.kind"), List.of("*.png")))
            .map(MapSaving::png);
    place.ifPresent(target -> {
      chosen.run();
      export.write(
          target,
          () -> frame.written(Messages.of("stage.saved", target.getFileName()), target),
          frame.notices()::problem);
    });
  }

  private static Path png(Path chosen) {
    String file = chosen.getFileName().toString();
    return file.toLowerCase(Locale.ROOT).endsWith(".png")
        ? chosen
        : chosen.resolveSibling(file + ".png");
  }
}
