package studio.lumina.app.chat.markdown;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;

/// Words in Markdown as nodes: headings, paragraphs, lists, code, quotes, tables. HTML is shown as
/// it is written, pictures by their description, links by their words: nothing is fetched and
/// nothing is opened. FX thread only.
public final class MarkdownView extends VBox {
  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .maxOpenBlockParsers(100)
          .build();
  private static final int DEEPEST = 12;

  /// @param source Markdown
  public MarkdownView(String source) {
    super(10);
    getStyleClass().add("markdown");
    show(source);
  }

  /// Shows other words.
  public void show(String source) {
    getChildren().clear();
    blocks(this, PARSER.parse(source), 0);
  }

  /// Markdown as plain words.
  public static String plain(String source) {
    return TextContentRenderer.builder().build().render(PARSER.parse(source)).strip();
  }

  private static void blocks(VBox into, Node parent, int depth) {
    for (Node block = parent.getFirstChild(); block != null; block = block.getNext()) {
      block(into, block, depth);
    }
  }

  private static void block(VBox into, Node block, int depth) {
    switch (block) {
      case Heading heading -> {
        TextFlow flow = InlineText.of(heading);
        flow.getStyleClass().add(heading.getLevel() <= 2 ? "md-heading" : "md-subheading");
        into.getChildren().add(flow);
      }
      case Paragraph paragraph -> into.getChildren().add(InlineText.of(paragraph));
      case FencedCodeBlock code -> into.getChildren().add(code(code.getLiteral()));
      case IndentedCodeBlock code -> into.getChildren().add(code(code.getLiteral()));
      case HtmlBlock html -> into.getChildren().add(new TextFlow(plainText(html.getLiteral())));
      case ThematicBreak _ -> {
        Label line = new Label();
        line.getStyleClass().add("separator-line");
        line.setMaxWidth(Double.MAX_VALUE);
        into.getChildren().add(line);
      }
      case TableBlock table -> into.getChildren().add(new MarkdownTable(table));
      case BulletList list -> items(into, list, depth, 0);
      case OrderedList list ->
          items(
              into,
              list,
              depth,
              list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber());
      case BlockQuote quote -> {
        VBox inside = new VBox(8);
        inside.getStyleClass().add("md-quote");
        nested(inside, quote, depth);
        into.getChildren().add(inside);
      }
      default -> blocks(into, block, depth + 1);
    }
  }

  /// @param number of the first item; 0 for bullets
  private static void items(VBox into, Node list, int depth, int number) {
    VBox items = new VBox(4);
    int at = number;
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      if (item instanceof ListItem) {
        VBox inside = new VBox(4);
        nested(inside, item, depth);
        items.getChildren().add(new MarkdownItem(number == 0 ? "•" : at + ".", inside));
        at++;
      }
    }
    into.getChildren().add(items);
  }

  /// What is nested too deep to be drawn is shown as plain words.
  private static void nested(VBox inside, Node parent, int depth) {
    if (depth < DEEPEST) {
      blocks(inside, parent, depth + 1);
    } else {
      inside
          .getChildren()
          .add(new TextFlow(plainText(TextContentRenderer.builder().build().render(parent))));
    }
  }

  private static Label code(String literal) {
    Label label = new Label(literal.stripTrailing());
    label.getStyleClass().add("md-code");
    label.setWrapText(true);
    label.setMaxWidth(Double.MAX_VALUE);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  private static Text plainText(String words) {
    Text text = new Text(words.strip());
    text.getStyleClass().add("md-text");
    return text;
  }
}
