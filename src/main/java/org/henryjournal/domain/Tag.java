package org.henryjournal.domain;

/**
 * A tag that customers have.
 *
 * @param dimension what it tells apart, such as "size" or "wants"; '' for none
 */
public record Tag(long id, String name, String dimension) {

  /** A tag as it is written: {@code size: large} has a dimension, {@code large} has none. */
  public static Tag parse(String written) {
    String text = written.strip();
    int colon = Math.max(text.indexOf(':'), text.indexOf('：'));
    return colon > 0 && colon < text.length() - 1
        ? new Tag(0, clean(text.substring(colon + 1)), clean(text.substring(0, colon)))
        : new Tag(0, clean(text.replace(":", "").replace("：", "")), "");
  }

  private static String clean(String text) {
    return text.strip().replaceFirst("^[#＃]", "").strip();
  }

  /** As it is written. */
  public String written() {
    return dimension.isEmpty() ? name : dimension + ": " + name;
  }
}
