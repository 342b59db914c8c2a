package studio.lumina.app.gallery;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What was done to the library since the program started, to be taken back and done again, the
/// last first. FX thread only, without a toolkit.
public final class UndoHistory {
  private static final int MOST = 100;

  private final Deque<Edit> done = new ArrayDeque<>();
  private final Deque<Edit> undone = new ArrayDeque<>();
  private final ReadOnlyObjectWrapper<Optional<Edit>> last =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Edit>> next =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /// Something that can be taken back.
  ///
  /// @param kind what was done
  /// @param pictures to how many
  /// @param undo takes it back
  /// @param redo does it again
  public record Edit(Kind kind, int pictures, Runnable undo, Runnable redo) {}

  /// What can be taken back.
  public enum Kind {
    DELETE,
    RESTORE,
    RATE
  }

  /// Does something that can be taken back.
  void perform(Edit edit) {
    done.push(edit);
    if (done.size() > MOST) {
      done.removeLast();
    }
    undone.clear();
    edit.redo().run();
    tell();
  }

  /// What would be taken back.
  public ReadOnlyObjectProperty<Optional<Edit>> lastProperty() {
    return last.getReadOnlyProperty();
  }

  /// What would be done again.
  public ReadOnlyObjectProperty<Optional<Edit>> nextProperty() {
    return next.getReadOnlyProperty();
  }

  /// Takes back what was done last.
  public void undo() {
    if (!done.isEmpty()) {
      Edit edit = done.pop();
      undone.push(edit);
      edit.undo().run();
      tell();
    }
  }

  /// Does again what was taken back last.
  public void redo() {
    if (!undone.isEmpty()) {
      Edit edit = undone.pop();
      done.push(edit);
      edit.redo().run();
      tell();
    }
  }

  /// What is gone for good cannot be brought back.
  void forget() {
    done.clear();
    undone.clear();
    tell();
  }

  private void tell() {
    last.set(Optional.ofNullable(done.peek()));
    next.set(Optional.ofNullable(undone.peek()));
  }
}
