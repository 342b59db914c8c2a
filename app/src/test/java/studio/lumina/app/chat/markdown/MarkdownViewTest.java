package studio.lumina.app.chat.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import studio.lumina.app.toolkit.WindowTest;

@WindowTest
class MarkdownViewTest {
  private static List<Node> all(Parent root) {
    List<Node> found = new ArrayList<>();
    for (Node node : root.getChildrenUnmodifiable()) {
      found.add(node);
      if (node instanceof Parent parent) {
        found.addAll(all(parent));
      }
    }
    return found;
  }

  private static String words(String source) {
    StringBuilder words = new StringBuilder();
    for (Node node : all(new MarkdownView(source))) {
      if (node instanceof Text text) {
        words.append(text.getText()).append('|');
      } else if (node instanceof Label label) {
        words.append(label.getText()).append('|');
      }
    }
    return words.toString();
  }

  private static boolean has(String source, String style) {
    return all(new MarkdownView(source)).stream()
        .anyMatch(node -> node.getStyleClass().contains(style));
  }

  @Test
  void wordsAreReadAsMarkdown() {
    assertEquals("There are |three|.|", words("There are **three**."));
    assertTrue(has("# Balls", "md-heading"));
    assertTrue(has("- one\n- two", "md-mark"));
    assertTrue(has("```\ncode\n```", "md-code"));
    assertTrue(has("| a | b |\n|---|---|\n| 1 | 2 |", "md-table"));
    assertTrue(has("> said", "md-quote"));
  }

  @Test
  void nothingIsFetchedAndNoHtmlIsRead() {
    String source = "![a lamp](https://example.org/lamp.png) <b>bold</b>\n\n<script>x()</script>";
    assertFalse(all(new MarkdownView(source)).stream().anyMatch(ImageView.class::isInstance));
    String words = words(source);
    assertTrue(words.contains("a lamp"), words);
    assertTrue(words.contains("<b>"), words);
    assertTrue(words.contains("<script>"), words);
    assertFalse(words.contains("example.org"), words);
  }

  @Test
  void oddWordsAreShownAllTheSame() {
    for (String odd :
        List.of(
            "",
            ">".repeat(5000) + " deep",
            "*".repeat(3000),
            "[".repeat(2000),
            "- ".repeat(500) + "x",
            "\u0000\uD83D\u202E\u0301",
            "|".repeat(1000) + "\n" + "|-".repeat(500))) {
      words(odd);
      MarkdownView.plain(odd);
    }
  }

  @Test
  void wordsAreCopiedPlainly() {
    assertEquals("There are three.", MarkdownView.plain("There are **three**."));
  }
}
