package studio.lumina.app.work;

import studio.lumina.app.store.JobOwner;

/// A picture drawn from a prompt.
public record DrawJob(JobOwner owner, GenerationRequest.Draft draft) implements Job {
  @Override
  public boolean interactive() {
    return false;
  }
}
