package studio.lumina.core.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import studio.lumina.core.Device;
import studio.lumina.core.checkpoint.CodecConfig;
import studio.lumina.core.checkpoint.Config;
import studio.lumina.core.checkpoint.StoredTensor;
import studio.lumina.core.checkpoint.TorchArchive;
import studio.lumina.core.image.VqCodec;
import studio.lumina.core.text.Tokenizer;
import studio.lumina.core.torch.ControlPage;
import studio.lumina.core.vocabulary.Vocabulary;

/// Where the parts of a reference folder lie, found by what they are, not by their names.
record ReferenceFolder(Path root) {
  private static final int DEEPEST = 5;

  /// Whether there is such a description in `expected`.
  boolean has(String part, String file) {
    return Files.exists(root.resolve("expected").resolve(part).resolve(file));
  }

  /// One of the descriptions in `expected`.
  Entry expected(String part, String file) {
    return Entry.read(root.resolve("expected").resolve(part).resolve(file));
  }

  /// Folders of checkpoints, by name.
  List<Path> checkpoints() {
    return holders("config.json").stream()
        .filter(folder -> Files.isRegularFile(folder.resolve("tokenizer.json")))
        .toList();
  }

  /// The checkpoint that an entry names.
  Path checkpoint(String name) {
    return root.resolve(name);
  }

  /// The checkpoint whose vocabulary has `size` ids, else the first.
  Path checkpoint(int size) {
    List<Path> all = checkpoints();
    return all.stream()
        .filter(folder -> Config.read(folder.resolve("config.json")).vocabulary() == size)
        .findFirst()
        .or(() -> all.stream().findFirst())
        .orElseThrow(() -> new IllegalArgumentException("no checkpoint in " + root));
  }

  /// What a checkpoint's ids mean.
  static Vocabulary vocabulary(Path checkpoint, Tokenizer tokenizer) {
    return new Vocabulary(
        checkpoint.resolve("tokenizer.json").toString(),
        Config.read(checkpoint.resolve("config.json")).vocabulary(),
        tokenizer.names());
  }

  static Tokenizer tokenizer(Path checkpoint) {
    return Tokenizer.open(checkpoint.resolve("tokenizer.json"));
  }

  /// The codec's codebook, `[entries, width]`.
  StoredTensor codebook() {
    return Objects.requireNonNull(
        TorchArchive.read(codecFolder().resolve("vqgan.ckpt")).get("quantize.embedding.weight"),
        "no codebook");
  }

  private Path codecFolder() {
    return holders("vqgan.yaml").stream()
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no vqgan.yaml in " + root));
  }

  /// Opens the codec.
  VqCodec codec(ControlPage page) {
    Path folder = codecFolder();
    return new VqCodec(
        CodecConfig.read(folder.resolve("vqgan.yaml")),
        TorchArchive.read(folder.resolve("vqgan.ckpt")),
        Device.CPU,
        page);
  }

  private List<Path> holders(String name) {
    try (Stream<Path> files = Files.walk(root, DEEPEST)) {
      return files
          .filter(file -> name.equals(String.valueOf(file.getFileName())))
          .map(file -> file.resolveSibling("").toAbsolutePath())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
