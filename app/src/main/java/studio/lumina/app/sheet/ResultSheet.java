package studio.lumina.app.sheet;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Picture;
import studio.lumina.core.image.PngFile;
import studio.lumina.core.image.Provenance;

/// Results of an evaluation on one sheet: rows of a task, in each what was given, what would be
/// right and what came, with what was asked above. Needs no display.
public final class ResultSheet {
  private static final int CELL = 160;
  private static final int MARGIN = 32;
  private static final int GAP = 4;
  private static final int BETWEEN = 28;
  private static final int CELLS = 12; // in a row

  private ResultSheet() {}

  /// One result.
  ///
  /// @param task what was asked for; results of one task stand in the same rows
  /// @param said the question, shown above
  /// @param pictures what was given, what would be right, what came
  public record Result(String task, String said, List<Picture> pictures) {
    public Result {
      pictures = List.copyOf(pictures);
    }
  }

  /// Writes the sheet.
  ///
  /// @param target a PNG
  /// @throws LuminaException where it cannot be written
  public static void write(List<Result> results, Path target) {
    PngFile.write(target, draw(results), Map.of(), Provenance.GENERATED);
  }

  private static Picture draw(List<Result> results) {
    List<List<Result>> rows = rows(results);
    Labels beside = new Labels(CELL);
    int left = MARGIN + beside.widest(results.stream().map(e -> e.task()).toList()) + 12;
    int width = left + MARGIN;
    int height = MARGIN;
    for (List<Result> row : rows) {
      width = Math.max(width, left + row.stream().mapToInt(e -> wide(e) + BETWEEN).sum() + MARGIN);
      height += above(row) + CELL + BETWEEN;
    }
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = ContactSheet.pen(image);
    int y = MARGIN;
    for (List<Result> row : rows) {
      y += above(row);
      beside.beside(pen, row.getFirst().task(), left - 12, y + CELL / 2);
      int x = left;
      for (Result result : row) {
        new Labels(wide(result)).above(pen, result.said(), x, y - GAP);
        for (Picture picture : result.pictures()) {
          pen.drawImage(ContactSheet.image(picture), x, y, CELL, CELL, null);
          x += CELL + GAP;
        }
        x += BETWEEN - GAP;
      }
      y += CELL + BETWEEN;
    }
    pen.dispose();
    return ContactSheet.picture(image);
  }

  private static int wide(Result result) {
    return result.pictures().size() * (CELL + GAP) - GAP;
  }

  private static int above(List<Result> row) {
    return row.stream()
            .mapToInt(e -> e.said().isEmpty() ? 0 : new Labels(wide(e)).tallest(List.of(e.said())))
            .max()
            .orElse(0)
        + GAP;
  }

  private static List<List<Result>> rows(List<Result> results) {
    Map<String, List<Result>> byTask = new LinkedHashMap<>();
    results.forEach(e -> byTask.computeIfAbsent(e.task(), s -> new ArrayList<>()).add(e));
    List<List<Result>> rows = new ArrayList<>();
    for (List<Result> all : byTask.values()) {
      int each = Math.max(1, CELLS / all.getFirst().pictures().size());
      for (int i = 0; i < all.size(); i += each) {
        rows.add(all.subList(i, Math.min(i + each, all.size())));
      }
    }
    return rows;
  }
}
