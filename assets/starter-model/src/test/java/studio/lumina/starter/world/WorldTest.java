package studio.lumina.starter.world;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import studio.lumina.core.Size;

class WorldTest {
  private static final Size SIZE = new Size(128, 128);
  private static final Size SMALL = new Size(32, 32);
  private static final Scenes SCENES = new Scenes(1, false);
  private static final Scenes HELD_OUT = new Scenes(1, true);

  @Test
  void theSameSeedGivesTheSameBytes() {
    Rendering one = Renderer.render(SCENES.scene(3, SMALL));
    Rendering two = Renderer.render(SCENES.scene(3, SMALL));
    assertArrayEquals(one.rgb(), two.rgb());
    assertArrayEquals(one.depth(), two.depth());
    assertEquals(
        Captions.any(SCENES.scene(3, SMALL), SCENES.words(3)),
        Captions.any(SCENES.scene(3, SMALL), SCENES.words(3)));
  }

  @Test
  void anotherNumberOrSeedGivesAnotherScene() {
    assertNotEquals(SCENES.scene(3, SMALL), SCENES.scene(4, SMALL));
    assertNotEquals(SCENES.scene(3, SMALL), new Scenes(2, false).scene(3, SMALL));
  }

  @Test
  void whatIsHeldOutDoesNotDependOnTheOrder() {
    int heldOut = 0;
    for (int i = 0; i < 200; i++) {
      assertFalse(SCENES.scene(i, SIZE).heldOut());
      Scene scene = HELD_OUT.scene(i, SIZE);
      assertTrue(scene.heldOut());
      List<Thing> turned = new ArrayList<>();
      for (Thing thing : scene.things().reversed()) {
        Vec at = thing.at();
        turned.add(thing.on(-1).at(new Vec(-at.x(), at.y(), at.z())));
      }
      heldOut += scene.with(turned).heldOut() ? 1 : 0;
    }
    assertEquals(200, heldOut);
  }

  @Test
  void boxesLieInsideAndHoldTheirThings() {
    for (int i = 0; i < 10; i++) {
      Scene scene = SCENES.scene(i, SIZE);
      Rendering made = Renderer.render(scene);
      for (int k = 0; k < scene.things().size(); k++) {
        Box box = made.box(k);
        assertTrue(box.left() >= 0 && box.top() >= 0, box.toString());
        assertTrue(box.right() <= SIZE.width() && box.bottom() <= SIZE.height(), box.toString());
        assertTrue(box.area() >= made.pixels(k));
      }
    }
  }

  @Test
  void normalsAreUnitVectorsExceptInTheSky() {
    Rendering made = Renderer.render(SCENES.scene(5, SIZE));
    for (int i = 0; i < made.what().length; i++) {
      double length =
          Math.hypot(
              Math.hypot(made.normal()[3 * i], made.normal()[3 * i + 1]), made.normal()[3 * i + 2]);
      assertEquals(made.what()[i] == Rendering.SKY ? 0 : 1, length, 1e-5);
      assertEquals(made.what()[i] == Rendering.SKY, Float.isInfinite(made.depth()[i]));
    }
  }

  @Test
  void theDepthOfASphereIsExact() {
    Scene scene = single(Shape.SPHERE);
    Rendering made = Renderer.render(scene);
    Thing ball = scene.things().getFirst();
    Vec middle = ball.at().plus(new Vec(0, ball.radius(), 0));
    Vec seen = scene.camera().seen(middle);
    int x = (int) seen.x();
    int y = (int) seen.y();
    Vec d = scene.camera().ray(x + 0.25, y + 0.25);
    Vec to = middle.minus(Camera.PLACE);
    double along = to.dot(d);
    double beside = to.dot(to) - along * along;
    double distance = along - Math.sqrt(ball.radius() * ball.radius() - beside);
    assertEquals(distance * d.z(), made.depth()[y * SIZE.width() + x], 1e-4);
  }

  private static Scene single(Shape shape) {
    for (int i = 0; ; i++) {
      Scene scene = SCENES.scene(i, SIZE);
      if (scene.things().size() == 1 && scene.things().getFirst().shape() == shape) {
        return scene;
      }
    }
  }

  @Test
  void relationsAreAntisymmetric() {
    int met = 0;
    for (int i = 0; i < 300; i++) {
      Scene scene = SCENES.scene(i, SIZE);
      for (int a = 0; a < scene.things().size(); a++) {
        for (int b = 0; b < a; b++) {
          Optional<Relation> there = Relation.of(scene, a, b);
          Optional<Relation> back = Relation.of(scene, b, a);
          if (there.isPresent() && back.isPresent()) {
            assertEquals(there.get().reversed(), back);
            met++;
          } else {
            Optional<Relation> only = there.or(() -> back);
            assertTrue(only.isEmpty() || only.get() == Relation.ON_TOP_OF, "half a relation");
          }
        }
      }
    }
    assertTrue(met > 100, met + " relations");
  }

  @Test
  void captionsNameEveryThing() {
    for (int i = 0; i < 300; i++) {
      Scene scene = SCENES.scene(i, SIZE);
      Told told = Captions.told(scene, SCENES.words(i));
      String text = told.text().toLowerCase(Locale.ROOT);
      for (Named named : scene.named()) {
        assertTrue(text.contains(named.colour().word()), text);
        assertTrue(named.shape().words().stream().anyMatch(text::contains), text);
      }
      assertEquals(Captions.any(scene, SCENES.words(i)), told.text());
      told.relation()
          .ifPresent(s -> {
            assertTrue(s.relation().words().stream().anyMatch(text::contains), text);
            assertEquals(Optional.of(s.relation()), Relation.of(scene, s.one(), s.two()));
          });
    }
  }

  @Test
  void editsChangeOnlyWhatTheyName() {
    RandomGenerator random = new SplittableRandom(4);
    for (int i = 0; i < 300; i++) {
      Scene scene = SCENES.scene(i, SIZE);
      Edit edit = Edit.any(scene, random);
      List<Named> before = new ArrayList<>(edit.before().named());
      List<Named> after = new ArrayList<>(edit.after().named());
      assertEquals(edit.before().ground(), edit.after().ground());
      assertEquals(edit.before().horizon(), edit.after().horizon());
      assertEquals(edit.before().light(), edit.after().light());
      assertEquals(edit.kind() != Edit.Kind.TIME, edit.before().time() == edit.after().time());
      switch (edit.kind()) {
        case TIME -> assertEquals(edit.before().things(), edit.after().things());
        case REMOVE -> before.remove(edit.thing());
        case ADD -> after.remove(edit.thing());
        case COLOUR -> {
          assertNotEquals(before.get(edit.thing()).colour(), after.get(edit.thing()).colour());
          assertEquals(before.remove(edit.thing()).shape(), after.remove(edit.thing()).shape());
        }
        case SHAPE -> {
          assertNotEquals(before.get(edit.thing()).shape(), after.get(edit.thing()).shape());
          assertEquals(before.remove(edit.thing()).colour(), after.remove(edit.thing()).colour());
        }
      }
      assertEquals(before, after, edit.text());
    }
  }
}
