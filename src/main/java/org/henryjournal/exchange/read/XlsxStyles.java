package org.henryjournal.exchange.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Which cell styles show a number as a day or time. */
final class XlsxStyles extends DefaultHandler {

  /** What a style makes of a number. */
  enum Shape {
    NUMBER,
    DAY,
    TIME,
    DURATION
  }

  /** Text and colours within a format, which mean nothing for the number. */
  private static final Pattern LITERAL =
      Pattern.compile("\"[^\"]*+\"|\\\\.|\\[(?![hms]+])[^\\]]*+]|[_*].|AM/PM|A/P|上午/下午");

  /** Letters of a day or time and what stands between them. */
  private static final Pattern MOMENT =
      Pattern.compile("[/:.,' -]*+[ymdhs][ymdhsat年月日时分秒/:.,'@0 -]*+");

  private static final Pattern ELAPSED = Pattern.compile("\\[[hms]+]");

  /** A longer one is none that Excel accepts. */
  private static final int LONGEST = 255;

  /** Excel allows 64,000 styles. */
  private static final int MOST = 65_536;

  private final Map<Integer, String> formats = new HashMap<>();
  private final List<Shape> shapes = new ArrayList<>();
  private boolean inCells;

  /** By the number of the style. */
  List<Shape> shapes() {
    return shapes;
  }

  @Override
  public void startElement(String uri, String localName, String qName, Attributes attributes) {
    switch (localName) {
      case "numFmt" -> {
        String code = attributes.getValue("formatCode");
        if (formats.size() < MOST) {
          formats.put(number(attributes), code == null ? "" : code);
        }
      }
      case "cellXfs" -> inCells = true;
      case "xf" -> {
        if (inCells && shapes.size() < MOST) {
          shapes.add(shape(number(attributes)));
        }
      }
      default -> {}
    }
  }

  @Override
  public void endElement(String uri, String localName, String qName) {
    if (localName.equals("cellXfs")) {
      inCells = false;
    }
  }

  private static int number(Attributes attributes) {
    try {
      return Integer.parseInt(String.valueOf(attributes.getValue("numFmtId")));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  /** The numbers below 164 are Excel's own; those from 27 on those of its Chinese edition. */
  private Shape shape(int number) {
    if (formats.containsKey(number)) {
      return shape(formats.get(number));
    }
    return switch (number) {
      case 14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58 -> Shape.DAY;
      case 18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56 -> Shape.TIME;
      case 46 -> Shape.DURATION;
      default -> Shape.NUMBER;
    };
  }

  static Shape shape(String code) {
    if (code.length() > LONGEST) {
      return Shape.NUMBER;
    }
    // Further sections are for negative numbers and text.
    String bare = LITERAL.matcher(code).replaceAll("").toLowerCase(Locale.ROOT).split(";", 2)[0];
    if (ELAPSED.matcher(bare).find()) {
      return Shape.DURATION;
    }
    if (!MOMENT.matcher(bare).matches()) {
      return Shape.NUMBER;
    }
    boolean hasDay = bare.indexOf('d') >= 0 || bare.indexOf('y') >= 0;
    boolean hasTime = bare.indexOf('h') >= 0 || bare.indexOf('s') >= 0;
    return hasTime && !hasDay ? Shape.TIME : Shape.DAY;
  }
}
