package studio.lumina.core.models;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;

/// The path of a file within a repository, checked so that on no system it leads out of the folder
/// that it is put into.
///
/// @param text names of folders and of the file, with `/` between
public record RepositoryPath(String text) {
  private static final int LONGEST_NAME = 255;
  private static final int LONGEST = 1024;

  /// Names that Windows keeps for devices, whatever their ending.
  private static final Pattern RESERVED =
      Pattern.compile("(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\\..*)?");

  /// @throws LuminaException with [Problem.HubAnswerInvalid] where it is no such path
  public RepositoryPath {
    if (text.isEmpty() || text.length() > LONGEST) {
      throw refused(text, "a file's path is empty or too long");
    }
    for (String name : text.split("/", -1)) {
      check(text, name);
    }
  }

  /// The names on the way.
  public List<String> names() {
    return List.of(text.split("/"));
  }

  /// The same path below a folder.
  public Path below(Path folder) {
    Path path = folder;
    for (String name : names()) {
      path = path.resolve(name);
    }
    return path;
  }

  @Override
  public String toString() {
    return text;
  }

  private static void check(String text, String name) {
    if (name.isEmpty() || name.equals(".") || name.equals("..")) {
      throw refused(text, "a file's path leads out of its folder");
    }
    if (name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
      throw refused(text, "a file's name is longer than " + LONGEST_NAME + " bytes");
    }
    if (name.chars().anyMatch(c -> c < ' ' || c == 0x7f || "\\:*?\"<>|".indexOf(c) >= 0)
        || name.endsWith(".")
        || name.endsWith(" ")
        || RESERVED.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
      throw refused(text, "a file's name is not allowed on every system");
    }
  }

  private static LuminaException refused(String text, String detail) {
    return new LuminaException(
        new Problem.HubAnswerInvalid(
            text.codePoints()
                .limit(LONGEST)
                .filter(c -> c >= ' ')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString(),
            detail));
  }
}
