package studio.lumina.app.diagnostics;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Blacks out what is the artist's own before anything is written or copied: prompts, the user's
/// name in paths, tokens and passwords. Any thread.
public final class Redaction {
  private static final String BLACK = "[...]";
  private static final int SHORTEST_SECRET = 4;

  private record Rule(Pattern pattern, String with) {}

  private static final List<Rule> RULES =
      List.of(
          // Words in the contract's values, as their records print them.
          rule(
              "(?s)\\b(text|avoid|instruction|what)=.*?"
                  + "(?=, (?:avoid|size|image|seed|sampling)=|\\](?:,|\\]|$|\\s))",
              "$1=" + BLACK),
          rule(
              "(?i)\"(text|avoid|instruction|what|prompt)\"\\s*:\\s*\"(?:\\\\.|[^\"\\\\])*\"?",
              "\"$1\":\"" + BLACK + "\""),
          rule("\\b(?:hf|api|sk|ghp|gho|github_pat|glpat)[_-][A-Za-z0-9_-]{8,}", BLACK),
          rule("(?i)\\b(bearer|basic)\\s+[A-Za-z0-9._~+/=-]{4,}", "$1 " + BLACK),
          rule(
              "(?i)\\b(token|password|passwd|secret|api[_-]?key|authorization)"
                  + "(\"?\\s*[=:]\\s*\"?)(?!bearer|basic)[^\\s\"',;]+",
              "$1$2" + BLACK),
          rule("(?i)://[^\\s/@]+@", "://" + BLACK + "@"),
          rule(
              "(?i)((?:/home/|/Users/|\\b[a-z]:[\\\\/]+Users[\\\\/]+))[^\\\\/\\r\\n:\"']+",
              "$1" + BLACK));

  private final Set<String> secrets = ConcurrentHashMap.newKeySet();

  /// @param home the user's folder
  /// @param user the user's name
  public Redaction(String home, String user) {
    secret(home);
    secret(user);
  }

  /// Of the user who runs the program.
  public static Redaction ofUser() {
    return new Redaction(System.getProperty("user.home", ""), System.getProperty("user.name", ""));
  }

  /// Blacks a text out from here on wherever it stands, e.g. a prompt.
  public void secret(String text) {
    if (text.strip().length() >= SHORTEST_SECRET) {
      secrets.add(text.strip());
    }
  }

  /// The text with everything blacked out.
  public String of(String text) {
    String black = text;
    for (String secret :
        secrets.stream().sorted((a, b) -> Integer.compare(b.length(), a.length())).toList()) {
      black = black.replace(secret, BLACK);
    }
    for (Rule rule : RULES) {
      black = rule.pattern().matcher(black).replaceAll(rule.with());
    }
    return black;
  }

  private static Rule rule(String pattern, String with) {
    return new Rule(
        Pattern.compile(pattern), with.contains("$") ? with : Matcher.quoteReplacement(with));
  }
}
