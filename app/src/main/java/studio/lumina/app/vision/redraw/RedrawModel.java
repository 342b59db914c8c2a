package studio.lumina.app.vision.redraw;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import studio.lumina.core.Size;
import studio.lumina.core.image.CodeMask;

/// Which part of the picture is drawn anew, what it is to show then, and how many candidates are
/// painted. FX thread only, without a toolkit.
public final class RedrawModel {
  /// The most that are painted at once.
  public static final int MOST = 8;

  private static final int USUAL = 4;

  private final ObjectProperty<Optional<MaskTool>> tool =
      new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<CodeMask>> mask =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final StringProperty words = new SimpleStringProperty("");
  private final IntegerProperty candidates = new SimpleIntegerProperty(USUAL);
  private final Deque<CodeMask> before = new ArrayDeque<>();

  /// With what the mask is drawn; empty while none is drawn.
  public ObjectProperty<Optional<MaskTool>> toolProperty() {
    return tool;
  }

  /// The codes that are drawn anew; empty without a picture.
  public ReadOnlyObjectProperty<Optional<CodeMask>> maskProperty() {
    return mask.getReadOnlyProperty();
  }

  /// What the whole picture shows then.
  public StringProperty wordsProperty() {
    return words;
  }

  /// How many candidates are painted, 1 to [#MOST].
  public IntegerProperty candidatesProperty() {
    return candidates;
  }

  /// One more candidate, or with -1 one fewer.
  public void moreCandidates(int more) {
    candidates.set(Math.clamp(candidates.get() + more, 1, MOST));
  }

  /// The size of the picture for the model; a mask of another size is dropped.
  public void size(Optional<Size> size) {
    if (!mask.get().map(CodeMask::size).equals(size)) {
      before.clear();
      mask.set(size.map(whole -> new CodeMask(whole, new boolean[whole.codes()])));
    }
  }

  /// Whether something is marked.
  public boolean isMarked() {
    return mask.get().filter(now -> now.count() > 0).isPresent();
  }

  /// Begins with another picture: nothing is marked and no tool is in hand.
  public void source() {
    tool.set(Optional.empty());
    before.clear();
    mask.set(mask.get().map(now -> new CodeMask(now.size(), new boolean[now.size().codes()])));
  }

  /// Marks what a stroke touches, or takes it out of the mask.
  void stroke(MaskTool with, List<MaskShape.Point> stroke, boolean erases) {
    mask.get().ifPresent(now -> change(now, MaskShape.touched(with, stroke, now.size()), erases));
  }

  /// Marks a code, or takes it out of the mask.
  void toggle(int column, int row) {
    mask.get()
        .ifPresent(now -> {
          boolean[] one = new boolean[now.size().codes()];
          int at = row * now.size().columns() + column;
          one[at] = true;
          change(now, one, now.codes()[at]);
        });
  }

  /// Marks nothing.
  public void clear() {
    mask.get()
        .ifPresent(now -> {
          boolean[] all = new boolean[now.size().codes()];
          java.util.Arrays.fill(all, true);
          change(now, all, true);
        });
  }

  /// Whether a stroke can be taken back.
  public boolean canUndo() {
    return tool.get().isPresent() && !before.isEmpty();
  }

  /// Takes the last stroke back.
  public void undo() {
    if (canUndo()) {
      mask.set(Optional.of(before.pop()));
    }
  }

  private void change(CodeMask now, boolean[] touched, boolean erases) {
    boolean[] codes = now.codes().clone();
    for (int i = 0; i < codes.length; i++) {
      codes[i] = touched[i] ? !erases : codes[i];
    }
    CodeMask next = new CodeMask(now.size(), codes);
    if (!next.equals(now)) {
      before.push(now);
      mask.set(Optional.of(next));
    }
  }
}
