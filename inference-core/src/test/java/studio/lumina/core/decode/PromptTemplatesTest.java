package studio.lumina.core.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import studio.lumina.core.Part;
import studio.lumina.core.Prompt;
import studio.lumina.core.Size;
import studio.lumina.core.Task;

class PromptTemplatesTest {
  private static final Part.Photo PHOTO = Rig.photo(new Size(64, 64), 1);

  private static String text(Prompt prompt) {
    return PromptTemplates.parts(prompt).stream()
        .map(part -> part instanceof Part.Words words ? words.text() : "<|image|>")
        .collect(Collectors.joining());
  }

  private static String vision(Task task, String what) {
    return text(new Prompt.Vision(task, PHOTO, what));
  }

  @Test
  void everyTaskIsAskedForAsTheModelWasTrained() {
    assertEquals(
        "Generate an image of 768x512 according to the following prompt:\na cat",
        text(new Prompt.Draw("a cat", new Size(768, 512))));
    assertEquals("Depth estimation. <|image|>", vision(Task.DEPTH, ""));
    assertEquals("Segmentic segmentation. <|image|>", vision(Task.SEGMENTATION, ""));
    assertEquals("Surface normal estimation. <|image|>", vision(Task.NORMALS, ""));
    assertEquals("Human pose estimation. <|image|>", vision(Task.POSE, ""));
    assertEquals("Detect: a cat <|image|>", vision(Task.DETECT, "a cat"));
    assertEquals("make it night <|image|>", text(new Prompt.Edit("make it night", PHOTO)));
    assertEquals(
        "Generate an image according to the provided image, and according to the following"
            + " caption:\na cat <|image|>",
        text(new Prompt.Condition("a cat", PHOTO)));
    assertEquals(
        "see <|image|> here",
        text(new Prompt.Chat(List.of(new Part.Words("see "), PHOTO, new Part.Words(" here")))));
    assertEquals("<|image|> what", text(new Prompt.Chat(List.of(PHOTO, new Part.Words("what")))));
  }
}
