package org.henryjournal.domain;

/**
 * One of the ten circumstances behind a goal ({@code spec} 4): what helps, what is missing, and how
 * to get it.
 */
public record Circumstance(
    long id, long goal, Kind kind, String helps, String missing, String how) {

  /** The code is what the journal file holds. */
  public enum Kind {
    MARKET("market"),
    INDUSTRY("industry"),
    COMPETITORS("competitors"),
    CHAIN("chain"),
    PEOPLE("people"),
    CHANNELS("channels"),
    CUSTOMERS("customers"),
    CASH("cash"),
    EXPERIENCE("experience"),
    BRAND("brand");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }

    /**
     * @throws IllegalArgumentException when no circumstance has this code
     */
    public static Kind ofCode(String code) {
      for (Kind kind : values()) {
        if (kind.code.equals(code)) {
          return kind;
        }
      }
      throw new IllegalArgumentException("No circumstance has the code '" + code + "'");
    }
  }

  public boolean isBlank() {
    return helps.isBlank() && missing.isBlank() && how.isBlank();
  }
}
