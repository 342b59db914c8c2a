package studio.lumina.core.wire;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.stream.Stream;
import studio.lumina.core.Crop;
import studio.lumina.core.Event;
import studio.lumina.core.Part;
import studio.lumina.core.Problem;
import studio.lumina.core.Prompt;
import studio.lumina.core.ReplyForm;
import studio.lumina.core.Steering;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.cfg.MapperBuilder;
import tools.jackson.databind.jsontype.NamedType;

/// The serialized form of the contract's values, in CBOR on the wire and in JSON in the library:
/// records by their components, a sealed type's record by its simple name under `is`. The names are
/// fixed here by registration, so no class but these can ever be asked for by what is read.
public final class WireForm {
  private static final List<Class<?>> SEALED =
      List.of(
          WireCommand.class,
          WireAnswer.class,
          Event.class,
          Part.class,
          Problem.class,
          Prompt.class,
          ReplyForm.class,
          Steering.Steer.class);

  private WireForm() {}

  /// Teaches a mapper the wire form. Unknown, missing and null components are errors.
  public static <B extends MapperBuilder<?, B>> B applyTo(B builder) {
    for (Class<?> type : SEALED) {
      builder.addMixIn(type, ByName.class);
      records(type)
          .forEach(leaf -> builder.registerSubtypes(new NamedType(leaf, leaf.getSimpleName())));
    }
    return builder
        .addMixIn(Part.Photo.class, EarlierPhoto.class)
        .addMixIn(Crop.class, EarlierCrop.class)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  }

  /// The records of a sealed type, however deep.
  static Stream<Class<?>> records(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(WireForm::records)
        : Stream.of(type);
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
  private interface ByName {}

  /// Libraries written by earlier versions have crops without a scale.
  @JsonDeserialize(using = CropReader.class)
  private interface EarlierCrop {}

  /// What libraries written by earlier versions call a photo's components.
  private interface EarlierPhoto {
    @JsonAlias("placement")
    Crop crop();
  }
}
