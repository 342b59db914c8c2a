package studio.lumina.app.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.concurrent.Task;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;
import studio.lumina.app.control.PictureStage;
import studio.lumina.app.prompt.PromptText;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.ui.Chooser;
import studio.lumina.app.ui.Messages;
import studio.lumina.app.ui.WorkspaceContext;
import studio.lumina.core.Problem;

/// The ways out for the picture on the stage: the clipboard, a copy of its file with the recipe in
/// it, and dragging the file to another program. FX thread only.
public final class StageExports {
  private static final int NAME_WORDS = 6;
  private static final double DRAGGED = 96;

  private final StageModel model;
  private final PictureStage stage;
  private final WorkspaceContext frame;
  private final Consumer<ClipboardContent> clipboard;

  /// @param clipboard takes what is copied
  public StageExports(
      StageModel model,
      PictureStage stage,
      WorkspaceContext frame,
      Consumer<ClipboardContent> clipboard) {
    this.model = model;
    this.stage = stage;
    this.frame = frame;
    this.clipboard = clipboard;
    stage.addEventHandler(MouseEvent.DRAG_DETECTED, this::dragOut);
  }

  /// Copies the picture as pixels, and as a file where there is one.
  public void copy() {
    Image image = stage.image();
    if (image != null) {
      clipboard.accept(content(image));
      frame.notices().tell(Messages.of("stage.copied"));
    }
  }

  /// Copies the picture's file to where the artist says.
  public void saveAs() {
    PictureEntry entry = model.shownProperty().get().orElse(null);
    if (entry == null || entry.file().isEmpty()) {
      return;
    }
    Path from = entry.file().get();
    frame
        .save(
            Messages.of("stage.save"),
            name(entry),
            new Chooser.Kind(Messages.of("stage.kind"), List.of("*.png")))
        .map(StageExports::png)
        .ifPresent(to -> save(from, to));
  }

  /// A name that says what is in the file: the prompt's first words and the seed.
  static String name(PictureEntry entry) {
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
        event -> frame.notices().tell(Messages.of("stage.saved", to.getFileName())));
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

  /// A picture seen whole is taken out by dragging; one that is larger than the stage is panned.
  private void dragOut(MouseEvent event) {
    Optional<Path> file = file();
    Image image = stage.image();
    if (event.isPrimaryButtonDown()
        && !event.isShortcutDown()
        && stage.isWhole()
        && !stage.isDragging()
        && image != null
        && file.isPresent()) {
      Dragboard board = stage.startDragAndDrop(TransferMode.COPY);
      board.setContent(content(image));
      ImageView small = new ImageView(image);
      small.setFitWidth(DRAGGED);
      small.setPreserveRatio(true);
      board.setDragView(small.snapshot(null, null), DRAGGED / 2, DRAGGED / 2);
      event.consume();
    }
  }

  private ClipboardContent content(@Nullable Image image) {
    ClipboardContent content = new ClipboardContent();
    content.putImage(image);
    file().ifPresent(file -> content.putFiles(List.of(file.toFile())));
    return content;
  }

  private Optional<Path> file() {
    return model.showsPainted()
        ? Optional.empty()
        : model.shownProperty().get().flatMap(PictureEntry::file).filter(Files::isRegularFile);
  }
}
