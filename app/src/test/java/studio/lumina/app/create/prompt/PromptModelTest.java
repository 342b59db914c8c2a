package studio.lumina.app.create.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.lumina.app.create.CreateModel;
import studio.lumina.app.create.CreateScenes;
import studio.lumina.app.create.TestContexts;
import studio.lumina.app.create.control.MemoryControlStore;
import studio.lumina.app.create.generate.GenerateModel;
import studio.lumina.app.prompt.Expansion;
import studio.lumina.app.prompt.PromptText;
import studio.lumina.app.prompt.Style;
import studio.lumina.app.work.FakeStudio;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.core.Opening;
import studio.lumina.core.Part;
import studio.lumina.core.Picture;
import studio.lumina.core.Prompt;
import studio.lumina.core.Size;

class PromptModelTest {
  private final FakeStudio studio = new FakeStudio();
  private final TestContexts contexts = new TestContexts();
  private final CreateModel model =
      new CreateModel(studio, contexts.context(), Clock.systemUTC(), new Random(1));

  @BeforeEach
  void ready() {
    contexts.expander.all.add(new Style("Film still", "", ", film still, 35 mm", "cartoon"));
    studio.tell(new StudioEvent.ModelReady(Opening.of("/models/starter"), CreateScenes.CARD));
  }

  private List<String> painted() {
    return studio.requests.getLast().drafts().stream().map(d -> PromptText.of(d.prompt())).toList();
  }

  @Test
  void eachPictureOfASetMakesItsOwnChoices() {
    model.prompt().textProperty().set("a {red|blue|green} sphere");
    model.values().seedProperty().set(30);
    model.values().picturesProperty().set(3);
    model.commands().generate();
    assertEquals(List.of("a red sphere", "a blue sphere", "a green sphere"), painted());
    assertEquals(
        List.of("30", "31", "32"),
        studio.requests.getLast().axes().orElseThrow().columns().values());
  }

  @Test
  void saysHowManyPossibilitiesThereAreAndWhichListsAreUnknown() {
    model.prompt().textProperty().set("a {red|blue|green} {cone|ring} by __artist__");
    assertEquals(List.of(3, 2), model.prompt().choices());
    assertEquals(List.of("artist"), model.prompt().unknownLists());
    assertTrue(model.prompt().expansion().pieces().stream().anyMatch(Expansion.Piece::chosen));
    assertEquals(Optional.of(GenerateModel.Reason.NO_LIST), model.generation().reason());
  }

  @Test
  void stylesStandAroundTheWordsAndAddWhatTheyAvoid() {
    model.prompt().textProperty().set("a sphere");
    model.prompt().avoidProperty().set("red");
    model.prompt().styles().toggle("Film still");
    Prompt.Draw draw =
        assertInstanceOf(Prompt.Draw.class, model.prompt().prompt(CreateScenes.SQUARE));
    assertEquals("a sphere, film still, 35 mm", draw.text());
    assertEquals("red, cartoon", draw.avoid());
    model.prompt().styles().toggle("Film still");
    assertEquals("a sphere", PromptText.of(model.prompt().prompt(CreateScenes.SQUARE)));
  }

  @Test
  void aPromptThatDoesNotFitCannotBePainted() {
    model.prompt().textProperty().set("a very long story");
    Prompt asked = model.prompt().prompt(CreateScenes.SQUARE);
    assertEquals(2048 - CreateScenes.SQUARE.tokens(), model.prompt().roomProperty().get());
    studio.answerCount(List.of(asked), 2048);
    assertFalse(model.prompt().fits());
    assertEquals(Optional.of(GenerateModel.Reason.TOO_LONG), model.generation().reason());
    model.commands().generate();
    assertTrue(studio.requests.isEmpty());
    model.prompt().textProperty().set("a short story");
    studio.answerCount(studio.counts.getLast(), 12);
    assertEquals(12, model.prompt().tokensProperty().get());
    assertTrue(model.generation().reason().isEmpty());
  }

