package studio.lumina.app.chat;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;
import studio.lumina.app.chat.talk.AnswerForm;
import studio.lumina.app.chat.talk.TalkModel;
import studio.lumina.app.command.Command;
import studio.lumina.app.store.TurnEntry;
import studio.lumina.app.ui.Messages;

/// What Chat can be told to do.
final class ChatCommands {
  private static final Modifier CTRL = KeyCombination.SHORTCUT_DOWN;
  private static final Modifier ALT = KeyCombination.ALT_DOWN;
  private static final ObservableBooleanValue ALWAYS = new SimpleBooleanProperty(true);

  private ChatCommands() {}

  static List<Command> of(ChatModel model, ChatView view) {
    TalkModel talk = model.talk();
    ObservableBooleanValue answered =
        Bindings.createBooleanBinding(
            () -> !talk.shown().isEmpty() && !talk.busyProperty().get(), talk.revisionProperty());
    ObservableBooleanValue cut =
        Bindings.createBooleanBinding(
            () -> last(talk).filter(talk::isOpen).isPresent(), talk.revisionProperty());
    return List.of(
        command("new", key(KeyCode.N, CTRL), ALWAYS, view::begin),
        command("search", key(KeyCode.F, CTRL), ALWAYS, view::focusSearch),
        command("write", key(KeyCode.L, CTRL), ALWAYS, view::focusWords),
        command("picture", key(KeyCode.O, CTRL), ALWAYS, view::choose),
        command("stop", key(KeyCode.PERIOD, CTRL), talk.busyProperty(), talk::stop),
        command("go-on", none(), cut, () -> on(talk, talk::goOn)),
        command("regenerate", key(KeyCode.R, CTRL), answered, () -> on(talk, model::regenerate)),
        command("edit", key(KeyCode.E, CTRL), answered, () -> on(talk, view::edit)),
        command("before", key(KeyCode.LEFT, ALT), answered, () -> parting(talk, -1)),
        command("after", key(KeyCode.RIGHT, ALT), answered, () -> parting(talk, 1)),
        command("any", none(), ALWAYS, () -> model.values().formProperty().set(AnswerForm.ANY)),
        command("words", none(), ALWAYS, () -> model.values().formProperty().set(AnswerForm.WORDS)),
        command(
            "drawn", none(), ALWAYS, () -> model.values().formProperty().set(AnswerForm.PICTURE)),
        command("restore", key(KeyCode.Z, CTRL), model.list().canRestoreProperty(), view::restore),
        command("import", none(), ALWAYS, view::importFile),
        command("left", key(KeyCode.F7), ALWAYS, view::foldLeft),
        command("right", key(KeyCode.F8), ALWAYS, view::foldRight));
  }

  private static Optional<TurnEntry> last(TalkModel talk) {
    return talk.shown().reversed().stream().findFirst();
  }

  private static void on(TalkModel talk, Consumer<TurnEntry> deed) {
    last(talk).ifPresent(deed);
  }

  /// Another of the turns at the last parting of the branch.
  private static void parting(TalkModel talk, int step) {
    talk.treeProperty()
        .get()
        .ifPresent(tree ->
            tree.shown().reversed().stream()
                .filter(turn -> tree.siblings(turn).size() > 1)
                .findFirst()
                .ifPresent(turn -> talk.sibling(turn, step)));
  }

  private static Optional<KeyCombination> key(KeyCode code, Modifier... modifiers) {
    return Optional.of(new KeyCodeCombination(code, modifiers));
  }

  private static Optional<KeyCombination> none() {
    return Optional.empty();
  }

  private static Command command(
      String name,
      Optional<KeyCombination> key,
      ObservableBooleanValue available,
      Runnable action) {
    return new Command(
        "chat." + name,
        Messages.of("command.chat." + name),
        Command.Scope.WORKSPACE,
        key,
        available,
        action);
  }
}
