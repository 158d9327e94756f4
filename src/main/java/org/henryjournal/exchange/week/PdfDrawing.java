package org.henryjournal.exchange.week;

import java.awt.Color;
import java.util.List;
import org.henryjournal.chart.Drawing;
import org.henryjournal.chart.Palette;
import org.henryjournal.chart.Shape;
import org.openpdf.text.pdf.PdfContentByte;

/** Draws a chart into a PDF, as lines and letters that stay sharp at any size. */
final class PdfDrawing {

  private static final float DASH = 5;

  /** From the middle of a line of text down to its base, by its size. */
  private static final float BASE = 0.35f;

  /** How thick a letter is drawn around to be bold, by its size. */
  private static final float BOLD = 1 / 32f;

  private final PdfContentByte canvas;
  private final PdfFonts fonts;
  private final Palette palette = Palette.light();
  private float height;

  /**
   * @param canvas one pixel of the drawing is one unit
   */
  PdfDrawing(PdfContentByte canvas, PdfFonts fonts) {
    this.canvas = canvas;
    this.fonts = fonts;
  }

  void draw(Drawing<?> drawing) {
    height = (float) drawing.height();
    drawing.shapes().forEach(this::shape);
  }

  private void shape(Shape shape) {
    Color ink = Color.decode(palette.ink().apply(shape.style()));
    canvas.saveState();
    canvas.setColorFill(ink);
    canvas.setColorStroke(ink);
    canvas.setLineWidth((float) shape.style().stroke());
    canvas.setLineJoin(PdfContentByte.LINE_JOIN_ROUND);
    if (shape.style().dashed()) {
      canvas.setLineDash(DASH, DASH, 0);
    }
    switch (shape) {
      case Shape.Line line -> {
        canvas.moveTo((float) line.fromX(), y(line.fromY()));
        canvas.lineTo((float) line.toX(), y(line.toY()));
        canvas.stroke();
      }
      case Shape.Path path -> path(path);
      case Shape.Rect rect -> {
        float radius = (float) Math.min(rect.radius(), Math.min(rect.width(), rect.height()) / 2);
        canvas.roundRectangle(
            (float) rect.x(),
            y(rect.y() + rect.height()),
            (float) rect.width(),
            (float) rect.height(),
            radius);
        canvas.fill();
      }
      case Shape.Dot dot -> {
        canvas.circle((float) dot.x(), y(dot.y()), (float) dot.radius());
        canvas.fill();
      }
      case Shape.Text text -> text(text);
    }
    canvas.restoreState();
  }

  private float y(double fromTop) {
    return height - (float) fromTop;
  }

  private void path(Shape.Path path) {
    List<Shape.Point> points = path.points();
    canvas.moveTo((float) points.getFirst().x(), y(points.getFirst().y()));
    points.stream().skip(1).forEach(point -> canvas.lineTo((float) point.x(), y(point.y())));
    if (path.filled()) {
      canvas.closePath();
      canvas.fill();
    } else {
      canvas.stroke();
    }
  }

  private void text(Shape.Text text) {
    float size = (float) text.size();
    String words = PdfFonts.printable(text.text());
    float share =
        switch (text.anchor()) {
          case START -> 0;
          case MIDDLE -> 0.5f;
          case END -> 1;
        };
    float x = (float) text.x() - share * fonts.width(words, size);
    canvas.beginText();
    if (text.style().bold()) {
      canvas.setTextRenderingMode(PdfContentByte.TEXT_RENDER_MODE_FILL_STROKE);
      canvas.setLineWidth(size * BOLD);
    }
    for (PdfFonts.Run run : fonts.runs(words)) {
      canvas.setFontAndSize(run.font(), size);
      canvas.setTextMatrix(x, y(text.y()) - BASE * size);
      canvas.showText(run.text());
      x += run.width(size);
    }
    canvas.endText();
  }
}
