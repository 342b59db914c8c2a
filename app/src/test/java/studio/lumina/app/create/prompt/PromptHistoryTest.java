package studio.lumina.app.create.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import studio.lumina.app.create.CreateModel;
import studio.lumina.app.work.FakeStudio;

class PromptHistoryTest {
  private final FakeStudio studio = new FakeStudio();
  private final PromptModel prompt =
      new CreateModel(studio, Clock.systemUTC(), new Random(1)).prompt();

  private void used(String... texts) {
    studio.answerPrompts(List.of(texts));
  }

  @Test
  void leafsBackAndForthAndEndsWithWhatWasTyped() {
    used("newest", "older", "oldest");
    prompt.textProperty().set("mine");
    prompt.earlier();
    assertEquals("newest", prompt.textProperty().get());
    prompt.earlier();
    prompt.earlier();
    prompt.earlier();
    assertEquals("oldest", prompt.textProperty().get());
    prompt.later();
    assertEquals("older", prompt.textProperty().get());
    prompt.later();
    prompt.later();
    assertEquals("mine", prompt.textProperty().get());
    prompt.later();
    assertEquals("mine", prompt.textProperty().get());
  }

  @Test
  void skipsWhatIsInTheFieldAlready() {
    used("same", "older");
    prompt.textProperty().set("same");
    prompt.earlier();
    assertEquals("older", prompt.textProperty().get());
  }

  @Test
  void typingStartsAnew() {
    used("newest", "older");
    prompt.earlier();
    prompt.textProperty().set("newest and more");
    prompt.earlier();
    assertEquals("newest", prompt.textProperty().get());
    prompt.later();
    assertEquals("newest and more", prompt.textProperty().get());
  }

  @Test
  void nothingUsedMeansNothingToLeaf() {
    prompt.textProperty().set("mine");
    prompt.earlier();
    prompt.later();
    assertEquals("mine", prompt.textProperty().get());
    assertTrue(studio.asked.contains("prompts"));
  }
}
