package studio.lumina.app.gallery;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import studio.lumina.app.ui.Messages;

/// A chip that chooses any of several values; with none chosen it says nothing.
///
/// @param <T> of a value
final class FilterChip<T> extends MenuButton {
  private final String name;
  private final Function<T, String> words;
  private final Consumer<Set<T>> chosen;
  private List<T> values = List.of();
  private Set<T> now = Set.of();

  /// @param name what it is about, in words
  /// @param words of a value
  FilterChip(String id, String name, Function<T, String> words, Consumer<Set<T>> chosen) {
    this.name = name;
    this.words = words;
    this.chosen = chosen;
    setId(id);
    getStyleClass().addAll("chip", "filter-chip");
    dress();
  }

  /// What there is to choose from.
  void offer(List<T> all) {
    values = List.copyOf(all);
    fill();
  }

  /// What is chosen.
  void show(Set<T> values) {
    now = Set.copyOf(values);
    fill();
    dress();
  }

  private void fill() {
    List<MenuItem> items = new ArrayList<>();
    for (T value : values) {
      CheckMenuItem item = new CheckMenuItem(words.apply(value));
      item.setSelected(now.contains(value));
      item.setOnAction(event -> {
        Set<T> next = new HashSet<>(now);
        if (!next.remove(value)) {
          next.add(value);
        }
        chosen.accept(next);
      });
      items.add(item);
    }
    MenuItem any = new MenuItem(Messages.of("gallery.any"));
    any.setOnAction(event -> chosen.accept(Set.of()));
    items.add(new SeparatorMenuItem());
    items.add(any);
    getItems().setAll(items);
  }

  private void dress() {
    setText(
        now.isEmpty()
            ? name
            : now.size() == 1
                ? words.apply(now.iterator().next())
                : Messages.of("gallery.several", name, now.size()));
    getStyleClass().remove("active");
    if (!now.isEmpty()) {
      getStyleClass().add("active");
    }
  }
}
