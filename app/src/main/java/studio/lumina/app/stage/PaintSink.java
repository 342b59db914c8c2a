package studio.lumina.app.stage;

import java.nio.file.Path;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.core.Picture;
import studio.lumina.core.Size;

/// Takes the pictures and rows that the stage's model shows; the view implements it. FX thread
/// only.
public interface PaintSink {
  /// Shows nothing to nobody.
  PaintSink NONE =
      new PaintSink() {
        @Override
        public void begin(Size size) {}

        @Override
        public void base(Path file, int rows) {}

        @Override
        public void band(int firstRow, Picture band) {}

        @Override
        public void settle(PictureEntry entry) {}

        @Override
        public void show(PictureEntry entry) {}

        @Override
        public void clear() {}
      };

  /// An empty frame.
  void begin(Size size);

  /// Rows that are there before the first band: of a picture that goes on, or of a fork's parent.
  ///
  /// @param rows how many of the file's rows they are, from the top
  void base(Path file, int rows);

  /// Finished rows.
  void band(int firstRow, Picture band);

  /// Painting is over: what is shown stays until the picture's file is there.
  void settle(PictureEntry entry);

  /// A picture of the library.
  void show(PictureEntry entry);

  /// Nothing.
  void clear();
}
