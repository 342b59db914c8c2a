package studio.lumina.app.picture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.concurrent.Task;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import studio.lumina.app.prompt.PromptText;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.store.PictureSummary;
import studio.lumina.app.ui.Chooser;
import studio.lumina.app.ui.Messages;
import studio.lumina.app.ui.WorkspaceContext;
import studio.lumina.app.work.Answer;
import studio.lumina.app.work.LibraryQueries;
import studio.lumina.core.Problem;

/// The ways out of the studio for one picture of the library: the clipboard, a copy of its file,
/// and the folder that it lies in. FX thread only.
///
/// @param clipboard takes what is copied
public record PictureExports(
    LibraryQueries queries, WorkspaceContext frame, Consumer<ClipboardContent> clipboard) {
  private static final int NAME_WORDS = 6;

  /// With the system's clipboard.
  public static PictureExports of(LibraryQueries queries, WorkspaceContext frame) {
    return new PictureExports(
        queries, frame, content -> Clipboard.getSystemClipboard().setContent(content));
  }

  /// Copies a picture as pixels and as a file.
  public void copy(PictureSummary picture) {
    picture
        .file()
        .ifPresent(file -> {
          ClipboardContent content = new ClipboardContent();
          content.putImage(new Image(file.toUri().toString()));
          content.putFiles(List.of(file.toFile()));
          clipboard.accept(content);
          frame.notices().tell(Messages.of("stage.copied"));
        });
  }

  /// Copies the words that a picture was asked for with.
  public void copyPrompt(PictureSummary picture) {
    ClipboardContent content = new ClipboardContent();
    content.putString(picture.words());
    clipboard.accept(content);
    frame.notices().tell(Messages.of("picture.copied.prompt"));
  }

  /// Copies a picture's file to where the artist says.
  public void saveAs(PictureSummary picture) {
    Answer.of(queries.entry(picture.id()), this::saveAs, frame.notices()::problem);
  }

  /// The same of a picture that is open.
  public void saveAs(PictureEntry entry) {
    entry
        .file()
        .ifPresent(from ->
            frame
                .save(
                    Messages.of("stage.save"),
                    name(entry),
                    new Chooser.Kind(Messages.of("stage.kind"), List.of("*.png")))
                .map(PictureExports::png)
                .ifPresent(to -> save(from, to)));
  }

  /// Opens the folder that a picture's file lies in.
  public void showFile(PictureSummary picture) {
    picture.file().ifPresent(frame::showInFolder);
  }

  /// A name that says what is in the file: the prompt's first words and the seed.
  public static String name(PictureEntry entry) {
    String words =
        Arrays.stream(
                PromptText.of(entry.prompt()).toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
            .filter(word -> !word.isEmpty())
            .limit(NAME_WORDS)
            .collect(Collectors.joining("-"));
    return (words.isEmpty() ? "picture" : words) + "-" + entry.sampling().seed() + ".png";
  }

  private void save(Path from, Path to) {
    Task<Path> copying =
        new Task<>() {
          @Override
          protected Path call() throws IOException {
            return Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
          }
        };
    copying.setOnSucceeded(
        event -> frame.written(Messages.of("stage.saved", to.getFileName()), to));
    copying.setOnFailed(event ->
        frame
            .notices()
            .problem(
                new Problem.FileUnwritable(
                    to.toString(), String.valueOf(copying.getException().getMessage()))));
    Thread.ofVirtual().name("save-as").start(copying);
  }

  private static Path png(Path chosen) {
    String name = chosen.getFileName().toString();
    return name.toLowerCase(Locale.ROOT).endsWith(".png")
        ? chosen
        : chosen.resolveSibling(name + ".png");
  }
}
