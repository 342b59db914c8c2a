package studio.lumina.app.vision.folder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The names of maps after those of their photos, all different and the same each time: as short as
/// tells the photos apart, by their endings or by the folders that they are in.
final class MapNames {
  private MapNames() {}

  /// For each photo, in their order, the beginning of its maps' names.
  static List<String> of(List<Path> photos) {
    List<List<String>> wishes = photos.stream().map(MapNames::wishes).toList();
    Map<String, Integer> wished = new HashMap<>();
    for (List<String> names : wishes) {
      Set.copyOf(names).forEach(name -> wished.merge(folded(name), 1, Integer::sum));
    }
    Set<String> taken = new HashSet<>();
    List<String> chosen = new ArrayList<>();
    for (List<String> names : wishes) {
      String name =
          names.stream()
              .filter(each -> wished.getOrDefault(folded(each), 0) == 1)
              .findFirst()
              .orElse(names.getLast());
      String free = name;
      for (int number = 2; !taken.add(folded(free)); number++) {
        free = name + "-" + number;
      }
      chosen.add(free);
    }
    return chosen;
  }

  /// Its name without and with its ending, then with ever more of its folders before it.
  private static List<String> wishes(Path photo) {
    String whole = String.valueOf(photo.getFileName());
    String plain = whole.replaceFirst("[.][^.]+$", "");
    List<String> names = new ArrayList<>(List.of(plain, whole));
    String place = "";
    for (Path folder = photo.getParent();
        folder != null && folder.getFileName() != null;
        folder = folder.getParent()) {
      place = folder.getFileName() + "-" + place;
      names.add(place + plain);
      names.add(place + whole);
    }
    return names;
  }

  /// Some file systems know no large letters.
  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
