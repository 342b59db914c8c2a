package studio.lumina.core.checkpoint;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Opening;
import studio.lumina.core.Problem;
import studio.lumina.core.Size;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// A checkpoint on disk, checked: the transformer's folder and the codec's.
///
/// @param folder the transformer's folder
/// @param name as people call it
/// @param targetSize side of the square it was trained for, pixels
/// @param config the transformer's configuration
/// @param weights the transformer's tensors by published name
/// @param tokenizer `tokenizer.json`
/// @param codecConfig the codec's configuration
/// @param codecWeights the codec's tensors by published name
/// @param examples prompts that work; may be empty
/// @param guidance best guidance scale for drawing, where the folder says so
/// @param imageTopK best image top-k for drawing, where the folder says so
/// @param textTopK best text top-k, where the folder says so
public record CheckpointFolder(
    Path folder,
    String name,
    int targetSize,
    Config config,
    Map<String, StoredTensor> weights,
    Path tokenizer,
    CodecConfig codecConfig,
    Map<String, StoredTensor> codecWeights,
    List<String> examples,
    Optional<Double> guidance,
    OptionalInt imageTopK,
    OptionalInt textTopK) {
  static final String CONFIG = "config.json";
  static final String CODEC_WEIGHTS = "vqgan.ckpt";
  static final String CODEC_CONFIG = "vqgan.yaml";
  private static final int LARGEST_TARGET = 4096;

  /// Opens and checks everything that [Opening] names or implies.
  ///
  /// @throws LuminaException with the first problem found
  public static CheckpointFolder open(Opening opening) {
    Path folder = path(opening.checkpoint(), "checkpoint folder");
    if (!Files.isDirectory(folder)) {
      throw new LuminaException(new Problem.FileMissing(folder.toString(), "checkpoint folder"));
    }
    Config config = Config.read(folder.resolve(CONFIG));
    Path tokenizer = folder.resolve("tokenizer.json");
    if (!Files.isRegularFile(tokenizer)) {
      throw new LuminaException(new Problem.FileMissing(tokenizer.toString(), "text vocabulary"));
    }
    Map<String, StoredTensor> weights = Shards.read(folder, config.tensors());
    Path codec = codecFolder(folder, opening.codec());
    CodecConfig codecConfig = CodecConfig.read(codec.resolve(CODEC_CONFIG));
    Path archive = codec.resolve(CODEC_WEIGHTS);
    Map<String, StoredTensor> codecWeights = TorchArchive.read(archive);
    demand(archive, codecWeights, codecConfig.tensors());
    JsonNode ours = ours(folder);
    JsonNode sampling = ours.path("sampling");
    return new CheckpointFolder(
        folder,
        ours.path("name").asString(String.valueOf(folder.getFileName())),
        target(folder, ours, opening.targetSize()),
        config,
        weights,
        tokenizer,
        codecConfig,
        codecWeights,
        texts(ours.path("examples")),
        sampling.path("guidance").isNumber()
            ? Optional.of(sampling.path("guidance").doubleValue())
            : Optional.empty(),
        whole(sampling.path("imageTopK")),
        whole(sampling.path("textTopK")));
  }

  private static OptionalInt whole(JsonNode number) {
    return number.isInt() ? OptionalInt.of(number.intValue()) : OptionalInt.empty();
  }

  private static Path path(String text, String role) {
    try {
      return Path.of(text).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      throw new LuminaException(new Problem.FileMissing(text, role), e);
    }
  }

  /// Every demanded tensor must be there in its shape; others (losses, discriminators) are ignored.
  static void demand(Path file, Map<String, StoredTensor> found, Map<String, long[]> demanded) {
    demanded.forEach((name, shape) -> {
      StoredTensor tensor = found.get(name);
      if (tensor == null || !tensor.hasShape(shape)) {
        throw new LuminaException(
            new Problem.TensorMismatch(
                file.toString(),
                name,
                "shape " + Arrays.toString(shape),
                tensor == null ? "no such tensor" : tensor.shapeText()));
      }
    });
  }

  /// What `lumina.json` says; empty where there is none.
  static JsonNode ours(Path folder) {
    Path file = folder.resolve("lumina.json");
    return Files.isRegularFile(file)
        ? StrictJson.read(file, "studio's own description")
        : JsonNodeFactory.instance.objectNode();
  }

  private static int target(Path folder, JsonNode ours, OptionalInt given) {
    if (given.isPresent()) {
      return checkedTarget(given.getAsInt());
    }
    return target(folder, ours)
        .orElseThrow(() -> new LuminaException(new Problem.TargetSizeUnknown(folder.toString())));
  }

  /// The target size that the folder's description tells, or else its repository's name.
  static OptionalInt target(Path folder, JsonNode ours) {
    return ours.path("targetSize").isInt()
        ? OptionalInt.of(checkedTarget(ours.path("targetSize").intValue()))
        : RepositoryName.target(folder);
  }

  private static int checkedTarget(int target) {
    if (target < Size.UNIT || target > LARGEST_TARGET || target % Size.UNIT != 0) {
      throw new LuminaException(
          new Problem.SettingOutOfRange("target size", target, Size.UNIT, LARGEST_TARGET));
    }
    return target;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    for (JsonNode node : array) {
      if (node.isString()) {
        texts.add(node.stringValue());
      }
    }
    return texts;
  }

  /// Looks where people keep the codec: where they say, inside, beside.
  static Path codecFolder(Path folder, Optional<String> given) {
    List<Path> places = codecPlaces(folder, given);
    return places.stream()
        .filter(CheckpointFolder::holdsCodec)
        .findFirst()
        .orElseThrow(() ->
            new LuminaException(
                new Problem.CodecMissing(places.stream().map(Path::toString).toList())));
  }

  static List<Path> codecPlaces(Path folder, Optional<String> given) {
    Path beside = folder.resolveSibling("chameleon");
    return given
        .map(g -> path(g, "codec folder"))
        .map(g -> List.of(g, g.resolve("tokenizer"), g.resolve("chameleon/tokenizer")))
        .orElse(
            List.of(
                folder.resolve("tokenizer"),
                folder.resolve("chameleon/tokenizer"),
                folder,
                beside.resolve("tokenizer"),
                beside));
  }

  static boolean holdsCodec(Path folder) {
    return Stream.of(CODEC_CONFIG, CODEC_WEIGHTS)
        .allMatch(name -> Files.isRegularFile(folder.resolve(name)));
  }
}
