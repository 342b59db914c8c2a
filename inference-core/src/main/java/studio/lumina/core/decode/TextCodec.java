package studio.lumina.core.decode;

import java.util.Set;

/// Words to ids and back.
public interface TextCodec {
  /// The ids of a text; a special token's spelling in it is plain text, so that no control or image
  /// token can come of it.
  int[] encode(String text);

  /// The text of ids, which are decoded together; where they end within a character, the text ends
  /// with U+FFFD.
  String decode(int[] ids);

  /// Ids of control and image tokens: those that [#encode] never gives.
  Set<Integer> controls();
}
