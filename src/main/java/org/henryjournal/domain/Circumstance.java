package org.henryjournal.domain;

/**
 * One of the ten circumstances behind a goal ({@code spec} 4): what helps, what is missing, and how
 * to get it.
 */
public record Circumstance(
    long id, long goal, Kind kind, String helps, String missing, String how) {

  /** The code is what the journal file holds. */
  public enum Kind implements Coded {
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

    @Override
    public String code() {
      return code;
    }
  }

  public boolean isBlank() {
    return helps.isBlank() && missing.isBlank() && how.isBlank();
  }
}
