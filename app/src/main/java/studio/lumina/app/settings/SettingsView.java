package studio.lumina.app.settings;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.lumina.app.command.Keymap;
import studio.lumina.app.ui.Messages;
import studio.lumina.app.ui.WorkspaceContext;

/// The settings: what there is on the left, one group at a time in the middle.
final class SettingsView extends BorderPane {
  private static final double WIDTH = 720;

  /// Narrower than this, the groups are named by their icons.
  private static final double NAMES_FROM = 700;

  private final Map<String, ToggleButton> tabs = new LinkedHashMap<>();
  private final ToggleGroup group = new ToggleGroup();
  private final VBox list = new VBox(2);
  private final StackPane page = new StackPane();

  /// What the view needs besides the model.
  ///
  /// @param area the name of a workspace's area in words
  /// @param reopen opens the model in use again
  record Needs(
      Keymap keymap,
      Function<String, String> area,
      LibraryPlace library,
      About about,
      Runnable reopen,
      WorkspaceContext frame) {}

  SettingsView(SettingsModel model, Needs needs) {
    getStyleClass().add("settings");
    list.getStyleClass().addAll("side", "settings-list");
    page.getStyleClass().add("settings-page");
    page.setAlignment(javafx.geometry.Pos.TOP_CENTER);
    add("appearance", Feather.SUN, AppearanceSection.of(model));
    add("keys", Feather.COMMAND, new KeysSection(needs.keymap(), needs.area()));
    add("engine", Feather.CPU, EngineSection.of(model, needs.reopen()));
    add("pictures", Feather.IMAGE, LibrarySection.of(model, needs.library(), needs.frame()));
    add("about", Feather.INFO, AboutSection.of(needs.about(), needs.frame()));
    ScrollPane pane = new ScrollPane(page);
    pane.setFitToWidth(true);
    setLeft(list);
    setCenter(pane);
    select("appearance");
    widthProperty().addListener((value, before, now) -> narrow(now.doubleValue() < NAMES_FROM));
  }

  private void narrow(boolean is) {
    getStyleClass().remove("narrow");
    if (is) {
      getStyleClass().add("narrow");
    }
    tabs.values()
        .forEach(
            tab -> tab.setContentDisplay(is ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT));
  }

  /// Shows a group of settings; the focus, where the list has it, goes along.
  void select(String id) {
    ToggleButton tab = tabs.get(id);
    if (tab != null) {
      boolean focused = tabs.values().stream().anyMatch(Node::isFocused);
      tab.setSelected(true);
      if (focused) {
        tab.requestFocus();
      }
    }
  }

  /// Puts the focus on the list of groups.
  void focusList() {
    if (group.getSelectedToggle() instanceof Node node) {
      node.requestFocus();
    }
  }

  private void add(String id, Feather icon, Section section) {
    section.setMaxWidth(WIDTH);
    ToggleButton tab = new ToggleButton(Messages.of("settings." + id), new FontIcon(icon));
    tab.setId("tab-" + id);
    tab.getStyleClass().setAll("toggle-button", "l-button", "quiet", "tab");
    tab.setAccessibleText(Messages.of("settings." + id));
    tab.setTooltip(new Tooltip(Messages.of("settings." + id)));
    tab.setMaxWidth(Double.MAX_VALUE);
    tab.setToggleGroup(group);
    tab.selectedProperty()
        .addListener((value, before, now) -> {
          if (now) {
            page.getChildren().setAll(section);
          }
        });
    // One of them is always open.
    tab.addEventFilter(
        javafx.scene.input.MouseEvent.MOUSE_RELEASED,
        event -> {
          if (tab.isSelected()) {
            event.consume();
            tab.disarm();
          }
        });
    tabs.put(id, tab);
    list.getChildren().add(tab);
  }
}
