package studio.lumina.app.queue;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.lumina.app.picture.PictureMenu;
import studio.lumina.app.picture.RecentModel;
import studio.lumina.app.picture.TileImages;
import studio.lumina.app.ui.Buttons;
import studio.lumina.app.ui.Durations;
import studio.lumina.app.ui.Heading;
import studio.lumina.app.ui.Messages;
import studio.lumina.app.work.StudioEvent;

/// The queue as a panel: its items in order; held or going on.
public final class QueuePanel extends VBox {
  private final QueueModel model;
  private final RecentModel recent;
  private final PictureMenu pictures;
  private final TileImages images;
  private final Label total = new Label();
  private final Button hold = Buttons.icon(Feather.PAUSE, Messages.of("queue.hold"), () -> {});
  private final VBox rows = new VBox();
  private final HBox held;
  private final HBox sure;

  public QueuePanel(QueueModel model, RecentModel recent, PictureMenu pictures, TileImages images) {
    super(8);
    this.recent = recent;
    this.pictures = pictures;
    this.model = model;
    this.images = images;
    setId("queue");
    total.getStyleClass().add("hint");
    total.setId("queue-total");
    hold.setId("queue-hold");
    hold.getStyleClass().add("tiny");
    hold.setOnAction(event -> model.hold(!model.heldProperty().get()));
    Button more = Buttons.icon(Feather.MORE_VERTICAL, Messages.of("queue.all"), () -> {});
    more.setId("queue-menu");
    more.getStyleClass().add("tiny");
    more.setOnAction(event -> menu().show(more, Side.BOTTOM, 0, 4));
    HBox right = new HBox(4, total, hold, more);
    right.setAlignment(Pos.CENTER_RIGHT);
    held = bar(Messages.of("queue.held"), Messages.of("queue.go"), () -> model.hold(false));
    held.setId("queue-held");
    sure = bar("", Messages.of("queue.cancel.all"), this::cancelAll);
    sure.setId("queue-sure");
    sure.getChildren().add(Buttons.link(Messages.of("queue.keep"), () -> ask(false)));
    Label none = new Label(Messages.of("queue.none"));
    none.getStyleClass().add("hint");
    none.setWrapText(true);
    none.visibleProperty().bind(Bindings.isEmpty(model.items()));
    none.managedProperty().bind(none.visibleProperty());
    getChildren().addAll(new Heading(Messages.of("queue"), right), held, sure, none, rows);
    model.items().addListener((ListChangeListener<QueueItem>) change -> fill());
    model.holdProperty().addListener((value, before, now) -> dress());
    model.throughputProperty().addListener((value, before, now) -> fill());
    ask(false);
    fill();
  }

  /// Puts the focus on the first that waits.
  public void focus() {
    refocus(List.of());
  }

  /// Asks whether to cancel all.
  public void ask(boolean whether) {
    boolean open = whether && !model.items().isEmpty();
    ((Label) sure.getChildren().getFirst())
        .setText(Messages.of("queue.sure", model.waiting().size()));
    sure.setVisible(open);
    sure.setManaged(open);
    if (open) {
      sure.getChildren().get(1).requestFocus();
    }
  }

  private void cancelAll() {
    ask(false);
    model.cancelAll();
  }

  private ContextMenu menu() {
    ContextMenu menu = new ContextMenu();
    boolean any = !model.items().isEmpty();
    var cancel = PictureMenu.item("queue.cancel.all", Feather.X, () -> ask(true));
    cancel.setDisable(!any);
    var retry = PictureMenu.item("queue.retry", Feather.REFRESH_CW, recent::retryFailed);
    retry.setDisable(!recent.hasFailed());
    menu.getItems().addAll(retry, cancel);
    return menu;
  }

  private void fill() {
    List<Long> focused = focused();
    rows.getChildren()
        .setAll(
            model.items().stream()
                .map(item -> new QueueRow(model, pictures, item, images))
                .toList());
    if (!focused.isEmpty()) {
      refocus(focused);
    }
    if (model.items().isEmpty()) {
      ask(false);
    }
    dress();
  }

  private List<Long> focused() {
    for (Node row : rows.getChildren()) {
      if (row.isFocusWithin() && row instanceof QueueRow queued) {
        return queued.item().ids();
      }
    }
    return List.of();
  }

  /// The focus stays with the item that has it, wherever it moves.
  private void refocus(List<Long> ids) {
    for (Node row : rows.getChildren()) {
      if (row instanceof QueueRow queued && queued.item().ids().stream().anyMatch(ids::contains)) {
        row.requestFocus();
        return;
      }
    }
    if (!rows.getChildren().isEmpty()) {
      rows.getChildren().getFirst().requestFocus();
    }
  }

  private void dress() {
    QueueModel queue = model;
    int waiting = queue.waiting().size();
    double seconds = queue.seconds();
    boolean rests = queue.heldProperty().get();
    total.setText(
        waiting == 0
            ? ""
            : seconds > 0
                ? Messages.of("queue.total.time", waiting, Durations.about(seconds))
                : Messages.of("queue.total", waiting));
    hold.setGraphic(new FontIcon(rests ? Feather.PLAY : Feather.PAUSE));
    String go = Messages.of(goOn(queue.holdProperty().get()));
    String words = rests ? go : Messages.of("queue.hold");
    hold.setAccessibleText(words);
    hold.setTooltip(new Tooltip(words));
    ((Label) held.getChildren().getFirst()).setText(Messages.of(why(queue.holdProperty().get())));
    ((Button) held.getChildren().getLast()).setText(go);
    held.setVisible(rests && waiting > 0);
    held.setManaged(rests && waiting > 0);
  }

  private static String why(StudioEvent.Hold hold) {
    return switch (hold) {
      case NONE, ASKED -> "queue.held";
      case START -> "queue.held.start";
      case PAUSED -> "queue.held.paused";
      case TROUBLE -> "queue.held.trouble";
    };
  }

  /// What letting it go on is called.
  static String goOn(StudioEvent.Hold hold) {
    return hold == StudioEvent.Hold.PAUSED ? "queue.start.next" : "queue.go";
  }

  private static HBox bar(String words, String action, Runnable run) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    HBox.setHgrow(label, Priority.ALWAYS);
    label.setMaxWidth(Double.MAX_VALUE);
    Button button = Buttons.link(action, run);
    button.setMinWidth(USE_PREF_SIZE);
    HBox bar = new HBox(8, label, button);
    bar.getStyleClass().add("bar");
    bar.setAlignment(Pos.CENTER_LEFT);
    return bar;
  }
}
