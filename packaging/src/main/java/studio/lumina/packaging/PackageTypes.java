package studio.lumina.packaging;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which packages are made.
final class PackageTypes {
  /// What a kind of package is made with, beside `jpackage`; any one of them will do.
  private static final Map<String, List<String>> TOOLS =
      Map.of(
          "deb", List.of("dpkg-deb"),
          "rpm", List.of("rpmbuild"),
          "msi", List.of("wix.exe", "candle.exe"));

  private PackageTypes() {}

  /// @param asked separated by commas; blank for those of this system whose tools are there
  /// @param path where programs are looked for, as the variable PATH says it
  /// @throws PackagingException where one was asked for that this system has not
  static List<String> of(String asked, Target target, @Nullable String path) {
    List<String> folders =
        path == null
            ? List.of()
            : List.of(path.split(java.util.regex.Pattern.quote(File.pathSeparator)));
    if (asked.isBlank()) {
      return target.types().stream().filter(type -> canBeMade(type, folders)).toList();
    }
    List<String> types = List.of(asked.trim().split("\\s*,\\s*"));
    for (String type : types) {
      if (!target.types().contains(type)) {
        throw new PackagingException(
            type
                + " cannot be made on this system; it makes "
                + String.join(", ", target.types())
                + ".");
      }
      if (!canBeMade(type, folders)) {
        throw new PackagingException(
            type
                + " is made with "
                + String.join(" or ", TOOLS.getOrDefault(type, List.of()))
                + ", which is not installed.");
      }
    }
    return types;
  }

  private static boolean canBeMade(String type, List<String> folders) {
    List<String> tools = TOOLS.getOrDefault(type, List.of());
    return tools.isEmpty()
        || tools.stream()
            .anyMatch(tool ->
                folders.stream().anyMatch(f -> Files.isExecutable(Path.of(f).resolve(tool))));
  }
}
