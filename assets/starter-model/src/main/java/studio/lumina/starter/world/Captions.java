package studio.lumina.starter.world;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/// What a scene is called, in many phrasings, short and long. Every caption names all things.
public final class Captions {
  private static final List<String> OPENINGS =
      List.of("", "", "", "", "A picture of ", "An image of ", "Draw ", "Show me ", "Please draw ");

  private final Scene scene;
  private final RandomGenerator random;

  private Optional<Told.Stated> stated = Optional.empty();

  private Captions(Scene scene, RandomGenerator random) {
    this.scene = scene;
    this.random = random;
  }

  /// A caption by chance; place and time are named often but not always.
  public static String any(Scene scene, RandomGenerator random) {
    return told(scene, random).text();
  }

  /// As [#any], with what it states between things.
  public static Told told(Scene scene, RandomGenerator random) {
    Captions captions = new Captions(scene, random);
    String text = captions.caption();
    return new Told(text, captions.stated);
  }

  /// What thing `index` is called where it is known: "the red cube".
  public static String the(Scene scene, int index) {
    return the(scene.things().get(index));
  }

  /// The plain caption that describes a picture in an answer.
  public static String plain(Scene scene) {
    List<String> names =
        scene.things().isEmpty()
            ? List.of("nothing")
            : scene.things().stream().map(Captions::called).toList();
    return capital(
        listed(names)
            + " "
            + scene.ground().phrases().getFirst()
            + " "
            + scene.time().phrases().getFirst()
            + ".");
  }

  private String caption() {
    String place = " " + one(scene.ground().phrases());
    String when = " " + one(scene.time().phrases());
    if (random.nextDouble() < 0.2) {
      place = "";
    }
    if (random.nextDouble() < 0.2) {
      when = "";
    }
    boolean placeFirst = random.nextDouble() < 0.8;
    String opening = one(OPENINGS);
    String text = opening + subject() + (placeFirst ? place + when : when + place);
    if (opening.isEmpty() && random.nextDouble() < 0.7) {
      text = capital(text);
    }
    return random.nextDouble() < 0.3 ? text + "." : text;
  }

  private String subject() {
    List<Thing> things = scene.things();
    if (things.size() == 1) {
      return named(things.getFirst());
    }
    List<int[]> pairs = new ArrayList<>();
    for (int a = 0; a < things.size(); a++) {
      for (int b = 0; b < things.size(); b++) {
        if (a != b && Relation.of(scene, a, b).isPresent()) {
          pairs.add(new int[] {a, b});
        }
      }
    }
    // A stack is always told: nobody would expect it of "a cube and a ball".
    Optional<int[]> stack = pairs.stream().filter(p -> things.get(p[0]).on() == p[1]).findFirst();
    if (stack.isEmpty() && (pairs.isEmpty() || random.nextDouble() < 0.25)) {
      return listed(shuffled(things).stream().map(this::named).toList());
    }
    int[] pair = stack.orElseGet(() -> one(pairs));
    Relation relation = Relation.of(scene, pair[0], pair[1]).orElseThrow();
    stated = Optional.of(new Told.Stated(pair[0], relation, pair[1]));
    String told =
        named(things.get(pair[0])) + " " + one(relation.words()) + " " + named(things.get(pair[1]));
    List<String> others = new ArrayList<>();
    for (int i = 0; i < things.size(); i++) {
      if (i != pair[0] && i != pair[1]) {
        others.add(named(things.get(i)));
      }
    }
    return others.isEmpty() ? told : told + one(List.of(" and ", " with ")) + listed(others);
  }

  private List<Thing> shuffled(List<Thing> things) {
    List<Thing> all = new ArrayList<>(things);
    for (int i = all.size() - 1; i > 0; i--) {
      Collections.swap(all, i, random.nextInt(i + 1));
    }
    return all;
  }

  private String named(Thing thing) {
    StringBuilder words = new StringBuilder();
    if (random.nextDouble() < 0.25) {
      words.append(thing.girth().word()).append(' ');
    }
    if (random.nextDouble() < 0.2) {
      words.append(thing.material().word()).append(' ');
    }
    words.append(thing.colour().word()).append(' ').append(one(thing.shape().words()));
    return article(words.toString());
  }

  /// "a red cube".
  static String called(Thing thing) {
    return article(thing.colour().word() + " " + thing.shape().word());
  }

  /// "the red cube".
  static String the(Thing thing) {
    return "the " + thing.colour().word() + " " + thing.shape().word();
  }

  static String article(String words) {
    return ("aeio".indexOf(words.charAt(0)) >= 0 ? "an " : "a ") + words;
  }

  static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private static String listed(List<String> names) {
    return names.size() == 1
        ? names.getFirst()
        : names.subList(0, names.size() - 1).stream().collect(Collectors.joining(", "))
            + " and "
            + names.getLast();
  }

  private <T> T one(List<T> of) {
    return Scenes.one(random, of);
  }
}
