package studio.lumina.app.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import studio.lumina.app.ui.Theme;
import studio.lumina.app.ui.UiState;

class ThemeModelTest {
  private final ObjectProperty<Theme> system = new SimpleObjectProperty<>(Theme.DARK);
  private final SettingsModel settings = new SettingsModel(UiState.forgetful());
  private final ThemeModel model = new ThemeModel(settings, () -> system);

  @Test
  void followsTheSystemWhileItRuns() {
    List<Theme> told = new ArrayList<>();
    model.themeProperty().addListener((value, before, now) -> told.add(now));
    system.set(Theme.LIGHT);
    system.set(Theme.DARK);
    assertEquals(List.of(Theme.LIGHT, Theme.DARK), told);
  }

  @Test
  void aChosenThemeStays() {
    settings.themeProperty().set(ThemeChoice.LIGHT);
    assertEquals(Theme.LIGHT, model.themeProperty().get());
    system.set(Theme.LIGHT);
    system.set(Theme.DARK);
    assertEquals(Theme.LIGHT, model.themeProperty().get());
  }

  @Test
  void goesBackToTheSystemsTheme() {
    settings.themeProperty().set(ThemeChoice.DARK);
    system.set(Theme.LIGHT);
    settings.themeProperty().set(ThemeChoice.SYSTEM);
    assertEquals(Theme.LIGHT, model.themeProperty().get());
  }
}
