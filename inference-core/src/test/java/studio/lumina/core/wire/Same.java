package studio.lumina.core.wire;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Objects;

/// Whether two values are the same to the last bit; records hold arrays, which `equals` of theirs
/// compares by identity.
final class Same {
  private Same() {}

  static boolean values(Object one, Object other) {
    if (one instanceof List<?> list && other instanceof List<?> others) {
      return list.size() == others.size()
          && java.util.stream.IntStream.range(0, list.size())
              .allMatch(i -> values(list.get(i), others.get(i)));
    }
    if (!(one instanceof Record) || one.getClass() != other.getClass()) {
      return Objects.deepEquals(one, other);
    }
    for (RecordComponent component : one.getClass().getRecordComponents()) {
      try {
        component.getAccessor().setAccessible(true);
        if (!values(component.getAccessor().invoke(one), component.getAccessor().invoke(other))) {
          return false;
        }
      } catch (ReflectiveOperationException e) {
        throw new AssertionError(e);
      }
    }
    return true;
  }
}
