package studio.lumina.core.decode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import studio.lumina.core.Event;
import studio.lumina.core.Part;
import studio.lumina.core.RowSchedule;
import studio.lumina.core.Tokens;
import studio.lumina.core.vocabulary.Vocabulary;

/// A reply as it grows: its ids, its words and pictures.
final class ReplyBuilder {
  private final Vocabulary vocabulary;
  private final TextCodec textCodec;
  private final Consumer<? super Event> listener;
  private final List<Part> parts = new ArrayList<>();
  private final List<RowSchedule> schedules = new ArrayList<>();
  private final TextStream stream;
  private final boolean tellsTokens;
  private boolean replaying;
  private int told;
  private int[] all = new int[64];
  private int count;
  private int drawn;
  private int wordsFrom;
  private int pictures;
  private @Nullable PartialImage open;
  private int cut = -1;
  private Part.@Nullable Drawn cutPicture;

  /// @param tellsTokens whether each id is told, see [Event.TokensAdded]
  ReplyBuilder(
      Vocabulary vocabulary,
      TextCodec textCodec,
      Consumer<? super Event> listener,
      boolean tellsTokens) {
    this.vocabulary = vocabulary;
    this.textCodec = textCodec;
    this.listener = listener;
    this.tellsTokens = tellsTokens;
    this.stream = new TextStream(textCodec, text -> tell(new Event.WordsAdded(text)));
  }

  /// From here on ids are added that the listener knows, until [#replayed].
  void replay() {
    replaying = true;
  }

  /// What was known is there again.
  ///
  /// @param known how many ids the listener knows
  void replayed(int known) {
    replaying = false;
    told = known;
    tellTokens();
  }

  /// Ids so far.
  int length() {
    return count;
  }

  /// Whether `id` is the last so far.
  boolean endsWith(int id) {
    return count > 0 && all[count - 1] == id;
  }

  /// Ids drawn, forced ones not counted.
  int drawn() {
    return drawn;
  }

  /// Pictures begun.
  int pictures() {
    return pictures;
  }

  /// The first `length` ids.
  int[] first(int length) {
    return Arrays.copyOf(all, length);
  }

  Tokens tokens() {
    return new Tokens(first(count));
  }

  void tell(Event event) {
    if (!replaying) {
      listener.accept(event);
    }
  }

  private void tellTokens() {
    if (tellsTokens && !replaying && count > told) {
      Tokens ids = new Tokens(Arrays.copyOfRange(all, told, count));
      told = count;
      listener.accept(new Event.TokensAdded(true, ids));
    }
  }

  /// Adds ids that were drawn.
  void draw(int... more) {
    drawn += more.length;
    force(more);
  }

  /// Counts ids that were drawn and are added by themselves.
  void drew(int ids) {
    drawn += ids;
  }

  /// Adds ids that were forced or given.
  void force(int... more) {
    if (count + more.length > all.length) {
      all = Arrays.copyOf(all, Math.max(2 * all.length, count + more.length));
    }
    System.arraycopy(more, 0, all, count, more.length);
    count += more.length;
    tellTokens();
  }

  /// Tells words among the ids that were added.
  void words(int[] more) {
    stream.add(more);
  }

  /// Ends a run of words that ended `extra` ids ago.
  void endWords(int extra) {
    stream.end();
    if (count - extra > wordsFrom) {
      String text = textCodec.decode(Arrays.copyOfRange(all, wordsFrom, count - extra));
      if (!text.isEmpty()) {
        parts.add(new Part.Words(text));
      }
    }
    wordsFrom = count;
  }

  /// Adds ids that were drawn and are no words.
  void drawSilently(int... more) {
    draw(more);
    wordsFrom = count;
  }

  /// A picture's start stands at `index`; until [#finish] it is cut short.
  void begin(int index) {
    cut = index;
    cutPicture = null;
    wordsFrom = count;
  }

  /// A picture begins; its opening has been added.
  void open(PartialImage image) {
    open = image;
    pictures++;
    tell(new Event.PictureStarted(image.number(), image.size()));
  }

  /// The open picture is complete, and its end has been added.
  void finish() {
    close();
    cut = -1;
    cutPicture = null;
  }

  /// Ends the words or the picture that is open.
  void close() {
    PartialImage image = open;
    if (image != null) {
      cutPicture = image.drawn();
      parts.add(image.drawn());
      schedules.add(image.schedule());
      open = null;
      wordsFrom = count;
    } else {
      endWords(0);
    }
  }

  List<Part> parts() {
    return parts;
  }

  List<RowSchedule> schedules() {
    return schedules;
  }

  /// How many of its first ids stand in a conversation as they are.
  int sound() {
    return cut < 0 ? count : cut;
  }

  /// The reply as it may stand in a conversation: a picture that was cut short ends with its last
  /// even row or is left out, and the turn has an end.
  int[] standing() {
    IntStream.Builder standing = IntStream.builder();
    Arrays.stream(all, 0, sound()).forEach(standing);
    Part.Drawn picture = cutPicture;
    if (picture != null && picture.finishedRows() > 1) {
      Arrays.stream(PictureTokens.whole(vocabulary, picture)).forEach(standing);
    }
    if (cut >= 0 || count == 0 || all[count - 1] != vocabulary.turnEnd()) {
      standing.add(vocabulary.turnEnd());
    }
    return standing.build().toArray();
  }
}
