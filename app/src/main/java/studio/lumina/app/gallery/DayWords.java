package studio.lumina.app.gallery;

import java.text.NumberFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import studio.lumina.app.ui.Messages;

/// Days and counts as the artist reads them.
record DayWords(Clock clock) {
  String of(LocalDate day) {
    LocalDate today = LocalDate.now(clock);
    if (day.equals(today)) {
      return Messages.of("gallery.today");
    }
    if (day.equals(today.minusDays(1))) {
      return Messages.of("gallery.yesterday");
    }
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(Locale.getDefault(Locale.Category.FORMAT))
        .format(day);
  }

  String count(int pictures) {
    return NumberFormat.getIntegerInstance(Locale.getDefault(Locale.Category.FORMAT))
        .format(pictures);
  }
}
