package studio.lumina.core.models.download;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.models.hub.FakeHub;
import studio.lumina.core.models.hub.Fault;

class SnapshotDownloadTest {
  @TempDir private Path folder;
  private PullFixture fixture;

  @BeforeEach
  void open() throws IOException {
    fixture = new PullFixture(folder);
  }

  /// Whatever a test did: nothing outside the cache, and the token at the hub alone.
  @AfterEach
  void nothingLeftItsPlace() throws IOException {
    fixture.close();
    for (FakeHub.Seen seen : fixture.hub.seen()) {
      assertEquals(seen.hub() ? "Bearer hf_secret" : "", seen.token(), seen.toString());
    }
    try (Stream<Path> found = Files.list(folder)) {
      assertTrue(found.allMatch(each -> each.endsWith("cache")), "only the cache was written");
    }
  }

  private Problem problem() {
    return assertThrows(LuminaException.class, fixture::pull).problem();
  }

  private void assertWhole() throws IOException {
    assertArrayEquals(
        PullFixture.bytes(1, PullFixture.SHARD_BYTES),
        Files.readAllBytes(fixture.shown(PullFixture.SHARD)));
    assertArrayEquals(
        PullFixture.bytes(2, 300_000),
        Files.readAllBytes(fixture.shown("model-00002-of-00002.safetensors")));
    assertArrayEquals(
        PullFixture.bytes(3, 100), Files.readAllBytes(fixture.shown("tokenizer/vqgan.yaml")));
    try (Stream<Path> blobs = Files.list(fixture.repository().folder().resolve("blobs"))) {
      assertTrue(blobs.noneMatch(each -> each.toString().contains("incomplete")));
    }
  }

  @Test
  void theCacheIsLaidOutAsThePythonClientDoes() throws IOException {
    assertEquals(SnapshotDownload.Outcome.READY, fixture.pull());
    assertWhole();
    assertEquals(
        "../../../blobs/" + fixture.hub.hash("tokenizer/vqgan.yaml").hex(),
        Files.readSymbolicLink(fixture.shown("tokenizer/vqgan.yaml")).toString());
    assertEquals(
        FakeHub.COMMIT,
        Files.readString(fixture.repository().folder().resolve("refs").resolve("main")));
    assertTrue(Files.readString(fixture.cache.folder().resolve("CACHEDIR.TAG")).startsWith("Sig"));
    assertFalse(Files.exists(fixture.shown("pytorch_model.bin")), "weights in another form");
    assertEquals(List.of(), Unfinished.in(fixture.cache));
  }

  @Test
  void whatIsHereIsNotFetchedAgain() throws IOException {
    fixture.pull();
    fixture.hub.seen().clear();
    assertEquals(SnapshotDownload.Outcome.READY, fixture.pull());
    assertEquals(1, fixture.hub.seen().size(), "the commit was asked for, and nothing else");
  }

  @Test
  void aBlobOfAnotherToolIsUsedWhereItIsGood() throws IOException {
    Path blob = fixture.repository().blob(fixture.hub.hash(PullFixture.SHARD));
    Files.createDirectories(blob.getParent());
    Files.write(blob, PullFixture.bytes(1, PullFixture.SHARD_BYTES));
    fixture.pull();
    assertTrue(
        fixture.hub.seen().stream().noneMatch(each -> each.path().contains(PullFixture.SHARD)));
    assertWhole();
  }

  @Test
  void aBlobOfAnotherToolThatIsDamagedIsFetched() throws IOException {
    Path blob = fixture.repository().blob(fixture.hub.hash(PullFixture.SHARD));
    Files.createDirectories(blob.getParent());
    Files.write(blob, PullFixture.bytes(9, PullFixture.SHARD_BYTES));
    fixture.pull();
    assertWhole();
  }

