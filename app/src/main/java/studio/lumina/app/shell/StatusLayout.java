package studio.lumina.app.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Which entries of the status line have room: those that matter least go first. Pure.
final class StatusLayout {
  private StatusLayout() {}

  /// An entry.
  ///
  /// @param width that it needs in pixels
  /// @param rank the larger, the sooner it gives way; 0 stays whatever happens
  record Entry(double width, int rank) {}

  /// Those that are shown, by their place in the list.
  ///
  /// @param room the line's width in pixels
  /// @param gap between two entries
  static Set<Integer> shown(double room, double gap, List<Entry> entries) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparingInt((Integer i) -> entries.get(i).rank()).reversed());
    Set<Integer> left = new HashSet<>(order);
    for (int i : order) {
      double needed = gap * (left.size() - 1);
      for (int at : left) {
        needed += entries.get(at).width();
      }
      if (needed <= room || entries.get(i).rank() == 0) {
        break;
      }
      left.remove(i);
    }
    return left;
  }
}
