package studio.lumina.starter.evaluate;

import java.util.Comparator;
import java.util.Optional;
import studio.lumina.core.Picture;
import studio.lumina.starter.sight.Analyser;
import studio.lumina.starter.sight.Look;
import studio.lumina.starter.sight.Sighting;
import studio.lumina.starter.world.Box;
import studio.lumina.starter.world.Colour;
import studio.lumina.starter.world.Edit;
import studio.lumina.starter.world.Named;
import studio.lumina.starter.world.Rendering;

/// What an edit wants, looked for in a picture.
///
/// @param scene the rendering of [Edit#scene], the one that has the thing in it
/// @param after the rendering of what is wanted
record Change(Analyser analyser, Edit edit, Rendering scene, Rendering after) {
  private static final double GONE = 0.25; // of its pixels that may still have the colour
  private static final double GROWN = 0.25; // of a box's sides

  /// What was found.
  ///
  /// @param touched pixels that belong to the change wherever the checkpoint put it
  record Found(boolean there, boolean[] touched) {}

  Found in(Picture result) {
    Look look = analyser.look(result);
    boolean[] touched = new boolean[scene.what().length];
    return switch (edit.kind()) {
      case TIME -> new Found(look.time() == edit.after().time(), touched);
      case COLOUR -> new Found(mostly(look, named()), touched);
      case REMOVE -> new Found(gone(look, edit.scene().named().get(edit.thing())), touched);
      case SHAPE -> new Found(inPlace(look).filter(s -> s.is(named())).isPresent(), touched);
      case ADD -> added(look, result, touched);
    };
  }

  /// The thing as it is wanted.
  private Named named() {
    return edit.after().named().get(edit.thing());
  }

  private boolean shows(int i) {
    return scene.what()[i] == Rendering.FIRST + edit.thing();
  }

  /// Whether no label is more frequent in the thing's place than its colour.
  private static boolean most(int[] counts, int label) {
    for (int other : counts) {
      if (other > counts[label]) {
        return false;
      }
    }
    return counts[label] > 0;
  }

  private boolean mostly(Look look, Named named) {
    int[] counts = new int[1 + Colour.values().length];
    for (int i = 0; i < scene.what().length; i++) {
      if (shows(i)) {
        counts[look.labels()[i]]++;
      }
    }
    return most(counts, 1 + named.colour().ordinal());
  }

  private boolean gone(Look look, Named named) {
    int place = 0;
    int left = 0;
    for (int i = 0; i < scene.what().length; i++) {
      int behind = after.what()[i] - Rendering.FIRST;
      boolean same = behind >= 0 && edit.after().named().get(behind).colour() == named.colour();
      if (shows(i) && !same) {
        place++;
        left += look.has(i, named.colour()) ? 1 : 0;
      }
    }
    return left < GONE * place;
  }

  /// The largest thing of the wanted colour whose middle is in the thing's place.
  private Optional<Sighting> inPlace(Look look) {
    Box box = grown(scene.box(edit.thing()), GROWN);
    return look.of(named().colour()).stream()
        .filter(s -> within(box, s.x(), s.y()))
        .max(Comparator.comparingInt(Sighting::pixels));
  }

  private Found added(Look look, Picture result, boolean[] touched) {
    Optional<Sighting> found =
        look.things().stream().filter(s -> s.is(named()) && placed(look, s, result)).findFirst();
    found.ifPresent(s -> Regions.add(touched, result.width(), grown(s.box(), 2 * GROWN)));
    return new Found(found.isPresent(), touched);
  }

  /// Whether it is where the instruction wants it.
  private boolean placed(Look look, Sighting seen, Picture result) {
    double x = seen.x() / result.width();
    String text = edit.text();
    if (text.endsWith("on the left")) {
      return x < 0.43;
    }
    if (text.endsWith("on the right")) {
      return x > 0.57;
    }
    if (text.endsWith("in the middle")) {
      return x > 0.35 && x < 0.65;
    }
    return look.things().stream()
        .filter(other -> text.endsWith(other.colour().word() + " " + other.shape().word()))
        .anyMatch(other -> DrawScorer.onTop(seen, other, result.height()));
  }

  static Box grown(Box box, double share) {
    double x = share * (box.right() - box.left());
    double y = share * (box.bottom() - box.top());
    return new Box(box.left() - x, box.top() - y, box.right() + x, box.bottom() + y);
  }

  private static boolean within(Box box, double x, double y) {
    return x >= box.left() && x <= box.right() && y >= box.top() && y <= box.bottom();
  }
}
