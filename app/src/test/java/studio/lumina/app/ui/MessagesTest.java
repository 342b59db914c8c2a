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
  void numbersAreWrittenAsTheArtistWritesThem() {
    Locale.setDefault(Locale.Category.FORMAT, Locale.of("ar", "EG"));
    assertEquals("٣", Messages.of("set.pictures", 3).replaceAll("\\P{Nd}", ""));
    Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
    assertEquals("3", Messages.of("set.pictures", 3).replaceAll("\\P{Nd}", ""));
  }
}
