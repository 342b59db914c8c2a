package studio.lumina.core.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import studio.lumina.core.Size;
import studio.lumina.core.checkpoint.StrictJson;
import tools.jackson.databind.JsonNode;

/// A piece of a description and the folder its arrays lie in. Every accessor throws where the piece
/// is not what is asked for.
record Entry(Path folder, JsonNode json) {
  /// A whole description.
  static Entry read(Path file) {
    return new Entry(
        file.resolveSibling("").toAbsolutePath(), StrictJson.read(file, "expected values"));
  }

  boolean has(String key) {
    return !json.path(key).isMissingNode() && !json.path(key).isNull();
  }

  Entry at(String key) {
    if (json.path(key).isMissingNode()) {
      throw new IllegalArgumentException("no " + key);
    }
    return new Entry(folder, json.path(key));
  }

  Entry at(int index) {
    return new Entry(folder, json.required(index));
  }

  /// The entries of a list that must not be empty.
  List<Entry> list(String key) {
    List<Entry> entries = elements(key);
    if (entries.isEmpty()) {
      throw new IllegalArgumentException("nothing in " + key);
    }
    return entries;
  }

  /// The entries of a list.
  List<Entry> elements(String key) {
    JsonNode array = at(key).json();
    if (!array.isArray()) {
      throw new IllegalArgumentException(key + " is no list");
    }
    List<Entry> entries = new ArrayList<>();
    array.forEach(node -> entries.add(new Entry(folder, node)));
    return entries;
  }

  String text(String key) {
    return at(key).json().stringValue();
  }

  int whole(String key) {
    return at(key).json().intValue();
  }

  /// A number; minus infinity is written "-inf".
  double number(String key) {
    return at(key).number();
  }

  double number() {
    return json.isString() && json.stringValue().equals("-inf")
        ? Double.NEGATIVE_INFINITY
        : json.doubleValue();
  }

  boolean flag(String key) {
    return at(key).json().booleanValue();
  }

  int[] ids(String key) {
    return elements(key).stream().mapToInt(e -> e.json().intValue()).toArray();
  }

  double[] numbers(String key) {
    return elements(key).stream().mapToDouble(Entry::number).toArray();
  }

  /// A width and a height.
  Size size() {
    return new Size(json.required(0).intValue(), json.required(1).intValue());
  }

  Path file(String key) {
    return folder.resolve(text(key));
  }

  /// The array that this piece describes, bytes.
  byte[] bytes() {
    demand("uint8");
    return content(1);
  }

  /// The array that this piece describes, floats.
  float[] floats() {
    demand("float32");
    byte[] bytes = content(Float.BYTES);
    float[] values = new float[bytes.length / Float.BYTES];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
    return values;
  }

  private void demand(String type) {
    if (!text("dtype").equals(type)) {
      throw new IllegalArgumentException("array of " + text("dtype") + ", not " + type);
    }
  }

  private byte[] content(int width) {
    long count = width;
    for (Entry side : elements("shape")) {
      count = Math.multiplyExact(count, side.json().longValue());
    }
    try {
      byte[] bytes = Files.readAllBytes(file("file"));
      if (bytes.length != count) {
        throw new IllegalArgumentException(
            text("file") + " has " + bytes.length + " bytes, not " + count);
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
