package studio.lumina.app.settings;

import dev.dirs.ProjectDirectories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The few settings that are needed before the library can be opened, in a small file in the user's
/// folder for settings: `{"version": 1, "library": "/home/ada/Pictures/Lumina", "before":
/// "/home/ada/Lumina"}`.
public final class StudioFile {
  private static final int VERSION = 1;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path file;

  /// What was found.
  ///
  /// @param library folder of the library; empty for the usual one
  /// @param before folder that was the library's before that one, where another was chosen once
  /// @param aside where a file that could not be understood was put; empty where all was well
  public record Found(Optional<Path> library, Optional<Path> before, Optional<Path> aside) {}

  /// That of the user: named by the system property `lumina.settings`, else where this system keeps
  /// settings.
  public static StudioFile ofUser() {
    return new StudioFile(
        Path.of(
            System.getProperty(
                "lumina.settings",
                Path.of(
                        ProjectDirectories.from("studio", "lumina", "Lumina Studio").configDir,
                        "studio.json")
                    .toString())));
  }

  /// @param file made with the first [#write]
  public StudioFile(Path file) {
    this.file = file;
  }

  /// Reads the file. One with nonsense in it, or from a newer version of the studio, is put aside
  /// and the usual values are used.
  public Found read() {
    try {
      JsonNode root = JSON.readTree(Files.readString(file));
      JsonNode library = root.path("library");
      if (root.path("version").asInt(0) == VERSION
          && (library.isMissingNode() || library.isString())) {
        return new Found(path(library), path(root.path("before")), Optional.empty());
      }
    } catch (NoSuchFileException e) {
      return new Found(Optional.empty(), Optional.empty(), Optional.empty());
    } catch (IOException | JacksonException | InvalidPathException e) {
      System.getLogger(StudioFile.class.getName())
          .log(System.Logger.Level.WARNING, "the settings file is put aside", e);
    }
    return new Found(Optional.empty(), Optional.empty(), putAside());
  }

  /// Keeps the folder of the library, used from the next start on.
  ///
  /// @param before folder that was the library's until now, to be offered where the new one cannot
  ///   be opened
  /// @throws LuminaException with [Problem.FileUnwritable]
  public void write(Path library, Path before) {
    ObjectNode root = JSON.createObjectNode();
    root.put("version", VERSION);
    root.put("library", library.toString());
    root.put("before", before.toString());
    Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(temporary, JSON.writeValueAsString(root));
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new LuminaException(new Problem.FileUnwritable(file.toString(), e.toString()), e);
    }
  }

  private static Optional<Path> path(JsonNode value) {
    return value.isString() ? Optional.of(Path.of(value.stringValue())) : Optional.empty();
  }

  private Optional<Path> putAside() {
    Path aside = file.resolveSibling(file.getFileName() + ".aside");
    try {
      Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
      return Optional.of(aside);
    } catch (IOException e) {
      return Optional.of(file);
    }
  }
}
