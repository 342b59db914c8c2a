package studio.lumina.app;

import java.nio.file.Path;
import studio.lumina.app.create.Arrival;
import studio.lumina.app.create.Arrivals;
import studio.lumina.app.prompt.Incoming;

/// What was dropped, as Create asks for it.
final class Dropped implements Arrivals {
  @Override
  public Arrival look(Path path) {
    return switch (Incoming.at(path)) {
      case Incoming.Painted p ->
          new Arrival.Painted(
              path,
              p.entry().prompt(),
              p.entry().sampling(),
              p.entry().size(),
              p.width(),
              p.height());
      case Incoming.Photo p -> new Arrival.Photo(path, p.width(), p.height());
      case Incoming.Checkpoint _ -> new Arrival.Checkpoint(path);
      case Incoming.Styles s -> new Arrival.Styles(path, s.presets().size());
      case Incoming.Refused r -> new Arrival.Refused(path, r.problem());
    };
  }
}
