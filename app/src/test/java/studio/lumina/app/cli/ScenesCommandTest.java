package studio.lumina.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.lumina.core.Size;

class ScenesCommandTest {
  @ParameterizedTest
  @ValueSource(ints = {128, 256})
  void everySizeOfTheAreaIsTrained(int side) {
    Set<Size> offered = new HashSet<>(Size.forTarget(side));
    Set<Size> written = new HashSet<>();
    IntStream.range(0, 4 * offered.size())
        .forEach(shard -> written.add(ScenesCommand.size(shard, side)));
    assertEquals(offered, written);
  }

  @Test
  void threeShardsOfFourAreSquare() {
    Size square = new Size(256, 256);
    long squares =
        IntStream.range(0, 100)
            .filter(shard -> ScenesCommand.size(shard, 256).equals(square))
            .count();
    assertEquals(75, squares);
  }
}
