package studio.lumina.starter.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import studio.lumina.core.Picture;
import studio.lumina.core.Size;
import studio.lumina.starter.world.Renderer;
import studio.lumina.starter.world.Rendering;
import studio.lumina.starter.world.Scene;
import studio.lumina.starter.world.Scenes;
import studio.lumina.starter.world.Shape;

/// A scene that training never saw.
///
/// @param random the chance of its words
record Sample(Scene scene, Rendering made, RandomGenerator random) {
  private static final Scenes HELD_OUT = new Scenes(7001, true);

  /// Scene number `index`.
  static Sample of(long index, Size size) {
    Scene scene = HELD_OUT.scene(index, size);
    return new Sample(scene, Renderer.render(scene), HELD_OUT.words(index));
  }

  /// Its picture.
  Picture picture() {
    return PixelReading.picture(scene.size(), made.rgb());
  }

  /// The things that can be spoken of.
  List<Integer> seen() {
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < scene.named().size(); i++) {
      if (made.shows(i)) {
        all.add(i);
      }
    }
    return all;
  }

  /// The index of the mannequin, or -1.
  int mannequin() {
    for (int i = 0; i < scene.named().size(); i++) {
      if (scene.named().get(i).shape() == Shape.FIGURE) {
        return i;
      }
    }
    return -1;
  }
}
