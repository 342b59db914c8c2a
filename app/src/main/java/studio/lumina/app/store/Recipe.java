package studio.lumina.app.store;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import studio.lumina.core.Prompt;
import studio.lumina.core.RowSchedule;
import studio.lumina.core.Sampling;
import studio.lumina.core.Size;
import studio.lumina.core.Tokens;

/// All that is needed to draw a picture again, as it is kept within the picture's file: with it a
/// lost library is built anew.
///
/// @param format of this record
record Recipe(
    int format,
    Instant created,
    Prompt prompt,
    Sampling sampling,
    RowSchedule lanes,
    Size size,
    Tokens codes,
    float[] surprise,
    float[] entropy,
    String model,
    String numericsKey) {
  static final int FORMAT = 1;

  /// Keyword of the recipe in a PNG file.
  static final String KEYWORD = "lumina-recipe";

  static Recipe of(PictureEntry entry) {
    return new Recipe(
        FORMAT,
        entry.created(),
        entry.prompt(),
        entry.sampling(),
        entry.lanes(),
        entry.size(),
        entry.codes(),
        entry.surprise(),
        entry.entropy(),
        entry.model(),
        entry.numericsKey());
  }

  /// As an entry of a library; finished where every code is there.
  PictureEntry entry() {
    boolean complete = codes.size() == size.codes();
    return new PictureEntry(
        0,
        created,
        prompt,
        sampling,
        lanes,
        size,
        complete ? PictureEntry.State.DONE : PictureEntry.State.STOPPED,
        new CodeRun(codes, surprise, entropy),
        Optional.empty(),
        model,
        numericsKey,
        Optional.empty(),
        Optional.empty());
  }

  /// As texts for a PNG file: what people and other programs look for, and the whole as JSON.
  Map<String, String> texts(StoreJson json) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("Software", "Lumina Studio");
    texts.put("Creation Time", created.toString());
    if (prompt instanceof Prompt.Draw draw) {
      texts.put("Description", draw.text());
    }
    texts.put(KEYWORD, json.write(this));
    return texts;
  }
}
