package studio.lumina.core.wire;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import studio.lumina.core.Crop;
import studio.lumina.core.KeptCodes;
import studio.lumina.core.Part;
import studio.lumina.core.Picture;
import studio.lumina.core.Prompt;
import studio.lumina.core.RowSchedule;
import studio.lumina.core.Sampling;
import studio.lumina.core.Size;
import studio.lumina.core.Task;
import studio.lumina.core.Tokens;

/// Random values of any type of the contract, made by reflection so that no new record is missed.
final class AnyValue {
  private final RandomGenerator random;

  AnyValue(RandomGenerator random) {
    this.random = random;
  }

  Object of(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type argument = generic.getActualTypeArguments()[0];
      return generic.getRawType() == Optional.class
          ? random.nextBoolean() ? Optional.of(of(argument)) : Optional.empty()
          : Stream.generate(() -> of(argument)).limit(random.nextInt(3)).toList();
    }
    return ofClass((Class<?>) type);
  }

  private Object ofClass(Class<?> type) {
    if (type == Size.class) {
      return size();
    }
    if (type == Picture.class) {
      return picture();
    }
    if (type == Part.Drawn.class) {
      Size size = size();
      return new Part.Drawn(size, tokens(random.nextInt(size.codes() + 1)));
    }
    if (type == KeptCodes.class) {
      Size size = size();
      return new KeptCodes(size, new Tokens(random.ints(size.codes(), -1, 65536).toArray()));
    }
    if (type == Part.PhotoReference.class) {
      return photoReference();
    }
    if (type == RowSchedule.class) {
      return schedule();
    }
    if (type == Sampling.class) {
      return new Sampling(
          random.nextLong(), random.nextDouble(100), 0.01 + random.nextDouble(), 9, 1);
    }
    if (type == Crop.class) {
      return new Crop(
          Optional.of(size()),
          random.nextDouble(),
          random.nextDouble(),
          random.nextDouble(Crop.SMALLEST, 1));
    }
    if (type == Prompt.Vision.class) {
      return new Prompt.Vision(Task.POSE, (Part.Image) of(Part.Image.class), text());
    }
    if (type.isSealed()) {
      List<Class<?>> leaves = WireForm.records(type).toList();
      return of(leaves.get(random.nextInt(leaves.size())));
    }
    return type.isRecord() ? ofRecord(type) : ofPlain(type);
  }

  private Object ofPlain(Class<?> type) {
    if (type.isEnum()) {
      return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
    }
    return switch (type.getName()) {
      case "int" -> random.nextInt(1000);
      case "long" -> random.nextLong();
      case "double" -> random.nextDouble();
      case "boolean" -> random.nextBoolean();
      case "java.lang.String" -> text();
      case "java.util.OptionalInt" ->
          random.nextBoolean() ? OptionalInt.of(random.nextInt()) : OptionalInt.empty();
      case "[B" -> new byte[] {1, -1, (byte) random.nextInt()};
      case "[I" -> random.ints(random.nextInt(9)).toArray();
      case "[F" -> floats();
      default -> throw new AssertionError("teach AnyValue to make a " + type);
    };
  }

  private Object ofRecord(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      values[i] = of(components[i].getGenericType());
    }
    try {
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (InvocationTargetException e) {
      throw new AssertionError("teach AnyValue the rules of " + type, e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private Size size() {
    return new Size(32 * (1 + random.nextInt(4)), 32 * (1 + random.nextInt(4)));
  }

  private Tokens tokens(int count) {
    return new Tokens(random.ints(count, 0, 65536).toArray());
  }

  private Picture picture() {
    Picture.Mode mode = Picture.Mode.values()[random.nextInt(4)];
    byte[] samples = new byte[3 * 5 * mode.channels()];
    random.nextBytes(samples);
    return new Picture(3, 5, mode, samples);
  }

  private Part.PhotoReference photoReference() {
    Optional<Part.Drawn> codes =
        random.nextBoolean() ? Optional.of((Part.Drawn) of(Part.Drawn.class)) : Optional.empty();
    return new Part.PhotoReference(
        "0123456789abcdef".repeat(4), 1 + random.nextInt(99), 3, (Crop) of(Crop.class), codes);
  }

  private RowSchedule schedule() {
    List<RowSchedule.Change> changes = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      Prompt prompt = (Prompt) of(Prompt.Draw.class);
      changes.add(new RowSchedule.Change(3 * i, prompt, (Sampling) of(Sampling.class)));
    }
    return new RowSchedule(changes);
  }

  private float[] floats() {
    float[] values = new float[random.nextInt(5)];
    for (int i = 0; i < values.length; i++) {
      values[i] = i == 3 ? Float.POSITIVE_INFINITY : random.nextFloat();
    }
    return values;
  }

  private String text() {
    return random.nextBoolean() ? "" : "\"ü\n\0 😀 <|image|> " + random.nextInt();
  }
}
