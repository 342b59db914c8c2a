package studio.lumina.app.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.lumina.app.command.Workspace;
import studio.lumina.app.ui.Messages;

/// The rail at the window's edge: leads from one workspace to another; settings at the foot.
final class Rail extends VBox {
  private static final String FOOT = "settings";

  private final Map<String, Button> buttons = new HashMap<>();

  /// @param key the key that leads to a workspace, in words
  Rail(List<Workspace> workspaces, Function<Workspace, String> key, Consumer<Workspace> go) {
    getStyleClass().add("rail");
    setAccessibleRole(AccessibleRole.TOOL_BAR);
    setAccessibleText(Messages.of("rail"));
    Region space = new Region();
    setVgrow(space, Priority.ALWAYS);
    workspaces.stream()
        .filter(w -> !w.id().equals(FOOT))
        .forEach(w -> getChildren().add(button(w, key, go)));
    getChildren().add(space);
    workspaces.stream()
        .filter(w -> w.id().equals(FOOT))
        .forEach(w -> getChildren().add(button(w, key, go)));
  }

  /// Shows which workspace is in sight.
  void select(Workspace workspace) {
    buttons.forEach((id, button) -> {
      button.getStyleClass().remove("active");
      boolean here = id.equals(workspace.id());
      if (here) {
        button.getStyleClass().add("active");
      }
      button.setAccessibleHelp(here ? Messages.of("rail.here") : null);
    });
  }

  private Button button(
      Workspace workspace, Function<Workspace, String> key, Consumer<Workspace> go) {
    Button button = new Button("", new FontIcon(workspace.icon()));
    button.setId("rail-" + workspace.id());
    button.getStyleClass().setAll("button", "rail-button");
    button.setAccessibleText(workspace.title());
    Tooltip tip = new Tooltip(workspace.title());
    tip.setOnShowing(
        event -> tip.setText((workspace.title() + "  " + key.apply(workspace)).strip()));
    button.setTooltip(tip);
    button.setOnAction(event -> go.accept(workspace));
    buttons.put(workspace.id(), button);
    return button;
  }
}
