package studio.lumina.app.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
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
    FlowPane columns = new FlowPane(GAP, 20);
    columns.setPrefWrapLength(3 * COLUMN + 2 * GAP);
    byArea(keymap, area)
        .forEach((name, commands) -> columns.getChildren().add(group(keymap, name, commands)));
    ScrollPane pane = new ScrollPane(columns);
    pane.setFitToWidth(true);
    pane.viewportBoundsProperty()
        .addListener((value, before, now) -> share(columns, now.getWidth()));
    pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    setVgrow(pane, Priority.ALWAYS);
    getChildren().addAll(top, pane);
  }

  /// As many columns as have room, which share all of it.
  private static void share(FlowPane columns, double width) {
    double count = Math.clamp(Math.floor((width + GAP) / (LEAST + GAP)), 1, 3);
    double each = Math.floor((width - GAP * (count - 1)) / count);
    columns.getChildren().forEach(group -> ((Region) group).setPrefWidth(each));
  }

  private static Map<String, List<Command>> byArea(Keymap keymap, Function<String, String> area) {
    Map<String, List<Command>> groups = new LinkedHashMap<>();
    for (Command command : keymap.commands()) {
      if (keymap.key(command).isPresent()) {
        String name = area.apply(keymap.area(command));
        String full =
            command.scope() == Command.Scope.STAGE ? Messages.of("keys.stage", name) : name;
        groups.computeIfAbsent(full, key -> new java.util.ArrayList<>()).add(command);
      }
    }
    return groups;
  }

  private static VBox group(Keymap keymap, String name, List<Command> commands) {
    Label heading = new Label(name);
    heading.getStyleClass().add("heading");
    VBox group = new VBox(6, heading);
    group.setPrefWidth(COLUMN);
    for (Command command : commands) {
      Label words = new Label(command.title());
      Region space = new Region();
      HBox.setHgrow(space, Priority.ALWAYS);
      HBox row = new HBox(8, words, space);
      row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
      row.setAccessibleText(command.title() + ", " + keymap.words(command));
      keymap.key(command).ifPresent(key -> row.getChildren().add(KeyCap.of(key)));
      group.getChildren().add(row);
    }
    return group;
  }
}
