package studio.lumina.app.prompt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Collator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;

/// The styles there are: those shipped, and the artist's own in one folder, each in a file. One of
/// the artist's own stands in place of a shipped one of the same name. Any thread.
///
/// @param folder of the artist's own; made with the first of them
public record StyleFolder(Path folder) {
  private static final String SHIPPED = "/lumina/styles" + StyleFile.SUFFIX;

  /// What was found.
  ///
  /// @param presets by name
  /// @param problems why files were left out; empty as a rule
  public record Found(List<Style> presets, List<Problem> problems) {
    public Found {
      presets = List.copyOf(presets);
      problems = List.copyOf(problems);
    }

    /// The style of that name.
    public Optional<Style> named(String name) {
      return presets.stream().filter(preset -> preset.name().equals(name)).findFirst();
    }
  }

  /// All styles.
  public Found all() {
    Map<String, Style> byName = new LinkedHashMap<>();
    shipped().forEach(preset -> byName.put(preset.name(), preset));
    List<Problem> problems = new ArrayList<>();
    for (Path file : files(problems)) {
      try {
        StyleFile.read(file).forEach(preset -> byName.put(preset.name(), preset));
      } catch (LuminaException e) {
        problems.add(e.problem());
      }
    }
    List<Style> sorted = new ArrayList<>(byName.values());
    Collator order = Collator.getInstance(Locale.ROOT);
    sorted.sort((a, b) -> order.compare(a.name(), b.name()));
    return new Found(sorted, problems);
  }

  /// Takes the styles of a file into the artist's own; returns them.
  ///
  /// @throws LuminaException as [StyleFile#read] and [StyleFile#write] do
  public List<Style> bringIn(Path file) {
    List<Style> brought = StyleFile.read(file);
    brought.forEach(this::keep);
    return brought;
  }

  /// Keeps a style as one of the artist's own.
  ///
  /// @throws LuminaException as [StyleFile#write] does
  public void keep(Style preset) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new LuminaException(new Problem.FileUnwritable(folder.toString(), e.toString()), e);
    }
    StyleFile.write(folder.resolve(fileName(preset.name())), List.of(preset));
  }

  /// Writes styles to a file to be passed on; unknown names are left out.
  ///
  /// @throws LuminaException as [StyleFile#write] does
  public void giveOut(Path file, List<String> names) {
    Found found = all();
    StyleFile.write(file, names.stream().flatMap(n -> found.named(n).stream()).toList());
  }

  /// Those that come with the program.
  static List<Style> shipped() {
    try (InputStream in = StyleFolder.class.getResourceAsStream(SHIPPED)) {
      if (in == null) {
        throw new IllegalStateException(SHIPPED + " is missing");
      }
      return StyleFile.read(SHIPPED, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Path> files(List<Problem> problems) {
    List<Path> files = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*" + StyleFile.SUFFIX)) {
        found.forEach(files::add);
      } catch (IOException e) {
        problems.add(new Problem.FileUnreadable(folder.toString(), e.toString()));
      }
    }
    files.sort(null);
    return files;
  }

  /// A name that a person recognizes and that never leads out of the folder; different names never
  /// share one.
  private static String fileName(String name) {
    String readable = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    UUID own = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    return readable.substring(0, Math.min(40, readable.length()))
        + "-"
        + own.toString().substring(0, 8)
        + StyleFile.SUFFIX;
  }
}
