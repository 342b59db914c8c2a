package studio.lumina.app.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static studio.lumina.app.work.Pictures.assertWhole;
import static studio.lumina.app.work.Pictures.opened;
import static studio.lumina.app.work.Pictures.seeds;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import studio.lumina.app.store.Folders;
import studio.lumina.app.store.JobOwner;
import studio.lumina.app.store.Library;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.work.engine.EngineStarter;
import studio.lumina.core.Device;
import studio.lumina.core.Event;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Precision;
import studio.lumina.core.Problem;

@Timeout(120)
class BadDayTest {
  @TempDir private Path folder;

  static Stream<Problem> problems() {
    return Stream.of(
        new Problem.FileMissing("a", "b"),
        new Problem.FileUnreadable("a", "b"),
        new Problem.FileUnwritable("a", "b"),
        new Problem.CheckpointInvalid("a", "b"),
        new Problem.LegacyCheckpoint("a", "b"),
        new Problem.UnsafeCheckpoint("a", "b"),
        new Problem.TensorMismatch("a", "b", "c", "d"),
        new Problem.UnsupportedType("a", "b", "c"),
        new Problem.UnsupportedArchitecture("a", "b"),
        new Problem.CannotDraw("a", "b"),
        new Problem.CodecMissing(List.of("a")),
        new Problem.TargetSizeUnknown("a"),
        new Problem.DeviceUnavailable(Device.CUDA, "a"),
        new Problem.PrecisionUnavailable(Device.CUDA, Precision.BF16, "a"),
        new Problem.OutOfMemory(Device.CPU, 2, 1),
        new Problem.ContextFull(2, 1),
        new Problem.SizeUnsupported(1, 2, List.of()),
        new Problem.SettingOutOfRange("a", 3, 1, 2),
        new Problem.SettingInvalid("a", "b", "c"),
        new Problem.PictureDamaged("a", "b"),
        new Problem.PictureUnsupported("a", "b"),
        new Problem.PictureTooLarge("a", 2, 1, "bytes"),
        new Problem.TokensInvalid("a"),
        new Problem.EngineBroken("a"),
        new Problem.ComputationFailed("a"),
        new Problem.Closed("a"),
        new Problem.DiskFull("a", 2, 1),
        new Problem.LibraryDamaged("a", "b"),
        new Problem.LibraryInUse("a"),
        new Problem.FromNewerVersion("a", 2, 1),
        new Problem.RepositoryNameInvalid("a"),
        new Problem.RepositoryMissing("a", "b"),
        new Problem.RevisionMissing("a", "b"),
        new Problem.RemoteFileMissing("a", "b"),
        new Problem.RepositoryGated("a", "b"),
        new Problem.RepositoryDisabled("a"),
        new Problem.TokenRefused("a", "b"),
        new Problem.NotAHub("a", "b"),
        new Problem.HubAnswerInvalid("a", "b"),
        new Problem.RedirectRefused("a", "b"),
        new Problem.TransferFailed("a", "b"),
        new Problem.ServerUnreachable("a", "b"),
        new Problem.CertificateRefused("a", "b"),
        new Problem.HubBusy("a", 1),
        new Problem.HashMismatch("a", "b", "c"),
        new Problem.ConnectionsForbidden("a"),
        new Problem.ModelBusy("a"),
        new Problem.ModelUnknown("a"));
  }

  @Test
  void everyKindIsTried() {
    List<Class<?>> tried = new ArrayList<>(problems().map(Object::getClass).toList());
    tried.add(Problem.EngineDied.class); // which is not the job's end: StudioTest
    assertEquals(
        java.util.Set.of(Problem.class.getPermittedSubclasses()), java.util.Set.copyOf(tried));
  }

  @ParameterizedTest
  @MethodSource("problems")
  void aProblemInTheMiddleKeepsTheRowsAndTheQueueGoesOn(Problem problem)
      throws InterruptedException {
    FakeScript once = FakeScript.QUICK.withProblem(problem, 37).failingOnce();
    try (Listening window = opened(folder, Listening.local(once))) {
      window.studio().jobs().generate(JobOwner.CREATE, seeds(1, 2));
      StudioEvent.Failed failed = window.await(StudioEvent.Failed.class);
      assertEquals(problem, failed.problem());
      PictureEntry entry = failed.entry().orElseThrow();
      assertEquals(PictureEntry.State.FAILED, entry.state());
      assertEquals(37, entry.codes().size());
      assertWhole(window.await(StudioEvent.Ended.class).entry());
      window.studio().jobs().resume(JobOwner.CREATE, entry.id());
      assertWhole(window.await(StudioEvent.Ended.class).entry());
    }
  }

  @Test
  void aFaultOfTheProgramItselfIsOneToo() throws InterruptedException {
    EngineStarter faulty =
        (opening, progress) ->
            new WatchedEngine(FakeEngine.open(opening, FakeScript.QUICK, progress)) {
              private boolean failed;

              @Override
              protected void told(Event event) {
                if (event instanceof Event.RowFinished(int _, int row) && row == 3 && !failed) {
                  failed = true;
                  throw new IllegalStateException("a fault");
                }
              }
            };
    try (Listening window = opened(folder, faulty)) {
      window.studio().jobs().generate(JobOwner.CREATE, seeds(1, 2));
      StudioEvent.Failed failed = window.await(StudioEvent.Failed.class);
      assertInstanceOf(Problem.ComputationFailed.class, failed.problem());
      assertTrue(failed.entry().orElseThrow().codes().size() >= 24);
      assertWhole(window.await(StudioEvent.Ended.class).entry());
    }
  }

  @Test
  void aSecondRunAndAFolderThatCannotBeWrittenAreTold() throws Exception {
    Folders folders = new Folders(folder);
    try (Library library = Library.open(folders)) {
      LuminaException second = assertThrows(LuminaException.class, () -> Library.open(folders));
      assertEquals(new Problem.LibraryInUse(folder.toString()), second.problem());
      assertEquals(List.of(), library.summaries().recent(Optional.empty(), 1).pictures());
    }
    Path file = Files.writeString(folder.resolve("a-file"), "x");
    LuminaException refused =
        assertThrows(
            LuminaException.class, () -> Library.open(new Folders(file.resolve("library"))));
    assertInstanceOf(Problem.FileUnwritable.class, refused.problem());
    assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
  }
}
