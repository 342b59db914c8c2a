package studio.lumina.core.models.importing;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.checkpoint.StrictJson;
import studio.lumina.core.files.WholeFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The checkpoints that a user imported where they lie, and the codec for all: a file of ours.
/// Several programs may read it; the last that writes wins.
///
/// @param file where it is kept
public record ModelRegistry(Path file) {
  private static final int FORMAT = 1;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// What it holds.
  ///
  /// @param folders of imported checkpoints, the oldest first
  /// @param codec folder of the picture codec that every checkpoint uses that has none of its own
  public record Contents(List<Path> folders, Optional<Path> codec) {
    public Contents {
      folders = List.copyOf(folders);
    }
  }

  /// What it holds now; nothing where nothing was imported.
  ///
  /// @throws LuminaException with a problem of files or [Problem.FromNewerVersion]
  public Contents read() {
    if (!Files.isRegularFile(file)) {
      return new Contents(List.of(), Optional.empty());
    }
    JsonNode json = StrictJson.read(file, "list of imported models");
    int format = json.path("format").asInt(0);
    if (format > FORMAT) {
      throw new LuminaException(new Problem.FromNewerVersion(file.toString(), format, FORMAT));
    }
    List<Path> folders = new ArrayList<>();
    json.path("folders").forEach(each -> folders.add(Path.of(each.asString(""))));
    String codec = json.path("codec").asString("");
    return new Contents(folders, codec.isEmpty() ? Optional.empty() : Optional.of(Path.of(codec)));
  }

  /// Checks a checkpoint and remembers where it lies.
  ///
  /// @throws LuminaException with the first problem found
  public LocalModel add(Path folder) {
    Path whole = folder.toAbsolutePath().normalize();
    LocalModel model = ModelInspection.check(whole);
    Contents now = read();
    if (!now.folders().contains(whole)) {
      List<Path> folders = new ArrayList<>(now.folders());
      folders.add(whole);
      write(new Contents(folders, now.codec()));
    }
    return model;
  }

  /// Checks the picture codec and remembers where it lies, for all checkpoints.
  ///
  /// @return the folder that holds it
  /// @throws LuminaException with the first problem found
  public Path codec(Path folder) {
    Path found = ModelInspection.checkCodec(folder);
    write(new Contents(read().folders(), Optional.of(found)));
    return found;
  }

  /// Forgets a checkpoint; its folder stays.
  ///
  /// @return whether it was remembered
  public boolean forget(Path folder) {
    Path whole = folder.toAbsolutePath().normalize();
    Contents now = read();
    List<Path> folders = new ArrayList<>(now.folders());
    boolean known = folders.remove(whole);
    if (known) {
      write(new Contents(folders, now.codec()));
    }
    return known;
  }

  private void write(Contents contents) {
    ObjectNode json = JSON.createObjectNode();
    json.put("format", FORMAT);
    ArrayNode folders = json.putArray("folders");
    contents.folders().forEach(each -> folders.add(each.toString()));
    contents.codec().ifPresent(each -> json.put("codec", each.toString()));
    studio.lumina.core.models.cache.CachedRepository.folders(file);
    WholeFile.write(file, JSON.writeValueAsString(json).getBytes(StandardCharsets.UTF_8));
  }
}
