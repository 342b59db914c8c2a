package studio.lumina.app.chat.list;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.lumina.app.picture.PictureMenu;
import studio.lumina.app.store.ConversationEntry;
import studio.lumina.app.ui.Messages;

/// A conversation in the list: its title, when something was last said, and where it was found. FX
/// thread only.
final class ConversationRow extends ToggleButton {
  private static final int WEEK = 7;

  private final ConversationEntry entry;
  private final ConversationActions actions;
  private final Clock clock;
  private final VBox words = new VBox(2);

  ConversationRow(ConversationEntry entry, ConversationActions actions, Clock clock) {
    this.entry = entry;
    this.actions = actions;
    this.clock = clock;
    getStyleClass().setAll("toggle-button", "conversation");
    setId("conversation-" + entry.id());
    setMaxWidth(Double.MAX_VALUE);
    setAlignment(Pos.CENTER_LEFT);
    setGraphic(words);
    setAccessibleText(title() + ", " + when());
    dress();
    setOnAction(event -> {
      setSelected(true);
      actions.open(entry);
    });
    setContextMenu(menu());
    setOnMouseClicked(event -> {
      if (event.getClickCount() == 2) {
        rename();
      }
    });
    setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
        actions.discard(entry);
        event.consume();
      } else if (event.getCode() == KeyCode.F2) {
        rename();
        event.consume();
      }
    });
  }

  private void dress() {
    Label title = new Label(title());
    title.getStyleClass().add("conversation-title");
    title.setMinWidth(0);
    HBox.setHgrow(title, Priority.ALWAYS);
    title.setMaxWidth(Double.MAX_VALUE);
    HBox line = new HBox(6, title);
    line.setAlignment(Pos.CENTER_LEFT);
    if (entry.pinned()) {
      line.getChildren().add(new FontIcon(Feather.BOOKMARK));
    }
    Label when = new Label(entry.hit().isEmpty() ? when() : entry.hit());
    when.getStyleClass().add("conversation-when");
    when.setMinWidth(0);
    words.getChildren().setAll(line, when);
    words.maxWidthProperty().bind(widthProperty().subtract(20));
    words.prefWidthProperty().bind(widthProperty().subtract(20));
  }

  private ContextMenu menu() {
    ContextMenu menu = new ContextMenu();
    menu.getItems()
        .addAll(
            PictureMenu.item("chat.list.rename", Feather.EDIT_2, this::rename),
            PictureMenu.item(
                entry.pinned() ? "chat.list.unpin" : "chat.list.pin",
                Feather.BOOKMARK,
                () -> actions.pin(entry, !entry.pinned())),
            PictureMenu.item(
                "chat.list.export.folder", Feather.FOLDER, () -> actions.exportFolder(entry)),
            PictureMenu.item("chat.list.export", Feather.DOWNLOAD, () -> actions.exportFile(entry)),
            PictureMenu.item("chat.list.discard", Feather.TRASH_2, () -> actions.discard(entry)));
    return menu;
  }

  private void rename() {
    TextField field = new TextField(entry.title());
    field.getStyleClass().add("l-text");
    field.setId("conversation-name");
    words.getChildren().setAll(field);
    field.requestFocus();
    field.selectAll();
    Consumer<Boolean> end =
        done -> {
          if (words.getChildren().contains(field)) {
            dress();
            if (done) {
              actions.rename(entry, field.getText());
            }
          }
        };
    field.setOnAction(event -> end.accept(true));
    field
        .focusedProperty()
        .addListener((value, before, now) -> {
          if (!now) {
            end.accept(true);
          }
        });
    field.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ESCAPE) {
        end.accept(false);
        event.consume();
      }
    });
  }

  private String title() {
    return entry.title().isBlank() ? Messages.of("chat.untitled") : entry.title();
  }

  private String when() {
    ZoneId zone = ZoneId.systemDefault();
    LocalDate day = LocalDate.ofInstant(entry.touched(), zone);
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    Date touched = Date.from(entry.touched());
    if (day.equals(today)) {
      return Messages.of("chat.when.time", touched);
    }
    if (day.equals(today.minusDays(1))) {
      return Messages.of("chat.yesterday");
    }
    return Messages.of(
        day.isAfter(today.minusDays(WEEK)) ? "chat.when.day" : "chat.when.date", touched);
  }
}
