package studio.lumina.core.vocabulary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.Size;

/// The special, grid and image tokens of a checkpoint, found in its files by name.
public final class Vocabulary {
  private static final Pattern CODE = Pattern.compile("IMGIMG([A-J]{1,6})Z");
  private static final Pattern RESERVED = Pattern.compile("<reserved(\\d{5})>");
  private static final int TURN_END = 8706;
  private static final int ROW_END = 8799;
  private static final int GRID = 8800;

  private final int size;
  private final int start;
  private final int imageStart;
  private final int imageEnd;
  private final int rowEnd;
  private final int turnEnd;
  private final int imagePlaceholder;
  private final int[] codeOfId;
  private final int[] idOfCode;
  private final int[] gridOfId;
  private final int[] idOfGrid;
  private final int firstCode;
  private final int lastCode;

  /// @param file where the names come from, for problems
  /// @param size rows of the head
  /// @param names every token's name and id
  /// @throws LuminaException with [Problem.CheckpointInvalid] where a token is missing
  public Vocabulary(String file, int size, Map<String, Integer> names) {
    this.size = size;
    this.start = id(file, names, "<s>");
    this.imageStart = id(file, names, "<racm3:break>");
    this.imageEnd = id(file, names, "<eoss>");
    this.rowEnd = id(file, names, reserved(ROW_END));
    this.turnEnd = id(file, names, reserved(TURN_END));
    this.imagePlaceholder = names.getOrDefault("<|image|>", -1);
    this.codeOfId = new int[size];
    this.gridOfId = new int[size];
    Arrays.fill(codeOfId, -1);
    int codes = 0;
    int grids = 0;
    for (Map.Entry<String, Integer> entry : names.entrySet()) {
      int id = entry.getValue();
      if (id < 0 || id >= size) {
        continue;
      }
      codeOfId[id] = Math.max(codeOfId[id], code(entry.getKey()));
      gridOfId[id] = Math.max(gridOfId[id], grid(entry.getKey()));
      codes = Math.max(codes, codeOfId[id] + 1);
      grids = Math.max(grids, gridOfId[id] + 1);
    }
    this.idOfCode = inverse(codeOfId, codes);
    this.idOfGrid = inverse(gridOfId, grids);
    if (codes == 0 || Arrays.stream(idOfCode).anyMatch(id -> id < 0)) {
      throw new LuminaException(
          new Problem.CheckpointInvalid(file, "an image code has no token of its own"));
    }
    this.firstCode = Arrays.stream(idOfCode).min().getAsInt();
    this.lastCode = Arrays.stream(idOfCode).max().getAsInt();
    if (lastCode - firstCode != codes - 1) {
      throw new LuminaException(
          new Problem.CheckpointInvalid(file, "the image tokens are not side by side"));
    }
  }

  private static String reserved(int number) {
    return String.format(Locale.ROOT, "<reserved%05d>", number);
  }

  private int id(String file, Map<String, Integer> names, String name) {
    @Nullable Integer id = names.get(name);
    if (id == null || id < 0 || id >= size) {
      throw new LuminaException(new Problem.CheckpointInvalid(file, "no token " + name));
    }
    return id;
  }

  /// The code in an image token's name (digits written A to J), or -1 for other names.
  static int code(String name) {
    Matcher matcher = CODE.matcher(name);
    if (!matcher.matches()) {
      return -1;
    }
    int code = 0;
    for (char digit : matcher.group(1).toCharArray()) {
      code = 10 * code + digit - 'A';
    }
    return code;
  }

  private static int grid(String name) {
    Matcher matcher = RESERVED.matcher(name);
    return matcher.matches() ? Math.max(0, Integer.parseInt(matcher.group(1)) - GRID) : 0;
  }

  private static int[] inverse(int[] valueOfId, int count) {
    int[] idOfValue = new int[count];
    Arrays.fill(idOfValue, -1);
    for (int id = 0; id < valueOfId.length; id++) {
      if (valueOfId[id] >= 0 && valueOfId[id] < count) {
        idOfValue[valueOfId[id]] = id;
      }
    }
    return idOfValue;
  }

  /// Rows of the head.
  public int size() {
    return size;
  }

  /// `<s>`, which begins a conversation.
  public int start() {
    return start;
  }

  /// Begins a picture.
  public int imageStart() {
    return imageStart;
  }

  /// Ends a picture.
  public int imageEnd() {
    return imageEnd;
  }

  /// Ends a row of a picture.
  public int rowEnd() {
    return rowEnd;
  }

  /// Ends a turn, and the model's reply.
  public int turnEnd() {
    return turnEnd;
  }

  /// The symbol that stands for a picture in text, or -1; it has no row of its own in the head.
  public int imagePlaceholder() {
    return imagePlaceholder;
  }

  /// The first image token.
  public int firstCode() {
    return firstCode;
  }

  /// The last image token.
  public int lastCode() {
    return lastCode;
  }

  /// Number of image codes.
  public int codes() {
    return idOfCode.length;
  }

  /// Whether an id is an image token.
  public boolean isCode(int id) {
    return id >= firstCode && id <= lastCode;
  }

  /// The codebook entry behind an image token.
  ///
  /// @throws LuminaException with [Problem.TokensInvalid] for any other id
  public int codeOf(int id) {
    if (!isCode(id)) {
      throw new LuminaException(new Problem.TokensInvalid("id " + id + " is no image token"));
    }
    return codeOfId[id];
  }

  /// The image token of a codebook entry.
  public int idOf(int code) {
    return idOfCode[code];
  }

  /// The token that says `units` of 32 pixels.
  ///
  /// @throws LuminaException with [Problem.TokensInvalid] where there is none
  public int gridToken(int units) {
    if (units < 1 || units >= idOfGrid.length || idOfGrid[units] < 0) {
      throw new LuminaException(new Problem.TokensInvalid("no grid token for " + units));
    }
    return idOfGrid[units];
  }

  /// The units of 32 pixels that a grid token says, or 0 for any other id.
  public int gridUnits(int id) {
    return id >= 0 && id < size ? gridOfId[id] : 0;
  }

  /// Whether there are grid tokens for both sides of a picture.
  public boolean hasGrid(Size pictureSize) {
    return Math.max(pictureSize.width(), pictureSize.height()) / Size.UNIT < idOfGrid.length
        && idOfGrid[pictureSize.width() / Size.UNIT] >= 0
        && idOfGrid[pictureSize.height() / Size.UNIT] >= 0;
  }

  /// The three tokens that open a picture: start, height, width.
  public int[] opening(Size pictureSize) {
    return new int[] {
      imageStart,
      gridToken(pictureSize.height() / Size.UNIT),
      gridToken(pictureSize.width() / Size.UNIT)
    };
  }

  /// A whole picture as tokens, from its image tokens in row order.
  public int[] picture(Size pictureSize, int[] codes) {
    int[] ids = new int[pictureSize.tokens()];
    System.arraycopy(opening(pictureSize), 0, ids, 0, Size.OPENING_TOKENS);
    int columns = pictureSize.columns();
    int at = Size.OPENING_TOKENS;
    for (int row = 0; row < pictureSize.rows(); row++) {
      System.arraycopy(codes, row * columns, ids, at, columns);
      at += columns;
      ids[at++] = rowEnd;
    }
    ids[at] = imageEnd;
    return ids;
  }
}
