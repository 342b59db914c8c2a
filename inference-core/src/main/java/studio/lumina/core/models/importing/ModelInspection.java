package studio.lumina.core.models.importing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.checkpoint.Inspection;
import studio.lumina.core.checkpoint.StrictJson;
import tools.jackson.databind.JsonNode;

/// Checks in seconds whether a folder is a checkpoint that can be opened.
public final class ModelInspection {
  /// A name that the vocabulary of every checkpoint of this kind has: it begins a picture.
  private static final String IMAGE_START = "<racm3:break>";

  private ModelInspection() {}

  /// Checks a checkpoint's folder.
  ///
  /// @throws LuminaException with the first problem found
  public static LocalModel check(Path folder) {
    if (!(Inspection.of(folder) instanceof Inspection.Checkpoint found)) {
      throw new LuminaException(
          new Problem.UnsupportedArchitecture(folder.toString(), "no checkpoint's folder"));
    }
    checkTokenizer(folder.resolve("tokenizer.json"), found);
    return new LocalModel(
        folder,
        found.name(),
        found.config(),
        found.targetSize(),
        found.codec(),
        found.content().bytes());
  }

  /// Checks a folder with the picture codec, which may be one or two levels above it.
  ///
  /// @return the folder that holds its files
  /// @throws LuminaException with the first problem found, [Problem.CodecMissing] where there is
  ///   none
  public static Path checkCodec(Path folder) {
    for (String below : new String[] {"", "tokenizer", "chameleon/tokenizer"}) {
      Path place = folder.resolve(below);
      if (Files.isRegularFile(place.resolve("vqgan.yaml"))
          && Files.isRegularFile(place.resolve("vqgan.ckpt"))
          && Inspection.of(place) instanceof Inspection.Codec found) {
        return found.path().toAbsolutePath().normalize();
      }
    }
    throw new LuminaException(new Problem.CodecMissing(java.util.List.of(folder.toString())));
  }

  /// Every id of a word lies within the weights' vocabulary, and those that the configuration names
  /// are the same.
  private static void checkTokenizer(Path file, Inspection.Checkpoint checkpoint) {
    JsonNode json = StrictJson.read(file, "text vocabulary");
    JsonNode words = json.path("model").path("vocab");
    if (!words.isObject()) {
      throw wrong(file, "it holds no vocabulary");
    }
    Map<String, Integer> wanted = checkpoint.config().vocabularyMap();
    int most = checkpoint.config().vocabulary();
    boolean starts = false;
    for (Map.Entry<String, JsonNode> each : words.properties()) {
      check(file, most, wanted, each.getKey(), each.getValue().asInt(-1));
      starts |= each.getKey().equals(IMAGE_START);
    }
    for (JsonNode each : json.path("added_tokens")) {
      String name = each.path("content").asString("");
      // `<|image|>` has a number beyond the weights: it never reaches the model.
      check(file, Integer.MAX_VALUE, wanted, name, each.path("id").asInt(-1));
      starts |= name.equals(IMAGE_START);
    }
    if (!starts) {
      throw wrong(file, "it knows no pictures");
    }
  }

  private static void check(Path file, int most, Map<String, Integer> wanted, String name, int id) {
    if (id < 0 || id >= most) {
      throw wrong(file, "\"" + name + "\" is number " + id + " of " + most);
    }
    Integer expected = wanted.get(name);
    if (expected != null && expected != id) {
      throw wrong(file, "\"" + name + "\" is number " + id + ", in config.json " + expected);
    }
  }

  private static LuminaException wrong(Path file, String detail) {
    return new LuminaException(
        new Problem.CheckpointInvalid(
            file.toString(), "the tokenizer belongs to another model: " + detail));
  }
}
