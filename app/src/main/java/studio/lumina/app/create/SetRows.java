package studio.lumina.app.create;

import studio.lumina.core.Picture;
import studio.lumina.core.Size;

/// Where the rows of a set's picture go while it is painted. FX thread only.
interface SetRows {
  /// Keeps none.
  SetRows NONE =
      new SetRows() {
        @Override
        public void begin(Size size) {}

        @Override
        public void band(int firstRow, Picture band) {}

        @Override
        public void end() {}
      };

  /// A picture of this size begins.
  void begin(Size size);

  /// Finished rows.
  ///
  /// @param firstRow row of image tokens, from 0
  void band(int firstRow, Picture band);

  /// It is over.
  void end();
}
