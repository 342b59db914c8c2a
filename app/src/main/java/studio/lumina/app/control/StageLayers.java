package studio.lumina.app.control;

import java.util.List;
import java.util.function.IntFunction;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import org.jspecify.annotations.Nullable;
import studio.lumina.core.Size;

/// What lies on the stage, from the lowest layer up: a file's rows, the rows painted, heat, the
/// picture compared with, rounded corners, the ghost frame, the playhead. FX thread only.
final class StageLayers {
  private static final double SHARP_FROM = 2;

  private final ImageView base = new ImageView();
  private final ImageView rows = new ImageView();
  private final HeatLayer heat = new HeatLayer();
  private final Divider divider = new Divider();
  private final Corners corners = new Corners();
  private final GhostFrame ghost = new GhostFrame();
  private final Playhead playhead;

  /// What is to be seen.
  ///
  /// @param visible rows from the top, in rows of tokens; part of a row while the playhead glides
  /// @param ofBase how many of them the file has at most
  /// @param playhead whether the playhead is to be seen
  /// @param number the row that it names, from 0
  record Rows(double visible, int ofBase, boolean playhead, int number) {}

  StageLayers(IntFunction<String> rowWords) {
    playhead = new Playhead(rowWords);
    for (ImageView view : new ImageView[] {base, rows}) {
      view.setManaged(false);
      view.setMouseTransparent(true);
    }
    ghost.setManaged(false);
  }

  List<Node> nodes() {
    return List.of(base, rows, heat, divider, corners, ghost, playhead);
  }

  ImageView base() {
    return base;
  }

  ImageView rows() {
    return rows;
  }

  Divider divider() {
    return divider;
  }

  /// Takes the heat of every token anew.
  void heat(Framing framing, @Nullable Heat source) {
    heat.paint(framing.height() / Size.CELL, framing.width() / Size.CELL, source);
  }

  void hide() {
    nodes().forEach(node -> node.setVisible(false));
  }

  /// Lays everything where it belongs.
  ///
  /// @param zoom screen pixels for each of the picture's
  /// @param hot whether heat is to be seen
  void lie(Framing framing, double zoom, Rows seen, boolean hot) {
    double cell = Size.CELL * framing.scale();
    double split = framing.top() + Math.min(seen.visible() * cell, framing.shownHeight());
    double right = framing.left() + framing.shownWidth();
    double bottom = framing.top() + framing.shownHeight();
    boolean complete = split >= bottom - 1;
    boolean wholeFile = complete && seen.visible() >= seen.ofBase();
    lie(base, framing, zoom, Math.min(seen.visible(), seen.ofBase()), wholeFile);
    lie(rows, framing, zoom, seen.visible(), false);
    heat.setVisible(hot);
    heat.lie(framing, Math.floor(seen.visible()), cell);
    divider.setVisible(divider.isComparing());
    divider.lie(framing);
    corners.setVisible(true);
    corners.lie(framing, complete, seen.visible() > 0);
    ghost.lie(framing.left(), split, right, bottom, seen.visible() <= 0, framing);
    playhead.setVisible(seen.playhead());
    int number = Math.min(seen.number() + 1, framing.height() / Size.CELL);
    playhead.lie(framing.left(), split, right, number, framing.areaWidth());
  }

  /// Lays the upper part of an image, `count` rows of tokens, or all of it.
  private static void lie(ImageView view, Framing framing, double zoom, double count, boolean all) {
    Image image = view.getImage();
    boolean seen = image != null && image.getProgress() >= 1 && !image.isError() && count > 0;
    view.setVisible(seen);
    if (image == null || !seen) {
      return;
    }
    // The image may be larger or smaller than the picture that it is of.
    double dense = image.getWidth() / framing.width();
    double share = all ? 1 : Math.min(1, count * Size.CELL / framing.height());
    boolean complete = all && count * Size.CELL >= framing.height();
    double lines =
        complete
            ? image.getHeight()
            : Math.min(image.getHeight(), share * framing.height() * dense);
    view.setSmooth(zoom < SHARP_FROM);
    view.setViewport(new Rectangle2D(0, 0, image.getWidth(), lines));
    view.setX(framing.left());
    view.setY(framing.top());
    view.setFitWidth(framing.shownWidth());
    view.setFitHeight(complete ? framing.shownHeight() : lines / dense * framing.scale());
  }
}
