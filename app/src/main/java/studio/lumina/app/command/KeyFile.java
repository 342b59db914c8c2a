package studio.lumina.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.scene.input.KeyCombination;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The artist's keys as text: `{"version": 1, "keys": {"create.generate": "Shortcut+G"}}`; an empty
/// key takes a command its key away. Commands of other versions of the studio stay in it.
///
/// @param keys by the command's id; empty for none
/// @param ignored what was found and not understood, in words
/// @param usable whether the text as a whole could be read
record KeyFile(Map<String, Optional<KeyCombination>> keys, List<String> ignored, boolean usable) {
  private static final int VERSION = 1;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  static final KeyFile EMPTY = new KeyFile(Map.of(), List.of(), true);

  static KeyFile read(String text) {
    try {
      JsonNode root = JSON.readTree(text);
      if (root.path("version").asInt(0) != VERSION || !root.path("keys").isObject()) {
        return new KeyFile(Map.of(), List.of(), false);
      }
      Map<String, Optional<KeyCombination>> keys = new TreeMap<>();
      List<String> ignored = new ArrayList<>();
      root.path("keys")
          .properties()
          .forEach(entry -> {
            String name = entry.getValue().isString() ? entry.getValue().stringValue() : "?";
            Optional<KeyCombination> key = Keys.parse(name);
            if (name.isEmpty() || key.isPresent()) {
              keys.put(entry.getKey(), key);
            } else {
              ignored.add(entry.getKey());
            }
          });
      return new KeyFile(keys, ignored, true);
    } catch (JacksonException e) {
      return new KeyFile(Map.of(), List.of(), false);
    }
  }

  static String write(Map<String, Optional<KeyCombination>> keys) {
    ObjectNode root = JSON.createObjectNode();
    root.put("version", VERSION);
    ObjectNode values = root.putObject("keys");
    new TreeMap<>(keys)
        .forEach((id, key) -> values.put(id, key.map(KeyCombination::getName).orElse("")));
    return JSON.writeValueAsString(root);
  }
}
