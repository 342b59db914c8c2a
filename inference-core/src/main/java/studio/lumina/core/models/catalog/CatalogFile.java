package studio.lumina.core.models.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.models.RepositoryId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads a catalogue's file, which a user may have written.
final class CatalogFile {
  private static final int FORMAT = 1;
  private static final int BYTES_OF_BF16 = 2;
  private static final long LONGEST = 1 << 20;
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9.-]{0,63}");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path file;

  private CatalogFile(Path file) {
    this.file = file;
  }

  static byte[] bytes(Path file) {
    try {
      if (Files.size(file) > LONGEST) {
        throw new CatalogFile(file).invalid("it is larger than a megabyte");
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new LuminaException(new Problem.FileUnreadable(file.toString(), e.toString()), e);
    }
  }

  /// @param otherwise the codec where the file names none
  static Catalog read(Path file, byte[] utf8, Optional<CodecSource> otherwise) {
    try {
      return new CatalogFile(file).catalog(JSON.readTree(utf8), otherwise);
    } catch (JacksonException e) {
      throw new LuminaException(
          new Problem.CheckpointInvalid(file.toString(), "JSON: " + e.getOriginalMessage()), e);
    }
  }

  private Catalog catalog(JsonNode json, Optional<CodecSource> otherwise) {
    int format = json.path("format").asInt(0);
    if (format != FORMAT) {
      throw format > FORMAT
          ? new LuminaException(new Problem.FromNewerVersion(file.toString(), format, FORMAT))
          : invalid("format is " + format + ", not " + FORMAT);
    }
    List<CatalogModel> models = new ArrayList<>();
    for (JsonNode model : json.path("models")) {
      models.add(model(model));
    }
    JsonNode codec = json.path("codec");
    return new Catalog(
        models,
        codec.isObject()
            ? codec(codec)
            : otherwise.orElseThrow(() -> invalid("it names no codec")));
  }

  private CatalogModel model(JsonNode json) {
    String id = text(json, "id");
    if (!ID.matcher(id).matches()) {
      throw invalid("the id \"" + id + "\" has other signs than a to z, 0 to 9, . and -");
    }
    ModelShape shape = shape(json.path("config"));
    return new CatalogModel(
        id,
        text(json, "name"),
        RepositoryId.of(text(json, "repository")),
        abilities(json.path("abilities")),
        whole(json, "targetSize", 0, 4096),
        text(json, "licence"),
        shape,
        json.path("downloadBytes").asLong(shape.parameters() * BYTES_OF_BF16));
  }

  private Set<CatalogModel.Ability> abilities(JsonNode names) {
    Set<CatalogModel.Ability> abilities = EnumSet.noneOf(CatalogModel.Ability.class);
    for (JsonNode name : names) {
      try {
        abilities.add(CatalogModel.Ability.valueOf(name.asString("").toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        throw invalid("\"" + name.asString("") + "\" is no ability");
      }
    }
    return abilities;
  }

  /// As `config.json` says it; what is left out has the value of Chameleon's configuration class.
  private ModelShape shape(JsonNode config) {
    int heads = whole(config, "num_attention_heads", 32, 1 << 12);
    ModelShape shape =
        new ModelShape(
            whole(config, "vocab_size", 65536, 1 << 20),
            whole(config, "hidden_size", 4096, 1 << 20),
            whole(config, "intermediate_size", 11008, 1 << 20),
            whole(config, "num_hidden_layers", 32, 1 << 10),
            heads,
            whole(config, "num_key_value_heads", heads, 1 << 12),
            whole(config, "max_position_embeddings", 4096, 1 << 24));
    if (shape.hidden() % heads != 0) {
      throw invalid(shape.hidden() + " hidden values for " + heads + " heads");
    }
    return shape;
  }

  private CodecSource codec(JsonNode json) {
    List<String> files = new ArrayList<>();
    for (JsonNode name : json.path("files")) {
      files.add(name.asString(""));
    }
    return new CodecSource(
        text(json, "name"), text(json, "page"), text(json, "folder"), files, text(json, "licence"));
  }

  private String text(JsonNode json, String key) {
    String text = json.path(key).asString("");
    if (text.isBlank()) {
      throw invalid(key + " is missing");
    }
    return text;
  }

  private int whole(JsonNode json, String key, int otherwise, int most) {
    int value = json.path(key).asInt(otherwise);
    if (value < 1 || value > most) {
      throw invalid(key + " is " + value + ", not from 1 to " + most);
    }
    return value;
  }

  private LuminaException invalid(String detail) {
    return new LuminaException(new Problem.CheckpointInvalid(file.toString(), detail));
  }
}
