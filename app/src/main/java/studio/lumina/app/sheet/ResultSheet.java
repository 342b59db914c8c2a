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
import studio.lumina.core.evaluate.Exhibit;
import studio.lumina.core.evaluate.Skill;
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

  /// Writes the sheet.
  ///
  /// @param target a PNG
  /// @throws LuminaException where it cannot be written
  public static void write(List<Exhibit> exhibits, Path target) {
    PngFile.write(target, draw(exhibits), Map.of(), Provenance.GENERATED);
  }

  private static Picture draw(List<Exhibit> exhibits) {
    List<List<Exhibit>> rows = rows(exhibits);
    Labels beside = new Labels(CELL);
    int left = MARGIN + beside.widest(exhibits.stream().map(e -> e.skill().word()).toList()) + 12;
    int width = left + MARGIN;
    int height = MARGIN;
    for (List<Exhibit> row : rows) {
      width = Math.max(width, left + row.stream().mapToInt(e -> wide(e) + BETWEEN).sum() + MARGIN);
      height += above(row) + CELL + BETWEEN;
    }
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = ContactSheet.pen(image);
    int y = MARGIN;
    for (List<Exhibit> row : rows) {
      y += above(row);
      beside.beside(pen, row.getFirst().skill().word(), left - 12, y + CELL / 2);
      int x = left;
      for (Exhibit exhibit : row) {
        new Labels(wide(exhibit)).above(pen, exhibit.said(), x, y - GAP);
        for (Picture picture : exhibit.pictures()) {
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

  private static int wide(Exhibit exhibit) {
    return exhibit.pictures().size() * (CELL + GAP) - GAP;
  }

  private static int above(List<Exhibit> row) {
    return row.stream()
            .mapToInt(e -> e.said().isEmpty() ? 0 : new Labels(wide(e)).tallest(List.of(e.said())))
            .max()
            .orElse(0)
        + GAP;
  }

  private static List<List<Exhibit>> rows(List<Exhibit> exhibits) {
    Map<Skill, List<Exhibit>> bySkill = new LinkedHashMap<>();
    exhibits.forEach(e -> bySkill.computeIfAbsent(e.skill(), s -> new ArrayList<>()).add(e));
    List<List<Exhibit>> rows = new ArrayList<>();
    for (List<Exhibit> all : bySkill.values()) {
      int each = Math.max(1, CELLS / all.getFirst().pictures().size());
      for (int i = 0; i < all.size(); i += each) {
        rows.add(all.subList(i, Math.min(i + each, all.size())));
      }
    }
    return rows;
  }
}
