package studio.lumina.app.vision.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.lumina.app.ui.UiState;
import studio.lumina.core.Crop;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Size;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The pictures worked on last, with their frames and results, kept from one start to the next. FX
/// thread only, without a toolkit.
public final class PhotoMemory {
  private static final String NAME = "vision.photos";
  private static final int MOST = 40;
  private static final int LONGEST = 4000;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final UiState memory;
  private final List<SeenPhoto> seen = new ArrayList<>();

  public PhotoMemory(UiState memory) {
    this.memory = memory;
    memory.value(NAME).ifPresent(this::read);
  }

  /// The picture worked on last.
  public Optional<SeenPhoto> last() {
    return seen.stream().findFirst();
  }

  /// All of them, the last first.
  public List<SeenPhoto> all() {
    return List.copyOf(seen);
  }

  /// What is remembered of a picture.
  public Optional<SeenPhoto> of(String key) {
    return seen.stream().filter(photo -> photo.key().equals(key)).findFirst();
  }

  /// Remembers a picture as the last.
  public void put(SeenPhoto photo) {
    if (last().equals(Optional.of(photo))) {
      return;
    }
    seen.removeIf(other -> other.key().equals(photo.key()));
    seen.addFirst(photo);
    if (seen.size() > MOST) {
      seen.removeLast();
    }
    memory.put(NAME, write());
  }

  /// Remembers words that were said of an earlier picture.
  public void add(String key, String words) {
    of(key)
        .filter(photo -> !words.isEmpty())
        .ifPresent(photo -> {
          List<SeenPhoto.Outcome> all = new ArrayList<>(photo.results());
          all.add(new SeenPhoto.Outcome(-1, words, false));
          seen.set(seen.indexOf(photo), new SeenPhoto(key, photo.name(), photo.crop(), all));
          memory.put(NAME, write());
        });
  }

  private String write() {
    ArrayNode all = JSON.createArrayNode();
    for (SeenPhoto photo : seen) {
      ObjectNode node = all.addObject().put("key", photo.key()).put("name", photo.name());
      photo.crop().ifPresent(crop -> write(node.putObject("crop"), crop));
      ArrayNode results = node.putArray("results");
      for (SeenPhoto.Outcome result : photo.results()) {
        results
            .addObject()
            .put("picture", result.picture())
            .put("words", shortened(result))
            .put("kept", result.kept());
      }
    }
    return JSON.writeValueAsString(all);
  }

  private static String shortened(SeenPhoto.Outcome result) {
    return result.words().length() > LONGEST
        ? result.words().substring(0, LONGEST)
        : result.words();
  }

  private static void write(ObjectNode node, Crop crop) {
    crop.size().ifPresent(size -> node.put("width", size.width()).put("height", size.height()));
    node.put("x", crop.x()).put("y", crop.y()).put("scale", crop.scale());
  }

  /// What cannot be understood is forgotten: it is no reason not to start.
  private void read(String text) {
    try {
      for (JsonNode node : JSON.readTree(text)) {
        List<SeenPhoto.Outcome> results = new ArrayList<>();
        for (JsonNode result : node.path("results")) {
          results.add(
              new SeenPhoto.Outcome(
                  result.path("picture").longValue(-1),
                  result.path("words").stringValue(""),
                  result.path("kept").booleanValue(false)));
        }
        String key = node.path("key").stringValue("");
        if (!key.isEmpty()) {
          seen.add(
              new SeenPhoto(
                  key, node.path("name").stringValue(""), crop(node.path("crop")), results));
        }
      }
    } catch (JacksonException e) {
      seen.clear();
    }
  }

  private static Optional<Crop> crop(JsonNode node) {
    if (!node.isObject()) {
      return Optional.empty();
    }
    try {
      Optional<Size> size =
          node.has("width")
              ? Optional.of(
                  new Size(node.path("width").intValue(0), node.path("height").intValue(0)))
              : Optional.empty();
      return Optional.of(
          new Crop(
              size,
              node.path("x").doubleValue(0.5),
              node.path("y").doubleValue(0.5),
              node.path("scale").doubleValue(1)));
    } catch (LuminaException e) {
      return Optional.empty();
    }
  }
}
