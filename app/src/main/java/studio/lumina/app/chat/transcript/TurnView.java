package studio.lumina.app.chat.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import studio.lumina.app.chat.context.PictureLoader;
import studio.lumina.app.chat.conversation.ConversationModel;
import studio.lumina.app.chat.conversation.LiveAnswer;
import studio.lumina.app.chat.markdown.MarkdownView;
import studio.lumina.app.store.TurnEntry;
import studio.lumina.app.ui.Buttons;
import studio.lumina.app.ui.Messages;
import studio.lumina.app.ui.WorkspaceContext;
import studio.lumina.core.Part;
import studio.lumina.core.Problem;

/// A turn: what was said at the right, the answer below it at the left. FX thread only.
final class TurnView extends VBox {
  private static final Duration REST = Duration.millis(80);

  /// What decides how a turn looks.
  ///
  /// @param at its number among its siblings, from 1
  /// @param of how many siblings there are
  /// @param open whether it was cut short and waits for the artist
  record Look(
      TurnEntry turn,
      int at,
      int of,
      boolean open,
      boolean waits,
      Optional<Problem> problem,
      Optional<LiveAnswer> live) {}

  private final ConversationModel conversation;
  private final PictureLoader pictures;
  private final TurnActions actions;
  private final WorkspaceContext frame;
  private final VBox answer = new VBox(10);
  private final Label reading = new Label();
  private final List<Node> shown = new ArrayList<>();
  private final PauseTransition rest = new PauseTransition(REST);

  TurnView(
      Look look,
      ConversationModel conversation,
      PictureLoader pictures,
      TurnActions actions,
      WorkspaceContext frame) {
    super(10);
    this.conversation = conversation;
    this.pictures = pictures;
    this.actions = actions;
    this.frame = frame;
    getStyleClass().add("turn");
    setId("turn-" + look.turn().id());
    reading.getStyleClass().add("hint");
    reading.setId("reading");
    getChildren().addAll(said(look), answer);
    if (look.live().isPresent()) {
      follow(look.live().get(), look.turn().model());
    } else {
      answered(look);
    }
  }

  private VBox said(Look look) {
    TurnEntry turn = look.turn();
    HBox tools = new HBox(2);
    tools.setAlignment(Pos.CENTER_RIGHT);
    tools.getStyleClass().add("answer-tools");
    if (look.of() > 1) {
      Button back =
          small(Feather.CHEVRON_LEFT, "chat.branch.before", () -> conversation.sibling(turn, -1));
      Button next =
          small(Feather.CHEVRON_RIGHT, "chat.branch.after", () -> conversation.sibling(turn, 1));
      back.setDisable(look.at() == 1);
      next.setDisable(look.at() == look.of());
      Label which = new Label(Messages.of("chat.branch.of", look.at(), look.of()));
      which.getStyleClass().add("hint");
      which.setId("branch-of");
      tools.getChildren().addAll(back, which, next);
    }
    if (look.live().isEmpty()) {
      Button edit = small(Feather.EDIT_2, "chat.edit", () -> actions.edit(turn));
      tools.getChildren().add(edit);
    }
    HBox line = new HBox(new SaidBubble(turn, pictures));
    line.setAlignment(Pos.CENTER_RIGHT);
    return new VBox(4, line, tools);
  }

  private void answered(Look look) {
    TurnEntry turn = look.turn();
    for (Part part : turn.progress().answer()) {
      switch (part) {
        case Part.Words(var text) -> answer.getChildren().add(new MarkdownView(text));
        case Part.Drawn drawn ->
            answer.getChildren().add(AnswerPicture.of(drawn, turn.model(), pictures));
        case Part.Photo _, Part.PhotoReference _ -> {}
      }
    }
    look.problem().ifPresent(problem -> answer.getChildren().add(frame.card(problem)));
    if (look.waits()) {
      reading.setText(Messages.of("chat.waiting"));
      answer.getChildren().add(reading);
    } else if (look.open()) {
      answer.getChildren().add(cut(turn));
    } else if (!turn.progress().answer().isEmpty()) {
      answer.getChildren().add(new AnswerTools(turn, actions, look.of() > 1));
    }
  }

  /// What becomes of an answer that was cut short.
  private HBox cut(TurnEntry turn) {
    Label words =
        new Label(Messages.of(turn.progress().answer().isEmpty() ? "chat.unanswered" : "chat.cut"));
    words.getStyleClass().add("hint");
    Button goOn =
        Buttons.of(Feather.PLAY, Messages.of("chat.go-on"), () -> conversation.goOn(turn));
    goOn.setId("go-on");
    HBox row = new HBox(8, words, goOn);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("cut");
    if (turn.canBeFollowed() && !turn.progress().answer().isEmpty()) {
      Button keep =
          Buttons.of(Feather.CHECK, Messages.of("chat.keep"), () -> conversation.keep(turn));
      keep.setId("keep");
      row.getChildren().add(keep);
    }
    Button drop = Buttons.of(Feather.TRASH_2, Messages.of("chat.drop"), () -> actions.drop(turn));
    drop.setId("drop");
    row.getChildren().add(drop);
    return row;
  }

  private void follow(LiveAnswer now, String model) {

    Runnable changed = rest::play;
    rest.setOnFinished(event -> dress(now, model));
    now.listen(changed);
    sceneProperty()
        .addListener((value, before, scene) -> {
          if (scene == null) {
            now.ignore(changed);
            rest.stop();
          }
        });
    dress(now, model);
  }

  /// Brings what is shown up to what there is; only the last piece changes.
  private void dress(LiveAnswer now, String model) {
    List<LiveAnswer.Piece> pieces = now.pieces();
    for (int i = 0; i < pieces.size(); i++) {
      boolean fresh = i >= shown.size();
      switch (pieces.get(i)) {
        case LiveAnswer.Said said -> {
          if (fresh) {
            shown.add(new MarkdownView(said.text()));
            answer.getChildren().add(shown.getLast());
          } else if (i >= pieces.size() - 2) {
            ((MarkdownView) shown.get(i)).show(said.text());
          }
        }
        case LiveAnswer.Painted painted -> {
          if (fresh) {
            shown.add(AnswerPicture.live(painted, model, pictures, conversation::stop));
            answer.getChildren().add(shown.getLast());
          }
          ((AnswerPicture) shown.get(i)).progress(painted);
        }
      }
    }
    answer.getChildren().remove(reading);
    if (!now.begun()) {
      reading.setText(
          now.toRead() == 0
              ? Messages.of("chat.begins")
              : Messages.of("chat.reading", now.read(), now.toRead()));
      answer.getChildren().add(reading);
    }
  }

  private static Button small(Feather icon, String key, Runnable action) {
    Button button = Buttons.icon(icon, Messages.of(key), action);
    button.getStyleClass().add("small");
    button.setId(key.replace('.', '-'));
    return button;
  }
}
