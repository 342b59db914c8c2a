package studio.lumina.core.decode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import studio.lumina.core.Continuation;
import studio.lumina.core.Crop;
import studio.lumina.core.Event;
import studio.lumina.core.Part;
import studio.lumina.core.Picture;
import studio.lumina.core.Prompt;
import studio.lumina.core.Request;
import studio.lumina.core.RowSchedule;
import studio.lumina.core.Sampling;
import studio.lumina.core.Session;
import studio.lumina.core.Size;
import studio.lumina.core.Steering;
import studio.lumina.core.Tokens;
import studio.lumina.core.Turn;
import studio.lumina.core.fakes.FakeCodec;
import studio.lumina.core.fakes.FakeLanguageModel;
import studio.lumina.core.fakes.FakeSignal;
import studio.lumina.core.fakes.SmallVocabulary;
import studio.lumina.core.vocabulary.Vocabulary;

/// A decoder over fakes, and what a test says to it.
final class Rig implements AutoCloseable {
  static final Size SIZE = new Size(96, 64);
  static final Sampling GUIDED = new Sampling(11, 4.0, 1.0, 20, 5);
  static final Sampling PLAIN = GUIDED.withGuidance(1);
  static final Prompt.Draw BOAT = new Prompt.Draw("a boat", SIZE);
  static final int CONTEXT = 400;

  final SmallVocabulary words = new SmallVocabulary();
  final Vocabulary vocabulary = words.vocabulary();
  final FakeSignal signal = new FakeSignal();
  final FakeLanguageModel model;
  final FakeCodec codec = new FakeCodec(SmallVocabulary.CODES);
  final AtomicLong nanos = new AtomicLong();
  final Decoder decoder;
  final List<Event> events = new ArrayList<>();
  private Session session;

  Rig() {
    this(4);
  }

  /// @param chunk ids asked for in one call
  Rig(int chunk) {
    this(chunk, CONTEXT);
  }

  Rig(int chunk, int context) {
    model = new FakeLanguageModel(words.size(), context, signal);
    decoder =
        new Decoder(
            new Decoder.Tools(
                model,
                codec,
                vocabulary,
                words,
                signal,
                List.of(SIZE, new Size(64, 96), new Size(64, 64)),
                Optional.empty()),
            nanos::get,
            ChunkLength.fixed(chunk));
    session = decoder.session();
  }

  Session session() {
    return session;
  }

  /// Goes over to a new conversation.
  void anew() {
    session.close();
    session = decoder.session();
  }

  Turn reply(Request request, Steering steering) {
    return session.reply(request, events::add, steering);
  }

  Turn reply(Prompt prompt, Sampling sampling) {
    return reply(new Request(prompt, sampling), Steering.NONE);
  }

  Turn resume(Tokens codes, RowSchedule schedule) {
    return reply(
        new Request(
            schedule.at(0).prompt(),
            schedule.at(0).sampling(),
            0,
            Optional.of(new Continuation(codes, schedule, "fake:1"))),
        Steering.NONE);
  }

  static Part.Drawn picture(Turn turn) {
    return turn.parts().stream()
        .filter(Part.Drawn.class::isInstance)
        .map(Part.Drawn.class::cast)
        .findFirst()
        .orElseThrow();
  }

  <E extends Event> List<E> told(Class<E> type) {
    return events.stream().filter(type::isInstance).map(type::cast).toList();
  }

  static Part.Photo photo(Size size, int value) {
    byte[] samples = new byte[size.width() * size.height()];
    Arrays.fill(samples, (byte) value);
    return new Part.Photo(
        new Picture(size.width(), size.height(), Picture.Mode.GREY, samples), Crop.CENTRE);
  }

  @Override
  public void close() {
    session.close();
    decoder.close();
  }
}
