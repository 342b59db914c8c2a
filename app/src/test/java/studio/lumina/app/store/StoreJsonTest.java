package studio.lumina.app.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.lumina.core.Crop;
import studio.lumina.core.Part;
import studio.lumina.core.Picture;
import studio.lumina.core.Prompt;
import studio.lumina.core.Size;
import studio.lumina.core.Task;

class StoreJsonTest {
  @Test
  void wordsAreThePromptsOwnAlsoWhereItsPictureIsGone(@TempDir Path folder) throws Exception {
    StoreJson json = new StoreJson(folder);
    Picture dot = new Picture(1, 1, Picture.Mode.GREY, new byte[1]);
    Part.Photo photo = new Part.Photo(dot, Crop.CENTRE);
    List<Prompt> prompts =
        List.of(
            new Prompt.Draw("a \"boat\"", "fog", new Size(64, 64)),
            new Prompt.Condition("a pier", "fog", photo),
            new Prompt.Edit("make it night", photo),
            new Prompt.Vision(Task.DETECT, photo, "the boat"),
            new Prompt.Chat(List.of(new Part.Words("what is it?"))));
    List<String> stored = prompts.stream().map(json::write).toList();
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    assertEquals(
        prompts.stream().map(PromptTable::words).toList(),
        stored.stream().map(json::words).toList());
  }
}
