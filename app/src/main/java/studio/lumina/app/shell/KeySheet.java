package studio.lumina.app.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import studio.lumina.app.command.Command;
import studio.lumina.app.command.Keymap;
import studio.lumina.app.ui.Buttons;
import studio.lumina.app.ui.Messages;

/// Every key on one sheet, by area.
final class KeySheet extends VBox {
  private static final double COLUMN = 300;
  private static final double LEAST = 250;
  private static final double GAP = 32;

  /// @param area the name of an area in words
  /// @param change leads to where keys are changed
  KeySheet(Keymap keymap, Function<String, String> area, Runnable change, Runnable close) {
    getStyleClass().addAll("card", "key-sheet");
    setMaxWidth(3 * COLUMN + 100);
    Label title = new Label(Messages.of("keys.title"));
    title.getStyleClass().add("card-title");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox top =
        new HBox(
            8,
            title,
            space,
            Buttons.link(Messages.of("keys.change"), change),
            Buttons.icon(Feather.X, Messages.of("close"), close));
    top.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    HBox columns = new HBox(GAP);
    List<Group> groups = groups(keymap, area);
    share(columns, groups, 3 * COLUMN + 2 * GAP);
    ScrollPane pane = new ScrollPane(columns);
    pane.setFitToWidth(true);
    pane.viewportBoundsProperty()
        .addListener((value, before, now) -> share(columns, groups, now.getWidth()));
    pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    setVgrow(pane, Priority.ALWAYS);
    getChildren().addAll(top, pane);
  }

  /// The keys of an area.
  private record Group(String name, List<Node> rows) {}

  /// As many columns as have room, which share all of it and are equally long; an area that goes on
  /// in the next column is named there again.
  private static void share(HBox columns, List<Group> groups, double width) {
    int count = (int) Math.clamp(Math.floor((width + GAP) / (LEAST + GAP)), 1, 3);
    double each = Math.floor((width - GAP * (count - 1)) / count);
    if (columns.getChildren().size() != count) {
      columns.getChildren().forEach(column -> ((VBox) column).getChildren().clear());
      columns.getChildren().setAll(split(groups, count));
    }
    columns
        .getChildren()
        .forEach(column -> {
          ((Region) column).setMinWidth(each);
          ((Region) column).setMaxWidth(each);
        });
  }

  private static List<VBox> split(List<Group> groups, int count) {
    int all = groups.stream().mapToInt(group -> group.rows().size() + 1).sum() + count - 1;
    int most = Math.ceilDiv(all, count);
    List<VBox> columns = new ArrayList<>(List.of(new VBox(6)));
    int left = most;
    for (Group group : groups) {
      boolean named = false;
      for (Node row : group.rows()) {
        if (left < (named ? 1 : 2) && columns.size() < count) {
          columns.add(new VBox(6));
          left = most;
          named = false;
        }
        if (!named) {
          columns.getLast().getChildren().add(heading(group, columns.getLast()));
          named = true;
          left--;
        }
        columns.getLast().getChildren().add(row);
        left--;
      }
    }
    return columns;
  }

  private static Label heading(Group group, VBox column) {
    Label heading = new Label(group.name());
    heading.getStyleClass().add("heading");
    heading.setWrapText(true);
    VBox.setMargin(heading, new Insets(column.getChildren().isEmpty() ? 0 : 12, 0, 0, 0));
    return heading;
  }

  private static Map<String, List<Command>> byArea(Keymap keymap, Function<String, String> area) {
    Map<String, List<Command>> groups = new LinkedHashMap<>();
    for (Command command : keymap.commands()) {
      if (keymap.key(command).isPresent()) {
        String name = area.apply(keymap.area(command));
        String full =
            command.scope() == Command.Scope.STAGE ? Messages.of("keys.stage", name) : name;
        groups.computeIfAbsent(full, key -> new ArrayList<>()).add(command);
      }
    }
    return groups;
  }

  private static List<Group> groups(Keymap keymap, Function<String, String> area) {
    List<Group> groups = new ArrayList<>();
    byArea(keymap, area)
        .forEach((name, commands) ->
            groups.add(
                new Group(
                    name, commands.stream().<Node>map(command -> row(keymap, command)).toList())));
    return groups;
  }

  private static HBox row(Keymap keymap, Command command) {
    Label words = new Label(command.title());
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox row = new HBox(8, words);
    row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    row.setAccessibleText(command.title() + ", " + keymap.words(command));
    keymap.key(command).ifPresent(key -> row.getChildren().add(KeyCap.of(key)));
    return row;
  }
}
