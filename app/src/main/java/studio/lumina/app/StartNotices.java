package studio.lumina.app;

import java.nio.file.Path;
import studio.lumina.app.command.Keymap;
import studio.lumina.app.settings.SettingsModel;
import studio.lumina.app.ui.Messages;
import studio.lumina.app.ui.Notices;

/// Tells at the start what of the artist's own settings could not be read and was put aside or
/// ignored. Told before the model is open, which may take longer than a notice stays by itself, so
/// they stay until they are closed.
final class StartNotices {
  private StartNotices() {}

  static void tell(AppPaths places, Keymap keymap, SettingsModel settings, Notices notices) {
    places
        .aside()
        .map(Path::toString)
        .ifPresent(file -> notices.keep(Messages.of("start.aside", file)));
    if (keymap.wasReset()) {
      notices.keep(Messages.of("start.keys.reset"));
    } else if (!keymap.ignored().isEmpty()) {
      notices.keep(Messages.of("start.keys.ignored", String.join(", ", keymap.ignored())));
    }
    if (!settings.ignored().isEmpty()) {
      notices.keep(Messages.of("start.settings.ignored", String.join(", ", settings.ignored())));
    }
  }
}
