package studio.lumina.core.decode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import studio.lumina.core.Size;
import studio.lumina.core.TokenSpan;
import studio.lumina.core.vocabulary.Vocabulary;

/// Tells what runs of ids in a conversation are.
///
/// @param vocabulary the checkpoint's
/// @param textCodec decodes words
record TokenSpans(Vocabulary vocabulary, TextCodec textCodec) {
  /// The spans of ids, in order and without gaps.
  List<TokenSpan> of(int[] ids) {
    List<TokenSpan> spans = new ArrayList<>();
    int at = 0;
    while (at < ids.length) {
      TokenSpan next = next(ids, at);
      spans.add(next);
      at = next.end();
    }
    return List.copyOf(spans);
  }

  private TokenSpan next(int[] ids, int at) {
    int id = ids[at];
    if (id == vocabulary.start() || id == vocabulary.turnEnd()) {
      TokenSpan.Kind kind = id == vocabulary.start() ? TokenSpan.Kind.START : TokenSpan.Kind.END;
      return new TokenSpan(kind, at, at + 1, "", Optional.empty());
    }
    if (id == vocabulary.imageStart()) {
      return picture(ids, at);
    }
    int end = at;
    while (end < ids.length
        && ids[end] != vocabulary.start()
        && ids[end] != vocabulary.turnEnd()
        && ids[end] != vocabulary.imageStart()) {
      end++;
    }
    String text = textCodec.decode(Arrays.copyOfRange(ids, at, end));
    return new TokenSpan(TokenSpan.Kind.WORDS, at, end, text, Optional.empty());
  }

  private TokenSpan picture(int[] ids, int at) {
    int end = at + 1;
    while (end < ids.length
        && ids[end] != vocabulary.turnEnd()
        && ids[end - 1] != vocabulary.imageEnd()) {
      end++;
    }
    int rows = at + 1 < ids.length ? vocabulary.gridUnits(ids[at + 1]) : 0;
    int columns = at + 2 < ids.length ? vocabulary.gridUnits(ids[at + 2]) : 0;
    Optional<Size> size =
        rows > 0 && columns > 0
            ? Optional.of(new Size(columns * Size.UNIT, rows * Size.UNIT))
            : Optional.empty();
    return new TokenSpan(TokenSpan.Kind.PICTURE, at, end, "", size);
  }
}
