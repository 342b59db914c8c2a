package studio.lumina.app.settings;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import studio.lumina.app.ui.Words;

/// Theme and interface scale.
final class AppearanceSection {
  private AppearanceSection() {}

  static Section of(SettingsModel model) {
    ComboBox<ThemeChoice> theme =
        Choices.box(
            List.of(ThemeChoice.values()),
            choice -> Words.of("theme." + choice),
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
    Label motion = new Label(Words.of("settings.motion.system"));
    motion.getStyleClass().add("muted");
    return new Section(
        Words.of("settings.appearance"),
        new SettingsRow(Words.of("settings.theme"), Words.of("settings.theme.help"), theme),
        new SettingsRow(Words.of("settings.scale"), Words.of("settings.scale.help"), scale),
        new SettingsRow(Words.of("settings.motion"), Words.of("settings.motion.help"), motion));
  }
}
