package studio.lumina.core.decode;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import studio.lumina.core.Crop;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Part;
import studio.lumina.core.PhotoFile;
import studio.lumina.core.Picture;
import studio.lumina.core.Problem;
import studio.lumina.core.Prompt;
import studio.lumina.core.Session;
import studio.lumina.core.Size;
import studio.lumina.core.TokenSpan;
import studio.lumina.core.Tokens;
import studio.lumina.core.image.PictureCodec;
import studio.lumina.core.image.PictureFile;
import studio.lumina.core.model.LanguageModel;
import studio.lumina.core.torch.CancelSignal;
import studio.lumina.core.vocabulary.Vocabulary;

/// Turns prompts into pictures and words with a model and a codec that somebody else opened and
/// closes. Any thread may call it; computations wait for each other. Closing it closes its
/// sessions.
public final class Decoder implements AutoCloseable {
  private final LanguageModel model;
  private final PictureCodec codec;
  private final Vocabulary vocabulary;
  private final TextCodec textCodec;
  private final Set<Integer> silent;
  private final CancelSignal signal;
  private final List<Size> sizes;
  private final Optional<Problem.CannotDraw> mute;
  private final PhotoEncoder photos;
  private final PromptEncoder promptEncoder;
  private final PromptCache prompts;
  private final LongSupplier clock;
  private final ChunkLength chunkLength;
  private final PreviewBudget.Cost previewCost = new PreviewBudget.Cost();
  private final ComputationLock computations;
  private final Set<DecodeSession> sessions = ConcurrentHashMap.newKeySet();

  /// What a decoder works with.
  ///
  /// @param signal stops the model's and the codec's computations
  /// @param sizes what can be drawn, and what photos are fitted to
  /// @param mute why the model does not draw, if so; it can still look at pictures then
  public record Tools(
      LanguageModel model,
      PictureCodec codec,
      Vocabulary vocabulary,
      TextCodec textCodec,
      CancelSignal signal,
      List<Size> sizes,
      Optional<Problem.CannotDraw> mute) {
    public Tools {
      sizes = List.copyOf(sizes);
    }
  }

  public Decoder(Tools tools) {
    this(tools, System::nanoTime, ChunkLength.adaptive());
  }

  Decoder(Tools tools, LongSupplier clock, ChunkLength chunkLength) {
    this.model = tools.model();
    this.codec = tools.codec();
    this.vocabulary = tools.vocabulary();
    this.textCodec = tools.textCodec();
    this.silent =
        tools.textCodec().controls().stream()
            .filter(id -> id >= 0 && id < vocabulary.size())
            .filter(id -> id != vocabulary.imageStart() && id != vocabulary.turnEnd())
            .collect(Collectors.toUnmodifiableSet());
    this.signal = tools.signal();
    this.computations = new ComputationLock(signal);
    this.sizes = tools.sizes();
    this.mute = tools.mute();
    this.photos = new PhotoEncoder(vocabulary, codec, sizes);
    this.promptEncoder = new PromptEncoder(vocabulary, textCodec, photos);
    // A prompt with a picture is worth keeping; one that fills the context is not.
    this.prompts = new PromptCache(model.facts().context() / 4);
    this.clock = clock;
    this.chunkLength = chunkLength;
  }

  /// A new, empty conversation.
  public Session session() {
    return session(Tokens.NONE);
  }

  /// A conversation rebuilt from its tokens, which are read with its next turn.
  ///
  /// @throws LuminaException with [Problem.TokensInvalid] or [Problem.ContextFull]
  public Session session(Tokens tokens) {
    checkRoom(tokens);
    return open(() -> new ConversationCache(model, vocabulary, prompts, tokens.ids()));
  }

  /// @throws LuminaException with [Problem.ContextFull] where they leave no room for a turn
  void checkRoom(Tokens tokens) {
    // The shortest turn is a start, an end, a word and an end.
    if (tokens.size() + 4 > model.facts().context()) {
      throw new LuminaException(
          new Problem.ContextFull(tokens.size() + 4, model.facts().context()));
    }
  }

