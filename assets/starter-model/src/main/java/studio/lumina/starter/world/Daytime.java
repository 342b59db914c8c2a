package studio.lumina.starter.world;

import java.util.List;
import java.util.Locale;

/// The time of day: the sky's colours from the zenith to the horizon, the ground's tint, the sun
/// and the light that comes from everywhere.
public enum Daytime {
  DAY(
      new Sky(Vec.rgb(66, 128, 220), Vec.rgb(132, 182, 240), Vec.rgb(208, 230, 250)),
      new Vec(1, 1, 1),
      new Vec(0.78, 0.76, 0.70),
      new Vec(0.42, 0.44, 0.48),
      0.95,
      "in the daytime",
      "by day",
      "at noon"),
  MORNING(
      new Sky(Vec.rgb(112, 150, 210), Vec.rgb(176, 190, 206), Vec.rgb(252, 220, 172)),
      new Vec(1, 0.93, 0.82),
      new Vec(0.80, 0.74, 0.64),
      new Vec(0.41, 0.40, 0.40),
      0.62,
      "in the morning",
      "at sunrise",
      "early in the morning"),
  DUSK(
      new Sky(Vec.rgb(74, 60, 132), Vec.rgb(150, 92, 134), Vec.rgb(250, 150, 98)),
      new Vec(0.66, 0.50, 0.50),
      new Vec(0.80, 0.69, 0.64),
      new Vec(0.36, 0.34, 0.38),
      0.50,
      "at dusk",
      "at sunset",
      "in the evening"),
  NIGHT(
      new Sky(Vec.rgb(10, 12, 36), Vec.rgb(26, 28, 66), Vec.rgb(54, 58, 112)),
      new Vec(0.26, 0.28, 0.44),
      new Vec(0.66, 0.70, 0.82),
      new Vec(0.24, 0.25, 0.32),
      0.80,
      "at night",
      "by night",
      "under a night sky");

  /// Colours from the zenith to the horizon.
  record Sky(Vec top, Vec middle, Vec low) {}

  private final Sky sky;
  private final Vec tint;
  private final Vec sun;
  private final Vec ambient;
  private final double elevation;
  private final List<String> phrases;

  Daytime(Sky sky, Vec tint, Vec sun, Vec ambient, double elevation, String... phrases) {
    this.sky = sky;
    this.tint = tint;
    this.sun = sun;
    this.ambient = ambient;
    this.elevation = elevation;
    this.phrases = List.of(phrases);
  }

  /// Ways to say when, the plainest first.
  public List<String> phrases() {
    return phrases;
  }

  /// As an answer and in "turn it into ...".
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  Sky sky() {
    return sky;
  }

  Vec tint() {
    return tint;
  }

  Vec sun() {
    return sun;
  }

  Vec ambient() {
    return ambient;
  }

  /// How high the sun stands; its direction is not of unit length yet.
  double elevation() {
    return elevation;
  }
}
