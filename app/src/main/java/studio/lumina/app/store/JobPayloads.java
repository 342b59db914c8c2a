package studio.lumina.app.store;

import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import tools.jackson.core.JacksonException;

/// Writes what a kind of job needs besides its picture as a job's payload, and reads it again.
public final class JobPayloads {
  private final StoreJson json;

  JobPayloads(StoreJson json) {
    this.json = json;
  }

  /// A record of the contract's values as a payload.
  public String write(Object value) {
    return json.write(value);
  }

  /// @throws LuminaException with [Problem.LibraryDamaged] where a job's payload is no such value
  public <T> T read(JobEntry job, Class<T> type) {
    try {
      return json.read(job.payload(), type);
    } catch (JacksonException e) {
      throw new LuminaException(
          new Problem.LibraryDamaged("job " + job.id(), String.valueOf(e.getOriginalMessage())), e);
    }
  }
}
