package studio.lumina.core.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TextStreamTest {
  /// A textCodec of bytes.
  private static final TextCodec BYTES =
      new TextCodec() {
        @Override
        public int[] encode(String text) {
          byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
          int[] ids = new int[bytes.length];
          for (int i = 0; i < ids.length; i++) {
            ids[i] = bytes[i] & 0xff;
          }
          return ids;
        }

        @Override
        public String decode(int[] ids) {
          byte[] bytes = new byte[ids.length];
          for (int i = 0; i < ids.length; i++) {
            bytes[i] = (byte) ids[i];
          }
          return new String(bytes, StandardCharsets.UTF_8);
        }

        @Override
        public Set<Integer> controls() {
          return Set.of();
        }
      };

  @Test
  void wholeCharactersOnly() {
    List<String> told = new ArrayList<>();
    TextStream stream = new TextStream(BYTES, told::add);
    stream.add(BYTES.encode("aé漢🎨"));
    stream.end();
    assertEquals(List.of("a", "é", "漢", "🎨"), told);
  }

  @Test
  void whatIsNoCharacterIsToldAllTheSame() {
    List<String> told = new ArrayList<>();
    TextStream stream = new TextStream(BYTES, told::add);
    stream.add(new int[] {0xff, 0xff, 0xff, 0xff, 0xff, 'b', 0xe6});
    stream.end();
    assertEquals("b", told.get(1));
    assertEquals("\uFFFD", told.get(2));
  }
}
