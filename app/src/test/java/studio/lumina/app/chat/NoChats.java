package studio.lumina.app.chat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import studio.lumina.app.store.ConversationEntry;
import studio.lumina.app.store.KeptTurn;
import studio.lumina.app.store.MutedPiece;
import studio.lumina.app.work.Chats;
import studio.lumina.app.work.ConversationTree;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Part;
import studio.lumina.core.Picture;
import studio.lumina.core.Problem;
import studio.lumina.core.TokenSpan;
import studio.lumina.core.Tokens;

/// Conversations of which nothing can be had; a test overrides what can.
public class NoChats implements Chats {
  private final Problem problem;

  /// @param problem with which everything fails
  public NoChats(Problem problem) {
    this.problem = problem;
  }

  private <T> CompletionStage<T> none() {
    return CompletableFuture.failedFuture(new LuminaException(problem));
  }

  @Override
  public CompletionStage<Integer> count(List<Part> said) {
    return none();
  }

  @Override
  public CompletionStage<Part.PhotoReference> bringIn(Path file) {
    return none();
  }

  @Override
  public CompletionStage<Part.Image> takeUp(long picture) {
    return none();
  }

  @Override
  public CompletionStage<Path> exportFile(long conversation, Path file) {
    return none();
  }

  @Override
  public CompletionStage<Path> exportFolder(long conversation, Path folder) {
    return none();
  }

  @Override
  public CompletionStage<Long> importFile(Path file) {
    return none();
  }

  @Override
  public CompletionStage<Long> begin() {
    return none();
  }

  @Override
  public CompletionStage<Long> fork(long conversation, int turns) {
    return none();
  }

  @Override
  public CompletionStage<List<KeptTurn>> turns(long conversation) {
    return none();
  }

  @Override
  public CompletionStage<List<ConversationEntry>> list(String words) {
    return none();
  }

  @Override
  public CompletionStage<ConversationTree> open(long conversation) {
    return none();
  }

  @Override
  public void show(long conversation, long leaf) {}

  @Override
  public void mute(long conversation, List<MutedPiece> pieces) {}

  @Override
  public CompletionStage<ConversationEntry> rename(long conversation, String title) {
    return none();
  }

  @Override
  public CompletionStage<ConversationEntry> pin(long conversation, boolean pinned) {
    return none();
  }

  @Override
  public CompletionStage<ConversationEntry> discard(long conversation) {
    return none();
  }

  @Override
  public CompletionStage<ConversationEntry> restore(long conversation) {
    return none();
  }

  @Override
  public CompletionStage<ConversationTree> drop(long conversation, long turn) {
    return none();
  }

  @Override
  public CompletionStage<List<List<TokenSpan>>> spans(List<Tokens> tokens) {
    return none();
  }

  @Override
  public CompletionStage<Picture> picture(Part.Image image, String model) {
    return none();
  }
}
