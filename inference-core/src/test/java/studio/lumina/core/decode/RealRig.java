package studio.lumina.core.decode;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import studio.lumina.core.Device;
import studio.lumina.core.Precision;
import studio.lumina.core.Size;
import studio.lumina.core.checkpoint.Config;
import studio.lumina.core.checkpoint.Shards;
import studio.lumina.core.fakes.FakeCodec;
import studio.lumina.core.model.Branch;
import studio.lumina.core.model.DrawnTokens;
import studio.lumina.core.model.LanguageModel;
import studio.lumina.core.model.ModelFacts;
import studio.lumina.core.model.TokenSampling;
import studio.lumina.core.model.TorchLanguageModel;
import studio.lumina.core.text.Tokenizer;
import studio.lumina.core.torch.ControlPage;
import studio.lumina.core.torch.Torch;
import studio.lumina.core.vocabulary.Vocabulary;

/// A decoder over a real checkpoint, which notes the bits of the scores that each row begins with.
final class RealRig implements AutoCloseable {
  static final Size SIZE = new Size(256, 256);
  static final Size SMALL = new Size(64, 64);

  private static final Path REFERENCE = Path.of(System.getProperty("lumina.reference"));

  private final ControlPage page = new ControlPage();
  private final Tokenizer tokenizer;
  private final Watched model;
  private final Decoder[] decoders;

  /// The scores a row begins with, of both branches; the second is empty without guidance.
  record Bits(int row, float[] conditional, float[] unconditional) {
    boolean same(Bits other) {
      return row == other.row
          && Arrays.equals(conditional, other.conditional)
          && Arrays.equals(unconditional, other.unconditional);
    }
  }

  /// @param chunks ids asked for in one call, by each decoder
  RealRig(String checkpoint, Precision precision, int... chunks) {
    Torch.start(0);
    Path folder = REFERENCE.resolve(checkpoint);
    Config config = Config.read(folder.resolve("config.json"));
    tokenizer = Tokenizer.open(folder.resolve("tokenizer.json"));
    Vocabulary vocabulary =
        new Vocabulary(folder.toString(), config.vocabulary(), tokenizer.names());
    model =
        new Watched(
            TorchLanguageModel.open(
                config,
                Shards.read(folder, config.tensors()),
                Device.CPU,
                precision,
                page,
                fraction -> {}));
    decoders =
        Arrays.stream(chunks)
            .mapToObj(chunk ->
                new Decoder(
                    new Decoder.Tools(
                        model,
                        new FakeCodec(vocabulary.codes()),
                        vocabulary,
                        new Words(tokenizer),
                        page,
                        List.of(SIZE, SMALL),
                        Optional.empty()),
                    System::nanoTime,
                    ChunkLength.fixed(chunk)))
            .toArray(Decoder[]::new);
  }

  Decoder decoder(int index) {
    return decoders[index % decoders.length];
  }

  /// What rows began with since the last call.
  List<Bits> seen() {
    List<Bits> seen = List.copyOf(model.seen);
    model.seen.clear();
    return seen;
  }

  @Override
  public void close() {
    for (Decoder decoder : decoders) {
      decoder.close();
    }
    model.close();
    tokenizer.close();
    page.close();
  }

  private record Words(Tokenizer tokenizer) implements TextCodec {
    @Override
    public int[] encode(String text) {
      return tokenizer.encode(text);
    }

    @Override
    public String decode(int[] ids) {
      return tokenizer.decode(ids);
    }

    @Override
    public Set<Integer> controls() {
      return tokenizer.controls();
    }
  }

  /// The model as it is, watched.
  private static final class Watched implements LanguageModel {
    private final LanguageModel model;
    private final List<Bits> seen = new ArrayList<>();

    Watched(LanguageModel model) {
      this.model = model;
    }

    @Override
    public ModelFacts facts() {
      return model.facts();
    }

    @Override
    public Branch branch() {
      return model.branch();
    }

    @Override
    public void read(Branch branch, int[] ids) {
      model.read(branch, ids);
    }

    @Override
    public DrawnTokens readScored(
        Branch conditional,
        @Nullable Branch unconditional,
        int[] ids,
        int scored,
        TokenSampling choice) {
      return model.readScored(conditional, unconditional, ids, scored, choice);
    }

    @Override
    public DrawnTokens extend(
        Branch conditional,
        @Nullable Branch unconditional,
        int[] given,
        int count,
        TokenSampling choice) {
      if (count > 0 && choice.noise().column() == 0) {
        seen.add(
            new Bits(
                choice.noise().row(),
                model.logits(conditional),
                unconditional == null ? new float[0] : model.logits(unconditional)));
      }
      return model.extend(conditional, unconditional, given, count, choice);
    }

    @Override
    public float[] logits(Branch branch) {
      return model.logits(branch);
    }

    @Override
    public void close() {
      model.close();
    }
  }
}
