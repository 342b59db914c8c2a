package studio.lumina.core.models.environment;

import java.util.Optional;
import java.util.regex.Pattern;

/// An access token of the model hub, which shows itself nowhere: [#toString] hides it.
public final class AccessToken {
  private static final Pattern PLAIN = Pattern.compile("[\\x21-\\x7e]+");

  private final String secret;

  private AccessToken(String secret) {
    this.secret = secret;
  }

  /// The token in a text; nothing where the text is empty or no token, e.g. of several words.
  public static Optional<AccessToken> of(String text) {
    String trimmed = text.strip();
    return PLAIN.matcher(trimmed).matches()
        ? Optional.of(new AccessToken(trimmed))
        : Optional.empty();
  }

  /// What goes into the request's `Authorization`.
  public String header() {
    return "Bearer " + secret;
  }

  /// The bare token, to be written into a file of the user's alone.
  String secret() {
    return secret;
  }

  @Override
  public String toString() {
    return "access token";
  }
}
