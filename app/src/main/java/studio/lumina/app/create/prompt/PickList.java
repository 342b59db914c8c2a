package studio.lumina.app.create.prompt;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A field to search in and a list to pick from, by mouse or by keys alone: typing searches, the
/// arrows choose, Enter picks.
final class PickList<T> extends VBox {
  private static final double ROW = 44;
  private static final int MOST_ROWS = 6;

  private final TextField search = new TextField();
  private final ListView<T> list = new ListView<>();
  private final Function<String, List<T>> found;
  private final Consumer<T> picked;

  /// What a row shows.
  ///
  /// @param first line
  /// @param second line, in smaller type; may be empty
  record Row<T>(Function<T, String> first, Function<T, String> second, Predicate<T> chosen) {}

  PickList(
      String hint, Function<String, List<T>> found, Row<T> row, Consumer<T> picked, String none) {
    super(8);
    this.found = found;
    this.picked = picked;
    search.getStyleClass().add("l-text");
    search.setPromptText(hint);
    search.setAccessibleText(hint);
    search.setId("pick-search");
    list.getStyleClass().add("pick-list");
    list.setFixedCellSize(ROW);
    list.setFocusTraversable(false);
    list.setAccessibleText(hint);
    Label empty = new Label(none);
    empty.getStyleClass().add("hint");
    empty.setWrapText(true);
    list.setPlaceholder(empty);
    list.setCellFactory(view -> new Cell<>(row, this::pick));
    search.textProperty().addListener((value, before, now) -> fill());
    search.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(search, list);
    fill();
  }

  /// Reads what there is again.
  void fill() {
    List<T> now = found.apply(search.getText());
    list.getItems().setAll(now);
    list.setPrefHeight(ROW * Math.clamp(now.size(), 2, MOST_ROWS) + 2);
    list.getSelectionModel().selectFirst();
  }

  private void pick(T item) {
    picked.accept(item);
    list.refresh();
  }

  private void key(KeyEvent event) {
    int step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
    if (step != 0) {
      int size = list.getItems().size();
      int at =
          Math.clamp(list.getSelectionModel().getSelectedIndex() + step, 0, Math.max(0, size - 1));
      list.getSelectionModel().select(at);
      list.scrollTo(Math.max(0, at - 2));
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER) {
      T item = list.getSelectionModel().getSelectedItem();
      if (item != null) {
        pick(item);
      }
      event.consume();
    }
  }

  private static final class Cell<T> extends ListCell<T> {
    private final Row<T> row;
    private final Label first = new Label();
    private final Label second = new Label();
    private final FontIcon check = new FontIcon(Feather.CHECK);
    private final HBox box;

    Cell(Row<T> row, Consumer<T> pick) {
      this.row = row;
      second.getStyleClass().add("hint");
      VBox words = new VBox(2, first, second);
      words.setAlignment(Pos.CENTER_LEFT);
      words.setMinWidth(0);
      HBox.setHgrow(words, Priority.ALWAYS);
      box = new HBox(8, words, check);
      box.setAlignment(Pos.CENTER_LEFT);
      // A row is as wide as the list, so that long words end in dots and no bar appears.
      setPrefWidth(0);
      setOnMouseClicked(event -> {
        T item = getItem();
        if (item != null && !isEmpty()) {
          pick.accept(item);
        }
      });
    }

    @Override
    protected void updateItem(T item, boolean empty) {
      super.updateItem(item, empty);
      setText(null);
      if (empty || item == null) {
        setGraphic(null);
        return;
      }
      first.setText(row.first().apply(item));
      second.setText(row.second().apply(item));
      second.setManaged(!second.getText().isEmpty());
      second.setVisible(second.isManaged());
      check.setVisible(row.chosen().test(item));
      setAccessibleText(first.getText() + ". " + second.getText());
      setGraphic(box);
    }
  }
}
