package studio.lumina.app.chat.transcript;

import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import studio.lumina.app.chat.markdown.MarkdownView;
import studio.lumina.app.store.TurnEntry;
import studio.lumina.app.store.TurnFigures;
import studio.lumina.app.ui.Buttons;
import studio.lumina.app.ui.Messages;
import studio.lumina.core.Part;

/// The tools under an answer, faint until they are pointed at, and its figures. FX thread only.
final class AnswerTools extends HBox {
  /// @param seeded whether it says the seed, since it was answered more than once
  AnswerTools(TurnEntry turn, TurnActions actions, boolean seeded) {
    super(2);
    getStyleClass().add("answer-tools");
    setAlignment(Pos.CENTER_LEFT);
    String words = words(turn.progress().answer());
    if (!words.isBlank()) {
      getChildren().add(tool(Feather.COPY, "chat.copy", () -> copy(MarkdownView.plain(words))));
      getChildren().add(tool(Feather.HASH, "chat.copy.markdown", () -> copy(words)));
    }
    getChildren()
        .addAll(
            tool(Feather.REFRESH_CW, "chat.regenerate", () -> actions.regenerate(turn)),
            tool(Feather.GIT_BRANCH, "chat.fork", () -> actions.fork(turn)),
            tool(Feather.LIST, "chat.sent", () -> actions.sent(turn)));
    String seed =
        seeded
            ? "  \u00b7  "
                + Messages.of("chat.seed", String.valueOf(turn.asked().sampling().seed()))
            : "";
    Label figures = new Label(figures(turn.figures()) + seed);
    figures.getStyleClass().addAll("hint", "figures");
    figures.setTooltip(
        new Tooltip(
            Messages.of(
                "chat.figures.all",
                turn.figures().read(),
                turn.figures().reused(),
                turn.figures().drawn(),
                String.valueOf(turn.asked().sampling().seed()),
                turn.model())));
    figures.setMinWidth(0);
    getChildren().add(figures);
  }

  private static String figures(TurnFigures figures) {
    return Messages.of(
        "chat.figures",
        figures.drawn(),
        figures.millis() / 1000.0,
        figures.read(),
        figures.reused());
  }

  private static Button tool(Feather icon, String key, Runnable action) {
    Button button = Buttons.icon(icon, Messages.of(key), action);
    button.getStyleClass().add("small");
    button.setId(key.replace('.', '-'));
    return button;
  }

  private static String words(List<Part> parts) {
    return parts.stream()
        .filter(Part.Words.class::isInstance)
        .map(part -> ((Part.Words) part).text())
        .collect(Collectors.joining("\n\n"));
  }

  private static void copy(String words) {
    ClipboardContent content = new ClipboardContent();
    content.putString(words);
    Clipboard.getSystemClipboard().setContent(content);
  }
}
