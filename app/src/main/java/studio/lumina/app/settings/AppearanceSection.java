package studio.lumina.app.settings;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import studio.lumina.app.ui.Messages;

/// Theme and interface scale.
final class AppearanceSection {
  private AppearanceSection() {}

  static Section of(SettingsModel model) {
    ComboBox<ThemeChoice> theme =
        Choices.box(
            List.of(ThemeChoice.values()),
            choice -> Messages.of("theme." + choice),
            model.themeProperty());
    theme.setId("settings-theme");
    List<Integer> scales = new ArrayList<>(SettingsModel.SCALES);
    if (!scales.contains(model.scaleProperty().get())) {
      scales.add(model.scaleProperty().get());
      scales.sort(null);
    }
    ComboBox<Integer> scale =
        Choices.box(scales, percent -> percent + " %", model.scaleProperty().asObject());
    scale.setId("settings-scale");
    Label motion = new Label(Messages.of("settings.motion.system"));
    motion.getStyleClass().add("muted");
    return new Section(
        Messages.of("settings.appearance"),
        new SettingsRow(Messages.of("settings.theme"), Messages.of("settings.theme.help"), theme),
        new SettingsRow(Messages.of("settings.scale"), Messages.of("settings.scale.help"), scale),
        new SettingsRow(
            Messages.of("settings.motion"), Messages.of("settings.motion.help"), motion));
  }
}
