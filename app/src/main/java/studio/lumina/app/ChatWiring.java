package studio.lumina.app;

import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import javafx.application.Platform;
import org.kordamp.ikonli.feather.Feather;
import studio.lumina.app.chat.ChatModel;
import studio.lumina.app.chat.ChatWorkspace;
import studio.lumina.app.create.CreateModel;
import studio.lumina.app.diagnostics.Redaction;
import studio.lumina.app.picture.PictureAction;
import studio.lumina.app.store.TurnEntry;
import studio.lumina.app.ui.BackgroundTasks;
import studio.lumina.app.ui.UiState;
import studio.lumina.app.ui.WorkspaceContext;
import studio.lumina.app.work.ConversationTree;
import studio.lumina.app.work.StudioPorts;

/// Makes the Chat workspace and joins it with the others: a picture of the library can be said from
/// wherever it is shown.
final class ChatWiring {
  private final ChatModel model;
  private final BackgroundTasks tasks;
  private final CreateModel create;

  /// @param reader where files are read
  /// @param redaction told what was said, which never reaches the log
  ChatWiring(
      StudioPorts ports, CreateModel create, UiState memory, Executor reader, Redaction redaction) {
    this.create = create;
    tasks = new BackgroundTasks(reader, Platform::runLater);
    model =
        new ChatModel(ports, create.checkpoint(), memory, RandomGenerator.of("L64X128MixRandom"));
    model
        .conversation()
        .treeProperty()
        .addListener((value, before, now) -> now.ifPresent(tree -> keepSecret(tree, redaction)));
  }

  ChatModel model() {
    return model;
  }

  ChatWorkspace workspace(WorkspaceContext frame) {
    return new ChatWorkspace(model, frame, tasks, Clock.systemUTC());
  }

  /// Offers Chat wherever a picture is shown.
  ///
  /// @param go shows a workspace
  void join(Consumer<String> go) {
    create.offer(
        new PictureAction(
            "chat.to",
            Feather.MESSAGE_CIRCLE,
            entry -> {
              model.composer().takeUp(entry.id(), entry.model());
              go.accept(ChatWorkspace.ID);
            }));
  }

  private static void keepSecret(ConversationTree conversation, Redaction redaction) {
    conversation.turns().stream().map(TurnEntry::words).forEach(redaction::secret);
  }
}
