package org.henryjournal.chart;

/**
 * What a part of a drawing stands for. The window and {@link Palette} give each its colour; its
 * form is here, because no colour carries a meaning alone.
 */
public enum Style {
  /** The rep's own figures, in the one accent. */
  YOU(2.5, false, false),
  /** How far the rep's own figures may be off. */
  YOU_SOFT(1, false, false),
  /** The second series. */
  OTHER(1.5, false, false),
  GREY(1.5, false, false),
  GREY_SOFT(1, false, false),
  /** What others are said to have reached. */
  REFERENCE(1.5, true, false),
  GRID(1, false, false),
  GRADE_A(1, false, false),
  GRADE_B(1, false, false),
  GRADE_C(1, false, false),
  GOOD(1, false, false),
  AXIS_TEXT(0, false, false),
  TEXT(0, false, false),
  STRONG(0, false, true),
  MUTED(0, false, false),
  YOU_TEXT(0, false, true);

  private final double stroke;
  private final boolean dashed;
  private final boolean bold;

  Style(double stroke, boolean dashed, boolean bold) {
    this.stroke = stroke;
    this.dashed = dashed;
    this.bold = bold;
  }

  /** Width of its lines in pixels. */
  public double stroke() {
    return stroke;
  }

  public boolean dashed() {
    return dashed;
  }

  public boolean bold() {
    return bold;
  }
}
