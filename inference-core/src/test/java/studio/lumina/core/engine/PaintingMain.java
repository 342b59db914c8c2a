package studio.lumina.core.engine;

import java.util.Optional;
import java.util.OptionalInt;
import studio.lumina.core.Device;
import studio.lumina.core.Engine;
import studio.lumina.core.Event;
import studio.lumina.core.Opening;
import studio.lumina.core.Precision;
import studio.lumina.core.Prompt;
import studio.lumina.core.Request;
import studio.lumina.core.Session;
import studio.lumina.core.Size;
import studio.lumina.core.Steering;

/// Paints with the checkpoint that is its argument until it is ended, and tells each finished row.
final class PaintingMain {
  private PaintingMain() {}

  public static void main(String[] arguments) {
    Opening opening =
        new Opening(
            arguments[0], Optional.empty(), OptionalInt.empty(), Device.CPU, Precision.FP32, 2);
    try (Engine engine = LocalEngine.open(opening, progress -> {})) {
      Request request =
          new Request(new Prompt.Draw("a red ball", new Size(128, 128)), engine.card().defaults());
      while (true) {
        try (Session session = engine.session()) {
          session.reply(request, PaintingMain::tell, Steering.NONE);
        }
      }
    }
  }

  private static void tell(Event event) {
    if (event instanceof Event.RowFinished) {
      System.out.println("row");
      System.out.flush();
    }
  }
}
