package studio.lumina.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import studio.lumina.app.command.Command;
import studio.lumina.app.command.Keymap;
import studio.lumina.app.command.Ranking;
import studio.lumina.app.ui.UiState;

/// What the command field finds: commands by a few letters of their title, pictures by words of
/// their prompt. FX thread only, without a toolkit.
public final class PaletteModel {
  private static final String RECENT = "palette.recent";
  private static final int MOST_RECENT = 12;
  private static final int SHORTEST_FOR_PICTURES = 2;
  private static final int MOST_COMMANDS_BESIDE_PICTURES = 6;

  private final Keymap keymap;
  private final Pictures pictures;
  private final UiState uiState;
  private final StringProperty query = new SimpleStringProperty("");
  private final ObservableList<Found> found = FXCollections.observableArrayList();
  private String here = Keymap.WINDOW;
  private final ObservableList<Found> seen = FXCollections.unmodifiableObservableList(found);

  /// Finds pictures.
  @FunctionalInterface
  public interface Pictures {
    /// Those whose prompt has these words, the newest first; told at once or later, on the FX
    /// thread, or never where something else is asked meanwhile.
    void find(String words, Consumer<List<SearchResult>> found);
  }

  /// Something found.
  public sealed interface Found {
    /// A command, whether or not it makes sense now.
    record Order(Command command) implements Found {}

    /// A picture.
    record Picture(SearchResult hit) implements Found {}
  }

  public PaletteModel(Keymap keymap, Pictures pictures, UiState uiState) {
    this.keymap = keymap;
    this.pictures = pictures;
    this.uiState = uiState;
    query.addListener((value, before, now) -> find());
  }

  /// What was typed.
  public StringProperty queryProperty() {
    return query;
  }

  /// What was found, the best first.
  public ObservableList<Found> found() {
    return seen;
  }

  /// The place of what Enter does: the best that makes sense now; -1 where nothing does.
  public int first() {
    for (int i = 0; i < found.size(); i++) {
      if (!(found.get(i) instanceof Found.Order order) || order.command().available().get()) {
        return i;
      }
    }
    return -1;
  }

  /// Starts anew, with what was used last on top.
  public void open() {
    open(Keymap.WINDOW);
  }

  /// Starts anew in a workspace, with what was used last on top.
  ///
  /// @param id of the workspace in sight: where it has a command of the same title as another, that
  ///   one is meant
  public void open(String id) {
    here = id;
    query.set("");
    find();
  }

  /// Remembers that it was used; the caller runs it, once the palette is out of the way.
  public void used(Command command) {
    List<String> recent =
        Stream.concat(Stream.of(command.id()), recent().stream())
            .distinct()
            .limit(MOST_RECENT)
            .toList();
    uiState.put(RECENT, String.join(" ", recent));
  }

  private List<String> recent() {
    return uiState
        .value(RECENT)
        .map(text -> Stream.of(text.split(" ")).filter(id -> !id.isEmpty()).toList())
        .orElse(List.of());
  }

  private void find() {
    String words = query.get().strip();
    fill(words, List.of());
    if (words.length() >= SHORTEST_FOR_PICTURES) {
      pictures.find(
          words,
          hits -> {
            if (!hits.isEmpty() && words.equals(query.get().strip())) {
              fill(words, hits);
            }
          });
    }
  }

  private boolean isMeant(Command command) {
    return isHere(command)
        || keymap.commands().stream()
            .filter(this::isHere)
            .noneMatch(own -> own.title().equals(command.title()));
  }

  private boolean isHere(Command command) {
    return keymap.area(command).equals(here);
  }

  private void fill(String words, List<SearchResult> hits) {
    List<Found> all = new ArrayList<>();
    Ranking.of(words, keymap.commands(), recent()).stream()
        .filter(command -> !command.id().equals(FrameCommands.PALETTE))
        .filter(this::isMeant)
        .limit(hits.isEmpty() ? Integer.MAX_VALUE : MOST_COMMANDS_BESIDE_PICTURES)
        .forEach(command -> all.add(new Found.Order(command)));
    hits.forEach(hit -> all.add(new Found.Picture(hit)));
    found.setAll(all);
  }
}
