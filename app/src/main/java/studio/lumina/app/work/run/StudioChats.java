package studio.lumina.app.work.run;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import studio.lumina.app.store.ConversationEntry;
import studio.lumina.app.store.ConversationFolder;
import studio.lumina.app.store.Conversations;
import studio.lumina.app.store.KeptTurn;
import studio.lumina.app.store.Library;
import studio.lumina.app.store.MutedPiece;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.work.Chats;
import studio.lumina.app.work.ConversationTree;
import studio.lumina.app.work.engine.EngineSupervisor;
import studio.lumina.core.Engine;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Part;
import studio.lumina.core.Picture;
import studio.lumina.core.Problem;
import studio.lumina.core.Prompt;
import studio.lumina.core.TokenSpan;
import studio.lumina.core.Tokens;
import studio.lumina.core.image.PictureFile;

/// Conversations of the library, changed on the writer thread, read by the reader; what needs the
/// engine is asked by the checker.
final class StudioChats implements Chats {
  private final Library library;
  private final EngineSupervisor model;
  private final WorkerThreads threads;
  private final Answers answers;
  private CompletableFuture<?> listing = new CompletableFuture<>();
  private CompletableFuture<?> counting = new CompletableFuture<>();

  StudioChats(Library library, EngineSupervisor model, WorkerThreads threads, Answers answers) {
    this.library = library;
    this.model = model;
    this.threads = threads;
    this.answers = answers;
  }

  @Override
  public CompletionStage<Long> begin() {
    return answers.ask(threads::writer, () -> conversations().begin());
  }

  @Override
  public CompletionStage<Long> fork(long conversation, int turns) {
    return answers.ask(threads::writer, () -> conversations().fork(conversation, turns));
  }

  @Override
  public CompletionStage<List<KeptTurn>> turns(long conversation) {
    return answers.ask(threads::reader, () -> conversations().turns(conversation));
  }

  @Override
  public CompletionStage<List<ConversationEntry>> list(String words) {
    CompletableFuture<List<ConversationEntry>> answer = new CompletableFuture<>();
    listing.cancel(false);
    listing = answer;
    return answers.ask(threads::reader, answer, () -> conversations().list(words));
  }

  @Override
  public CompletionStage<ConversationTree> open(long conversation) {
    return answers.ask(threads::reader, () -> tree(conversation));
  }

  @Override
  public void show(long conversation, long leaf) {
    threads.writer(() -> conversations().show(conversation, leaf));
  }

  @Override
  public void mute(long conversation, List<MutedPiece> pieces) {
    List<MutedPiece> muted = List.copyOf(pieces);
    threads.writer(() -> conversations().mute(conversation, muted));
  }

  @Override
  public CompletionStage<ConversationEntry> rename(long conversation, String title) {
    return change(conversation, all -> all.rename(conversation, title));
  }

  @Override
  public CompletionStage<ConversationEntry> pin(long conversation, boolean pinned) {
    return change(conversation, all -> all.pin(conversation, pinned));
  }

  @Override
  public CompletionStage<ConversationEntry> discard(long conversation) {
    return change(conversation, all -> all.discard(conversation));
  }

  @Override
  public CompletionStage<ConversationEntry> restore(long conversation) {
    return change(conversation, all -> all.restore(conversation));
  }

  @Override
  public CompletionStage<ConversationTree> drop(long conversation, long turn) {
    return answers.ask(
        threads::writer,
        () -> {
          conversations().drop(turn);
          return tree(conversation);
        });
  }

  @Override
  public CompletionStage<List<List<TokenSpan>>> spans(List<Tokens> tokens) {
    List<Tokens> asked = List.copyOf(tokens);
    return answers.ask(
        threads::checker,
        () -> {
          Engine engine = engine();
          return asked.stream().map(engine::spans).toList();
        });
  }

