package studio.lumina.core.models.environment;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Environment variables that hold paths, with `~` and other variables in them.
///
/// @param home what `~` stands for
record HubVariables(Map<String, String> variables, Path home) {
  private static final Pattern VARIABLE = Pattern.compile("\\$(\\w+|\\{\\w+\\})");

  /// A variable's text; nothing where it is empty.
  Optional<String> text(String name) {
    return Optional.ofNullable(variables.get(name)).map(String::strip).filter(t -> !t.isEmpty());
  }

  Optional<Path> path(String name) {
    return text(name)
        .map(text -> {
          String open = VARIABLE.matcher(text).replaceAll(this::value);
          return open.equals("~") || open.startsWith("~/")
              ? home.resolve(open.length() > 2 ? open.substring(2) : "")
              : Path.of(open);
        });
  }

  /// As the Python client has it: a variable that is not set stays as it is written.
  private String value(java.util.regex.MatchResult found) {
    String name = found.group(1).replaceAll("[{}]", "");
    return Matcher.quoteReplacement(variables.getOrDefault(name, found.group()));
  }
}
