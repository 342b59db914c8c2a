package studio.lumina.app.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Part;
import studio.lumina.core.Picture;
import studio.lumina.core.Problem;
import studio.lumina.core.Prompt;
import studio.lumina.core.files.WholeFile;
import studio.lumina.core.image.PictureFile;
import studio.lumina.core.image.PngFile;
import studio.lumina.core.image.Provenance;

/// The pictures of answers as files named after their tokens, so that a conversation can be looked
/// at without the checkpoint that made them. Any thread but the window's.
///
/// @param folder of the files
public record AnswerPictures(Path folder) {
  /// Keeps a picture, with the mark that a model made it; returns its file.
  ///
  /// @param model the checkpoint that made it
  /// @throws LuminaException with [Problem.FileUnwritable] or [Problem.DiskFull]
  public Path keep(Part.Drawn drawn, String model, Picture pixels) {
    Path file = file(drawn, model);
    if (!Files.exists(file)) {
      Prompt answered = new Prompt.Chat(List.of());
      WholeFile.write(file, PngFile.bytes(pixels, Map.of(), Provenance.of(answered)));
    }
    return file;
  }

  /// A picture that was kept; empty where it was not.
  ///
  /// @throws LuminaException as [PictureFile#read] does
  public Optional<Picture> read(Part.Drawn drawn, String model) {
    Path file = file(drawn, model);
    return Files.exists(file) ? Optional.of(PictureFile.read(file)) : Optional.empty();
  }

  /// Its bytes, as a PNG file; empty where it was not kept.
  ///
  /// @throws LuminaException with [Problem.FileUnreadable]
  public Optional<byte[]> bytes(Part.Drawn drawn, String model) {
    Path file = file(drawn, model);
    try {
      return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    } catch (IOException e) {
      throw new LuminaException(new Problem.FileUnreadable(file.toString(), e.toString()), e);
    }
  }

  /// @throws LuminaException with [Problem.FileUnreadable] where a file says something else than a
  ///   picture under the name of one
  static void check(Path file, String name, byte[] bytes) {
    if (!name.matches("[0-9a-f]{64}\\.png")) {
      throw ConversationFiles.nonsense(file, "a picture without a name of one");
    }
    PictureFile.read(name, bytes);
  }

  /// Keeps a picture that was checked.
  void bringIn(String name, byte[] bytes) {
    Path file = folder.resolve(name);
    if (!Files.exists(file)) {
      WholeFile.write(file, bytes);
    }
  }

  /// Where a picture lies, where it was kept.
  public Path file(Part.Drawn drawn, String model) {
    ByteBuffer ids = ByteBuffer.allocate(4 * (drawn.codes().size() + 2));
    ids.putInt(drawn.size().width()).putInt(drawn.size().height());
    for (int id : drawn.codes().ids()) {
      ids.putInt(id);
    }
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(model.getBytes(StandardCharsets.UTF_8));
      return folder.resolve(HexFormat.of().formatHex(digest.digest(ids.array())) + ".png");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
