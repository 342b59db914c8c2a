package studio.lumina.core.models;

import java.util.regex.Pattern;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;

/// The name of a model repository on the hub, checked: `owner/name`.
///
/// @param owner a person or an organisation
public record RepositoryId(String owner, String name) {
  /// The hub's own rule, see `validate_repo_id` of its Python client.
  private static final int LONGEST = 96;

  private static final Pattern PART = Pattern.compile("[A-Za-z0-9_]([A-Za-z0-9._-]*[A-Za-z0-9_])?");

  /// @throws LuminaException with [Problem.RepositoryNameInvalid]
  public RepositoryId {
    String whole = owner + "/" + name;
    if (whole.length() > LONGEST
        || !PART.matcher(owner).matches()
        || !PART.matcher(name).matches()
        || whole.contains("--")
        || whole.contains("..")
        || name.endsWith(".git")) {
      throw new LuminaException(new Problem.RepositoryNameInvalid(whole));
    }
  }

  /// Reads `owner/name`.
  ///
  /// @throws LuminaException with [Problem.RepositoryNameInvalid]
  public static RepositoryId of(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      throw new LuminaException(new Problem.RepositoryNameInvalid(text));
    }
    return new RepositoryId(text.substring(0, slash), text.substring(slash + 1));
  }

  /// Whether a text can be read by [#of].
  public static boolean isOne(String text) {
    try {
      of(text);
      return true;
    } catch (LuminaException e) {
      return false;
    }
  }

  @Override
  public String toString() {
    return owner + "/" + name;
  }
}
