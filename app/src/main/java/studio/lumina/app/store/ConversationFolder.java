package studio.lumina.app.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Part;
import studio.lumina.core.PhotoFile;
import studio.lumina.core.Problem;
import studio.lumina.core.files.WholeFile;

/// Writes the branch of a conversation that is shown to a folder, to be read elsewhere: its words
/// as Markdown, its pictures as files beside it. Any thread but the window's.
///
/// @param photos what was put in
/// @param pictures what was painted
public record ConversationFolder(ControlPictures photos, AnswerPictures pictures) {
  /// The name of the words' file.
  public static final String WORDS = "conversation.md";

  /// Writes it; a file of that name is replaced.
  ///
  /// @throws LuminaException with [Problem.FileUnwritable] or [Problem.DiskFull]
  public void write(ConversationEntry entry, List<TurnEntry> shown, Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new LuminaException(new Problem.FileUnwritable(folder.toString(), e.toString()), e);
    }
    StringBuilder text = new StringBuilder("# ").append(entry.title()).append("\n");
    int number = 0;
    for (TurnEntry turn : shown) {
      text.append("\n---\n\n**You**\n\n");
      number = parts(turn, turn.asked().said(), text, folder, number);
      text.append("\n**").append(turn.model()).append("**\n\n");
      number = parts(turn, turn.progress().answer(), text, folder, number);
    }
    WholeFile.write(folder.resolve(WORDS), text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private int parts(TurnEntry turn, List<Part> parts, StringBuilder text, Path folder, int before) {
    int number = before;
    for (Part part : parts) {
      if (part instanceof Part.Words(var words)) {
        text.append(words.strip()).append("\n\n");
        continue;
      }
      number++;
      String name = write(turn, part, folder, number);
      text.append(
          name.isEmpty()
              ? "*(picture " + number + ")*\n\n"
              : "![picture " + number + "](" + name + ")\n\n");
    }
    return number;
  }

  /// The name of a picture's file; empty where there is none.
  private String write(TurnEntry turn, Part part, Path folder, int number) {
    byte[] bytes;
    String ending;
    if (part instanceof Part.Drawn drawn) {
      bytes = pictures.bytes(drawn, turn.model()).orElse(new byte[0]);
      ending = ".png";
    } else if (part instanceof Part.PhotoReference photo) {
      PhotoFile file = photos.photo(photo.hash());
      bytes = file.bytes();
      ending = file.name().substring(file.name().lastIndexOf('.'));
    } else {
      return "";
    }
    if (bytes.length == 0) {
      return "";
    }
    String name = "picture-" + number + ending;
    WholeFile.write(folder.resolve(name), bytes);
    return name;
  }
}
