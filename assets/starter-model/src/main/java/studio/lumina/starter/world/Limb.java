package studio.lumina.starter.world;

/// The lines of a skeleton, each in its own colour (8-bit RGB, as 0xRRGGBB). Every left limb stands
/// right before its right counterpart.
public enum Limb {
  HEAD(Joint.NECK, Joint.HEAD, 0xFFFFFF),
  SPINE(Joint.NECK, Joint.PELVIS, 0x9A9A9A),
  LEFT_ARM(Joint.LEFT_SHOULDER, Joint.LEFT_ELBOW, 0xFF2020),
  RIGHT_ARM(Joint.RIGHT_SHOULDER, Joint.RIGHT_ELBOW, 0x20D020),
  LEFT_FOREARM(Joint.LEFT_ELBOW, Joint.LEFT_HAND, 0xFF9A00),
  RIGHT_FOREARM(Joint.RIGHT_ELBOW, Joint.RIGHT_HAND, 0x00D8A0),
  LEFT_THIGH(Joint.LEFT_HIP, Joint.LEFT_KNEE, 0xE020E0),
  RIGHT_THIGH(Joint.RIGHT_HIP, Joint.RIGHT_KNEE, 0x2060FF),
  LEFT_SHIN(Joint.LEFT_KNEE, Joint.LEFT_FOOT, 0xFFE020),
  RIGHT_SHIN(Joint.RIGHT_KNEE, Joint.RIGHT_FOOT, 0x20D0FF);

  private final Joint from;
  private final Joint to;
  private final int rgb;

  Limb(Joint from, Joint to, int rgb) {
    this.from = from;
    this.to = to;
    this.rgb = rgb;
  }

  /// Where it begins.
  public Joint from() {
    return from;
  }

  /// Where it ends.
  public Joint to() {
    return to;
  }

  /// Its colour in a skeleton picture.
  public int rgb() {
    return rgb;
  }
}
