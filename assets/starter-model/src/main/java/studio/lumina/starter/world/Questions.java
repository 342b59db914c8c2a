package studio.lumina.starter.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Questions about a scene. Each kind asks only what the scene answers beyond doubt, and answers
/// are balanced over many scenes, so that guessing without the picture does not pay.
public final class Questions {
  private static final List<String> NUMBERS = List.of("One.", "Two.", "Three.", "Four.");
  private static final double[] RARITY = {
    0.18, 0.27, 0.65, 1.0
  }; // chance that a count is asked for
  private static final double MIDDLE = 0.45; // chance that a thing in the middle is asked for

  private final Scene scene;
  private final Rendering made;
  private final RandomGenerator random;

  private Questions(Scene scene, Rendering made, RandomGenerator random) {
    this.scene = scene;
    this.made = made;
    this.random = random;
  }

  /// One question of a kind; empty where this scene has none, or balance forbids it.
  public static Optional<Question> ask(
      Question.Kind kind, Scene scene, Rendering made, RandomGenerator random) {
    return new Questions(scene, made, random).ask(kind);
  }

  /// All kinds that can be asked of this scene, one question each.
  public static List<Question> all(Scene scene, Rendering made, RandomGenerator random) {
    List<Question> all = new ArrayList<>();
    for (Question.Kind kind : Question.Kind.values()) {
      ask(kind, scene, made, random).ifPresent(all::add);
    }
    return all;
  }

  private Optional<Question> ask(Question.Kind kind) {
    boolean ofThings = kind != Question.Kind.TIME && kind != Question.Kind.GROUND;
    if (ofThings && scene.things().isEmpty()) {
      return Optional.empty();
    }
    Optional<String[]> words =
        switch (kind) {
          case COUNT -> count();
          case COLOUR -> colour();
          case SHAPE -> shape();
          case WHERE -> where();
          case WHICH -> which();
          case RELATION -> relation();
          case PRESENCE -> presence();
          case TIME ->
              said(
                  one(List.of("What time of day is it?", "Which time of day is shown?")),
                  Captions.capital(scene.time().word()) + ".");
          case GROUND ->
              said(
                  one(List.of("What is the ground?", "What is on the ground?")),
                  Captions.capital(scene.ground().word()) + ".");
        };
    return words.map(w -> new Question(kind, w[0], w[1]));
  }

  private static Optional<String[]> said(String question, String answer) {
    return Optional.of(new String[] {question, answer});
  }

  private Optional<String[]> count() {
    int n = scene.things().size();
    return random.nextDouble() > RARITY[n - 1]
        ? Optional.empty()
        : said(
            one(List.of("How many things are there?", "How many objects do you see?")),
            NUMBERS.get(n - 1));
  }

  private Optional<String[]> colour() {
    List<Thing> single =
        scene.things().stream()
            .filter(t -> scene.things().stream().filter(o -> o.shape() == t.shape()).count() == 1)
            .toList();
    if (single.isEmpty()) {
      return Optional.empty();
    }
    Thing thing = one(single);
    return said(
        "What colour is the " + thing.shape().word() + "?",
        Captions.capital(thing.colour().word()) + ".");
  }

  private Optional<String[]> shape() {
    List<Thing> single =
        scene.things().stream()
            .filter(t -> scene.things().stream().filter(o -> o.colour() == t.colour()).count() == 1)
            .toList();
    if (single.isEmpty()) {
      return Optional.empty();
    }
    Thing thing = one(single);
    return said(
        "What shape is the " + thing.colour().word() + " thing?",
        Captions.capital(Captions.article(thing.shape().word())) + ".");
  }

  private Optional<String[]> where() {
    Thing thing = one(scene.things());
    return side(thing)
        .filter(side -> !side.contains("middle") || random.nextDouble() < MIDDLE)
        .flatMap(
            side -> said("Where is " + Captions.the(thing) + "?", Captions.capital(side) + "."));
  }

  /// "on the left", "in the middle" or "on the right"; empty in between.
  private Optional<String> side(Thing thing) {
    Box box = made.box(scene.things().indexOf(thing));
    return Side.of((box.left() + box.right()) / 2 / scene.size().width()).map(Side::phrase);
  }

  private Optional<String[]> which() {
    List<String[]> all = new ArrayList<>();
    for (int a = 0; a < scene.things().size(); a++) {
      for (int b = 0; b < scene.things().size(); b++) {
        if (a != b) {
          add(all, a, b);
        }
      }
    }
    return all.isEmpty() ? Optional.empty() : Optional.of(one(all));
  }

  private void add(List<String[]> all, int a, int b) {
    Optional<Relation> relation = Relation.of(scene, a, b);
    if (relation.isEmpty()) {
      return;
    }
    for (int c = 0; c < scene.things().size(); c++) {
      if (c != a && c != b && Relation.of(scene, c, b).equals(relation)) {
        return; // two answers
      }
    }
    all.add(
        new String[] {
          "What is " + relation.get().word() + " " + Captions.the(scene.things().get(b)) + "?",
          Captions.capital(Captions.called(scene.things().get(a))) + "."
        });
  }

  private Optional<String[]> relation() {
    if (scene.things().size() < 2) {
      return Optional.empty();
    }
    int a = random.nextInt(scene.things().size());
    int b = (a + 1 + random.nextInt(scene.things().size() - 1)) % scene.things().size();
    return Relation.of(scene, a, b)
        .flatMap(told -> {
          Optional<Relation> wrong = told.reversed();
          boolean yes = random.nextBoolean() || wrong.isEmpty();
          if (wrong.isEmpty() && random.nextBoolean()) {
            return Optional.empty(); // "no" would be asked about nothing that can be
          }
          return said(
              "Is "
                  + Captions.the(scene.things().get(a))
                  + " "
                  + (yes ? told : wrong.get()).word()
                  + " "
                  + Captions.the(scene.things().get(b))
                  + "?",
              yes ? "Yes." : "No.");
        });
  }

  private Optional<String[]> presence() {
    Thing thing = one(scene.things());
    boolean yes = random.nextBoolean();
    Thing asked = thing;
    while (!yes && scene.things().stream().anyMatch(asked::like)) {
      asked =
          random.nextBoolean()
              ? thing.colour(one(List.of(Colour.values())))
              : thing.shape(one(List.of(Shape.values())));
    }
    return said("Is there " + Captions.called(asked) + "?", yes ? "Yes." : "No.");
  }

  private <T> T one(List<T> of) {
    return Scenes.one(random, of);
  }
}