  @Override
  public CompletionStage<Integer> count(List<Part> said) {
    CompletableFuture<Integer> answer = new CompletableFuture<>();
    counting.cancel(false);
    counting = answer;
    Prompt prompt = new Prompt.Chat(said);
    return answers.ask(threads::checker, answer, () -> engine().count(prompt));
  }

  @Override
  public CompletionStage<Picture> picture(Part.Image image, String checkpoint) {
    return switch (image) {
      case Part.Photo photo -> CompletableFuture.completedFuture(photo.picture());
      case Part.PhotoReference photo ->
          answers.ask(threads::reader, () -> library.controls().read(photo.hash()).preview());
      case Part.Drawn drawn ->
          answers
              .ask(threads::reader, () -> library.answerPictures().read(drawn, checkpoint))
              .thenCompose(kept ->
                  kept.<CompletionStage<Picture>>map(CompletableFuture::completedFuture)
                      .orElseGet(
                          () -> answers.ask(threads::checker, () -> decoded(drawn, checkpoint))));
    };
  }

  @Override
  public CompletionStage<Part.PhotoReference> bringIn(Path file) {
    return answers.ask(threads::reader, () -> library.controls().bringIn(file).reference());
  }

  @Override
  public CompletionStage<Path> exportFile(long conversation, Path file) {
    return answers.ask(
        threads::reader,
        () -> {
          ConversationTree tree = tree(conversation);
          library.conversationFiles().write(tree.entry(), tree.turns(), file);
          return file;
        });
  }

  @Override
  public CompletionStage<Path> exportFolder(long conversation, Path folder) {
    return answers.ask(
        threads::reader,
        () -> {
          ConversationTree tree = tree(conversation);
          new ConversationFolder(library.controls(), library.answerPictures())
              .write(tree.entry(), tree.shown(), folder);
          return folder;
        });
  }

  @Override
  public CompletionStage<Long> importFile(Path file) {
    return answers
        .ask(threads::reader, () -> library.conversationFiles().read(file))
        .thenCompose(loaded -> answers.ask(threads::writer, () -> conversations().bringIn(loaded)));
  }

  @Override
  public CompletionStage<Part.Image> takeUp(long picture) {
    return answers.ask(threads::reader, () -> taken(library.entry(picture)));
  }

  private Part.Image taken(PictureEntry entry) {
    Part.Drawn drawn = new Part.Drawn(entry.size(), entry.codes());
    Path file =
        entry
            .file()
            .orElseThrow(() ->
                new LuminaException(new Problem.FileMissing("picture " + entry.id(), "picture")));
    boolean same =
        model.running().map(engine -> engine.card().name().equals(entry.model())).orElse(false);
    if (!same || !drawn.complete()) {
      return library.controls().bringIn(file).reference();
    }
    library.answerPictures().keep(drawn, entry.model(), PictureFile.read(file));
    return drawn;
  }

  /// Only the checkpoint that made a picture can show it again.
  private Picture decoded(Part.Drawn drawn, String checkpoint) {
    Engine engine = engine();
    if (!checkpoint.isEmpty() && !engine.card().name().equals(checkpoint)) {
      throw new LuminaException(new Problem.Closed("checkpoint " + checkpoint));
    }
    Picture pixels = engine.decode(drawn);
    if (drawn.complete()) {
      library.answerPictures().keep(drawn, checkpoint, pixels);
    }
    return pixels;
  }

  private CompletionStage<ConversationEntry> change(
      long conversation, Consumer<Conversations> change) {
    return answers.ask(
        threads::writer,
        () -> {
          change.accept(conversations());
          return conversations().entry(conversation);
        });
  }

  private ConversationTree tree(long conversation) {
    return new ConversationTree(
        conversations().entry(conversation), conversations().tree(conversation));
  }

  private Conversations conversations() {
    return library.conversations();
  }

  private Engine engine() {
    return model.running().orElseThrow(() -> new LuminaException(new Problem.Closed("checkpoint")));
  }
}
