package studio.lumina.app.vision.redraw;

/// With what a mask is drawn.
public enum MaskTool {
  RECTANGLE,
  BRUSH,
  LASSO
}
