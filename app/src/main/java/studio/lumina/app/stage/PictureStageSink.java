package studio.lumina.app.stage;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;
import studio.lumina.app.control.PictureStage;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.core.Picture;
import studio.lumina.core.Size;

/// Passes pictures on to a [PictureStage]; their files are read off the FX thread.
public final class PictureStageSink implements PaintSink {
  private final PictureStage stage;
  private final Consumer<PictureEntry> missing;

  /// @param missing told of a picture whose file is not where it was
  public PictureStageSink(PictureStage stage, Consumer<PictureEntry> missing) {
    this.stage = stage;
    this.missing = missing;
  }

  @Override
  public void begin(Size size) {
    stage.begin(size);
  }

  @Override
  public void base(Path file, int rows) {
    stage.base(read(file), rows);
  }

  @Override
  public void band(int firstRow, Picture band) {
    stage.band(firstRow, band);
  }

  @Override
  public void settle(PictureEntry entry) {
    stage.settle(entry.size(), image(entry), entry.finishedRows());
  }

  @Override
  public void show(PictureEntry entry) {
    stage.show(entry.size(), image(entry), entry.finishedRows());
  }

  @Override
  public void clear() {
    stage.clear();
  }

  private @Nullable Image image(PictureEntry entry) {
    return entry
        .file()
        .map(file -> {
          Image image = read(file);
          image
              .errorProperty()
              .addListener((value, before, now) -> {
                if (now) {
                  missing.accept(entry);
                }
              });
          return image;
        })
        .orElse(null);
  }

  private static Image read(Path file) {
    return new Image(file.toUri().toString(), true);
  }
}
