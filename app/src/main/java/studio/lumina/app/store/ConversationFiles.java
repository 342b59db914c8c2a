package studio.lumina.app.store;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Part;
import studio.lumina.core.PhotoFile;
import studio.lumina.core.Problem;
import studio.lumina.core.files.WholeFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Conversations as files that go elsewhere and come back. Any thread but the window's.
public final class ConversationFiles {
  private static final long LONGEST = 1L << 30;

  private final StoreJson json;
  private final ControlPictures photos;
  private final AnswerPictures pictures;

  /// @param photos what is said in conversations
  /// @param pictures what is answered
  public ConversationFiles(ControlPictures photos, AnswerPictures pictures) {
    this.json = new StoreJson(photos.folder());
    this.photos = photos;
    this.pictures = pictures;
  }

  /// Writes a conversation to one file, with all branches, their tokens and pictures.
  ///
  /// @throws LuminaException with [Problem.FileUnwritable] or [Problem.DiskFull]
  public void write(ConversationEntry entry, List<TurnEntry> turns, Path file) {
    Map<String, byte[]> kept = new TreeMap<>();
    Map<String, byte[]> painted = new TreeMap<>();
    for (TurnEntry turn : turns) {
      parts(turn)
          .forEach(part -> {
            switch (part) {
              case Part.PhotoReference photo ->
                  kept.computeIfAbsent(photo.hash(), hash -> photos.photo(hash).bytes());
              case Part.Drawn drawn ->
                  pictures
                      .bytes(drawn, turn.model())
                      .ifPresent(bytes ->
                          painted.put(
                              pictures.file(drawn, turn.model()).getFileName().toString(), bytes));
              case Part.Words _, Part.Photo _ -> {}
            }
          });
    }
    String text =
        json.write(
            new ConversationFile(
                ConversationFile.FORMAT,
                ConversationFile.VERSION,
                entry.title(),
                turns.stream().map(FiledTurn::of).toList(),
                entry.leaf().orElse(0L),
                kept,
                painted));
    WholeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /// Reads a conversation from a file and keeps its photos and pictures. What the file says is
  /// checked before anything is kept.
  ///
  /// @throws LuminaException with [Problem.FileMissing], [Problem.FileUnreadable] or
  ///   [Problem.FromNewerVersion]
  public LoadedConversation read(Path file) {
    ConversationFile found;
    List<TurnEntry> turns;
    try {
      found = parsed(file);
      turns = turns(file, found);
      checkPictures(file, found);
    } catch (LuminaException e) {
      throw ofFile(file, e);
    }
    found.photos().forEach((hash, bytes) -> photos.bringIn(new PhotoFile(hash, bytes)));
    found.pictures().forEach(pictures::bringIn);
    return new LoadedConversation(found.title(), turns, found.leaf());
  }

  private static void checkPictures(Path file, ConversationFile found) {
    found
        .photos()
        .forEach((hash, bytes) -> {
          if (!new PhotoFile(hash, bytes).hash().equals(hash)) {
            throw nonsense(file, "a photo that is not the one it is called");
          }
        });
    found.pictures().forEach((name, bytes) -> AnswerPictures.check(file, name, bytes));
  }

  /// A value that is out of its range is the file's fault.
  private static LuminaException ofFile(Path file, LuminaException e) {
    return switch (e.problem()) {
      case Problem.FileMissing _, Problem.FileUnreadable _, Problem.FromNewerVersion _ -> e;
      default -> nonsense(file, e);
    };
  }

  private ConversationFile parsed(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new LuminaException(new Problem.FileMissing(file.toString(), "conversation"));
    }
    try {
      if (Files.size(file) > LONGEST) {
        throw nonsense(file, "longer than any conversation");
      }
      String text = Files.readString(file);
      JsonNode tree = json.read(text, JsonNode.class);
      if (!tree.path("format").asString("").equals(ConversationFile.FORMAT)) {
        throw nonsense(file, "no conversation of Lumina Studio");
      }
      int version = tree.path("version").asInt(0);
      if (version > ConversationFile.VERSION) {
        throw new LuminaException(
            new Problem.FromNewerVersion(file.toString(), version, ConversationFile.VERSION));
      }
      return json.read(text, ConversationFile.class);
    } catch (CharacterCodingException e) {
      throw nonsense(file, "no text");
    } catch (IOException e) {
      throw new LuminaException(new Problem.FileUnreadable(file.toString(), e.toString()), e);
    } catch (JacksonException | IllegalArgumentException e) {
      throw nonsense(file, e);
    }
  }

  private static List<TurnEntry> turns(Path file, ConversationFile found) {
    checkTurns(file, found);
    try {
      return found.turns().stream().map(FiledTurn::entry).toList();
    } catch (IllegalArgumentException e) {
      throw nonsense(file, e);
    }
  }

  private static LuminaException nonsense(Path file, Exception cause) {
    return new LuminaException(
        new Problem.FileUnreadable(
            file.toString(), "What it says makes no conversation: it was changed or cut off"),
        cause);
  }

  private static void checkTurns(Path file, ConversationFile found) {
    Set<Long> known = new HashSet<>();
    for (FiledTurn turn : found.turns()) {
      if (turn.id() <= 0 || known.contains(turn.id())) {
        throw nonsense(file, "turn " + turn.id() + " twice");
      }
      if (turn.parent() != 0 && !known.contains(turn.parent())) {
        throw nonsense(file, "turn " + turn.id() + " follows none that is there");
      }
      if (turn.limit() < 0) {
        throw nonsense(file, "a limit below 0");
      }
      known.add(turn.id());
    }
    if (found.turns().isEmpty() || found.leaf() != 0 && !known.contains(found.leaf())) {
      throw nonsense(file, "no turns, or none that is shown");
    }
  }

  static Stream<Part> parts(TurnEntry turn) {
    return Stream.concat(turn.asked().said().stream(), turn.progress().answer().stream());
  }

  static LuminaException nonsense(Path file, String detail) {
    return new LuminaException(new Problem.FileUnreadable(file.toString(), detail));
  }
}
