package studio.lumina.app.chat;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import studio.lumina.app.chat.context.SentText;
import studio.lumina.app.store.TurnEntry;
import studio.lumina.app.ui.Messages;
import studio.lumina.app.ui.WorkspaceContext;
import studio.lumina.app.work.Answer;
import studio.lumina.app.work.Chats;
import studio.lumina.core.Tokens;

/// What the model was sent up to a turn, as its tokens in readable form. FX thread only.
final class SentCard extends VBox {
  private static final double WIDTH = 560;
  private static final double HEIGHT = 460;

  private SentCard(String text) {
    super(12);
    getStyleClass().add("card");
    setId("sent-card");
    Label title = new Label(Messages.of("chat.sent.title"));
    title.getStyleClass().add("card-title");
    Label words = new Label(text);
    words.getStyleClass().add("figure");
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    ScrollPane scroll = new ScrollPane(words);
    scroll.setFitToWidth(true);
    scroll.setPrefSize(WIDTH, HEIGHT);
    getChildren().addAll(title, scroll);
    setMaxWidth(WIDTH + 40);
  }

  /// Shows the tokens of these turns.
  ///
  /// @param path the turns, the first first
  static void open(List<TurnEntry> path, Chats chats, WorkspaceContext frame) {
    List<Tokens> tokens = path.stream().map(turn -> turn.progress().tokens()).toList();
    Answer.of(
        chats.spans(tokens),
        spans -> frame.overlays().card(new SentCard(SentText.of(path, spans))),
        problem -> frame.notices().problem(problem));
  }
}
