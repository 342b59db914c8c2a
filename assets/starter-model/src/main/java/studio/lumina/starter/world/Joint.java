package studio.lumina.starter.world;

/// A mannequin's joints; left and right are its own.
public enum Joint {
  HEAD,
  NECK,
  PELVIS,
  LEFT_SHOULDER,
  LEFT_ELBOW,
  LEFT_HAND,
  LEFT_HIP,
  LEFT_KNEE,
  LEFT_FOOT,
  RIGHT_SHOULDER,
  RIGHT_ELBOW,
  RIGHT_HAND,
  RIGHT_HIP,
  RIGHT_KNEE,
  RIGHT_FOOT
}