  @ParameterizedTest
  @CsvSource({
    "DROP, 3",
    "TOO_MANY, 1",
    "UNAVAILABLE, 2",
    "STALL, 1",
    "CORRUPT, 1",
    "FORBIDDEN, 1",
    "HTML_CONTENT, 1",
    "COMPRESSED, 1",
    "PROTOCOL_RELATIVE, 1"
  })
  void whatPassesIsSurvived(Fault fault, int times) throws IOException {
    fixture.hub.fail(fault, times);
    assertEquals(SnapshotDownload.Outcome.READY, fixture.pull());
    assertWhole();
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"RANGE_IGNORED", "WRONG_START", "NO_SUCH_RANGE"})
  void aServerThatGivesNoPartsIsSurvived(Fault fault) throws IOException {
    pauseWhen(PullFixture.SHARD_BYTES / 2);
    assertEquals(SnapshotDownload.Outcome.PAUSED, fixture.pull());
    fixture.close();
    PullFixture again = new PullFixture(folder);
    fixture = again;
    again.hub.fail(fault, 2);
    assertEquals(SnapshotDownload.Outcome.READY, again.pull());
    assertWhole();
  }

  @ParameterizedTest
  @CsvSource({
    "CORRUPT, HashMismatch",
    "FORBIDDEN, TransferFailed",
    "UNAVAILABLE, TransferFailed",
    "DROP, TransferFailed",
    "LONGER, HubAnswerInvalid",
    "COMPRESSED, HubAnswerInvalid",
    "HTML_CONTENT, NotAHub",
    "LOGIN_PAGE, NotAHub",
    "PAGE_ELSEWHERE, NotAHub",
    "NO_COMMIT, NotAHub",
    "OTHER_COMMIT, HubAnswerInvalid",
    "NO_TAG, HubAnswerInvalid",
    "EVIL_TAG, HubAnswerInvalid",
    "EVIL_COMMIT, NotAHub",
    "TRAVERSAL, HubAnswerInvalid",
    "OTHER_LENGTH, HubAnswerInvalid",
    "LOOP, RedirectRefused",
    "CONTENT_LOOP, RedirectRefused",
    "OTHER_SCHEME, RedirectRefused",
    "GATED, RepositoryGated",
    "MISSING, RepositoryMissing",
    "REVISION_MISSING, RevisionMissing",
    "DISABLED, RepositoryDisabled",
    "BAD_TOKEN, TokenRefused",
    "LONG_WAIT, HubBusy"
  })
  void whatStaysIsToldAndNothingIsCalledReady(Fault fault, String kind) throws IOException {
    fixture.hub.fail(fault, Integer.MAX_VALUE);
    Problem problem = problem();
    assertEquals(kind, problem.getClass().getSimpleName(), problem.toString());
    assertFalse(problem.toString().contains("Signature"), "no signed address is shown");
    assertFalse(Files.exists(fixture.repository().folder().resolve("refs").resolve("main")));
    assertFalse(Files.exists(fixture.shown(PullFixture.SHARD)));
  }

  @Test
  void aServerThatAsksForPatienceGetsIt() {
    fixture.hub.fail(Fault.TOO_MANY, 1);
    fixture.pull();
    assertTrue(fixture.waits.contains(Duration.ofSeconds(56)), fixture.waits::toString);
  }

  @Test
  void waitsGrowAndEnd() {
    fixture.hub.fail(Fault.UNAVAILABLE, Integer.MAX_VALUE);
    problem();
    assertTrue(fixture.waits.stream().anyMatch(each -> each.compareTo(Duration.ofSeconds(8)) >= 0));
    assertTrue(fixture.waits.size() <= 10, fixture.waits::toString);
  }

  @Test
  void theDisksRoomIsLookedAtFirst() {
    fixture.room(1_000_000_000);
    var full = assertInstanceOf(Problem.DiskFull.class, problem());
    assertTrue(full.needed() > 2_000_000_000L);
    assertTrue(fixture.hub.seen().stream().allMatch(FakeHub.Seen::hub), "no content was asked for");
  }

  @Test
  void aVariableForbidsEveryConnection() throws IOException {
    fixture.close();
    fixture = new PullFixture(folder, Map.of("HF_HUB_OFFLINE", "1"));
    assertInstanceOf(Problem.ConnectionsForbidden.class, problem());
    assertEquals(List.of(), fixture.hub.seen());
  }

  @Test
  void aHubThatIsNotThereIsTold() {
    fixture.hub.close();
    assertInstanceOf(Problem.ServerUnreachable.class, problem());
  }

  private void pauseWhen(long sent) {
    fixture.hub.onSending(count -> {
      if (count >= sent) {
        fixture.control.pause();
      }
    });
  }

  @Test
  void whatWasPausedGoesOnWhereItWas() throws IOException {
    pauseWhen(200_000);
    assertEquals(SnapshotDownload.Outcome.PAUSED, fixture.pull());
    Unfinished left = Unfinished.in(fixture.cache).getFirst();
    assertEquals("main", left.revision());
    assertTrue(left.kept() < left.total());
    fixture.close();
    fixture = new PullFixture(folder);
    List<DownloadProgress> told = Collections.synchronizedList(new ArrayList<>());
    assertEquals(SnapshotDownload.Outcome.READY, fixture.pull(told::add));
    assertWhole();
    assertEquals(told.getLast().total(), told.getLast().done());
    assertTrue(told.stream().allMatch(each -> each.done() <= each.total()));
  }

  @Test
  void whatIsCancelledIsGone() {
    fixture.hub.onSending(count -> {
      if (count >= 100_000) {
        fixture.control.cancel();
      }
    });
    assertEquals(SnapshotDownload.Outcome.CANCELLED, fixture.pull());
    assertFalse(Files.exists(fixture.repository().folder()));
    assertEquals(List.of(), Unfinished.in(fixture.cache));
  }

  @Test
  void twoStudiosDoNotFetchTheSame() {
    AtomicBoolean refused = new AtomicBoolean();
    fixture.pull(progress -> {
      if (progress.phase() == DownloadProgress.Phase.FETCHING && !refused.get()) {
        assertInstanceOf(
            Problem.ModelBusy.class,
            assertThrows(LuminaException.class, () -> RepositoryLock.take(fixture.repository()))
                .problem());
        refused.set(true);
      }
    });
    assertTrue(refused.get());
  }

  @Test
  void aLimitOfSpeedIsKeptToByAllTransfersTogether() {
    DownloadControl slow = new DownloadControl();
    slow.limit(1000);
    RateLimit limit = new RateLimit(slow);
    long now = System.nanoTime() + 1;
    assertEquals(1_000_000_000L, limit.wait(1000, now));
    assertEquals(2_000_000_000L, limit.wait(1000, now));
    slow.limit(0);
    assertEquals(0, limit.wait(1000, now));
  }

  @Test
  void theTimeLeftComesFromTheLastSeconds() {
    List<DownloadProgress> told = new ArrayList<>();
    long[] clock = {0};
    ProgressMeter meter = new ProgressMeter(1000, told::add, () -> clock[0]);
    meter.fetched(100);
    clock[0] = 1_000_000_000L;
    meter.fetched(100);
    assertEquals(100, told.getLast().bytesPerSecond());
    assertEquals(Duration.ofSeconds(8), told.getLast().left().orElseThrow());
  }
}
