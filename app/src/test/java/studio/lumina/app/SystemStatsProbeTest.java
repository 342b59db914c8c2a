package studio.lumina.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SystemStatsProbeTest {
  /// As a machine with pages of 64 kB says it, where `statm` would say 24 pages.
  @Test
  void residentMemoryIsReadInBytesWhateverAPageIs() {
    String status =
        """
        Name:\tjava
        VmPeak:\t  204800 kB
        VmRSS:\t    1536 kB
        RssAnon:\t     512 kB
        """;
    assertEquals(1536 * 1024, SystemStatsProbe.resident(status));
  }

  @Test
  void aProcessThatIsGoneHoldsNothing() {
    assertEquals(0, SystemStatsProbe.resident(""));
  }
}
