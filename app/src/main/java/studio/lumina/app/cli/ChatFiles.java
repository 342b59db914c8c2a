package studio.lumina.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import studio.lumina.app.store.AnswerPictures;
import studio.lumina.app.store.ControlPictures;
import studio.lumina.app.store.ConversationEntry;
import studio.lumina.app.store.ConversationFiles;
import studio.lumina.app.store.LoadedConversation;
import studio.lumina.core.Crop;
import studio.lumina.core.Engine;
import studio.lumina.core.Part;

/// The photos of a conversation on the command line, in a folder that goes with it, and the file
/// that it is kept in.
///
/// @param folder of the photos
record ChatFiles(Path folder) implements AutoCloseable {
  static ChatFiles open() throws IOException {
    return new ChatFiles(Files.createTempDirectory("lumina-chat"));
  }

  /// A photo as it is said, encoded.
  Part photo(Path file, Engine engine) {
    Part.PhotoReference photo = photos().bringIn(file).reference();
    return photo.encoded(engine.encode(photos().photo(photo.hash()), Crop.CENTRE));
  }

  void save(Path file, Dialogue dialogue) {
    files()
        .write(
            new ConversationEntry(0, "", false, Instant.EPOCH, dialogue.end(), List.of(), ""),
            dialogue.all(),
            file);
  }

  void load(Path file, Dialogue dialogue) {
    LoadedConversation loaded = files().read(file);
    dialogue.load(
        loaded.turns(), loaded.leaf() == 0 ? Optional.empty() : Optional.of(loaded.leaf()));
  }

  @Override
  public void close() {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ControlPictures photos() {
    return new ControlPictures(folder);
  }

  private ConversationFiles files() {
    return new ConversationFiles(photos(), new AnswerPictures(folder));
  }
}