  /// A session over a conversation.
  DecodeSession open(Supplier<ConversationCache> conversation) {
    return alone(() -> {
      DecodeSession made = new DecodeSession(this, conversation.get());
      sessions.add(made);
      return made;
    });
  }

  /// The pixels of a picture's finished rows.
  ///
  /// @throws LuminaException with [Problem.TokensInvalid] where no row is finished or an id is no
  ///   image token
  public Picture decode(Part.Drawn drawn) {
    return alone(() -> {
      PictureTokens.check(vocabulary, drawn.codes());
      int columns = drawn.size().columns();
      if (drawn.finishedRows() == 0) {
        throw new LuminaException(new Problem.TokensInvalid("no row is finished"));
      }
      Tokens finished = drawn.codes().slice(0, drawn.finishedRows() * columns);
      return codec.decode(PictureTokens.codes(vocabulary, finished), columns);
    });
  }

  /// A photo fitted and encoded.
  public Part.Drawn encode(Part.Photo photo) {
    return alone(() -> photos.drawn(photo));
  }

  /// A photo's file decoded, fitted and encoded.
  public Part.Drawn encode(PhotoFile file, Crop crop) {
    Picture picture;
    try {
      picture = PictureFile.read(file.name(), file.bytes());
    } catch (OutOfMemoryError e) {
      throw ComputationLock.failure(e);
    }
    return alone(() -> photos.encode(picture, crop));
  }

  /// Tokens that a prompt takes in a new conversation. Waits for no computation.
  public int count(Prompt prompt) {
    return computations.beside(() -> promptEncoder.count(prompt));
  }

  /// What runs of ids in a conversation are. Waits for no computation.
  public List<TokenSpan> spans(Tokens tokens) {
    return computations.beside(() -> new TokenSpans(vocabulary, textCodec).of(tokens.ids()));
  }

  /// A conversation whose last reply was cut off, as it stands once that is kept. Waits for no
  /// computation.
  public Tokens standing(Tokens tokens) {
    return computations.beside(
        () -> new Tokens(ConversationCut.standing(vocabulary, tokens.ids())));
  }

  /// Ends every session; idempotent.
  @Override
  public void close() {
    computations.close();
    for (DecodeSession session : sessions) {
      session.close();
    }
    ReentrantLock lock = computations.lock();
    lock.lock();
    try {
      prompts.close();
    } finally {
      lock.unlock();
    }
  }

  /// @throws LuminaException with [Problem.CannotDraw]
  void checkDraws() {
    if (mute.isPresent()) {
      throw new LuminaException(mute.get());
    }
  }

  /// @throws LuminaException with [Problem.SizeUnsupported]
  void checkSupported(Size size) {
    if (!sizes.contains(size)) {
      throw new LuminaException(new Problem.SizeUnsupported(size.width(), size.height(), sizes));
    }
  }

  void forget(DecodeSession session) {
    sessions.remove(session);
  }

  LanguageModel model() {
    return model;
  }

  PictureCodec codec() {
    return codec;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  TextCodec textCodec() {
    return textCodec;
  }

  /// Ids that never come between words.
  Set<Integer> silent() {
    return silent;
  }

  CancelSignal signal() {
    return signal;
  }

  /// Sizes that can be drawn.
  List<Size> sizes() {
    return mute.isPresent() ? List.of() : sizes;
  }

  PromptEncoder promptEncoder() {
    return promptEncoder;
  }

  PromptCache prompts() {
    return prompts;
  }

  LongSupplier clock() {
    return clock;
  }

  ChunkLength chunkLength() {
    return chunkLength;
  }

  PreviewBudget.Cost previewCost() {
    return previewCost;
  }

  ReentrantLock lock() {
    return computations.lock();
  }

  /// See [ComputationLock#alone].
  <T> T alone(Supplier<T> computation) {
    return computations.alone(computation);
  }
}
