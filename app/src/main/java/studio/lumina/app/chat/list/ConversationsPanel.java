package studio.lumina.app.chat.list;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import studio.lumina.app.store.ConversationEntry;
import studio.lumina.app.ui.Buttons;
import studio.lumina.app.ui.Messages;
import studio.lumina.app.ui.Scrolling;

/// The left panel of Chat: a new conversation, the search, and the list of conversations. FX thread
/// only.
public final class ConversationsPanel extends BorderPane {
  private final ConversationsModel model;
  private final Supplier<Optional<Long>> shown;
  private final ConversationActions actions;
  private final Clock clock;
  private final VBox rows = new VBox(6);
  private final TextField search = new TextField();
  private final ToggleGroup group = new ToggleGroup();

  /// @param shown the conversation that is shown
  /// @param changes tells that another may be shown
  /// @param begin begins a new one
  public ConversationsPanel(
      ConversationsModel model,
      Supplier<Optional<Long>> shown,
      Observable changes,
      ConversationActions actions,
      Runnable begin,
      Clock clock) {
    this.model = model;
    this.shown = shown;
    this.actions = actions;
    this.clock = clock;
    getStyleClass().addAll("side-panel", "left", "conversations");
    Button fresh = Buttons.of(Feather.PLUS, Messages.of("chat.new"), begin);
    fresh.setId("chat-new");
    fresh.setMaxWidth(Double.MAX_VALUE);
    search.getStyleClass().add("l-text");
    search.setId("chat-search");
    search.setPromptText(Messages.of("chat.search"));
    search.setAccessibleText(Messages.of("chat.search"));
    search.textProperty().bindBidirectional(model.wordsProperty());
    VBox top = new VBox(14, fresh, search);
    top.getStyleClass().add("side-content");
    rows.setId("conversation-list");
    VBox list = new VBox(rows);
    list.getStyleClass().add("conversation-rows");
    setTop(top);
    setCenter(Scrolling.side(list));
    model.all().addListener((ListChangeListener<ConversationEntry>) change -> fill());
    changes.addListener(changed -> select());
    fill();
  }

  /// Puts the focus where one searches.
  public void focusSearch() {
    search.requestFocus();
    search.selectAll();
  }

  private void fill() {
    boolean had =
        rows.getScene() != null
            && rows.getScene().getFocusOwner() instanceof ConversationRow row
            && row.getParent() == rows;
    List<Node> all =
        model.all().stream()
            .<Node>map(entry -> {
              ConversationRow row = new ConversationRow(entry, actions, clock);
              row.setUserData(entry.id());
              row.setToggleGroup(group);
              return row;
            })
            .toList();
    group.getToggles().removeIf(toggle -> !all.contains(toggle));
    if (all.isEmpty()) {
      Label none =
          new Label(
              Messages.of(
                  model.wordsProperty().get().isBlank() ? "chat.list.none" : "chat.list.no-hit"));
      none.getStyleClass().add("hint");
      none.setWrapText(true);
      rows.getChildren().setAll(none);
    } else {
      rows.getChildren().setAll(all);
    }
    select();
    if (had && !all.isEmpty()) {
      all.getFirst().requestFocus();
    }
  }

  private void select() {
    Optional<Long> now = shown.get();
    group
        .getToggles()
        .forEach(toggle -> toggle.setSelected(now.equals(Optional.of(toggle.getUserData()))));
  }
}
