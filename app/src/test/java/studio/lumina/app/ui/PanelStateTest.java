package studio.lumina.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class PanelStateTest {
  private final UiState uiState = UiState.forgetful();

  private PanelState.Panel panel() {
    return new PanelState(uiState).panel("create.left", 316, 252, 480);
  }

  @Test
  void remembersWidthAndWhetherItIsOpen() {
    PanelState.Panel panel = panel();
    panel.resize(400);
    panel.toggle();
    assertEquals(400, panel().width().get());
    assertFalse(panel().open().get());
  }

  @Test
  void staysWithinItsBounds() {
    PanelState.Panel panel = panel();
    panel.resize(9000);
    assertEquals(480, panel.width().get());
    uiState.put("create.left.width", "12");
    assertEquals(252, panel().width().get());
    uiState.put("create.left.width", "NaN");
    assertEquals(316, panel().width().get());
    uiState.put("create.left.width", "wide");
    assertEquals(316, panel().width().get());
  }

  @Test
  void theSameNameIsTheSamePanel() {
    PanelState panels = new PanelState(uiState);
    assertSame(panels.panel("a", 1, 1, 1), panels.panel("a", 1, 1, 1));
  }
}
