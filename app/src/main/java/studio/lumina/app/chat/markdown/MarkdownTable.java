package studio.lumina.app.chat.markdown;

import javafx.geometry.HPos;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.text.TextAlignment;
import javafx.scene.text.TextFlow;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;

/// A table. FX thread only.
final class MarkdownTable extends GridPane {
  private static final double WIDEST = 220;

  private int row;

  MarkdownTable(TableBlock table) {
    getStyleClass().add("md-table");
    add(table);
  }

  private void add(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof TableRow) {
        int column = 0;
        for (Node cell = node.getFirstChild(); cell != null; cell = cell.getNext()) {
          if (cell instanceof TableCell tableCell) {
            add(cell(tableCell), column++, row);
          }
        }
        row++;
      } else {
        add(node);
      }
    }
  }

  private static StackPane cell(TableCell cell) {
    TextFlow words = InlineText.of(cell);
    words.setMaxWidth(WIDEST);
    TableCell.Alignment alignment = cell.getAlignment();
    if (alignment == TableCell.Alignment.RIGHT) {
      words.setTextAlignment(TextAlignment.RIGHT);
    } else if (alignment == TableCell.Alignment.CENTER) {
      words.setTextAlignment(TextAlignment.CENTER);
    }
    StackPane pane = new StackPane(words);
    pane.getStyleClass().add("md-cell");
    if (cell.isHeader()) {
      pane.getStyleClass().add("head");
    }
    GridPane.setHalignment(pane, HPos.LEFT);
    return pane;
  }
}
