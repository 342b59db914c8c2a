package studio.lumina.core.text;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The tokens of a `tokenizer.json`, and which of them no word may ever become.
///
/// @param ids every token's id by name
/// @param controls names of control and image tokens: all added tokens, and what looks like one
record TokenNames(Map<String, Integer> ids, Set<String> controls) {
  private static final int LARGEST_ID = 1 << 24;

  /// Control and image tokens of Chameleon's vocabulary, should a file list them as plain words.
  private static final Pattern CONTROL =
      Pattern.compile(
          "IMGIMG[A-J]{1,6}Z|<reserved\\d+>|<sentinel:\\d+>|<image>|<\\|image\\|>"
              + "|<s>|</s>|<pad>|<unk>|<mask>|<eoss>|<racm3:break>");

  TokenNames {
    ids = Map.copyOf(ids);
    controls = Set.copyOf(controls);
  }

  static TokenNames of(Path file, JsonNode json) {
    JsonNode model = json.path("model");
    String type = model.path("type").asString("BPE");
    if (!type.equals("BPE")) {
      throw new LuminaException(
          new Problem.UnsupportedArchitecture(file.toString(), "a tokenizer of type " + type));
    }
    if (!model.path("vocab").isObject() || !model.path("merges").isArray()) {
      throw invalid(file, "the tokenizer has no vocab or no merges");
    }
    Map<String, Integer> ids = new HashMap<>();
    Set<String> controls = new HashSet<>();
    for (Map.Entry<String, JsonNode> entry : model.path("vocab").properties()) {
      ids.put(entry.getKey(), id(file, entry.getKey(), entry.getValue()));
      if (CONTROL.matcher(entry.getKey()).matches()) {
        controls.add(entry.getKey());
      }
    }
    for (JsonNode added : json.path("added_tokens")) {
      if (!added.path("content").isString()) {
        throw invalid(file, "an added token without content");
      }
      String name = added.path("content").stringValue();
      ids.put(name, id(file, name, added.path("id")));
      controls.add(name);
    }
    return new TokenNames(ids, controls);
  }

  private static int id(Path file, String name, JsonNode node) {
    if (!node.isInt() || node.intValue() < 0 || node.intValue() > LARGEST_ID) {
      throw invalid(file, "no id for the token " + name);
    }
    return node.intValue();
  }

  private static LuminaException invalid(Path file, String detail) {
    return new LuminaException(new Problem.CheckpointInvalid(file.toString(), detail));
  }

  /// Ids of control and image tokens.
  Set<Integer> controlIds() {
    Set<Integer> found = new HashSet<>();
    controls.forEach(name -> found.add(ids.getOrDefault(name, -1)));
    return Set.copyOf(found);
  }

  /// The same tokenizer without any control or image token, and without the merges that would lead
  /// to one: what is not there cannot come out.
  JsonNode withoutControls(JsonNode json) {
    ObjectNode copy = json.deepCopy().asObject();
    copy.putArray("added_tokens");
    copy.putNull("post_processor");
    ObjectNode model = copy.withObject("/model");
    model.putNull("unk_token");
    model.putNull("dropout");
    model.withObject("/vocab").remove(controls);
    String prefix = model.path("continuing_subword_prefix").asString("");
    ArrayNode kept = copy.arrayNode();
    for (JsonNode merge : model.path("merges")) {
      if (!touchesControl(merge, prefix)) {
        kept.add(merge);
      }
    }
    model.set("merges", kept);
    return copy;
  }

  /// Whether a merge ("a b" or `[a, b]`) takes or makes a control token.
  private boolean touchesControl(JsonNode merge, String prefix) {
    String[] pair =
        merge.isArray()
            ? new String[] {merge.path(0).asString(""), merge.path(1).asString("")}
            : merge.asString("").split(" ", 2);
    if (pair.length < 2) {
      return false;
    }
    String tail = pair[1].startsWith(prefix) ? pair[1].substring(prefix.length()) : pair[1];
    return controls.contains(pair[0])
        || controls.contains(pair[1])
        || controls.contains(pair[0] + tail);
  }
}
