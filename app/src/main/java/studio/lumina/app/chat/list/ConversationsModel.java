package studio.lumina.app.chat.list;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import studio.lumina.app.store.ConversationEntry;
import studio.lumina.app.work.Answer;
import studio.lumina.app.work.Chats;
import studio.lumina.core.Problem;

/// The list of conversations: all of the library, or those that a search finds. FX thread only,
/// without a toolkit.
public final class ConversationsModel {
  private final Chats chats;
  private final Consumer<Problem> trouble;
  private final ObservableList<ConversationEntry> all = FXCollections.observableArrayList();
  private final ObservableList<ConversationEntry> allView =
      FXCollections.unmodifiableObservableList(all);
  private final StringProperty words = new SimpleStringProperty("");
  private final ReadOnlyBooleanWrapper canRestore = new ReadOnlyBooleanWrapper();
  private final Deque<Long> trashed = new ArrayDeque<>();

  /// @param trouble told what cannot be done
  public ConversationsModel(Chats chats, Consumer<Problem> trouble) {
    this.chats = chats;
    this.trouble = trouble;
    words.addListener((value, before, now) -> load());
    load();
  }

  /// Pinned ones first, then the latest.
  public ObservableList<ConversationEntry> all() {
    return allView;
  }

  /// What is looked for.
  public StringProperty wordsProperty() {
    return words;
  }

  /// Whether something was thrown away that can be had back.
  public ReadOnlyBooleanProperty canRestoreProperty() {
    return canRestore.getReadOnlyProperty();
  }

  /// Asks for the list anew.
  public void load() {
    Answer.of(chats.list(words.get()), all::setAll, trouble);
  }

  /// Gives a conversation another title; blank for its first words.
  public void rename(ConversationEntry entry, String title) {
    Answer.of(chats.rename(entry.id(), title), done -> load(), trouble);
  }

  /// Keeps a conversation above the others, or lets it go.
  public void pin(ConversationEntry entry, boolean pinned) {
    Answer.of(chats.pin(entry.id(), pinned), done -> load(), trouble);
  }

  /// Moves a conversation to the trash.
  public void discard(long conversation, Runnable gone) {
    Answer.of(
        chats.discard(conversation),
        done -> {
          trashed.push(conversation);
          canRestore.set(true);
          gone.run();
          load();
        },
        trouble);
  }

  /// Brings back what was thrown away last.
  public void restore(Consumer<ConversationEntry> back) {
    if (trashed.isEmpty()) {
      return;
    }
    Answer.of(
        chats.restore(trashed.pop()),
        entry -> {
          back.accept(entry);
          load();
        },
        trouble);
    canRestore.set(!trashed.isEmpty());
  }
}
