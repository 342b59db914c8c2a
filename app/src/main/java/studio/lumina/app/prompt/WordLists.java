package studio.lumina.app.prompt;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;

/// The artist's lists: text files in one folder, `animals.txt` for `__animals__`; one entry a line,
/// UTF-8, lines that begin with `#` and empty ones are skipped. Read each time, so that an edited
/// list counts at once.
///
/// @param folder that holds them; may be missing
public record WordLists(Path folder) {
  private static final long MOST_BYTES = 4L << 20;

  /// Whether there is a list of that name.
  public boolean has(String name) {
    return Files.isRegularFile(file(name));
  }

  /// A list's entries, at least one.
  ///
  /// @throws LuminaException with [Problem.FileMissing], [Problem.FileUnreadable] or
  ///   [Problem.SettingInvalid]
  public List<String> lines(String name) {
    Path file = file(name);
    if (!Files.isRegularFile(file)) {
      throw new LuminaException(new Problem.FileMissing(file.toString(), "list __" + name + "__"));
    }
    List<String> lines =
        text(file)
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .toList();
    if (lines.isEmpty()) {
      throw new LuminaException(
          new Problem.SettingInvalid("__" + name + "__", "empty", "at least one line"));
    }
    return lines;
  }

  private Path file(String name) {
    return folder.resolve(name + ".txt");
  }

  private static String text(Path file) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new LuminaException(
            new Problem.FileUnreadable(file.toString(), "larger than a list may be (4 MiB)"));
      }
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
              .toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new LuminaException(
          new Problem.FileUnreadable(file.toString(), "not a text in UTF-8"), e);
    } catch (IOException e) {
      throw new LuminaException(new Problem.FileUnreadable(file.toString(), e.toString()), e);
    }
  }
}
