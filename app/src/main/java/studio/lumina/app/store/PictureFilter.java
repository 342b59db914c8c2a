package studio.lumina.app.store;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import studio.lumina.core.Task;

/// Which pictures of the library a list is about, and in which order. Every condition that says
/// something must hold; an empty set says nothing.
///
/// @param words that must all be in a picture's words, in any case and order
/// @param stars the fewest, 0 to 5
/// @param tasks one of which made it
/// @param models names of checkpoints, one of which made it
/// @param shapes one of which it has
/// @param states one of which it is in
/// @param since when it was asked for at the earliest
/// @param trash whether those in the trash are meant, and not the others
public record PictureFilter(
    String words,
    int stars,
    Set<Task> tasks,
    Set<String> models,
    Set<Shape> shapes,
    Set<PictureEntry.State> states,
    Optional<Instant> since,
    boolean trash,
    Order order) {
  /// Every picture that is not in the trash, the newest first.
  public static final PictureFilter ALL =
      new PictureFilter(
          "", 0, Set.of(), Set.of(), Set.of(), Set.of(), Optional.empty(), false, Order.NEWEST);

  /// Every picture in the trash, what was thrown away last first.
  public static final PictureFilter TRASH =
      new PictureFilter(
          "", 0, Set.of(), Set.of(), Set.of(), Set.of(), Optional.empty(), true, Order.NEWEST);

  /// In which order pictures are listed.
  public enum Order {
    /// The newest first.
    NEWEST,
    /// The oldest first.
    OLDEST,
    /// Most stars first, of equal ones the newest.
    STARS
  }

  /// What a picture's sides are to each other.
  public enum Shape {
    SQUARE,
    LANDSCAPE,
    PORTRAIT
  }

  public PictureFilter {
    tasks = Set.copyOf(tasks);
    models = Set.copyOf(models);
    shapes = Set.copyOf(shapes);
    states = Set.copyOf(states);
  }

  /// Whether it says nothing besides trash or not: all pictures are meant.
  public boolean isOpen() {
    return withOrder(Order.NEWEST).equals(trash ? TRASH : ALL);
  }

  public PictureFilter withWords(String value) {
    return new PictureFilter(value, stars, tasks, models, shapes, states, since, trash, order);
  }

  public PictureFilter withStars(int value) {
    return new PictureFilter(words, value, tasks, models, shapes, states, since, trash, order);
  }

  public PictureFilter withTasks(Set<Task> value) {
    return new PictureFilter(words, stars, value, models, shapes, states, since, trash, order);
  }

  public PictureFilter withModels(Set<String> value) {
    return new PictureFilter(words, stars, tasks, value, shapes, states, since, trash, order);
  }

  public PictureFilter withShapes(Set<Shape> value) {
    return new PictureFilter(words, stars, tasks, models, value, states, since, trash, order);
  }

  public PictureFilter withStates(Set<PictureEntry.State> value) {
    return new PictureFilter(words, stars, tasks, models, shapes, value, since, trash, order);
  }

  public PictureFilter withSince(Optional<Instant> value) {
    return new PictureFilter(words, stars, tasks, models, shapes, states, value, trash, order);
  }

  public PictureFilter withOrder(Order value) {
    return new PictureFilter(words, stars, tasks, models, shapes, states, since, trash, value);
  }
}
