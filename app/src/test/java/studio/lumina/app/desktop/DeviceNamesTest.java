package studio.lumina.app.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DeviceNamesTest {
  @Test
  void aProcessorIsCalledAsPeopleCallIt() {
    assertEquals(
        "Intel Core i7-12700",
        DeviceNames.plain("12th Gen Intel(R) Core(TM) i7-12700 CPU @ 2.10GHz"));
    assertEquals("AMD Ryzen 7 5800X", DeviceNames.plain("AMD Ryzen 7 5800X 8-Core Processor"));
    assertEquals("NVIDIA GeForce RTX 4070", DeviceNames.plain("NVIDIA GeForce RTX 4070"));
  }
}
