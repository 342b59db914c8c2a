package studio.lumina.app.settings;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import studio.lumina.app.command.Command;
import studio.lumina.app.command.Fuzzy;
import studio.lumina.app.command.Keymap;
import studio.lumina.app.ui.Buttons;
import studio.lumina.app.ui.Focus;
import studio.lumina.app.ui.Messages;

/// Every command and its key, to be changed; keys that two commands share are named.
final class KeysSection extends Section {
  private final Keymap keymap;
  private final Function<String, String> area;
  private final VBox rows = new VBox();
  private final TextField filter = new TextField();

  /// @param area the name of a workspace's area in words
  KeysSection(Keymap keymap, Function<String, String> area) {
    this(keymap, area, new VBox());
  }

  private KeysSection(Keymap keymap, Function<String, String> area, VBox body) {
    super(Messages.of("settings.keys"), body);
    this.keymap = keymap;
    this.area = area;
    filter.setId("keys-filter");
    filter.getStyleClass().add("plain-field");
    filter.setPromptText(Messages.of("settings.keys.filter"));
    filter.setAccessibleText(Messages.of("settings.keys.filter"));
    HBox.setHgrow(filter, Priority.ALWAYS);
    Button all =
        Buttons.of(Feather.ROTATE_CCW, Messages.of("settings.keys.reset"), keymap::resetAll);
    all.setId("keys-reset-all");
    HBox top = new HBox(8, filter, all);
    top.getStyleClass().add("settings-row");
    body.getChildren().addAll(top, rows);
    filter.textProperty().addListener((value, before, now) -> dress());
    keymap.versionProperty().addListener((value, before, now) -> dress());
    // Workspaces bring their commands after this was made.
    sceneProperty().addListener((value, before, now) -> dress());
    dress();
  }

  private void dress() {
    Node focused = getScene() == null ? null : getScene().getFocusOwner();
    String id = Focus.isInside(rows, focused) && focused != null ? focused.getId() : null;
    rows.getChildren().clear();
    String wanted = filter.getText();
    for (Command command : keymap.commands()) {
      String title = command.title() + " " + area.apply(keymap.area(command));
      if (Fuzzy.score(wanted, title) != Fuzzy.NONE) {
        rows.getChildren().add(row(command));
      }
    }
    if (id != null) {
      Node again = rows.lookup("#" + id);
      if (again != null) {
        again.requestFocus();
      }
    }
  }

  private VBox row(Command command) {
    Label title = new Label(command.title());
    Label where = new Label(area.apply(keymap.area(command)));
    where.getStyleClass().add("hint");
    VBox texts = new VBox(2, title, where);
    HBox.setHgrow(texts, Priority.ALWAYS);
    KeyField field = new KeyField(keymap, command);
    Button back =
        Buttons.icon(
            Feather.ROTATE_CCW,
            Messages.of("settings.keys.back", command.title()),
            () -> keymap.reset(command));
    back.setVisible(keymap.isChanged(command));
    HBox line = new HBox(8, texts, field, back);
    line.setAlignment(Pos.CENTER_LEFT);
    VBox row = new VBox(4, line);
    row.getStyleClass().addAll("settings-row", "key-row");
    warning(command)
        .ifPresent(words -> {
          Label label = new Label(words);
          label.getStyleClass().addAll("hint", "warn-text");
          label.setWrapText(true);
          row.getChildren().add(label);
        });
    return row;
  }

  private Optional<String> warning(Command command) {
    List<Command> by = keymap.conflicts(command);
    return by.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Messages.of(
                "settings.keys.taken",
                by.stream().map(Command::title).collect(Collectors.joining(", "))));
  }
}
