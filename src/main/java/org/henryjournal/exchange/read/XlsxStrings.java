package org.henryjournal.exchange.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The texts that cells refer to by number; formatting and readings (furigana) are left out. */
final class XlsxStrings extends DefaultHandler {

  /** Strings between two reports of progress. */
  private static final int STRIDE = 10_000;

  /** How XML writes a character that it may not hold. */
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private final List<String> strings = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final CellCount count;
  private final Runnable tick;
  private int readings;
  private boolean inText;

  XlsxStrings(CellCount count, Runnable tick) {
    this.count = count;
    this.tick = tick;
  }

  List<String> strings() {
    return strings;
  }

  @Override
  public void startElement(String uri, String localName, String qName, Attributes attributes) {
    switch (localName) {
      case "si" -> text.setLength(0);
      case "rPh" -> readings++;
      case "t" -> inText = true;
      default -> {}
    }
  }

  @Override
  public void endElement(String uri, String localName, String qName) {
    switch (localName) {
      case "si" -> {
        count.add(1);
        strings.add(unescaped(text.toString()));
        if (strings.size() % STRIDE == 0) {
          tick.run();
        }
      }
      case "rPh" -> readings--;
      case "t" -> inText = false;
      default -> {}
    }
  }

  @Override
  public void characters(char[] ch, int start, int length) {
    if (inText && readings == 0) {
      text.append(ch, start, length);
    }
  }

  static String unescaped(String text) {
    if (!text.contains("_x")) {
      return text;
    }
    return ESCAPED
        .matcher(text)
        .replaceAll(
            escape ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
  }
}
