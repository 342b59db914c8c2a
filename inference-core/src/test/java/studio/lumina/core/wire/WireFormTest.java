package studio.lumina.core.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import studio.lumina.core.Continuation;
import studio.lumina.core.Crop;
import studio.lumina.core.Event;
import studio.lumina.core.LoadProgress;
import studio.lumina.core.ModelCard;
import studio.lumina.core.Opening;
import studio.lumina.core.Part;
import studio.lumina.core.Picture;
import studio.lumina.core.Problem;
import studio.lumina.core.Prompt;
import studio.lumina.core.ReplyForm;
import studio.lumina.core.Request;
import studio.lumina.core.RowSchedule;
import studio.lumina.core.Sampling;
import studio.lumina.core.Size;
import studio.lumina.core.Steering;
import studio.lumina.core.Turn;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.cbor.CBORMapper;

class WireFormTest {
  private static final ObjectMapper CBOR = WireForm.applyTo(CBORMapper.builder()).build();
  private static final ObjectMapper JSON = WireForm.applyTo(JsonMapper.builder()).build();

  static Stream<Class<?>> records() {
    Stream<Class<?>> sealed =
        Stream.of(
                WireCommand.class,
                WireAnswer.class,
                Event.class,
                Part.class,
                Problem.class,
                Prompt.class,
                ReplyForm.class,
                Steering.Steer.class)
            .flatMap(WireForm::records);
    return Stream.concat(
        sealed,
        Stream.of(
            Continuation.class,
            LoadProgress.class,
            ModelCard.class,
            Opening.class,
            Request.class,
            Turn.class));
  }

  @ParameterizedTest
  @MethodSource("records")
  void everyRecordComesBackAsItWas(Class<?> type) {
    AnyValue any = new AnyValue(new SplittableRandom(type.getName().hashCode()));
    for (int i = 0; i < 20; i++) {
      Object value = any.of(type);
      for (ObjectMapper mapper : List.of(CBOR, JSON)) {
        Object back = mapper.readValue(mapper.writeValueAsBytes(value), type);
        assertTrue(Same.values(value, back), () -> value + " came back as " + back);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("records")
  void everyRecordOfASealedTypeIsReadByThatType(Class<?> type) {
    AnyValue any = new AnyValue(new SplittableRandom(1));
    for (Class<?> sealed : type.getInterfaces()) {
      if (sealed.isSealed()) {
        Object value = any.of(type);
        Object back = CBOR.readValue(CBOR.writeValueAsBytes(value), sealed);
        assertEquals(type, back.getClass());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void nothingButTheContractIsRead(String json) {
    assertThrows(JacksonException.class, () -> JSON.readValue(json, WireCommand.class));
  }

  static List<String> hostile() {
    return List.of(
        "{\"is\":\"java.lang.ProcessBuilder\",\"command\":[\"true\"]}",
        "{\"is\":\"Words\",\"text\":\"a part is no command\"}",
        "{\"is\":\"Count\",\"call\":1}",
        "{\"is\":\"Count\",\"call\":1,\"prompt\":null}",
        "{\"is\":\"ShutDown\",\"more\":1}",
        "{\"call\":1}",
        "{\"is\":\"ShutDown\"} {}",
        "[]",
        "null x");
  }

  @Test
  void whatEarlierVersionsWroteIsRead() {
    Crop crop = new Crop(Optional.of(new Size(32, 64)), 0.25, 1);
    Picture dot = new Picture(1, 1, Picture.Mode.GREY, new byte[] {7});
    String photo =
        "{\"is\":\"Photo\",\"picture\":{\"width\":1,\"height\":1,\"mode\":\"GREY\",\"samples\":\"Bw==\"},"
            + "\"placement\":{\"size\":{\"width\":32,\"height\":64},\"x\":0.25,\"y\":1.0}}";
    assertEquals(new Part.Photo(dot, crop), JSON.readValue(photo, Part.class));
    String lanes =
        "{\"changes\":[{\"row\":0,\"prompt\":{\"is\":\"Condition\",\"text\":\"a"
            + " ship\",\"avoid\":\"fog\",\"image\":"
            + photo
            + "},\"sampling\":{\"seed\":3,\"guidance\":4.0,\"temperature\":1.0,\"imageTopK\":20,"
            + "\"textTopK\":5}}]}";
    assertEquals(
        RowSchedule.constant(
            new Prompt.Condition("a ship", "fog", new Part.Photo(dot, crop)),
            new Sampling(3, 4, 1, 20, 5)),
        JSON.readValue(lanes, RowSchedule.class));
  }

  @Test
  void valuesOutsideTheContractsRangesAreRefused() {
    assertThrows(
        JacksonException.class,
        () ->
            JSON.readValue(
                "{\"is\":\"Draw\",\"text\":\"\",\"avoid\":\"\",\"size\":{\"width\":31,\"height\":32}}",
                Prompt.class));
  }
}
