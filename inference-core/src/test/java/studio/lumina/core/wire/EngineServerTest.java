package studio.lumina.core.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import studio.lumina.core.Crop;
import studio.lumina.core.Event;
import studio.lumina.core.LoadProgress;
import studio.lumina.core.Opening;
import studio.lumina.core.Part;
import studio.lumina.core.PhotoFile;
import studio.lumina.core.Picture;
import studio.lumina.core.Problem;
import studio.lumina.core.Prompt;
import studio.lumina.core.Request;
import studio.lumina.core.Sampling;
import studio.lumina.core.Size;
import studio.lumina.core.Tokens;

class EngineServerTest {
  private static final Part.Drawn DRAWN = new Part.Drawn(new Size(32, 32), Tokens.of(1, 2));
  private static final Picture DOT = new Picture(1, 1, Picture.Mode.GREY, new byte[1]);
  private static final Event WORDS = new Event.WordsAdded("said");
  private static final Request REQUEST =
      new Request(new Prompt.Draw("a boat", new Size(32, 32)), new Sampling(0, 1, 1, 1, 1));

  private static InputStream commands(WireCommand... commands) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Frames<WireAnswer, WireCommand> frames =
        new Frames<>(WireAnswer.class, InputStream.nullInputStream(), bytes);
    frames.write(new WireCommand.Open(1, Opening.of("scripted")));
    for (WireCommand command : commands) {
      frames.write(command);
    }
    return new ByteArrayInputStream(bytes.toByteArray());
  }

  /// What a server of an engine answers to calls, in order.
  private static List<WireAnswer.ToCall> answers(ScriptedEngine engine, WireCommand... commands)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new EngineServer((opening, progress) -> engine, commands(commands), out).serve();
    Frames<WireAnswer, WireCommand> read =
        new Frames<>(
            WireAnswer.class,
            new ByteArrayInputStream(out.toByteArray()),
            OutputStream.nullOutputStream());
    List<WireAnswer.ToCall> answers = new ArrayList<>();
    Optional<WireAnswer> answer = read.read();
    while (answer.isPresent()) {
      if (answer.get() instanceof WireAnswer.ToCall toCall) {
        answers.add(toCall);
      }
      answer = read.read();
    }
    return answers;
  }

  private static WireAnswer.Last last(List<WireAnswer.ToCall> answers, long call) {
    List<WireAnswer.Last> found =
        answers.stream()
            .filter(WireAnswer.Last.class::isInstance)
            .map(WireAnswer.Last.class::cast)
            .filter(answer -> answer.call() == call)
            .toList();
    assertEquals(1, found.size(), "last answers to call " + call + " of " + answers);
    return found.getFirst();
  }

  static List<Throwable> failures() {
    return List.of(
        new StackOverflowError(),
        new NoClassDefFoundError("libtorch"),
        new AssertionError("never"),
        new OutOfMemoryError("Java heap space"),
        new IllegalArgumentException("odd"));
  }

  private static <T> Supplier<T> throwing(Throwable failure) {
    return () -> {
      switch (failure) {
        case Error e -> throw e;
        case RuntimeException e -> throw e;
        default -> throw new AssertionError(failure);
      }
    };
  }

  @ParameterizedTest
  @MethodSource("failures")
  void everyCallEndsWhateverIsThrown(Throwable failure) throws IOException {
    List<WireAnswer.ToCall> answers =
        answers(
            new ScriptedEngine(throwing(failure), throwing(failure)),
            new WireCommand.Decode(2, DRAWN),
            new WireCommand.Begin(3, 7),
            new WireCommand.Reply(4, 7, REQUEST),
            new WireCommand.Count(5, REQUEST.prompt()),
            new WireCommand.Decode(6, DRAWN));
    for (long call : new long[] {2, 4, 6}) {
      Problem problem = assertInstanceOf(WireAnswer.Failed.class, last(answers, call)).problem();
      Class<?> expected =
          failure instanceof OutOfMemoryError
              ? Problem.OutOfMemory.class
              : failure instanceof Error
                  ? Problem.EngineBroken.class
                  : Problem.ComputationFailed.class;
      assertEquals(expected, problem.getClass());
    }
    assertInstanceOf(WireAnswer.Done.class, last(answers, 3));
    assertInstanceOf(WireAnswer.Counted.class, last(answers, 5));
  }

  @Test
  void anEventThatIsTooLongForTheWireFailsItsTurn() throws IOException {
    Picture huge =
        new Picture(Frames.LONGEST / 1024, 1024, Picture.Mode.GREY, new byte[Frames.LONGEST]);
    ScriptedEngine engine = new ScriptedEngine(() -> huge, () -> new Event.Preview(0, 0, huge));
    List<WireAnswer.ToCall> answers =
        answers(
            engine,
            new WireCommand.Begin(2, 7),
            new WireCommand.Reply(3, 7, REQUEST),
            new WireCommand.Decode(4, DRAWN),
            new WireCommand.Read(5, 7));
    assertInstanceOf(WireAnswer.Failed.class, last(answers, 3));
    assertInstanceOf(WireAnswer.Failed.class, last(answers, 4));
    assertEquals(new WireAnswer.Conversation(5, Tokens.NONE), last(answers, 5));
  }

  @Test
  void sessionsAreForkedAndRebuiltOverTheWire() throws IOException {
    List<WireAnswer.ToCall> answers =
        answers(
            new ScriptedEngine(() -> DOT, () -> WORDS),
            new WireCommand.Rebuild(2, 7, Tokens.of(5, 6, 7)),
            new WireCommand.Fork(3, 8, 7, 2),
            new WireCommand.Reply(4, 8, REQUEST),
            new WireCommand.Read(5, 8),
            new WireCommand.Read(6, 7),
            new WireCommand.Fork(9, 10, 99, 0));
    assertEquals(new WireAnswer.Conversation(5, Tokens.of(5, 6, 2)), last(answers, 5));
    assertEquals(new WireAnswer.Conversation(6, Tokens.of(5, 6, 7)), last(answers, 6));
    WireAnswer.Took took = assertInstanceOf(WireAnswer.Took.class, last(answers, 4));
    assertEquals(List.of(new Part.Words("said")), took.turn().parts());
    assertTrue(answers.contains(new WireAnswer.Told(4, WORDS)));
    assertInstanceOf(WireAnswer.Failed.class, last(answers, 9));
  }

  @Test
  void aFileCrossesInPieces() throws IOException {
    byte[] file = new byte[2 * WireCommand.FileBytes.MOST + 77];
    for (int i = 0; i < file.length; i++) {
      file[i] = (byte) (i * 31 >> 10);
    }
    ScriptedEngine engine = new ScriptedEngine(() -> DOT, () -> WORDS);
    int most = WireCommand.FileBytes.MOST;
    List<WireAnswer.ToCall> answers =
        answers(
            engine,
            new WireCommand.FileBytes(9, Arrays.copyOf(file, most)),
            new WireCommand.FileBytes(9, Arrays.copyOfRange(file, most, 2 * most)),
            new WireCommand.FileBytes(9, Arrays.copyOfRange(file, 2 * most, file.length)),
            new WireCommand.EncodeFile(2, 9, "photo.png", Crop.CENTRE),
            new WireCommand.EncodeFile(3, 9, "gone.png", Crop.CENTRE));
    assertEquals(
        new WireAnswer.Encoded(2, engine.encode(new PhotoFile("photo.png", file), Crop.CENTRE)),
        last(answers, 2));
    last(answers, 3);
  }

  @Test
  void aFileThatIsTooLongIsDroppedAndSaid() {
    ReceivedFiles files = new ReceivedFiles();
    byte[] piece = new byte[8 << 20];
    for (long sent = 0; sent <= PhotoFile.LONGEST; sent += piece.length) {
      files.add(1, piece);
    }
    ReceivedFiles.Received received = files.take(1);
    Problem problem =
        org.junit.jupiter.api.Assertions.assertThrows(
                studio.lumina.core.LuminaException.class, () -> received.whole("long.png"))
            .problem();
    Problem.PictureTooLarge tooLarge = assertInstanceOf(Problem.PictureTooLarge.class, problem);
    assertEquals(PhotoFile.LONGEST, tooLarge.most());
    assertTrue(tooLarge.found() > PhotoFile.LONGEST);
  }

  @Test
  void aServerWhoseStudioIsGoneAbandonsACheckpointThatItLoads() throws IOException {
    CountDownLatch forEver = new CountDownLatch(1);
    AtomicInteger abandoned = new AtomicInteger();
    EngineServer.Opener loading =
        (opening, progress) -> {
          progress.accept(new LoadProgress(LoadProgress.Step.LOADING_TRANSFORMER, 0.3));
          boolean interrupted = false;
          while (true) {
            try {
              forEver.await();
              throw new IllegalStateException(interrupted ? "interrupted" : "loaded");
            } catch (InterruptedException e) {
              interrupted = true; // a native call hears no interrupt either
            }
          }
        };
    new EngineServer(
            loading,
            commands(),
            OutputStream.nullOutputStream(),
            Duration.ofMillis(1),
            abandoned::incrementAndGet)
        .serve();
    assertEquals(1, abandoned.get());
    forEver.countDown();
  }

  @Test
  void aProcessWhoseStudioIsGoneEndsInTheMiddleOfLoading() throws Exception {
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                LoadingForEver.class.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    Frames<WireAnswer, WireCommand> frames =
        new Frames<>(WireAnswer.class, process.getInputStream(), process.getOutputStream());
    frames.write(new WireCommand.Open(1, Opening.of("large")));
    while (!(frames.read().orElseThrow() instanceof WireAnswer.Loading)) {}
    process.getOutputStream().close();
    assertEquals(EngineServer.ABANDONED, process.waitFor());
  }
}
