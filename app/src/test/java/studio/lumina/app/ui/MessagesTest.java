package studio.lumina.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MessagesTest {
  private final Locale before = Locale.getDefault(Locale.Category.FORMAT);

  @AfterEach
  void restore() {
    Locale.setDefault(Locale.Category.FORMAT, before);
  }

  @Test
  void oneAndMoreAreSaidAsTheyAre() {
    Locale.setDefault(Locale.Category.FORMAT, Locale.ENGLISH);
    assertEquals("Row 1 stays exactly as it is.", Messages.of("fork.kept", 1));
    assertEquals("Rows 1 to 3 stay exactly as they are.", Messages.of("fork.kept", 3));
    assertEquals("Reads one row again, about 2 s.", Messages.of("fork.cost", 1, "about 2 s"));
    assertEquals("Reads 8 rows again, about 2 s.", Messages.of("fork.cost", 8, "about 2 s"));
    assertEquals("Fork twice", Messages.of("fork.many", 2));
    assertEquals("Added to the queue", Messages.of("notice.queued", 1));
    assertEquals("4 pictures added to the queue", Messages.of("notice.queued", 4));
    assertEquals("Taken out of the queue", Messages.of("notice.cancelled", 1));
    assertEquals("One style came in", Messages.of("notice.styles", 1));
    assertEquals(
        "showing rows 1 to 3 of 8  ·  5 are finished", Messages.of("progress.scrubbed", 3, 8, 5));
    assertEquals("2 × 1 = 2 pictures", Messages.of("grid.count", 2, 1, 2));
  }

  @Test
  void numbersAreWrittenAsTheArtistWritesThem() {
    Locale.setDefault(Locale.Category.FORMAT, Locale.of("ar", "EG"));
    assertEquals("٣", Messages.of("set.pictures", 3).replaceAll("\\P{Nd}", ""));
    Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
    assertEquals("3", Messages.of("set.pictures", 3).replaceAll("\\P{Nd}", ""));
  }
}
