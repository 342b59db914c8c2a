package studio.lumina.app.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import studio.lumina.core.Picture;
import studio.lumina.core.Size;

/// The pixels of one picture while it is painted: its finished rows, kept until it ends, so that a
/// view which opens late shows them all. FX thread only, without a toolkit.
public final class LivePreview {
  /// What shows the rows.
  @FunctionalInterface
  public interface View {
    /// Finished rows, in place of any that came before at their place and below.
    ///
    /// @param firstRow row of image tokens, from 0
    void band(int firstRow, Picture band);
  }

  private final Size size;
  private final SortedMap<Integer, Picture> bands = new TreeMap<>();
  private final List<View> views = new ArrayList<>();

  public LivePreview(Size size) {
    this.size = size;
  }

  /// The whole picture's.
  Size size() {
    return size;
  }

  /// Shows a view the rows there are, and from now on those that come.
  public void open(View view) {
    views.add(view);
    bands.forEach(view::band);
  }

  /// Shows a view no more rows.
  public void close(View view) {
    views.remove(view);
  }

  /// Takes finished rows in.
  ///
  /// @param firstRow row of image tokens, from 0
  public void band(int firstRow, Picture band) {
    bands.tailMap(firstRow).clear();
    bands.put(firstRow, band);
    views.forEach(view -> view.band(firstRow, band));
  }
}
