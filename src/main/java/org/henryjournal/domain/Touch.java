package org.henryjournal.domain;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A letter, a greeting, a call of service to one customer ({@code spec} 7): never a visit, and
 * never numbered. What goes to many is one for each.
 *
 * @param contact whom it was for; empty for nobody in particular
 * @param text in the rep's words; '' where the kind says it
 */
public record Touch(
    long id, long customer, Optional<Long> contact, LocalDate date, Kind kind, String text) {

  /** The code is what the journal file holds. */
  public enum Kind implements Coded {
    LETTER("letter"),
    GREETING("greeting"),
    SERVICE_CALL("service_call"),
    /** Whether what was bought is used, and how it does. */
    USAGE_CHECK("usage_check"),
    GIFT("gift"),
    /** To a group, or for all to see. */
    POST("post");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }
}
