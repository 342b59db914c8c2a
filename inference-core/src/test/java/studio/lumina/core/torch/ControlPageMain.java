package studio.lumina.core.torch;

import java.util.concurrent.CountDownLatch;

/// Opens two control pages, closes one, tells where the other is, and waits to be ended.
final class ControlPageMain {
  private ControlPageMain() {}

  public static void main(String[] arguments) throws InterruptedException {
    new ControlPage().close();
    System.out.println(new ControlPage().path());
    new CountDownLatch(1).await();
  }
}
