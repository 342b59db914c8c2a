package studio.lumina.app.create.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.lumina.app.create.CreateModel;
import studio.lumina.app.create.CreateScenes;
import studio.lumina.app.create.TestContexts;
import studio.lumina.app.create.sampling.SamplingModel;
import studio.lumina.app.notice.NoticeModel;
import studio.lumina.app.prompt.Style;
import studio.lumina.app.work.FakeStudio;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.core.Opening;
import studio.lumina.core.Size;

/// Styles that ask for values and a shape.
public class StyleValuesTest {
  public static final Style WIDE =
      new Style(
          "Wide",
          "",
          ", a film still",
          "",
          new Style.Values(OptionalDouble.of(3), OptionalDouble.empty(), OptionalInt.of(500)),
          Optional.of(new Size(256, 64)));
  private static final Style BOLD =
      new Style(
          "Bold",
          "",
          ", bold",
          "",
          new Style.Values(OptionalDouble.of(8), OptionalDouble.empty(), OptionalInt.empty()),
          Optional.empty());

  private final FakeStudio studio = new FakeStudio();
  private final TestContexts contexts = new TestContexts();
  private final CreateModel model =
      new CreateModel(studio, contexts.context(), Clock.systemUTC(), new Random(1));
  private final SamplingModel values = model.values();
  private final StyleModel styles = model.prompt().styles();

  @BeforeEach
  void ready() {
    contexts.expander.all.add(WIDE);
    contexts.expander.all.add(BOLD);
    contexts.expander.all.add(new Style("Plain", "", ", plain", ""));
    studio.tell(new StudioEvent.ModelReady(Opening.of("/m"), CreateScenes.CARD));
  }

  private void assertValues(double guidance, String style, boolean own) {
    assertEquals(guidance, values.guidanceProperty().get());
    assertEquals(style, values.guidance().styleProperty().get());
    assertEquals(own, values.guidance().changedProperty().get());
  }

  @Test
  void aStyleSetsItsValuesAndItsShapeAndSaysSo() {
    styles.toggle("Wide");
    assertValues(3, "Wide", false);
    assertEquals(500, values.sampling().imageTopK());
    assertEquals(1, values.sampling().temperature());
    assertEquals(new Size(256, 64), model.shape().sizeProperty().get());
    assertEquals("Wide", model.shape().styleProperty().get());
    assertEquals(
        Optional.of(new NoticeModel.Notice.StyleValues("Wide")),
        model.notice().noticeProperty().get());
    model.notice().clear();
    styles.toggle("Plain");
    assertTrue(model.notice().noticeProperty().get().isEmpty());
  }

  @Test
  void withoutTheStyleWhatStoodBeforeComesBack() {
    values.guidance().type("6.5");
    styles.toggle("Wide");
    styles.toggle("Wide");
    assertValues(6.5, "", true);
    assertEquals(2000, values.sampling().imageTopK());
    assertFalse(values.variety().changedProperty().get());
    assertEquals(CreateScenes.SQUARE, model.shape().sizeProperty().get());
    assertEquals("", model.shape().styleProperty().get());
  }

  @Test
  void whatTheArtistSetsUnderAStyleStays() {
    styles.toggle("Wide");
    values.guidance().type("5");
    model.shape().sizeProperty().set(new Size(64, 256));
    assertValues(5, "", true);
    styles.toggle("Wide");
    assertValues(5, "", true);
    assertEquals(new Size(64, 256), model.shape().sizeProperty().get());
  }

  @Test
  void theStyleAddedLastHasTheSay() {
    styles.toggle("Wide");
    styles.toggle("Bold");
    assertValues(8, "Bold", false);
    assertEquals("Wide", values.variety().styleProperty().get());
    styles.toggle("Bold");
    assertValues(3, "Wide", false);
    styles.toggle("Wide");
    assertValues(4, "", false);
  }

  @Test
  void aValueIsResetToTheStylesAndFromThereToTheModels() {
    styles.toggle("Wide");
    values.guidance().type("5");
    assertEquals("3.0", values.guidance().resetText());
    values.guidance().reset();
    assertValues(3, "Wide", false);
    assertEquals("4.0", values.guidance().resetText());
    values.guidance().reset();
    assertValues(4, "", true);
    values.reset();
    assertValues(3, "Wide", false);
  }

  @Test
  void undoLeavesTheStyleItsWords() {
    values.guidance().type("6.5");
    styles.toggle("Wide");
    model.styleValues().undo();
    assertValues(6.5, "", true);
    assertEquals(2000, values.sampling().imageTopK());
    assertEquals(CreateScenes.SQUARE, model.shape().sizeProperty().get());
    assertTrue(styles.active().contains("Wide"));
    styles.toggle("Wide");
    assertValues(6.5, "", true);
    assertFalse(values.variety().changedProperty().get());
  }

  @Test
  void aShapeThatTheModelDoesNotDrawBecomesTheNearest() {
    contexts.expander.all.add(
        new Style("Broad", "", "", "", Style.Values.NONE, Optional.of(new Size(1536, 384))));
    styles.toggle("Broad");
    assertEquals(new Size(256, 64), model.shape().sizeProperty().get());
    assertEquals("Broad", model.shape().styleProperty().get());
  }
}
