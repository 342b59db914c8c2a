package studio.lumina.starter.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import studio.lumina.core.Picture;
import studio.lumina.core.Size;
import studio.lumina.starter.sight.Analyser;
import studio.lumina.starter.world.Maps;

/// Each judge is content with the truth and not with a constant answer.
class ScorersTest {
  private static final Size SIZE = new Size(128, 128);
  private static final Picture GREY = PixelReading.grey(SIZE);
  private static final Picture BLACK = PixelReading.picture(SIZE, new byte[3 * 128 * 128]);

  private static double value(Map<Criterion, Score> marks, Criterion check) {
    return Statistics.of(List.of(marks.get(check))).value();
  }

  private static Picture map(byte[] rgb) {
    return PixelReading.picture(SIZE, rgb);
  }

  @Test
  void depth() {
    Sample sample = Sample.of(1, SIZE);
    Scorer judge = new DepthScorer(sample.made());
    byte[] depth = Maps.depth(sample.made());
    assertEquals(1, value(judge.marks(map(depth)), DepthScorer.CLOSE), 0.01);
    assertEquals(0, value(judge.marks(map(depth)), DepthScorer.ERROR), 0.02);
    assertTrue(value(judge.marks(GREY), DepthScorer.CLOSE) < 0.6);
    assertTrue(value(judge.marks(GREY), DepthScorer.ERROR) > 0.2);
    byte[] dim = new byte[depth.length];
    for (int i = 0; i < dim.length; i++) {
      dim[i] = (byte) (40 + (depth[i] & 0xff) / 2);
    }
    assertEquals(1, value(judge.marks(map(dim)), DepthScorer.CLOSE), 0.02, "scale and shift");
  }

  @Test
  void classes() {
    Sample sample = Sample.of(2, SIZE);
    Scorer judge = new ClassesScorer(sample);
    byte[] classes = Maps.classes(sample.scene(), sample.made());
    assertEquals(1, value(judge.marks(map(classes)), ClassesScorer.SET));
    assertEquals(1, value(judge.marks(map(classes)), ClassesScorer.EACH));
    assertTrue(value(judge.marks(GREY), ClassesScorer.EACH) < 0.4);
  }

  @Test
  void normals() {
    Sample sample = Sample.of(3, SIZE);
    Scorer judge = new NormalsScorer(sample.made());
    assertEquals(0, value(judge.marks(map(Maps.normals(sample.made()))), NormalsScorer.ANGLE), 0.5);
    byte[] up = new byte[3 * 128 * 128];
    for (int i = 0; i < up.length; i++) {
      up[i] = (byte) (i % 3 == 1 ? 255 : 128);
    }
    assertTrue(value(judge.marks(map(up)), NormalsScorer.THINGS) > 30);
  }

  @Test
  void box() {
    Sample sample = Sample.of(4, SIZE);
    Scorer judge = new BoxScorer(sample.made().box(0));
    Picture truth = map(Maps.box(SIZE, sample.made().box(0)));
    assertEquals(1, value(judge.marks(truth), BoxScorer.OVERLAP));
    assertEquals(1, value(judge.marks(truth), BoxScorer.HALF));
    assertEquals(0, value(judge.marks(BLACK), BoxScorer.OVERLAP));
  }

  @Test
  void pose() {
    Columns columns = new Columns();
    for (int i = 0; i < 80; i++) {
      Sample sample = Sample.of(i, new Size(128, 128));
      if (sample.mannequin() >= 0) {
        Scorer judge = new PoseScorer(sample.scene().joints(sample.mannequin()));
        columns.add(Columns.Who.TRUTH, judge.marks(map(Maps.skeletons(sample.scene()))));
        columns.add(Columns.Who.CONSTANT, judge.marks(BLACK));
      }
    }
    for (Row row : columns.rows()) {
      assertTrue(row.truth().orElseThrow().value() > 0.97, row.toString());
      assertEquals(0, row.constant().orElseThrow().value());
    }
  }

  @Test
  void drawingsAndEdits() {
    Analyser analyser = new Analyser(Learned.rendered(160, SIZE));
    Columns drawn = new Columns();
    for (int i = 0; i < 24; i++) {
      Sample sample = Sample.of(i, SIZE);
      Scorer judge =
          new DrawScorer(
              analyser,
              sample.scene(),
              studio.lumina.starter.world.Captions.told(sample.scene(), sample.random())
                  .relation());
      drawn.add(Columns.Who.TRUTH, judge.marks(sample.picture()));
      drawn.add(Columns.Who.CONSTANT, judge.marks(GREY));
    }
    for (Row row : drawn.rows()) {
      assertTrue(row.truth().orElseThrow().value() > 0.75, row.toString());
      boolean time = row.name().equals(DrawScorer.TIME.name());
      assertTrue(time || row.constant().orElseThrow().value() < 0.1, row.toString());
    }
    edits(analyser);
  }

  private static void edits(Analyser analyser) {
    EditCases exams = new EditCases(new ModelUnderTest(new MirrorEngine()), analyser);
    Columns columns = new Columns();
    IntStream.range(0, 25)
        .mapToObj(i -> exams.get())
        .forEach(exam -> {
          columns.add(Columns.Who.TRUTH, exam.judge().marks(exam.truth()));
          columns.add(Columns.Who.CONSTANT, exam.judge().marks(exam.constant()));
        });
    for (Row row : columns.rows()) {
      if (row.name().equals(EditScorer.BOTH.name())) {
        assertTrue(row.truth().orElseThrow().value() >= 0.88, row.toString());
        assertTrue(row.constant().orElseThrow().value() <= 0.08, row.toString());
      }
      if (row.name().equals(EditScorer.KEPT.name())) {
        assertEquals(1, row.truth().orElseThrow().value(), row.toString());
      }
    }
  }
}
