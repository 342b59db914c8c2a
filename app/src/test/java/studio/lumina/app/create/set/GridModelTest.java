package studio.lumina.app.create.set;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.lumina.app.create.CreateModel;
import studio.lumina.app.create.CreateScenes;
import studio.lumina.app.prompt.PromptText;
import studio.lumina.app.store.PictureSet.Setting;
import studio.lumina.app.work.FakeStudio;
import studio.lumina.app.work.GenerationRequest;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Opening;

class GridModelTest {
  private final FakeStudio studio = new FakeStudio();
  private final CreateModel model = new CreateModel(studio, Clock.systemUTC(), new Random(1));
  private final GridModel grid = model.grid();

  @BeforeEach
  void ready() {
    studio.tell(new StudioEvent.ModelReady(Opening.of("/m"), CreateScenes.CARD));
    model.prompt().textProperty().set("a red sphere on red sand");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '/',
      value = {
        "GUIDANCE / 1,2,4 / 1 2 4",
        "GUIDANCE / 1..7 step 2 / 1 3 5 7",
        "GUIDANCE / 4..1 / 4 3 2 1",
        "GUIDANCE / 1..2 step 0.5, 8 / 1 1.5 2 8",
        "TEMPERATURE / 0.8;1.0;1.20 / 0.8 1 1.2",
        "VARIETY / 20, 200, 2000 / 20 200 2000",
        "SEED / 7..9 / 7 8 9",
        "PROMPT / red, blue / red blue",
        "AVOID / red; blue, green / red|blue, green"
      })
  void readsListsAndRanges(Setting setting, String typed, String expected) {
    List<String> values = GridPlan.axis(setting, typed, "a red sphere").values();
    assertEquals(List.of(expected.split(setting == Setting.AVOID ? "\\|" : " ")), values);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '/',
      value = {
        "GUIDANCE / ,",
        "GUIDANCE / one",
        "GUIDANCE / 101",
        "GUIDANCE / -1",
        "GUIDANCE / 1..9 step 0",
        "GUIDANCE / 1..99999999 step 1",
        "GUIDANCE / 0..1 step 0.000000001",
        "GUIDANCE / 1...3",
        "GUIDANCE / 99999999999999999999999999999999",
        "GUIDANCE / 1e999999999",
        "TEMPERATURE / 0",
        "VARIETY / 2.5",
        "SEED / -4",
        "SEED / 1.5",
        "PROMPT / green, blue",
        "AVOID / ;"
      })
  void nonsenseIsRefused(Setting setting, String typed) {
    assertThrows(LuminaException.class, () -> GridPlan.axis(setting, typed, "a red sphere"), typed);
  }

  @Test
  void paintsEveryPlaceWithItsValues() {
    model.values().seedProperty().set(42);
    grid.columnsProperty().set(Setting.GUIDANCE);
    grid.columnValuesProperty().set("1, 2");
    grid.rowsProperty().set(Optional.of(Setting.PROMPT));
    grid.rowValuesProperty().set("red, blue");
    GridModel.Plan.Ready plan = assertInstanceOf(GridModel.Plan.Ready.class, grid.plan());
    assertEquals(4, plan.count());
    assertEquals(List.of(1.0, 2.0, 1.0, 2.0), grid.guidances(plan));
    model.commands().drawGrid();
    GenerationRequest painted = studio.requests.getLast();
    GenerationRequest.Draft last = painted.drafts().getLast();
    assertEquals("a blue sphere on blue sand", PromptText.of(last.prompt()));
    assertEquals(2, last.sampling().guidance());
    assertEquals(42, last.sampling().seed());
    assertEquals(1, last.column());
    assertEquals(1, last.row());
    assertEquals(Setting.PROMPT, painted.axes().orElseThrow().rows().orElseThrow().setting());
  }

  @Test
  void aGridOfOneSettingTwiceIsRefusedAndSoIsOneTooLarge() {
    grid.columnsProperty().set(Setting.SEED);
    grid.columnValuesProperty().set("1..4");
    grid.rowsProperty().set(Optional.of(Setting.SEED));
    grid.rowValuesProperty().set("1..4");
    assertInstanceOf(GridModel.Plan.Faulty.class, grid.plan());
    grid.rowsProperty().set(Optional.of(Setting.VARIETY));
    grid.columnValuesProperty().set("1..32");
    grid.rowValuesProperty().set("1..32");
    assertInstanceOf(GridModel.Plan.Faulty.class, grid.plan());
    model.commands().drawGrid();
    assertTrue(studio.requests.isEmpty());
  }

  @Test
  void whatItProposesCanBePainted() {
    for (Setting setting : Setting.values()) {
      if (setting != Setting.AVOID) {
        grid.columnsProperty().set(setting);
        grid.columnValuesProperty().set(grid.proposal(setting));
        grid.rowsProperty().set(Optional.empty());
        assertInstanceOf(GridModel.Plan.Ready.class, grid.plan(), setting.name());
      }
    }
  }
}
