package studio.lumina.app.drop;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import studio.lumina.app.ui.BackgroundTasks;
import studio.lumina.core.Problem;

/// A file that was dropped, pasted or opened, and the actions that the workspace offers for it. FX
/// thread only, without a toolkit.
public final class DropModel {
  private final DroppedFileReader reader;
  private final BackgroundTasks tasks;
  private final Function<DroppedFile, List<DropAction>> actions;
  private final List<Function<DroppedFile, List<DropAction>>> others = new ArrayList<>();
  private final ReadOnlyObjectWrapper<Optional<DroppedFile>> file =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper coming = new ReadOnlyBooleanWrapper();
  private Optional<Path> looking = Optional.empty();

  /// @param actions what the workspace can do with a file, the likeliest first
  public DropModel(
      DroppedFileReader reader,
      BackgroundTasks tasks,
      Function<DroppedFile, List<DropAction>> actions) {
    this.reader = reader;
    this.tasks = tasks;
    this.actions = actions;
  }

  /// Offers what another workspace can do with a file, after what this one can.
  public void offer(Function<DroppedFile, List<DropAction>> other) {
    others.add(other);
  }

  /// What this workspace itself can do with a file.
  public List<DropAction> own(DroppedFile dropped) {
    return actions.apply(dropped);
  }

  /// What it is, once that is known; empty where there is nothing.
  public ReadOnlyObjectProperty<Optional<DroppedFile>> fileProperty() {
    return file.getReadOnlyProperty();
  }

  /// Whether something comes of which is not known yet what it is.
  public ReadOnlyBooleanProperty comingProperty() {
    return coming.getReadOnlyProperty();
  }

  /// Something comes whose file is not there yet.
  public void await() {
    leave();
    coming.set(true);
  }

  /// Something comes: find out what it is.
  public void look(Path path) {
    if (looking.equals(Optional.of(path))) {
      return;
    }
    file.set(Optional.empty());
    coming.set(true);
    looking = Optional.of(path);
    tasks.run(
        () -> reader.look(path),
        found -> settle(path, found),
        problem -> settle(path, new DroppedFile.Refused(path, problem)));
  }

  /// It went away again.
  public void leave() {
    looking = Optional.empty();
    coming.set(false);
    file.set(Optional.empty());
  }

  /// What can be done with what came, the likeliest first; empty where nothing can.
  public List<DropAction> actions() {
    return file.get().map(this::all).orElse(List.of());
  }

  /// Why nothing can be done.
  public Optional<Problem> problem() {
    return file.get()
        .flatMap(found ->
            found instanceof DroppedFile.Refused refused
                ? Optional.of(refused.problem())
                : Optional.empty());
  }

  /// Does the action of that id, where it is among [#actions].
  public void take(String id) {
    Optional<DroppedFile> found = file.get();
    Optional<DropAction> chosen =
        actions().stream().filter(action -> action.id().equals(id)).findFirst();
    leave();
    found.ifPresent(dropped -> chosen.ifPresent(action -> action.run().accept(dropped)));
  }

  private List<DropAction> all(DroppedFile found) {
    List<DropAction> all = new ArrayList<>(actions.apply(found));
    others.forEach(other -> all.addAll(other.apply(found)));
    return List.copyOf(all);
  }

  private void settle(Path path, DroppedFile found) {
    if (looking.equals(Optional.of(path))) {
      file.set(Optional.of(found));
      coming.set(false);
    }
  }
}