  @Test
  void aSmallerShapeIsNoHelpForWordsThatAloneAreTooMany() {
    model.prompt().textProperty().set("a very long story");
    int smallest = CreateScenes.CARD.sizes().stream().mapToInt(Size::tokens).min().orElseThrow();
    studio.answerCount(studio.counts.getLast(), 2048 - smallest + 1);
    assertFalse(model.prompt().fitsSmallerShape());
    model.prompt().textProperty().set("a shorter story");
    studio.answerCount(studio.counts.getLast(), 2048 - smallest);
    assertTrue(model.prompt().fitsSmallerShape());
  }

  @Test
  void theLongestOfTheSetAndWhatIsAvoidedHaveToFit() {
    model.prompt().textProperty().set("a {red|very long}");
    model.prompt().avoidProperty().set("fog");
    model.values().seedProperty().set(4);
    model.values().picturesProperty().set(5);
    List<Prompt> asked = studio.counts.getLast();
    assertEquals(
        List.of("a red", "fog", "a very long"), asked.stream().map(PromptText::of).toList());
    studio.answerCount(asked, 77);
    assertEquals(77, model.prompt().tokensProperty().get());
  }

  @Test
  void theControlPictureIsNotSentToBeCounted() {
    model.prompt().textProperty().set("a harbour");
    Picture tall = new Picture(10, 40, Picture.Mode.GREY, new byte[400]);
    model.control().take(MemoryControlStore.control("pose.png", tall));
    Prompt.Condition counted =
        assertInstanceOf(Prompt.Condition.class, studio.counts.getLast().getLast());
    Part.PhotoReference photo = assertInstanceOf(Part.PhotoReference.class, counted.image());
    assertEquals("0".repeat(64), photo.hash());
    assertEquals(Optional.empty(), photo.codes());
    assertEquals(Optional.of(new Size(64, 256)), photo.crop().size());
  }

  @Test
  void aCountOfOtherWordsIsNotOurs() {
    model.prompt().textProperty().set("something else");
    List<Prompt> before = studio.counts.getLast();
    model.prompt().textProperty().set("a sphere");
    studio.answerCount(before, 9000);
    assertEquals(-1, model.prompt().tokensProperty().get());
  }

  @Test
  void aControlPictureIsAskedForAndTheShapeFollowsIt() {
    model.prompt().textProperty().set("a harbour");
    Picture tall = new Picture(10, 40, Picture.Mode.GREY, new byte[400]);
    model.control().take(MemoryControlStore.control("pose.png", tall));
    Size size = model.shape().sizeProperty().get();
    assertEquals(new Size(64, 256), size);
    model.commands().generate();
    Prompt.Condition condition =
        assertInstanceOf(
            Prompt.Condition.class, studio.requests.getLast().drafts().getFirst().prompt());
    assertEquals("a harbour", condition.text());
    Part.PhotoReference photo = assertInstanceOf(Part.PhotoReference.class, condition.image());
    assertEquals(10, photo.width());
    assertEquals(Optional.of(size), photo.crop().size());
    model.control().remove();
    assertInstanceOf(Prompt.Draw.class, model.prompt().prompt(CreateScenes.SQUARE));
  }

  @Test
  void aDamagedControlPictureSaysSoAndChangesNothing() {
    model.control().take(Path.of("/nowhere/pose.png"));
    assertTrue(model.control().problemProperty().get().isPresent());
    assertTrue(model.control().controlProperty().get().isEmpty());
  }

  @Test
  void stylesOfANewerVersionAreRefusedInWords() {
    assertEquals(0, model.prompt().styles().bringIn(Path.of("x.broken")));
    assertTrue(model.prompt().styles().problemProperty().get().isPresent());
    assertEquals(1, model.prompt().styles().bringIn(Path.of("x.json")));
    assertTrue(model.prompt().styles().problemProperty().get().isEmpty());
    assertEquals(1, model.prompt().styles().search("BROUGHT").size());
  }
}
