package studio.lumina.core.decode;

import java.util.Arrays;
import java.util.stream.IntStream;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.RowSchedule;
import studio.lumina.core.Size;
import studio.lumina.core.Tokens;
import studio.lumina.core.vocabulary.Vocabulary;

/// The ids of a reply that was cut off anywhere, to be gone on with: words and whole pictures, and
/// perhaps a picture that is open at its end.
final class BegunReply {
  private static final int OPENING = 3;

  private final Vocabulary vocabulary;
  private final int[] ids;
  private final int open;

  /// @throws LuminaException with [Problem.TokensInvalid] where the ids are no beginning of a reply
  BegunReply(Vocabulary vocabulary, int[] ids) {
    this.vocabulary = vocabulary;
    this.ids = ids.clone();
    int[] asked = IntStream.concat(IntStream.of(vocabulary.turnEnd()), IntStream.of(ids)).toArray();
    if (!ConversationPasses.of(vocabulary, asked).turns().isEmpty()) {
      throw new LuminaException(new Problem.TokensInvalid("a reply that has its end"));
    }
    int at = ids.length;
    for (int i = 0; i < ids.length; i++) {
      if (ids[i] == vocabulary.imageStart()) {
        at = i;
      } else if (ids[i] == vocabulary.imageEnd()) {
        at = ids.length;
      }
    }
    open = at;
  }

  boolean isEmpty() {
    return ids.length == 0;
  }

  int size() {
    return ids.length;
  }

  /// The ids before the picture that is open.
  int[] whole() {
    return Arrays.copyOf(ids, open);
  }

  /// Whether the last of [#whole] is a word, which the next draw feeds.
  boolean endsInWord() {
    return open == ids.length && open > 0 && ids[open - 1] != vocabulary.imageEnd();
  }

  /// What there is of an opening that lacks an id; empty as a rule.
  int[] opening() {
    int[] rest = Arrays.copyOfRange(ids, open, ids.length);
    return rest.length < OPENING ? rest : new int[0];
  }

  /// Whether a picture is open and has its opening.
  boolean paints() {
    return ids.length - open >= OPENING;
  }

  /// The image tokens of the picture that is open, or of all where one picture is the reply.
  Tokens codes() {
    return new Tokens(
        Arrays.stream(ids, open == ids.length ? 0 : open, ids.length)
            .filter(vocabulary::isCode)
            .toArray());
  }

  /// Puts [#whole] and [#opening] into a reply, untold.
  ///
  /// @param schedule the values that its pictures were drawn under
  void replay(ReplyBuilder reply, RowSchedule schedule) {
    int words = 0;
    for (int at = 0; at < open; ) {
      if (ids[at] != vocabulary.imageStart()) {
        at++;
        continue;
      }
      words(reply, words, at);
      at = picture(reply, at, schedule);
      words = at;
    }
    words(reply, words, open);
    int[] opening = opening();
    if (opening.length > 0) {
      reply.force(opening[0]);
      reply.endWords(1);
      reply.force(Arrays.copyOfRange(opening, 1, opening.length));
    }
  }

  /// The picture that is open, its opening and the codes it has put into the reply, untold.
  PartialImage paint(ReplyBuilder reply, RowSchedule schedule) {
    PartialImage image = begin(reply, open, codes(), schedule);
    reply.force(Arrays.copyOfRange(ids, reply.length(), ids.length));
    if (image.row() > 0 && image.column() == 0 && !reply.endsWith(vocabulary.rowEnd())) {
      reply.force(vocabulary.rowEnd());
    }
    return image;
  }

  private void words(ReplyBuilder reply, int from, int to) {
    int[] run = Arrays.copyOfRange(ids, from, to);
    reply.force(run);
    reply.words(run);
  }

  private int picture(ReplyBuilder reply, int at, RowSchedule schedule) {
    int end = at;
    while (ids[end] != vocabulary.imageEnd()) {
      end++;
    }
    Tokens codes = new Tokens(Arrays.stream(ids, at, end).filter(vocabulary::isCode).toArray());
    PartialImage image = begin(reply, at, codes, schedule);
    reply.open(image);
    reply.force(Arrays.copyOfRange(ids, at + OPENING, end + 1));
    reply.finish();
    return end + 1;
  }

  private PartialImage begin(ReplyBuilder reply, int at, Tokens codes, RowSchedule schedule) {
    reply.force(ids[at]);
    reply.endWords(1);
    reply.begin(at);
    reply.force(ids[at + 1], ids[at + 2]);
    Size size =
        new Size(
            vocabulary.gridUnits(ids[at + 2]) * Size.UNIT,
            vocabulary.gridUnits(ids[at + 1]) * Size.UNIT);
    return new PartialImage(reply.pictures(), size, at, codes, schedule);
  }
}
