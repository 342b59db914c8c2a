package studio.lumina.app.gallery;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The headings of a [GalleryGrid]: over the pictures of each day in sight its date and how many
/// they are.
final class DayHeadings {
  private final Pane content;
  private final DayWords words;
  private final Map<Integer, HBox> headings = new HashMap<>();

  /// @param content which they are put into, below its other nodes
  DayHeadings(Pane content, Clock clock) {
    this.content = content;
    words = new DayWords(clock);
  }

  /// Forgets them; whoever empties the pane calls it.
  void clear() {
    headings.clear();
  }

  /// Puts up those of the groups in sight and takes the others away.
  ///
  /// @param top pixels of the list that are scrolled out above
  /// @param left pixels from the pane's edge
  void show(List<GalleryLayout.Group> inSight, double top, double left, double width) {
    List<GalleryLayout.Group> shown = new ArrayList<>(inSight);
    shown.removeIf(group -> group.day().isEmpty());
    List<Integer> keep = shown.stream().map(GalleryLayout.Group::from).toList();
    headings
        .entrySet()
        .removeIf(old -> {
          boolean leaves = !keep.contains(old.getKey());
          if (leaves) {
            content.getChildren().remove(old.getValue());
          }
          return leaves;
        });
    for (GalleryLayout.Group group : shown) {
      headings
          .computeIfAbsent(group.from(), from -> heading(group))
          .resizeRelocate(left, group.top() - top, width, GalleryLayout.HEADING);
    }
  }

  private HBox heading(GalleryLayout.Group group) {
    Label day = new Label(group.day().map(words::of).orElse(""));
    Label count = new Label(words.count(group.count()));
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox heading = new HBox(day, space, count);
    heading.getStyleClass().add("day-heading");
    heading.setManaged(false);
    content.getChildren().addFirst(heading);
    return heading;
  }
}
