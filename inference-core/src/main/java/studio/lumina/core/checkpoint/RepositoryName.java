package studio.lumina.core.checkpoint;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The name of the repository that a checkpoint's folder is a copy of, and the target size in it:
/// the folder's own name, or in the Hugging Face cache
/// (`models--ORGANISATION--NAME/snapshots/HASH`) the name that the cache gives it. Links are
/// followed.
final class RepositoryName {
  /// Names of published checkpoints and of those made from them: `Lumina-mGPT-7B-768`, `7B-768`.
  private static final Pattern OURS = Pattern.compile(".*(lumina|mgpt|(^|\\D)\\d+b-).*");

  private static final Pattern TARGET = Pattern.compile("(?<!\\d)(512|768|1024)(?!\\d)");

  private RepositoryName() {}

  /// The target size, pixels; nothing where the name is silent or no name of a checkpoint.
  static OptionalInt target(Path folder) {
    for (String name : names(folder)) {
      Matcher size = TARGET.matcher(name);
      if (OURS.matcher(name.toLowerCase(Locale.ROOT)).matches() && size.find()) {
        return OptionalInt.of(Integer.parseInt(size.group()));
      }
    }
    return OptionalInt.empty();
  }

  private static Set<String> names(Path folder) {
    Set<String> names = new LinkedHashSet<>();
    Path whole = folder.toAbsolutePath().normalize();
    names.add(name(whole));
    try {
      names.add(name(whole.toRealPath()));
    } catch (IOException e) {
      return names; // a link to nowhere has the one name
    }
    return names;
  }

  private static String name(Path folder) {
    Path parent = folder.getParent();
    Path cache = parent == null ? null : parent.getParent();
    if (parent != null && cache != null && parent.endsWith("snapshots")) {
      String repository = String.valueOf(cache.getFileName());
      if (repository.startsWith("models--")) {
        return repository.substring(repository.lastIndexOf("--") + 2);
      }
    }
    return String.valueOf(folder.getFileName());
  }
}
