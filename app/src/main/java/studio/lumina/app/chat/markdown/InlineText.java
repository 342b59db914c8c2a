package studio.lumina.app.chat.markdown;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;

/// Words within a paragraph. FX thread only.
final class InlineText {
  private static final int DEEPEST = 20;

  private InlineText() {}

  /// The words of a paragraph, heading or cell.
  static TextFlow of(Node parent) {
    TextFlow flow = new TextFlow();
    flow.getStyleClass().add("md-flow");
    add(flow, parent, List.of("md-text"), 0);
    return flow;
  }

  private static void add(TextFlow flow, Node parent, List<String> styles, int depth) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      switch (node) {
        case org.commonmark.node.Text text -> put(flow, text.getLiteral(), styles);
        case Code code -> put(flow, code.getLiteral(), with(styles, "md-inline-code"));
        case HtmlInline html -> put(flow, html.getLiteral(), styles);
        case SoftLineBreak _ -> put(flow, " ", styles);
        case HardLineBreak _ -> put(flow, "\n", styles);
        case StrongEmphasis strong -> inside(flow, strong, with(styles, "md-strong"), depth);
        case Emphasis emphasis -> inside(flow, emphasis, with(styles, "md-emphasis"), depth);
        case Link link -> inside(flow, link, with(styles, "md-link"), depth);
        default -> inside(flow, node, styles, depth);
      }
    }
  }

  private static void inside(TextFlow flow, Node node, List<String> styles, int depth) {
    if (depth < DEEPEST) {
      add(flow, node, styles, depth + 1);
    }
  }

  private static void put(TextFlow flow, String words, List<String> styles) {
    Text text = new Text(words);
    text.getStyleClass().addAll(styles);
    flow.getChildren().add(text);
  }

  private static List<String> with(List<String> styles, String one) {
    return Stream.concat(styles.stream(), Stream.of(one)).toList();
  }
}
