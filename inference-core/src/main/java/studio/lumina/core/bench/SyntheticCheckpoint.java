package studio.lumina.core.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.checkpoint.Config;
import studio.lumina.core.checkpoint.StoredTensor;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A checkpoint of random weights in the published layout, BF16, in a folder of its own that goes
/// when it is closed. Tokenizer and codec are another checkpoint's: what they cost does not depend
/// on the transformer.
public final class SyntheticCheckpoint implements AutoCloseable {
  /// Large enough to be bound by reading the weights: 101 million in the layers and 67 million in
  /// the head.
  public static final Shape LARGE = new Shape(65_536, 1024, 2752, 8, 8, 256);

  /// Weights are drawn from -SPREAD to SPREAD: 0.02 as standard deviation, as models are begun.
  private static final double SPREAD = 0.02 * Math.sqrt(3);

  private static final short ONE = half(1);
  private static final int BLOCK = 1 << 20;

  private final Path folder;

  /// Sizes of the transformer.
  ///
  /// @param targetSize side of its pictures in pixels
  public record Shape(
      int vocabulary, int hidden, int intermediate, int layers, int heads, int targetSize) {
    /// Weights that a decode step with the whole head reads.
    public long decodeParameters() {
      long layer = 4L * hidden * hidden + 3L * hidden * intermediate;
      return layers * layer + (long) vocabulary * hidden;
    }

    private Config config() {
      return new Config(
          vocabulary,
          hidden,
          intermediate,
          layers,
          heads,
          heads,
          4096,
          1e-5,
          1e4,
          false,
          1,
          false,
          Map.of());
    }
  }

  private SyntheticCheckpoint(Path folder) {
    this.folder = folder;
  }

  /// Writes one.
  ///
  /// @param like a checkpoint with the codec inside, whose tokenizer and codec are used
  /// @throws LuminaException with [Problem.DiskFull], [Problem.FileMissing] or
  ///   [Problem.FileUnwritable]
  public static SyntheticCheckpoint write(Shape shape, Path like) {
    if (!Files.isRegularFile(like.resolve("tokenizer.json"))) {
      throw new LuminaException(
          new Problem.FileMissing(like.resolve("tokenizer.json").toString(), "text vocabulary"));
    }
    Path folder = null;
    try {
      folder = Files.createTempDirectory("lumina-bench");
      SyntheticCheckpoint made = new SyntheticCheckpoint(folder);
      made.fill(shape, like);
      return made;
    } catch (IOException e) {
      String place = folder == null ? System.getProperty("java.io.tmpdir", "") : folder.toString();
      if (folder != null) {
        new SyntheticCheckpoint(folder).close();
      }
      throw new LuminaException(new Problem.FileUnwritable(place, e.toString()), e);
    }
  }

  /// Where it lies.
  public Path folder() {
    return folder;
  }

  private void fill(Shape shape, Path like) throws IOException {
    Files.copy(like.resolve("tokenizer.json"), folder.resolve("tokenizer.json"));
    Path codec = Files.createDirectory(folder.resolve("tokenizer"));
    for (String name : new String[] {"vqgan.yaml", "vqgan.ckpt"}) {
      Files.copy(
          like.resolve("tokenizer").resolve(name),
          codec.resolve(name),
          StandardCopyOption.REPLACE_EXISTING);
    }
    Files.write(folder.resolve("config.json"), json(shape));
    Files.writeString(
        folder.resolve("lumina.json"),
        "{\"name\": \"synthetic\", \"targetSize\": " + shape.targetSize() + "}");
    weights(shape.config());
  }

  private static byte[] json(Shape shape) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("model_type", "chameleon");
    json.put("vocab_size", shape.vocabulary());
    json.put("hidden_size", shape.hidden());
    json.put("intermediate_size", shape.intermediate());
    json.put("num_hidden_layers", shape.layers());
    json.put("num_attention_heads", shape.heads());
    json.put("num_key_value_heads", shape.heads());
    json.put("max_position_embeddings", shape.config().context());
    json.put("mask_image_logits", false);
    json.put("torch_dtype", "bfloat16");
    return JsonMapper.shared().writeValueAsBytes(json);
  }

  private void weights(Config config) throws IOException {
    Map<String, long[]> tensors = new LinkedHashMap<>(config.tensors());
    ObjectNode header = JsonMapper.shared().createObjectNode();
    long end = 0;
    for (Map.Entry<String, long[]> tensor : tensors.entrySet()) {
      ObjectNode entry = header.putObject(tensor.getKey());
      entry.put("dtype", StoredTensor.Type.BF16.name());
      var sides = entry.putArray("shape");
      long count = 1;
      for (long side : tensor.getValue()) {
        sides.add(side);
        count *= side;
      }
      entry.putArray("data_offsets").add(end).add(end + 2 * count);
      end += 2 * count;
    }
    String text = JsonMapper.shared().writeValueAsString(header);
    byte[] padded =
        (text + " ".repeat((8 - text.length() % 8) % 8)).getBytes(StandardCharsets.UTF_8);
    try (OutputStream out =
        new BufferedOutputStream(
            Files.newOutputStream(folder.resolve("model.safetensors")), BLOCK)) {
      out.write(
          ByteBuffer.allocate(Long.BYTES)
              .order(ByteOrder.LITTLE_ENDIAN)
              .putLong(padded.length)
              .array());
      out.write(padded);
      byte[] noise = noise();
      int number = 0;
      for (Map.Entry<String, long[]> tensor : tensors.entrySet()) {
        long bytes = 2;
        for (long side : tensor.getValue()) {
          bytes *= side;
        }
        write(out, tensor.getKey(), bytes, noise, number++);
      }
    }
  }

  /// Norms leave alone what they norm; all else is random, each tensor from another place in the
  /// noise on.
  private static void write(OutputStream out, String name, long bytes, byte[] noise, int number)
      throws IOException {
    if (name.contains("norm")) {
      ByteBuffer same = ByteBuffer.allocate((int) bytes).order(ByteOrder.LITTLE_ENDIAN);
      short value = name.endsWith("bias") ? 0 : ONE;
      while (same.hasRemaining()) {
        same.putShort(value);
      }
      out.write(same.array());
      return;
    }
    int from = 2 * (7919 * number % (noise.length / 4));
    for (long left = bytes; left > 0; ) {
      int count = (int) Math.min(left, noise.length - from);
      out.write(noise, from, count);
      left -= count;
      from = 0;
    }
  }

  /// Odd many numbers, so that rows of a tensor differ.
  private static byte[] noise() {
    SplittableRandom random = new SplittableRandom(1);
    int count = (BLOCK << 2) + 1;
    ByteBuffer noise = ByteBuffer.allocate(2 * count).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < count; i++) {
      noise.putShort(half((float) random.nextDouble(-SPREAD, SPREAD)));
    }
    return noise.array();
  }

  /// The upper half of an fp32 number's bits is the number as BF16.
  private static short half(float value) {
    return (short) (Float.floatToIntBits(value) >>> 16);
  }

  /// Deletes the files.
  @Override
  public void close() {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(SyntheticCheckpoint::delete);
    } catch (IOException e) {
      throw new LuminaException(new Problem.FileUnwritable(folder.toString(), e.toString()), e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      file.toFile().deleteOnExit(); // Windows keeps a mapped file until the program ends
    }
  }
}
