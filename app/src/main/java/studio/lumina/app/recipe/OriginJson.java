package studio.lumina.app.recipe;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Where a picture stands in its library, as JSON.
final class OriginJson {
  private OriginJson() {}

  static ObjectNode write(Recipe.Origin origin) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("picture", origin.picture());
    origin
        .fork()
        .ifPresent(
            fork -> json.putObject("fork").put("parent", fork.parent()).put("row", fork.row()));
    origin
        .place()
        .ifPresent(place ->
            json.putObject("place")
                .put("set", place.set())
                .put("column", place.column())
                .put("row", place.row()));
    return json;
  }

  static Recipe.Origin read(JsonNode json) {
    return new Recipe.Origin(
        json.required("picture").longValue(),
        Optional.ofNullable(json.get("fork"))
            .map(fork ->
                new Recipe.Fork(
                    fork.required("parent").longValue(), fork.required("row").intValue())),
        Optional.ofNullable(json.get("place"))
            .map(place ->
                new Recipe.Place(
                    place.required("set").longValue(),
                    place.required("column").intValue(),
                    place.required("row").intValue())));
  }
}
