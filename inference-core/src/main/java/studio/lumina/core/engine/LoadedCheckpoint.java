package studio.lumina.core.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import studio.lumina.core.Device;
import studio.lumina.core.LoadProgress;
import studio.lumina.core.LoadProgress.Step;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Opening;
import studio.lumina.core.Precision;
import studio.lumina.core.Problem;
import studio.lumina.core.checkpoint.CheckpointFolder;
import studio.lumina.core.image.PictureCodec;
import studio.lumina.core.image.VqCodec;
import studio.lumina.core.model.LanguageModel;
import studio.lumina.core.model.TorchLanguageModel;
import studio.lumina.core.text.Tokenizer;
import studio.lumina.core.torch.ControlPage;
import studio.lumina.core.torch.Torch;
import studio.lumina.core.vocabulary.Vocabulary;

/// All parts of an open checkpoint that hold native memory or files. Closing it closes them, the
/// last opened first.
///
/// @param notes what a user should know about how it was loaded
record LoadedCheckpoint(
    ControlPage page,
    Tokenizer tokenizer,
    Vocabulary vocabulary,
    LanguageModel model,
    PictureCodec codec,
    List<String> notes)
    implements AutoCloseable {
  // Shares of the loading time, as measured with a large checkpoint.
  private static final double STARTED = 0.05;
  private static final double TOKENS = 0.15;
  private static final double TRANSFORMER = 0.2;
  private static final double CODEC = 0.9;

  /// Starts the native engine and loads every part; on failure none stays open.
  static LoadedCheckpoint load(
      CheckpointFolder folder, Opening opening, Consumer<? super LoadProgress> progress) {
    Closing opened = new Closing();
    boolean done = false;
    try {
      progress.accept(new LoadProgress(Step.STARTING_ENGINE, STARTED));
      Torch.start(ThreadCount.of(opening, folder));
      ControlPage page = new ControlPage();
      opened.add(page::close);
      progress.accept(new LoadProgress(Step.LOADING_TOKENIZER, TOKENS));
      Tokenizer tokenizer = Tokenizer.open(folder.tokenizer());
      opened.add(tokenizer::close);
      Vocabulary vocabulary =
          new Vocabulary(
              folder.tokenizer().toString(), folder.config().vocabulary(), tokenizer.names());
      checkCodes(folder, vocabulary);
      progress.accept(new LoadProgress(Step.LOADING_TRANSFORMER, TRANSFORMER));
      List<String> notes = new ArrayList<>();
      LanguageModel model =
          model(
              folder,
              opening,
              page,
              notes,
              fraction ->
                  progress.accept(
                      new LoadProgress(
                          Step.LOADING_TRANSFORMER,
                          TRANSFORMER + fraction * (CODEC - TRANSFORMER))));
      opened.add(model::close);
      progress.accept(new LoadProgress(Step.LOADING_CODEC, CODEC));
      VqCodec codec =
          new VqCodec(folder.codecConfig(), folder.codecWeights(), model.facts().device(), page);
      LoadedCheckpoint loaded =
          new LoadedCheckpoint(page, tokenizer, vocabulary, model, codec, List.copyOf(notes));
      done = true;
      return loaded;
    } finally {
      if (!done) {
        opened.close();
      }
    }
  }

  /// Loads the transformer; where nothing else was asked for, a graphics card that turns out to be
  /// too small or unusable is left alone.
  private static LanguageModel model(
      CheckpointFolder folder,
      Opening opening,
      ControlPage page,
      List<String> notes,
      DoubleConsumer progress) {
    Device device = Torch.device(opening.device());
    try {
      LanguageModel model = model(folder, device, opening.precision(), page, progress);
      if (opening.device() == Device.AUTO && device == Device.CPU) {
        notes.add("No usable graphics card was found: it runs on the processor.");
      }
      return model;
    } catch (LuminaException e) {
      boolean elsewhere =
          e.problem() instanceof Problem.OutOfMemory
              || e.problem() instanceof Problem.DeviceUnavailable
              || e.problem() instanceof Problem.PrecisionUnavailable;
      if (opening.device() != Device.AUTO || device == Device.CPU || !elsewhere) {
        throw e;
      }
      notes.add(
          "The graphics card could not be used (" + e.problem() + "): it runs on the processor.");
      return model(folder, Device.CPU, opening.precision(), page, progress);
    }
  }

  private static LanguageModel model(
      CheckpointFolder folder,
      Device device,
      Precision precision,
      ControlPage page,
      DoubleConsumer progress) {
    return TorchLanguageModel.open(
        folder.config(), folder.weights(), device, precision, page, progress);
  }

  private static void checkCodes(CheckpointFolder folder, Vocabulary vocabulary) {
    int codebook = folder.codecConfig().codebook();
    if (codebook != vocabulary.codes()) {
      throw new LuminaException(
          new Problem.CheckpointInvalid(
              folder.tokenizer().toString(),
              vocabulary.codes() + " image tokens for a codec of " + codebook + " codes"));
    }
  }

  @Override
  public void close() {
    codec.close();
    model.close();
    tokenizer.close();
    page.close();
  }

  /// What has been opened so far.
  private static final class Closing {
    private final List<Runnable> closings = new ArrayList<>();

    void add(Runnable closing) {
      closings.add(closing);
    }

    void close() {
      closings.reversed().forEach(Runnable::run);
    }
  }
}
