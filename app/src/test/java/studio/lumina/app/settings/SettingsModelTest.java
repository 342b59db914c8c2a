package studio.lumina.app.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.lumina.app.ui.Theme;
import studio.lumina.app.ui.UiState;
import studio.lumina.core.Device;
import studio.lumina.core.Precision;

class SettingsModelTest {
  private final UiState uiState = UiState.forgetful();

  @Test
  void startsWithTheUsualValues() {
    SettingsModel model = new SettingsModel(uiState);
    assertEquals(ThemeChoice.SYSTEM, model.themeProperty().get());
    assertEquals(100, model.scaleProperty().get());
    assertTrue(model.metadataProperty().get());
    assertEquals(EngineChoice.AUTO, model.engineProperty().get());
    assertEquals(List.of(), model.ignored());
  }

  @Test
  void keepsWhatIsSet() {
    SettingsModel model = new SettingsModel(uiState);
    EngineChoice engine = new EngineChoice(Device.CPU, Precision.BF16, 3);
    model.themeProperty().set(ThemeChoice.LIGHT);
    model.scaleProperty().set(150);
    model.metadataProperty().set(false);
    model.engineProperty().set(engine);
    SettingsModel again = new SettingsModel(uiState);
    assertEquals(ThemeChoice.LIGHT, again.themeProperty().get());
    assertEquals(150, again.scaleProperty().get());
    assertFalse(again.metadataProperty().get());
    assertEquals(engine, again.engineProperty().get());
  }

  @Test
  void understandsTheThemeOfEarlierVersions() {
    uiState.put("theme", "light");
    assertEquals(ThemeChoice.LIGHT, new SettingsModel(uiState).themeProperty().get());
  }

  @Test
  void nonsenseIsKeptAsideAndNamed() {
    uiState.put("theme", "sepia");
    uiState.put("scale", "9000");
    uiState.put("engine.threads", "many");
    uiState.put("metadata", "perhaps");
    SettingsModel model = new SettingsModel(uiState);
    assertEquals(List.of("theme", "scale", "metadata", "engine.threads"), model.ignored());
    assertEquals(100, model.scaleProperty().get());
    assertEquals(Optional.of("sepia"), uiState.value("theme.aside"));
    assertEquals(Optional.of("9000"), uiState.value("scale.aside"));
  }

  @Test
  void theSystemsThemeCountsOnlyWhereNoneWasChosen() {
    assertEquals(Theme.LIGHT, ThemeChoice.SYSTEM.of(Theme.LIGHT));
    assertEquals(Theme.DARK, ThemeChoice.DARK.of(Theme.LIGHT));
    assertEquals(Theme.LIGHT, ThemeChoice.LIGHT.of(Theme.DARK));
  }
}
