package org.henryjournal.ui.shell;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Pane;
import javafx.scene.transform.Transform;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.henryjournal.chart.Drawing;
import org.henryjournal.chart.Palette;
import org.henryjournal.chart.Svg;
import org.henryjournal.chart.TableData;
import org.henryjournal.exchange.WholeFile;

/** Takes charts out of the window: to the clipboard or into files. */
public final class ChartOutput {

  /** Sharp also where it is enlarged. */
  private static final double SCALE = 2;

  private static final int LONGEST_NAME = 60;

  private final Background background;
  private final Notices notices;
  private final SaveAs saveAs;

  public ChartOutput(Background background, Notices notices, SaveAs saveAs) {
    this.background = background;
    this.notices = notices;
    this.saveAs = saveAs;
  }

  void copy(TableData table) {
    ClipboardContent content = new ClipboardContent();
    content.putString(table.tabbed());
    Clipboard.getSystemClipboard().setContent(content);
    notices.done("chart.table.copied", table.rows().size());
  }

  /**
   * @param like whose colours and fonts it has
   */
  void copy(Drawing<?> drawing, Scene like) {
    ClipboardContent content = new ClipboardContent();
    content.putImage(image(drawing, like));
    Clipboard.getSystemClipboard().setContent(content);
    notices.done("chart.image.copied");
  }

  void savePng(Drawing<?> drawing, Scene like, String title, String heading) {
    Image image = image(drawing, like);
    save(like.getWindow(), title, heading, "png", () -> png(image));
  }

  void saveSvg(Drawing<?> drawing, Scene like, String title, String heading) {
    save(
        like.getWindow(),
        title,
        heading,
        "svg",
        () -> Svg.of(drawing, heading, Palette.light()).getBytes(StandardCharsets.UTF_8));
  }

  private void save(
      Window owner, String title, String heading, String extension, Callable<byte[]> content) {
    saveAs
        .choose(owner, title, fileName(heading) + "." + extension, extension)
        .ifPresent(
            chosen -> {
              Path file = SaveAs.named(chosen, extension);
              background.run(
                  () -> {
                    WholeFile.write(file, content.call());
                    return file;
                  },
                  written -> notices.done("chart.saved", written));
            });
  }

  /** The heading without what no file may be called. */
  static String fileName(String heading) {
    String name = heading.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}\\s]+", " ").strip();
    int[] characters = name.codePoints().limit(LONGEST_NAME).toArray();
    String cut = new String(characters, 0, characters.length).strip();
    return cut.isEmpty() ? "henry" : cut;
  }

  private static WritableImage image(Drawing<?> drawing, Scene like) {
    Pane pane = new Pane();
    pane.getStyleClass().add("chart-image");
    pane.setPrefSize(drawing.width(), drawing.height());
    ChartNodes.fill(pane, drawing);
    Scene scene = new Scene(pane, drawing.width(), drawing.height());
    scene.getStylesheets().setAll(like.getStylesheets());
    pane.applyCss();
    pane.layout();
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setTransform(Transform.scale(SCALE, SCALE));
    return pane.snapshot(parameters, null);
  }

  private static byte[] png(Image image) throws IOException {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    copy.setRGB(0, 0, width, height, pixels, 0, width);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(copy, "png", bytes);
    return bytes.toByteArray();
  }
}
