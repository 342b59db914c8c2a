package studio.lumina.app.gallery;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import studio.lumina.app.ui.Messages;

/// Formats days and counts as the artist reads them.
record DayWords(Clock clock) {
  String of(LocalDate day) {
    LocalDate today = LocalDate.now(clock);
    if (day.equals(today)) {
      return Messages.of("gallery.today");
    }
    if (day.equals(today.minusDays(1))) {
      return Messages.of("gallery.yesterday");
    }
    return Messages.of("gallery.day", Date.from(day.atStartOfDay(clock.getZone()).toInstant()));
  }

  String count(int pictures) {
    return Messages.of("gallery.count", pictures);
  }
}
