package studio.lumina.core.models.catalog;

import studio.lumina.core.checkpoint.Config;

/// The sizes of a transformer by which its memory and speed are reckoned.
///
/// @param context most tokens in a conversation
public record ModelShape(
    int vocabulary,
    int hidden,
    int intermediate,
    int layers,
    int heads,
    int keyValueHeads,
    int context) {
  /// The sizes that a checkpoint's `config.json` gives.
  public static ModelShape of(Config config) {
    return new ModelShape(
        config.vocabulary(),
        config.hidden(),
        config.intermediate(),
        config.layers(),
        config.heads(),
        config.keyValueHeads(),
        config.context());
  }

  /// Width of the keys, and of the values, that a layer keeps of a token.
  public long keyWidth() {
    return (long) keyValueHeads * (hidden / heads);
  }

  /// Weights of the transformer but for its norms, which are a millionth of them.
  public long parameters() {
    long attention = 2L * hidden * hidden + 2L * hidden * keyWidth();
    long mlp = 3L * hidden * intermediate;
    return 2L * vocabulary * hidden + layers * (attention + mlp);
  }
}
