package studio.lumina.app.work.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import studio.lumina.core.Crop;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Part;
import studio.lumina.core.Picture;
import studio.lumina.core.Problem;
import studio.lumina.core.Prompt;
import studio.lumina.core.Sampling;
import studio.lumina.core.Steering;
import studio.lumina.core.wire.WireCommand;

@Timeout(60)
class EngineConnectionTest {
  private static final EngineCommand COMMAND =
      new EngineCommand(List.of("none"), Duration.ofMinutes(1));

  /// Nothing comes out of it until the test lets it, and then an error.
  private static final class Failing extends InputStream {
    final CountDownLatch now = new CountDownLatch(1);

    @Override
    public int read() {
      try {
        now.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      throw new StackOverflowError("in the reader");
    }
  }

  /// Takes nothing until the test lets it.
  private static final class Full extends OutputStream {
    final CountDownLatch writing = new CountDownLatch(1);
    final CountDownLatch room = new CountDownLatch(1);

    @Override
    public void write(int b) throws IOException {
      writing.countDown();
      try {
        room.await();
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    }
  }

  @Test
  void anErrorInTheReaderOfAnswersEndsEveryCall() throws InterruptedException {
    Failing answers = new Failing();
    EngineConnection connection =
        EngineConnection.over(
            COMMAND, new ScriptedProcess(answers, OutputStream.nullOutputStream()));
    PendingCall call = connection.call(number -> new WireCommand.Keep(number, 1));
    answers.now.countDown();
    LuminaException thrown = assertThrows(LuminaException.class, call::next);
    Problem.EngineDied died = assertInstanceOf(Problem.EngineDied.class, thrown.problem());
    assertTrue(died.lastWords().contains("in the reader"), died.lastWords());
  }

  @Test
  void whatTheWindowSaysOfALostEngineIsInTheLogAlready() throws InterruptedException {
    Logger logger = Logger.getLogger(EngineConnection.class.getName());
    StringBuffer logged = new StringBuffer();
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord record) {
            logged.append(new SimpleFormatter().formatMessage(record));
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    logger.addHandler(handler);
    logger.setUseParentHandlers(false);
    try {
      Failing answers = new Failing();
      EngineConnection connection =
          EngineConnection.over(
              COMMAND, new ScriptedProcess(answers, OutputStream.nullOutputStream()));
      PendingCall call = connection.call(number -> new WireCommand.Keep(number, 1));
      answers.now.countDown();
      assertThrows(LuminaException.class, call::next);
      assertTrue(logged.toString().contains("engine process 4711 was lost"), logged.toString());
      assertTrue(logged.toString().contains("exit status 3"), logged.toString());
      assertTrue(logged.toString().contains("in the reader"), logged.toString());
    } finally {
      logger.removeHandler(handler);
      logger.setUseParentHandlers(true);
    }
  }

  /// The window's thread stops; were it to wait for the pipe, this test would never end.
  @Test
  void aStopDoesNotWaitForAPipeThatIsFull() throws InterruptedException {
    Full pipe = new Full();
    EngineConnection connection =
        EngineConnection.over(COMMAND, new ScriptedProcess(new Failing(), pipe));
    Thread writer = Thread.ofVirtual().start(() -> connection.post(new WireCommand.ShutDown()));
    pipe.writing.await();
    connection.stop(new PendingCall(1));
    assertTrue(writer.isAlive(), "the pipe is still full");
    pipe.room.countDown();
    writer.join();
  }

  @Test
  void whatIsTooLongToBeSentIsToldToWhoSentIt() {
    EngineConnection connection =
        EngineConnection.over(
            COMMAND, new ScriptedProcess(new Failing(), OutputStream.nullOutputStream()));
    // 144 million samples are more than a frame holds.
    Part.Photo photo =
        new Part.Photo(
            new Picture(12_000, 12_000, Picture.Mode.GREY, new byte[144_000_000]), Crop.CENTRE);
    LuminaException thrown =
        assertThrows(
            LuminaException.class,
            () ->
                connection.post(
                    new WireCommand.Steer(
                        1,
                        new Steering.Steer.Change(
                            new Prompt.Condition("words", photo),
                            new Sampling(1, 4, 1, 2000, 5)))));
    assertEquals(
        "request", assertInstanceOf(Problem.PictureTooLarge.class, thrown.problem()).name());
  }
}
