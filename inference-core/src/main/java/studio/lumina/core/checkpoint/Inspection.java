package studio.lumina.core.checkpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;

/// What a folder or file is, checked as strictly as for use, with nothing loaded.
public sealed interface Inspection {
  /// What was looked at.
  Path path();

  /// The tensors in it.
  Content content();

  /// Tensors, counted.
  ///
  /// @param tensors how many
  /// @param parameters numbers in all of them
  /// @param types their number formats, each once
  /// @param bytes in the files that hold them
  record Content(
      int tensors, long parameters, List<StoredTensor.Type> types, int files, long bytes) {
    public Content {
      types = List.copyOf(types);
    }

    static Content of(Collection<StoredTensor> tensors) {
      List<Path> files = tensors.stream().map(StoredTensor::file).distinct().toList();
      return new Content(
          tensors.size(),
          tensors.stream().mapToLong(StoredTensor::count).sum(),
          tensors.stream().map(StoredTensor::type).distinct().sorted().toList(),
          files.size(),
          files.stream().mapToLong(Inspection::length).sum());
    }
  }

  /// A checkpoint folder.
  ///
  /// @param name as people call it
  /// @param targetSize side of the square it was trained for, where the folder tells
  /// @param codec where its codec lies, where one was found
  record Checkpoint(
      Path path,
      String name,
      Config config,
      OptionalInt targetSize,
      Optional<Path> codec,
      Content content)
      implements Inspection {}

  /// A codec folder.
  record Codec(Path path, CodecConfig config, Content content) implements Inspection {}

  /// A `.safetensors` file.
  record Weights(Path path, Content content) implements Inspection {}

  /// A `.ckpt` file.
  record Archive(Path path, Content content) implements Inspection {}

  /// Looks at a folder, a `.safetensors` or a `.ckpt` file.
  ///
  /// @throws LuminaException with the first problem found
  static Inspection of(Path path) {
    if (Files.isDirectory(path)) {
      return Files.isRegularFile(path.resolve(CheckpointFolder.CODEC_CONFIG))
              && !Files.isRegularFile(path.resolve(CheckpointFolder.CONFIG))
          ? codec(path)
          : checkpoint(path);
    }
    if (!Files.isRegularFile(path)) {
      throw new LuminaException(
          new Problem.FileMissing(path.toString(), "checkpoint folder or file"));
    }
    String name = String.valueOf(path.getFileName());
    if (name.endsWith(".safetensors")) {
      return new Weights(path, Content.of(Safetensors.read(path).tensors().values()));
    }
    if (name.endsWith(".ckpt")) {
      return new Archive(path, Content.of(TorchArchive.read(path).values()));
    }
    throw new LuminaException(
        new Problem.CheckpointInvalid(
            path.toString(), "neither a folder nor a .safetensors or .ckpt file"));
  }

  private static Checkpoint checkpoint(Path folder) {
    Config config = Config.read(folder.resolve(CheckpointFolder.CONFIG));
    Content content = Content.of(Shards.read(folder, config.tensors()).values());
    var ours = CheckpointFolder.ours(folder);
    Path whole = folder.toAbsolutePath().normalize();
    return new Checkpoint(
        folder,
        ours.path("name").asString(String.valueOf(whole.getFileName())),
        config,
        CheckpointFolder.target(whole, ours),
        CheckpointFolder.codecPlaces(whole, Optional.empty()).stream()
            .filter(CheckpointFolder::holdsCodec)
            .findFirst(),
        content);
  }

  private static Codec codec(Path folder) {
    CodecConfig config = CodecConfig.read(folder.resolve(CheckpointFolder.CODEC_CONFIG));
    Path archive = folder.resolve(CheckpointFolder.CODEC_WEIGHTS);
    Map<String, StoredTensor> tensors = TorchArchive.read(archive);
    Map<String, long[]> demanded = config.tensors();
    CheckpointFolder.demand(archive, tensors, demanded);
    tensors.keySet().retainAll(demanded.keySet());
    return new Codec(folder, config, Content.of(tensors.values()));
  }

  private static long length(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new LuminaException(new Problem.FileUnreadable(file.toString(), e.toString()), e);
    }
  }
}
