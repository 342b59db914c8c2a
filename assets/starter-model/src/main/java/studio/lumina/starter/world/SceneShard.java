package studio.lumina.starter.world;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.Size;
import studio.lumina.core.files.WholeFile;
import tools.jackson.databind.json.JsonMapper;

/// Scenes of one size as files for training: raw bytes, one array after another, and `words.json`,
/// which is written last.
///
/// | file | a scene |
/// |---|---|
/// | `picture`, `other` | the scene, and the same after or before its edit: height x width x 3 |
/// | `bare`, `other-bare` | [Rendering#bare]: height/2 x width/2 x 5 |
/// | `depth` | [Maps#depth], one channel |
/// | `normals` | [Maps#normals] |
/// | `classes` | [Maps#classAt], one channel |
/// | `skeletons` | [Maps#skeletons], of the scenes with a mannequin only |
public final class SceneShard {
  private static final int CAPTIONS = 6;

  private final Map<String, ByteArrayOutputStream> files = new LinkedHashMap<>();
  private final List<Map<String, Object>> words = new ArrayList<>();

  private SceneShard() {}

  /// Writes `count` scenes, beginning with scene number `first`, into a folder.
  public static void write(Path folder, Scenes scenes, long first, int count, Size size) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new LuminaException(new Problem.FileUnwritable(folder.toString(), "cannot be made"), e);
    }
    SceneShard shard = new SceneShard();
    IntStream.range(0, count)
        .parallel()
        .mapToObj(i -> Seen.of(scenes, first + i, size))
        .sequential()
        .forEachOrdered(shard::add);
    shard.files.forEach(
        (name, bytes) -> WholeFile.write(folder.resolve(name), bytes.toByteArray()));
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("width", size.width());
    all.put("height", size.height());
    all.put("scenes", shard.words);
    WholeFile.write(
        folder.resolve("words.json"),
        JsonMapper.builder().build().writeValueAsString(all).getBytes(StandardCharsets.UTF_8));
  }

  /// A scene with everything made from it.
  private record Seen(
      Scene scene, Rendering made, Edit edit, Rendering other, RandomGenerator random) {
    static Seen of(Scenes scenes, long index, Size size) {
      Scene scene = scenes.scene(index, size);
      RandomGenerator random = scenes.words(index);
      Edit edit = Edit.any(scene, random);
      while (edit.other().heldOut() && !scenes.heldOut()) {
        edit = Edit.any(scene, random); // what training must not see it must not see as a result
      }
      return new Seen(scene, Renderer.render(scene), edit, Renderer.render(edit.other()), random);
    }
  }

  private void add(Seen seen) {
    Scene scene = seen.scene;
    Rendering made = seen.made;
    boolean figure = scene.things().stream().anyMatch(t -> t.shape() == Shape.FIGURE);
    put("picture", made.rgb());
    put("bare", made.bare());
    put("depth", everyThird(Maps.depth(made)));
    put("normals", Maps.normals(made));
    byte[] classes = new byte[made.what().length];
    for (int i = 0; i < classes.length; i++) {
      classes[i] = (byte) Maps.classAt(scene, made, i);
    }
    put("classes", classes);
    if (figure) {
      put("skeletons", Maps.skeletons(scene));
    }
    put("other", seen.other.rgb());
    put("other-bare", seen.other.bare());
    words.add(words(seen, figure));
  }

  private static Map<String, Object> words(Seen seen, boolean figure) {
    Scene scene = seen.scene;
    RandomGenerator random = seen.random;
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("horizon", scene.horizon());
    told.put("figure", figure);
    told.put(
        "captions", Stream.generate(() -> Captions.any(scene, random)).limit(CAPTIONS).toList());
    told.put("plain", Captions.plain(scene));
    told.put("questions", asked(scene, seen.made, random));
    List<Object> boxes = new ArrayList<>();
    for (int i = 0; i < scene.things().size(); i++) {
      if (seen.made.shows(i)) {
        Box box = seen.made.box(i);
        boxes.add(
            List.of(
                Captions.the(scene.things().get(i)),
                (int) box.left(),
                (int) box.top(),
                (int) box.right(),
                (int) box.bottom()));
      }
    }
    told.put("boxes", boxes);
    told.put("edit", seen.edit.text());
    told.put("added", seen.edit.added());
    told.put("otherQuestions", asked(seen.edit.other(), seen.other, random));
    return told;
  }

  private static List<List<String>> asked(Scene scene, Rendering made, RandomGenerator random) {
    return Questions.all(scene, made, random).stream()
        .map(q -> List.of(q.kind().name(), q.text(), q.answer()))
        .toList();
  }

  private static byte[] everyThird(byte[] rgb) {
    byte[] one = new byte[rgb.length / 3];
    for (int i = 0; i < one.length; i++) {
      one[i] = rgb[3 * i];
    }
    return one;
  }

  private void put(String name, byte[] bytes) {
    files.computeIfAbsent(name, n -> new ByteArrayOutputStream()).writeBytes(bytes);
  }
}
