package studio.lumina.core.decode;

import java.util.Arrays;
import java.util.function.Consumer;

/// Tells a text while its ids come, in whole characters.
final class TextStream {
  /// A character has at most four bytes, and an id at least one; what is open for longer is no
  /// character.
  private static final int LONGEST = 4;

  private final TextCodec textCodec;
  private final Consumer<String> listener;
  private int[] open = {};

  TextStream(TextCodec textCodec, Consumer<String> listener) {
    this.textCodec = textCodec;
    this.listener = listener;
  }

  /// Adds ids; tells what is whole.
  void add(int[] ids) {
    for (int id : ids) {
      open = Arrays.copyOf(open, open.length + 1);
      open[open.length - 1] = id;
      String text = textCodec.decode(open);
      if (!text.endsWith("\uFFFD") || open.length > LONGEST) {
        tell(text);
      }
    }
  }

  /// Tells what is left.
  void end() {
    tell(textCodec.decode(open));
  }

  private void tell(String text) {
    open = new int[0];
    if (!text.isEmpty()) {
      listener.accept(text);
    }
  }
}
