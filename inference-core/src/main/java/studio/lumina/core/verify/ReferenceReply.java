package studio.lumina.core.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import studio.lumina.core.text.Tokenizer;
import studio.lumina.core.vocabulary.Vocabulary;

/// A reply taken apart as the reference does: a finished image is a symbol in the text, one that
/// was cut off adds nothing, and the end of the turn is not part of it.
///
/// @param words runs of ids between the images; one more than there are images
record ReferenceReply(List<int[]> words, List<Image> images) {
  /// A finished image.
  ///
  /// @param ids its image tokens in row order
  /// @param columns tokens in a row
  record Image(int[] ids, int columns) {}

  static ReferenceReply of(int[] drawn, Vocabulary vocabulary) {
    int end = drawn.length;
    if (end > 0 && drawn[end - 1] == vocabulary.turnEnd()) {
      end--;
    }
    List<int[]> words = new ArrayList<>();
    List<Image> images = new ArrayList<>();
    int from = 0;
    int at = 0;
    while (at < end) {
      if (drawn[at] != vocabulary.imageStart()) {
        at++;
        continue;
      }
      words.add(Arrays.copyOfRange(drawn, from, at));
      int start = at;
      while (at < end && drawn[at] != vocabulary.imageEnd()) {
        at++;
      }
      if (at == end) {
        return new ReferenceReply(words, images);
      }
      images.add(image(Arrays.copyOfRange(drawn, start + 2, at), vocabulary));
      at++;
      from = at;
    }
    words.add(Arrays.copyOfRange(drawn, from, end));
    return new ReferenceReply(words, images);
  }

  /// @param ids from the width's grid token on
  private static Image image(int[] ids, Vocabulary vocabulary) {
    int columns = 2 * vocabulary.gridUnits(ids[0]);
    return new Image(Arrays.stream(ids).filter(vocabulary::isCode).toArray(), columns);
  }

  String text(Tokenizer tokenizer) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      text.append(i > 0 ? "<|image|>" : "").append(tokenizer.decode(words.get(i)));
    }
    return text.toString();
  }
}
