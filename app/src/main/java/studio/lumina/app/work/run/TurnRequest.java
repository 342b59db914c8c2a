package studio.lumina.app.work.run;

import java.util.List;
import studio.lumina.core.Part;
import studio.lumina.core.Sampling;

/// What a turn of a conversation needs, as its job's payload.
record TurnRequest(List<Part> said, Sampling sampling, int limit) {
  TurnRequest {
    said = List.copyOf(said);
  }
}
