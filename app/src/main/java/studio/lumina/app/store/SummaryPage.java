package studio.lumina.app.store;

import java.util.List;
import java.util.Optional;

/// A page of a list of pictures, the newest first.
///
/// @param next to be asked for to get the page behind it; empty where it is the last
public record SummaryPage(List<PictureSummary> pictures, Optional<Long> next) {
  public SummaryPage {
    pictures = List.copyOf(pictures);
  }
}
