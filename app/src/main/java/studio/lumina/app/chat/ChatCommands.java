package studio.lumina.app.chat;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;
import studio.lumina.app.chat.conversation.AnswerForm;
import studio.lumina.app.chat.conversation.ConversationModel;
import studio.lumina.app.command.Command;
import studio.lumina.app.command.CommandGroup;
import studio.lumina.app.command.Keys;
import studio.lumina.app.store.TurnEntry;

/// What Chat can be told to do.
final class ChatCommands {
  private static final Modifier CTRL = KeyCombination.SHORTCUT_DOWN;
  private static final Modifier ALT = KeyCombination.ALT_DOWN;
  private static final CommandGroup COMMANDS = new CommandGroup("chat.", "command.chat.");

  private ChatCommands() {}

  static List<Command> of(ChatModel model, ChatView view) {
    ConversationModel conversation = model.conversation();
    ObservableBooleanValue answered =
        Bindings.createBooleanBinding(
            () -> !conversation.shown().isEmpty() && !conversation.busyProperty().get(),
            conversation.revisionProperty());
    ObservableBooleanValue cut =
        Bindings.createBooleanBinding(
            () -> last(conversation).filter(conversation::isOpen).isPresent(),
            conversation.revisionProperty());
    return List.of(
        COMMANDS.workspace("new", Keys.of(KeyCode.N, CTRL), Command.ALWAYS, view::begin),
        COMMANDS.workspace("search", Keys.of(KeyCode.F, CTRL), Command.ALWAYS, view::focusSearch),
        COMMANDS.workspace("write", Keys.of(KeyCode.L, CTRL), Command.ALWAYS, view::focusWords),
        COMMANDS.workspace("picture", Keys.of(KeyCode.O, CTRL), Command.ALWAYS, view::choose),
        COMMANDS.workspace(
            "stop", Keys.of(KeyCode.PERIOD, CTRL), conversation.busyProperty(), conversation::stop),
        COMMANDS.workspace("go-on", none(), cut, () -> on(conversation, conversation::goOn)),
        COMMANDS.workspace(
            "regenerate",
            Keys.of(KeyCode.R, CTRL),
            answered,
            () -> on(conversation, model::regenerate)),
        COMMANDS.workspace(
            "edit", Keys.of(KeyCode.E, CTRL), answered, () -> on(conversation, view.turns()::edit)),
        COMMANDS.workspace(
            "before", Keys.of(KeyCode.LEFT, ALT), answered, () -> parting(conversation, -1)),
        COMMANDS.workspace(
            "after", Keys.of(KeyCode.RIGHT, ALT), answered, () -> parting(conversation, 1)),
        COMMANDS.workspace(
            "any", none(), Command.ALWAYS, () -> model.values().formProperty().set(AnswerForm.ANY)),
        COMMANDS.workspace(
            "words",
            none(),
            Command.ALWAYS,
            () -> model.values().formProperty().set(AnswerForm.WORDS)),
        COMMANDS.workspace(
            "drawn",
            none(),
            Command.ALWAYS,
            () -> model.values().formProperty().set(AnswerForm.PICTURE)),
        COMMANDS.workspace(
            "restore",
            Keys.of(KeyCode.Z, CTRL),
            model.list().canRestoreProperty(),
            view.conversations()::restore),
        COMMANDS.workspace("import", none(), Command.ALWAYS, view.files()::bringIn),
        COMMANDS.workspace("left", Keys.of(KeyCode.F7), Command.ALWAYS, view::foldLeft),
        COMMANDS.workspace("right", Keys.of(KeyCode.F8), Command.ALWAYS, view::foldRight));
  }

  private static Optional<TurnEntry> last(ConversationModel conversation) {
    return conversation.shown().reversed().stream().findFirst();
  }

  private static void on(ConversationModel conversation, Consumer<TurnEntry> action) {
    last(conversation).ifPresent(action);
  }

  /// Another of the turns at the last parting of the branch.
  private static void parting(ConversationModel conversation, int step) {
    conversation
        .treeProperty()
        .get()
        .ifPresent(tree ->
            tree.shown().reversed().stream()
                .filter(turn -> tree.siblings(turn).size() > 1)
                .findFirst()
                .ifPresent(turn -> conversation.sibling(turn, step)));
  }

  private static Optional<KeyCombination> none() {
    return Optional.empty();
  }
}
