package studio.lumina.app.chat.transcript;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import studio.lumina.app.chat.context.PictureLoader;
import studio.lumina.app.chat.conversation.ConversationModel;
import studio.lumina.app.chat.conversation.LiveAnswer;
import studio.lumina.app.store.TurnEntry;
import studio.lumina.app.ui.WorkspaceContext;
import studio.lumina.app.work.ConversationTree;

/// The transcript: the turns of the branch that is shown. It stays at its end while an answer
/// comes, unless the artist looked further up. FX thread only.
public final class TranscriptView extends StackPane {
  private static final double WIDTH = 716;
  private static final double NEAR = 48;

  private final ConversationModel conversation;
  private final PictureLoader pictures;
  private final TurnActions actions;
  private final WorkspaceContext frame;
  private final Runnable write;
  private final VBox turns = new VBox(22);
  private final ScrollPane scroll;
  private Map<TurnView.Look, TurnView> views = new HashMap<>();
  private Optional<Long> shown = Optional.empty();
  private boolean atEnd = true;

  /// @param empty shown while nothing was said
  /// @param write puts the focus where one writes
  public TranscriptView(
      ConversationModel conversation,
      PictureLoader pictures,
      TurnActions actions,
      WorkspaceContext frame,
      Node empty,
      Runnable write) {
    this.conversation = conversation;
    this.pictures = pictures;
    this.actions = actions;
    this.frame = frame;
    this.write = write;
    turns.getStyleClass().add("turns");
    turns.setMaxWidth(WIDTH);
    turns.setId("turns");
    StackPane middle = new StackPane(turns);
    middle.setAlignment(Pos.TOP_CENTER);
    scroll = new ScrollPane(middle);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("transcript");
    scroll.setFocusTraversable(false);
    scroll.setId("transcript");
    getChildren().addAll(scroll, empty);
    // Growing keeps the end in sight; scrolling up lets go of it, and down again takes hold.
    middle
        .heightProperty()
        .addListener((value, before, now) -> {
          if (atEnd) {
            scroll.applyCss();
            scroll.layout();
            scroll.setVvalue(1);
          }
        });
    scroll.setOnScroll(event -> look());
    scroll
        .vvalueProperty()
        .addListener((value, before, now) -> {
          if (scroll.isPressed() || scroll.isHover()) {
            look();
          }
        });
    conversation.revisionProperty().addListener((value, before, now) -> fill());
    fill();
  }

  private void look() {
    double hidden = turns.getHeight() - scroll.getViewportBounds().getHeight();
    atEnd = hidden <= 0 || (1 - scroll.getVvalue()) * hidden < NEAR;
  }

  private void fill() {
    Optional<ConversationTree> tree = conversation.treeProperty().get();
    Optional<Long> now = tree.map(found -> found.entry().id());
    if (!now.equals(shown)) {
      shown = now;
      atEnd = true;
    }
    Map<TurnView.Look, TurnView> next = new HashMap<>();
    List<TurnView> all = new ArrayList<>();
    if (tree.isPresent()) {
      List<TurnEntry> shown = tree.get().shown();
      for (int i = 0; i < shown.size(); i++) {
        TurnView.Look look = look(tree.get(), shown.get(i), i == shown.size() - 1);
        TurnView view =
            views.getOrDefault(look, null) == null
                ? new TurnView(look, conversation, pictures, actions, frame)
                : views.get(look);
        next.put(look, view);
        all.add(view);
      }
    }
    views = next;
    if (!turns.getChildren().equals(all)) {
      boolean had = turns.isFocusWithin();
      turns.getChildren().setAll(all);
      if (had && !turns.isFocusWithin()) {
        write.run(); // what had the focus is gone
      }
    }
  }

  private TurnView.Look look(ConversationTree tree, TurnEntry turn, boolean last) {
    List<TurnEntry> siblings = tree.siblings(turn);
    Optional<LiveAnswer> live =
        conversation.liveProperty().get().filter(answer -> answer.turn() == turn.id());
    boolean waits = last && !turn.ended() && live.isEmpty() && conversation.busyProperty().get();
    return new TurnView.Look(
        turn,
        siblings.indexOf(turn) + 1,
        siblings.size(),
        conversation.isOpen(turn),
        waits,
        conversation.problem(turn),
        live);
  }
}
