package studio.lumina.app.create.prompt;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import studio.lumina.app.prompt.Style;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;

/// The styles that are put around the prompt. FX thread only, without a toolkit.
public final class StyleModel {
  private final PromptExpander expander;
  private final ObservableList<String> active = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  StyleModel(PromptExpander expander) {
    this.expander = expander;
  }

  /// The names of those in use, in the order in which they were added.
  public ObservableList<String> active() {
    return active;
  }

  /// Those in use that are there, in the order in which they were added.
  List<Style> used() {
    List<Style> all = expander.styles();
    return active.stream()
        .flatMap(name -> all.stream().filter(style -> style.name().equals(name)))
        .toList();
  }

  /// Why styles could not be brought in or given out.
  public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// The styles whose name or words hold what was typed.
  public List<Style> search(String typed) {
    String sought = typed.strip().toLowerCase(Locale.ROOT);
    return expander.styles().stream()
        .filter(s ->
            s.name().toLowerCase(Locale.ROOT).contains(sought)
                || s.words().toLowerCase(Locale.ROOT).contains(sought))
        .toList();
  }

  /// Puts a style around the prompt, or takes it away.
  public void toggle(String name) {
    if (!active.remove(name)) {
      active.add(name);
    }
  }

  /// Takes the styles of a file into the artist's own.
  ///
  /// @return how many came in
  public int bringIn(Path file) {
    problem.set(Optional.empty());
    try {
      return expander.bringIn(file).size();
    } catch (LuminaException e) {
      problem.set(Optional.of(e.problem()));
      return 0;
    }
  }

  /// Writes the styles in use to a file, or all where none is.
  public void giveOut(Path file) {
    problem.set(Optional.empty());
    try {
      expander.giveOut(
          file,
          active.isEmpty()
              ? expander.styles().stream().map(Style::name).toList()
              : List.copyOf(active));
    } catch (LuminaException e) {
      problem.set(Optional.of(e.problem()));
    }
  }

  /// Leaves only styles that are still there.
  public void restore(List<String> names) {
    active.setAll(
        names.stream()
            .filter(n -> expander.styles().stream().anyMatch(s -> s.name().equals(n)))
            .distinct()
            .toList());
  }
}
