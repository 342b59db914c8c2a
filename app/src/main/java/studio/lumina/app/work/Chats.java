package studio.lumina.app.work;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionStage;
import studio.lumina.app.store.ConversationEntry;
import studio.lumina.app.store.KeptTurn;
import studio.lumina.app.store.MutedPiece;
import studio.lumina.core.Part;
import studio.lumina.core.Picture;
import studio.lumina.core.TokenSpan;
import studio.lumina.core.Tokens;

/// The port to the conversations of the library; their turns are jobs, see [ChatTurnJob]. Called on
/// the FX thread; never blocks. Each answer goes to who asked, on the FX thread: the value or a
/// [studio.lumina.core.LuminaException]. What changes a conversation is answered once it is in the
/// library.
public interface Chats {
  /// A new, empty conversation; its number, by which it is a job's owner.
  CompletionStage<Long> begin();

  /// A new conversation with the first turns of the branch of another that is shown; its number.
  ///
  /// @param turns how many it takes over
  CompletionStage<Long> fork(long conversation, int turns);

  /// The turns of the branch that is shown, the first first.
  CompletionStage<List<KeptTurn>> turns(long conversation);

  /// The conversations in which something was said, but for those in the trash; pinned ones first,
  /// then the latest. A list that another follows before it was begun is cancelled.
  ///
  /// @param words all of which are in one of its turns or its title; empty for all
  CompletionStage<List<ConversationEntry>> list(String words);

  /// A conversation with all its turns.
  CompletionStage<ConversationTree> open(long conversation);

  /// Shows the branch that ends with a turn, also after the next start.
  void show(long conversation, long leaf);

  /// Keeps which pieces the model does not see.
  void mute(long conversation, List<MutedPiece> pieces);

  /// Gives a conversation another title; blank for its first words.
  CompletionStage<ConversationEntry> rename(long conversation, String title);

  /// Keeps a conversation above the others, or lets it go.
  CompletionStage<ConversationEntry> pin(long conversation, boolean pinned);

  /// Moves a conversation to the trash.
  CompletionStage<ConversationEntry> discard(long conversation);

  /// Brings a conversation back from the trash.
  CompletionStage<ConversationEntry> restore(long conversation);

  /// Removes a turn and all that follow it.
  CompletionStage<ConversationTree> drop(long conversation, long turn);

  /// What runs of ids are, for each of these. Fails with [studio.lumina.core.Problem.Closed] while
  /// no checkpoint is open.
  CompletionStage<List<List<TokenSpan>>> spans(List<Tokens> tokens);

  /// The tokens that words and pictures take, said in a new conversation. A count that another
  /// follows before it was begun is cancelled; one without an open checkpoint fails with
  /// [studio.lumina.core.Problem.Closed].
  CompletionStage<Integer> count(List<Part> said);

  /// A picture of a conversation to look at: a photo in small, the finished rows of what a model
  /// made.
  ///
  /// @param model the checkpoint that made it
  CompletionStage<Picture> picture(Part.Image image, String model);

  /// Takes a photo in, to be said in a conversation.
  CompletionStage<Part.PhotoReference> bringIn(Path file);

  /// Writes a conversation to one file: all branches with their exact tokens, and the pictures.
  CompletionStage<Path> exportFile(long conversation, Path file);

  /// Writes the branch that is shown to a folder: Markdown and picture files.
  CompletionStage<Path> exportFolder(long conversation, Path folder);

  /// Brings a conversation in from a file; its number.
  CompletionStage<Long> importFile(Path file);

  /// Takes a picture of the library up, to be said in a conversation: as its tokens where the open
  /// checkpoint made it, else as a photo.
  CompletionStage<Part.Image> takeUp(long picture);
}
