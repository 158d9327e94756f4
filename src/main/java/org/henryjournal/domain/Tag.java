package org.henryjournal.domain;

/**
 * A tag that customers have.
 *
 * @param dimension what it tells apart, such as "size" or "wants"; '' for none
 */
public record Tag(long id, String name, String dimension) {

  /**
   * A tag as it is written: {@code size: large} has a dimension, {@code large} has none. The first
   * colon parts them; its name is blank where nothing but colons is written.
   */
  public static Tag parse(String written) {
    String text = written.strip().replace('：', ':');
    int colon = text.indexOf(':');
    if (colon > 0) {
      String dimension = clean(text.substring(0, colon));
      String name = clean(text.substring(colon + 1));
      if (!dimension.isEmpty() && !name.isEmpty()) {
        return new Tag(0, name, dimension);
      }
    }
    return new Tag(0, clean(text.replace(":", "")), "");
  }

  private static String clean(String text) {
    String clean = text.strip();
    while (clean.startsWith("#") || clean.startsWith("＃")) {
      clean = clean.substring(1).strip();
    }
    return clean;
  }

  /** As it is written. */
  public String written() {
    return dimension.isEmpty() ? name : dimension + ": " + name;
  }
}
