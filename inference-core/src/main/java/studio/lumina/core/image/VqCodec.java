package studio.lumina.core.image;

import ai.djl.ndarray.NDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.jni.IValue;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import studio.lumina.core.Device;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Picture;
import studio.lumina.core.Problem;
import studio.lumina.core.Size;
import studio.lumina.core.checkpoint.CodecConfig;
import studio.lumina.core.checkpoint.StoredTensor;
import studio.lumina.core.torch.Cancelled;
import studio.lumina.core.torch.ControlPage;
import studio.lumina.core.torch.TorchProgram;

/// The VQ codec as a native program, in fp32.
public final class VqCodec implements PictureCodec {
  private static final String CODEBOOK = "quantize.embedding.weight";
  private static final int GROUPS = 32;
  private static final int MOMENTS = 3 * GROUPS;

  private final CodecConfig config;
  private final TorchProgram program;
  private final long[] encoder;
  private final CodecPlan.Decoder decoder;
  private final Map<Size, RowContext> contexts = new HashMap<>();

  /// @param weights all tensors of [CodecConfig#tensors]
  /// @param device CPU or CUDA
  /// @param page where stops are signalled
  public VqCodec(
      CodecConfig config, Map<String, StoredTensor> weights, Device device, ControlPage page) {
    this(config, weights, device, page, device == Device.CPU && x86());
  }

  /// @param plain whether small convolutions name their kernel instead of leaving the choice
  VqCodec(
      CodecConfig config,
      Map<String, StoredTensor> weights,
      Device device,
      ControlPage page,
      boolean plain) {
    this.config = config;
    program =
        new TorchProgram(
            VqCodec.class,
            "codec.py",
            "Codec",
            Map.of(
                "weights",
                List.of(),
                "control",
                List.of(),
                "device",
                device == Device.CUDA ? "cuda" : "cpu",
                "plain",
                plain));
    program.watch(page);
    List<String> names = new ArrayList<>(config.tensors().keySet());
    names.remove(CODEBOOK);
    names.addFirst(CODEBOOK);
    Map<String, Integer> index = new HashMap<>();
    for (String name : names) {
      StoredTensor tensor = weights.get(name);
      if (tensor == null) {
        throw new LuminaException(
            new Problem.TensorMismatch("codec", name, "there", "no such tensor"));
      }
      index.put(name, index.size());
      program.add(tensor);
    }
    encoder = CodecPlan.encoder(config, index);
    decoder = CodecPlan.decoder(config, index);
  }

  /// What encoding found: codes, and the latents before them `[embedding, rows, columns]`.
  public record Encoded(int[] codes, float[] latents) {}

  /// What decoding gave: the picture, and its values before clamping `[3, height, width]`.
  public record Decoded(Picture picture, float[] values) {}

  @Override
  public int[] encode(Picture picture) {
    return encoded(picture).codes();
  }

  /// As [#encode], with the latents.
  public Encoded encoded(Picture picture) {
    if (picture.mode() != Picture.Mode.RGB
        || picture.width() % Size.CELL != 0
        || picture.height() % Size.CELL != 0) {
      throw new IllegalArgumentException("not to be encoded: " + picture);
    }
    byte[] samples = picture.samples();
    long[] wide = new long[samples.length];
    for (int i = 0; i < samples.length; i++) {
      wide[i] = samples[i] & 0xff;
    }
    try (PtNDManager scope = program.scope()) {
      NDArray[] found =
          TorchProgram.tensors(
              scope,
              program.run(
                  "encode",
                  IValue.from(TorchProgram.longs(scope, wide)),
                  IValue.from((long) picture.height()),
                  IValue.from((long) picture.width()),
                  IValue.listFrom(encoder)));
      halt(found);
      numbers(found[2].toFloatArray());
      int[] codes = Arrays.stream(found[0].toLongArray()).mapToInt(Math::toIntExact).toArray();
      return new Encoded(codes, numbers(found[1].toFloatArray()));
    }
  }

  @Override
  public Picture decode(int[] codes, int columns) {
    return decoded(codes, columns).picture();
  }

  /// As [#decode], with the values before clamping.
  public Decoded decoded(int[] codes, int columns) {
    if (codes.length == 0 || codes.length % columns != 0) {
      throw new LuminaException(
          new Problem.TokensInvalid(codes.length + " codes make no rows of " + columns));
    }
    int rows = codes.length / columns;
    try (PtNDManager scope = program.scope()) {
      NDArray[] found =
          TorchProgram.tensors(
              scope,
              program.run(
                  "decode",
                  codes(scope, codes),
                  IValue.from((long) rows),
                  IValue.from((long) columns),
                  IValue.listFrom(decoder.all())));
      halt(found);
      return new Decoded(picture(found[0], columns, rows), numbers(found[1].toFloatArray()));
    }
  }

  @Override
  public RowDecoder rows(Size size) {
    RowContext context = contexts.computeIfAbsent(size, any -> new RowContext(!decoder.isLocal()));
    return new StreamedRows(this, context, size.columns());
  }

  /// Some rows and the moments of all rows so far.
  ///
  /// @param moments `[norms, 3, 32]`: mean, variance and number of values of each group
  record Band(Picture picture, float[] moments) {}

  /// Moments of no rows.
  float[] noMoments() {
    return new float[decoder.fineNorms() * MOMENTS];
  }

  /// Decodes the last `own` rows, which no earlier call saw.
  ///
  /// @param codes all rows so far
  /// @param above rows above these that are decoded along
  /// @param again how many of those `above` are returned too, the lowest
  /// @param moments of the rows before these
  Band band(int[] codes, int columns, int own, int above, int again, float[] moments) {
    try (PtNDManager scope = program.scope()) {
      NDArray[] found =
          TorchProgram.tensors(
              scope,
              program.run(
                  "rows",
                  codes(scope, codes),
                  IValue.from((long) codes.length / columns),
                  IValue.from((long) columns),
                  IValue.from((long) own),
                  IValue.from((long) above),
                  IValue.from((long) again),
                  IValue.listFrom(decoder.coarse()),
                  IValue.listFrom(decoder.fine()),
                  IValue.from(TorchProgram.floats(scope, moments))));
      halt(found);
      numbers(found[1].toFloatArray());
      return new Band(picture(found[0], columns, own + again), found[2].toFloatArray());
    }
  }

  private static IValue codes(PtNDManager scope, int[] codes) {
    return IValue.from(TorchProgram.longs(scope, Arrays.stream(codes).asLongStream().toArray()));
  }

  private static Picture picture(NDArray pixels, int columns, int rows) {
    ByteBuffer bytes = pixels.toByteBuffer();
    byte[] samples = new byte[bytes.remaining()];
    bytes.get(samples);
    return new Picture(columns * Size.CELL, rows * Size.CELL, Picture.Mode.RGB, samples);
  }

  private static boolean x86() {
    return List.of("amd64", "x86_64").contains(System.getProperty("os.arch", ""));
  }

  private static float[] numbers(float[] values) {
    for (float value : values) {
      if (Float.isNaN(value)) {
        throw new LuminaException(
            new Problem.ComputationFailed(
                "the codec gave values that are no numbers: its weights are damaged"));
      }
    }
    return values;
  }

  private static void halt(NDArray[] found) {
    if (found.length == 0) {
      throw new Cancelled();
    }
  }

  @Override
  public int codebook() {
    return config.codebook();
  }

  @Override
  public void close() {
    program.close();
  }
}
