package studio.lumina.app.picture;

import studio.lumina.core.Picture;
import studio.lumina.core.Size;

/// Where the rows of the picture being painted go to be shown in small. FX thread only.
interface RowSink {
  /// Keeps none.
  RowSink NONE =
      new RowSink() {
        @Override
        public void begin(long id, Size size) {}

        @Override
        public void band(int firstRow, Picture band) {}

        @Override
        public void end() {}
      };

  /// A picture of this size begins.
  ///
  /// @param id the library's
  void begin(long id, Size size);

  /// Finished rows.
  ///
  /// @param firstRow row of image tokens, from 0
  void band(int firstRow, Picture band);

  /// It is over.
  void end();
}
