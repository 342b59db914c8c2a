package studio.lumina.app.shell;

import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.lumina.app.command.Keymap;
import studio.lumina.app.shell.PaletteModel.Found;
import studio.lumina.app.ui.Messages;

/// The command field, opened: a line to type in and what it finds.
final class Palette extends VBox {
  static final double WIDTH = 600;
  private static final double ROW = 36;
  private static final int MOST_ROWS = 11;

  private final TextField field = new TextField();
  private final ListView<Found> list;
  private final PaletteModel model;
  private final Consumer<Found> chosen;

  /// @param chosen told what was picked; closes the palette
  Palette(PaletteModel model, Keymap keymap, Consumer<Found> chosen) {
    this.model = model;
    this.chosen = chosen;
    getStyleClass().addAll("card", "palette");
    setPrefWidth(WIDTH);
    setMinWidth(0);
    field.setId("palette-field");
    field.getStyleClass().add("palette-field");
    field.setPromptText(Messages.of("palette.hint"));
    field.setAccessibleText(Messages.of("palette.hint"));
    field.textProperty().bindBidirectional(model.queryProperty());
    HBox.setHgrow(field, Priority.ALWAYS);
    HBox top = new HBox(10, new FontIcon(Feather.SEARCH), field);
    top.getStyleClass().add("palette-top");
    list = new ListView<>(model.found());
    list.setId("palette-list");
    list.getStyleClass().add("palette-list");
    list.setFocusTraversable(false);
    list.setFixedCellSize(ROW);
    list.setCellFactory(view -> new PaletteCell(keymap));
    list.setAccessibleText(Messages.of("palette.found"));
    Label nothing = new Label(Messages.of("palette.nothing"));
    nothing.getStyleClass().add("hint");
    list.setPlaceholder(nothing);
    list.setOnMouseClicked(event -> pick());
    list.getItems().addListener((javafx.collections.ListChangeListener<Found>) change -> fit());
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
    getChildren().addAll(top, list);
    fit();
  }

  private void fit() {
    int rows = Math.clamp(list.getItems().size(), 2, MOST_ROWS);
    list.setPrefHeight(rows * ROW + 14);
    list.setMinHeight(2 * ROW + 14);
    list.getSelectionModel().clearSelection();
    list.getSelectionModel().select(model.first());
    list.scrollTo(0);
  }

  private void steer(KeyEvent event) {
    switch (event.getCode()) {
      case DOWN -> step(event, 1);
      case UP -> step(event, -1);
      case PAGE_DOWN -> step(event, MOST_ROWS - 1);
      case PAGE_UP -> step(event, 1 - MOST_ROWS);
      case ENTER -> {
        pick();
        event.consume();
      }
      default -> {}
    }
  }

  private void step(KeyEvent event, int by) {
    int size = list.getItems().size();
    if (size > 0) {
      int at = list.getSelectionModel().getSelectedIndex();
      int next =
          Math.abs(by) == 1 ? Math.floorMod(at + by, size) : Math.clamp(at + by, 0, size - 1);
      list.getSelectionModel().select(next);
      list.scrollTo(Math.max(0, next - MOST_ROWS + 1));
      if (list.getSelectionModel().getSelectedItem() instanceof Found.Order order) {
        field.setAccessibleHelp(order.command().title());
      }
    }
    event.consume();
  }

  private void pick() {
    Found found = list.getSelectionModel().getSelectedItem();
    if (found != null) {
      chosen.accept(found);
    }
  }
}
