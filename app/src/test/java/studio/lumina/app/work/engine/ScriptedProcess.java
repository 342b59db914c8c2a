package studio.lumina.app.work.engine;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// A process that is none: a test says what comes out of it and what becomes of what goes in.
final class ScriptedProcess extends Process {
  private final InputStream answers;
  private final OutputStream commands;
  private final CountDownLatch ended = new CountDownLatch(1);

  ScriptedProcess(InputStream answers, OutputStream commands) {
    this.answers = answers;
    this.commands = commands;
  }

  @Override
  public OutputStream getOutputStream() {
    return commands;
  }

  @Override
  public InputStream getInputStream() {
    return answers;
  }

  @Override
  public InputStream getErrorStream() {
    return InputStream.nullInputStream();
  }

  @Override
  public int waitFor() throws InterruptedException {
    ended.await();
    return 3;
  }

  @Override
  public boolean waitFor(long timeout, TimeUnit unit) throws InterruptedException {
    return ended.await(timeout, unit);
  }

  @Override
  public int exitValue() {
    return 3;
  }

  @Override
  public void destroy() {
    ended.countDown();
  }

  @Override
  public long pid() {
    return 4711;
  }
}
