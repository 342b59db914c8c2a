package studio.lumina.app.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import studio.lumina.app.store.Backup;
import studio.lumina.app.store.LibraryRescue;
import studio.lumina.app.ui.BackgroundTasks;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;

/// What can be done about a library that could not be opened: of a damaged one a backup, or a new
/// one from its picture files; of a newer program's, the folder that was used before. FX thread
/// only, without a toolkit.
public final class RescueModel {
  private final Problem why;
  private final LibraryRescue rescue;
  private final Optional<Path> before;
  private final BackgroundTasks tasks;
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyIntegerWrapper files = new ReadOnlyIntegerWrapper();
  private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<LibraryRescue.Rescued>> rescued =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /// @param why it could not be opened
  /// @param before folder that was the library's before this one
  public RescueModel(
      Problem why, LibraryRescue rescue, Optional<Path> before, BackgroundTasks tasks) {
    this.why = why;
    this.rescue = rescue;
    this.before = before;
    this.tasks = tasks;
  }

  /// Whether it is damaged, so that a backup or its files can help.
  public boolean isDamaged() {
    return why instanceof Problem.LibraryDamaged;
  }

  /// The folder that was used before a newer program's, where there was one.
  public Optional<Path> before() {
    return why instanceof Problem.FromNewerVersion ? before : Optional.empty();
  }

  /// The backups that can be taken, the newest first; none where it is not damaged.
  public List<Backup> backups() {
    try {
      return isDamaged() ? rescue.backups() : List.of();
    } catch (LuminaException e) {
      problem.set(Optional.of(e.problem()));
      return List.of();
    }
  }

  /// Whether anything is being done.
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /// How many picture files were looked at so far.
  public ReadOnlyIntegerProperty filesProperty() {
    return files.getReadOnlyProperty();
  }

  /// Why what was tried last failed.
  public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// What came of it; then the library can be opened.
  public ReadOnlyObjectProperty<Optional<LibraryRescue.Rescued>> rescuedProperty() {
    return rescued.getReadOnlyProperty();
  }

  /// Takes a backup, and what was made since from its files.
  public void restore(Backup backup) {
    begin(() -> rescue.restore(backup, this::looked));
  }

  /// Begins anew from the picture files.
  public void rebuild() {
    begin(() -> rescue.rebuild(this::looked));
  }

  private void begin(Supplier<LibraryRescue.Rescued> work) {
    if (busy.get()) {
      return;
    }
    busy.set(true);
    files.set(0);
    problem.set(Optional.empty());
    tasks.run(
        work,
        found -> {
          busy.set(false);
          rescued.set(Optional.of(found));
        },
        failed -> {
          busy.set(false);
          problem.set(Optional.of(failed));
        });
  }

  private void looked(int count) {
    tasks.window().execute(() -> files.set(count));
  }
}
