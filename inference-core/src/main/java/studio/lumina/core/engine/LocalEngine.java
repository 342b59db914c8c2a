package studio.lumina.core.engine;

import java.util.List;
import java.util.function.Consumer;
import studio.lumina.core.Crop;
import studio.lumina.core.Engine;
import studio.lumina.core.LoadProgress;
import studio.lumina.core.LoadProgress.Step;
import studio.lumina.core.LuminaException;
import studio.lumina.core.ModelCard;
import studio.lumina.core.Opening;
import studio.lumina.core.Part;
import studio.lumina.core.PhotoFile;
import studio.lumina.core.Picture;
import studio.lumina.core.Prompt;
import studio.lumina.core.Session;
import studio.lumina.core.TokenSpan;
import studio.lumina.core.Tokens;
import studio.lumina.core.checkpoint.CheckpointFolder;
import studio.lumina.core.decode.Decoder;

/// An engine in this process. Any thread may call it; whoever opened it closes it.
public final class LocalEngine implements Engine {
  private final LoadedCheckpoint loaded;
  private final Decoder decoder;
  private final ModelCard card;

  private LocalEngine(LoadedCheckpoint loaded, Decoder decoder, ModelCard card) {
    this.loaded = loaded;
    this.decoder = decoder;
    this.card = card;
  }

  /// Opens a checkpoint: checks its files, starts the native engine, loads what is in them.
  ///
  /// @param progress told on this thread
  /// @throws LuminaException with the first problem; nothing stays open then
  public static LocalEngine open(Opening opening, Consumer<? super LoadProgress> progress) {
    progress.accept(new LoadProgress(Step.CHECKING_FILES, 0));
    CheckpointFolder folder = CheckpointFolder.open(opening);
    LoadedCheckpoint loaded = LoadedCheckpoint.load(folder, opening, progress);
    boolean opened = false;
    try {
      ModelCard card = ModelCards.card(folder, loaded);
      Decoder decoder =
          new Decoder(
              new Decoder.Tools(
                  loaded.model(),
                  loaded.codec(),
                  loaded.vocabulary(),
                  new TokenizerTextCodec(loaded.tokenizer()),
                  loaded.page(),
                  ModelCards.sizes(folder, loaded),
                  ModelCards.mute(folder)));
      LocalEngine engine = new LocalEngine(loaded, decoder, card);
      progress.accept(new LoadProgress(Step.READY, 1));
      opened = true;
      return engine;
    } finally {
      if (!opened) {
        loaded.close();
      }
    }
  }

  @Override
  public ModelCard card() {
    return card;
  }

  @Override
  public Session session() {
    return decoder.session();
  }

  @Override
  public Session session(Tokens tokens) {
    return decoder.session(tokens);
  }

  @Override
  public Picture decode(Part.Drawn drawn) {
    return decoder.decode(drawn);
  }

  @Override
  public Part.Drawn encode(Part.Photo photo) {
    return decoder.encode(photo);
  }

  @Override
  public Part.Drawn encode(PhotoFile file, Crop crop) {
    return decoder.encode(file, crop);
  }

  @Override
  public int count(Prompt prompt) {
    return decoder.count(prompt);
  }

  @Override
  public List<TokenSpan> spans(Tokens tokens) {
    return decoder.spans(tokens);
  }

  @Override
  public Tokens standing(Tokens tokens) {
    return decoder.standing(tokens);
  }

  @Override
  public synchronized void close() {
    decoder.close();
    loaded.close();
  }
}
