package studio.lumina.app.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.input.KeyCombination;
import studio.lumina.app.ui.UiState;

/// Every command of the studio and the key that it has, as shipped or as the artist chose. FX
/// thread only, without a toolkit.
public final class Keymap {
  /// The area of commands that belong to no workspace.
  public static final String WINDOW = "";

  private static final String NAME = "keys";
  private static final String ASIDE = "keys.aside";

  private final UiState uiState;
  private final Map<String, Command> commands = new LinkedHashMap<>();
  private final Map<String, String> areas = new HashMap<>();
  private final Map<String, Optional<KeyCombination>> chosen = new HashMap<>();
  private final List<String> ignored;
  private final boolean reset;
  private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper();

  /// What a key would mean for a command.
  public sealed interface Verdict {
    /// Nothing else has it.
    record Free() implements Verdict {}

    /// Others have it where the command's key counts.
    record Taken(List<Command> by) implements Verdict {}

    /// It types something: it can only be a key of the stage.
    record TypesSomething() implements Verdict {}
  }

  /// @param uiState keeps the artist's keys; what cannot be understood in it is kept aside
  public Keymap(UiState uiState) {
    this.uiState = uiState;
    Optional<String> kept = uiState.value(NAME).filter(text -> !text.isBlank());
    KeyFile file = kept.map(KeyFile::read).orElse(KeyFile.EMPTY);
    chosen.putAll(file.keys());
    ignored = List.copyOf(file.ignored());
    reset = !file.usable();
    if (reset || !ignored.isEmpty()) {
      kept.ifPresent(text -> uiState.put(ASIDE, text));
    }
  }

  /// Takes up commands.
  ///
  /// @param area the id of the workspace that has them, or [#WINDOW]
  public void add(String area, List<Command> added) {
    added.forEach(command -> {
      commands.put(command.id(), command);
      areas.put(command.id(), area);
    });
    version.set(version.get() + 1);
  }

  /// Every command, in the order in which they were taken up.
  public List<Command> commands() {
    return List.copyOf(commands.values());
  }

  /// The workspace that has a command, or [#WINDOW].
  public String area(Command command) {
    return areas.getOrDefault(command.id(), WINDOW);
  }

  /// Commands whose chosen key could not be understood when the keys were read.
  public List<String> ignored() {
    return ignored;
  }

  /// Whether the kept keys could not be read at all, so that the usual ones are in force.
  public boolean wasReset() {
    return reset;
  }

  /// Counts up whenever commands are taken up or a key changes.
  public ReadOnlyIntegerProperty versionProperty() {
    return version.getReadOnlyProperty();
  }

  /// The key in force.
  public Optional<KeyCombination> key(Command command) {
    return chosen.getOrDefault(command.id(), command.key());
  }

  /// The key in force in words, or an empty text.
  public String words(Command command) {
    return key(command).map(Keys::words).orElse("");
  }

  /// The command of that id.
  public Optional<Command> command(String id) {
    return Optional.ofNullable(commands.get(id));
  }

  /// Whether the artist chose another key.
  public boolean isChanged(Command command) {
    return chosen.containsKey(command.id());
  }

  /// What a key would mean for a command; one that is taken may be chosen all the same.
  public Verdict check(Command command, KeyCombination key) {
    if (command.scope() != Command.Scope.STAGE && Keys.isPlain(key)) {
      return new Verdict.TypesSomething();
    }
    List<Command> by = new ArrayList<>();
    for (Command other : commands.values()) {
      boolean same = key(other).filter(k -> Keys.same(k, key)).isPresent();
      if (same && !other.id().equals(command.id()) && overlap(command, other)) {
        by.add(other);
      }
    }
    return by.isEmpty() ? new Verdict.Free() : new Verdict.Taken(List.copyOf(by));
  }

  /// The commands that have this one's key too, where both count.
  public List<Command> conflicts(Command command) {
    return key(command)
        .map(key -> check(command, key) instanceof Verdict.Taken taken ? taken.by() : null)
        .orElse(List.of());
  }

  /// Gives a command another key, or none.
  public void choose(Command command, Optional<KeyCombination> key) {
    chosen.put(command.id(), key);
    keep();
  }

  /// Gives a command its usual key back.
  public void reset(Command command) {
    chosen.remove(command.id());
    keep();
  }

  /// Gives every command its usual key back; those of other versions of the studio stay.
  public void resetAll() {
    chosen.keySet().removeAll(commands.keySet());
    keep();
  }

  /// Commands count in the same place, where one reaches the other: those of the window everywhere,
  /// those of a workspace and its stage in that workspace.
  private boolean overlap(Command one, Command other) {
    return one.scope() == Command.Scope.WINDOW
        || other.scope() == Command.Scope.WINDOW
        || area(one).equals(area(other));
  }

  private void keep() {
    uiState.put(NAME, KeyFile.write(chosen));
    version.set(version.get() + 1);
  }
}
