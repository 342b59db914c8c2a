package studio.lumina.app.recipe;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.lumina.core.KeptCodes;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.Prompt;
import studio.lumina.core.RowSchedule;
import studio.lumina.core.Sampling;
import studio.lumina.core.Size;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Recipes as JSON text of ASCII characters. Format 2 is written, format 3 of pictures with codes
/// that stay, so that an earlier version does not take them for drawn ones; format 1, the studio's
/// first, is read too (there `lanes` was the schedule, `surprise` the surprisal, `numericsKey` the
/// key, and `placement` a photo's crop).
///
/// A change in the schedule names a prompt only where it differs from the recipe's.
///
/// @param prompts how prompts are written
record RecipeJson(PromptJson prompts) {
  /// The newest format that is known.
  static final int FORMAT = 3;

  private static final int WITHOUT_KEPT = 2;

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  RecipeJson(PhotoStore photos) {
    this(new PromptJson(photos));
  }

  /// @throws LuminaException where a photo of the prompt cannot be kept
  String write(Recipe recipe) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("format", recipe.kept().isPresent() ? FORMAT : WITHOUT_KEPT)
        .put("created", recipe.created().toString());
    json.set("prompt", prompts.write(recipe.prompt()));
    json.set("sampling", sampling(recipe.sampling()));
    ArrayNode schedule = json.putArray("schedule");
    for (RowSchedule.Change change : recipe.schedule().changes()) {
      ObjectNode entry = schedule.addObject().put("row", change.row());
      if (!change.prompt().equals(recipe.prompt())) {
        entry.set("prompt", prompts.write(change.prompt()));
      }
      entry.set("sampling", sampling(change.sampling()));
    }
    json.set("size", ImageJson.size(recipe.size()));
    json.set("codes", ImageJson.codes(recipe.codes()));
    json.set("surprisal", numbers(recipe.surprisal()));
    json.set("entropy", numbers(recipe.entropy()));
    json.put("model", recipe.model()).put("numerics", recipe.numericsKey());
    recipe.kept().ifPresent(kept -> json.set("kept", ImageJson.codes(kept.codes())));
    recipe.origin().ifPresent(origin -> json.set("origin", OriginJson.write(origin)));
    return MAPPER.writeValueAsString(json);
  }

  /// @throws JacksonException where the text is no JSON, or lacks something
  /// @throws IllegalArgumentException where what it says does not fit together
  /// @throws LuminaException with [Problem.FromNewerVersion], or where a photo of the prompt cannot
  ///   be read or a value is out of range
  Recipe read(String text) {
    JsonNode json = MAPPER.readTree(text);
    int format = json.required("format").intValue();
    if (format > FORMAT) {
      throw new LuminaException(new Problem.FromNewerVersion("recipe", format, FORMAT));
    }
    Prompt prompt = prompts.read(json.required("prompt"));
    Size size = ImageJson.size(json.required("size"));
    return new Recipe(
        created(json.required("created").stringValue()),
        prompt,
        sampling(json.required("sampling")),
        schedule(
            format == 1 ? json.required("lanes").required("changes") : json.required("schedule"),
            prompt),
        size,
        ImageJson.codes(json.required("codes")),
        numbers(json.required(format == 1 ? "surprise" : "surprisal")),
        numbers(json.required("entropy")),
        json.required("model").stringValue(),
        json.required(format == 1 ? "numericsKey" : "numerics").stringValue(),
        Optional.ofNullable(json.get("origin")).map(OriginJson::read),
        Optional.ofNullable(json.get("kept"))
            .map(kept -> new KeptCodes(size, ImageJson.codes(kept))));
  }

  private RowSchedule schedule(JsonNode json, Prompt prompt) {
    List<RowSchedule.Change> changes = new ArrayList<>();
    for (JsonNode change : json) {
      changes.add(
          new RowSchedule.Change(
              change.required("row").intValue(),
              change.has("prompt") ? prompts.read(change.get("prompt")) : prompt,
              sampling(change.required("sampling"))));
    }
    if (changes.isEmpty()) {
      throw new IllegalArgumentException("a schedule of no rows");
    }
    return new RowSchedule(changes);
  }

  private static Instant created(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static ObjectNode sampling(Sampling sampling) {
    return MAPPER
        .createObjectNode()
        .put("seed", sampling.seed())
        .put("guidance", sampling.guidance())
        .put("temperature", sampling.temperature())
        .put("imageTopK", sampling.imageTopK())
        .put("textTopK", sampling.textTopK());
  }

  private static Sampling sampling(JsonNode json) {
    return new Sampling(
        json.required("seed").longValue(),
        json.required("guidance").doubleValue(),
        json.required("temperature").doubleValue(),
        json.required("imageTopK").intValue(),
        json.required("textTopK").intValue());
  }

  private static ArrayNode numbers(float[] numbers) {
    ArrayNode json = MAPPER.createArrayNode();
    for (float number : numbers) {
      if (Float.isFinite(number)) {
        json.add(number);
      } else {
        json.addNull();
      }
    }
    return json;
  }

  private static float[] numbers(JsonNode json) {
    float[] all = new float[json.size()];
    for (int i = 0; i < all.length; i++) {
      JsonNode number = json.required(i);
      // Format 1 has words for what is no number.
      all[i] = number.isNumber() ? (float) number.doubleValue() : Float.NaN;
    }
    return all;
  }
}
