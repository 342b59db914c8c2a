package studio.lumina.app.chat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionStage;
import studio.lumina.app.store.ConversationEntry;
import studio.lumina.app.ui.Chooser;
import studio.lumina.app.ui.Messages;
import studio.lumina.app.ui.WorkspaceContext;
import studio.lumina.app.work.Answer;

/// Writes conversations to files that the artist chooses, and brings them in from there. FX thread
/// only.
final class ConversationTransfer {
  private final ChatModel model;
  private final WorkspaceContext frame;

  ConversationTransfer(ChatModel model, WorkspaceContext frame) {
    this.model = model;
    this.frame = frame;
  }

  /// Whether a file may hold a conversation, by its name.
  static boolean takes(Path file) {
    return file.toString().endsWith(".json");
  }

  /// Asks for a file's name and writes a conversation there, to be brought in again.
  void exportFile(ConversationEntry entry) {
    frame
        .save(Messages.of("chat.list.export"), name(entry) + ".json", kind())
        .ifPresent(file -> tell(model.chats().exportFile(entry.id(), file)));
  }

  /// Asks for a folder and writes the branch that is shown there, to be read elsewhere.
  void exportFolder(ConversationEntry entry) {
    frame
        .chooser()
        .folder(Messages.of("chat.list.export.folder"))
        .ifPresent(
            folder -> tell(model.chats().exportFolder(entry.id(), folder.resolve(name(entry)))));
  }

  /// Asks for a file with a conversation and brings it in.
  void bringIn() {
    frame.chooser().open(Messages.of("chat.list.import"), kind()).ifPresent(this::bringIn);
  }

  /// Brings a conversation in and shows it.
  void bringIn(Path file) {
    Answer.of(
        model.chats().importFile(file),
        id -> {
          model.list().load();
          model.conversation().open(id);
        },
        frame.notices()::problem);
  }

  private void tell(CompletionStage<Path> written) {
    Answer.of(
        written,
        file ->
            frame.written(Messages.of("chat.exported", String.valueOf(file.getFileName())), file),
        frame.notices()::problem);
  }

  private static Chooser.Kind kind() {
    return new Chooser.Kind(Messages.of("chat.list.file"), List.of("*.json"));
  }

  /// A title as a file's name on every system.
  private static String name(ConversationEntry entry) {
    String name = entry.title().replaceAll("[^\\p{L}\\p{N} _-]", "").strip();
    return name.isEmpty() ? "conversation" : name;
  }
}
