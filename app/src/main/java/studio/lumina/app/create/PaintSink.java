package studio.lumina.app.create;

import studio.lumina.app.store.PictureEntry;
import studio.lumina.core.Picture;
import studio.lumina.core.Size;

/// Where the view model puts pictures. FX thread only.
public interface PaintSink {
  /// Shows nothing to nobody.
  PaintSink NONE =
      new PaintSink() {
        @Override
        public void begin(Size size) {}

        @Override
        public void band(int firstRow, Picture band) {}

        @Override
        public void rest() {}

        @Override
        public void show(PictureEntry entry) {}

        @Override
        public void clear() {}
      };

  /// An empty frame.
  void begin(Size size);

  /// Finished rows.
  void band(int firstRow, Picture band);

  /// Painting is over.
  void rest();

  /// A picture of the library.
  void show(PictureEntry entry);

  /// Nothing.
  void clear();
}
