package org.henryjournal.domain;

import java.math.BigDecimal;

/**
 * Something done so that a customer can pay more than it has promised ({@code spec} 6).
 *
 * @param plan the {@link CollectionPlan} that it is a part of
 * @param text what is done, in the rep's words; '' where the kind says it
 * @param expected what it should bring, scale 2, not below 0
 */
public record CollectionMeasure(long id, long plan, Kind kind, String text, BigDecimal expected) {

  /** The code is what the journal file holds. */
  public enum Kind implements Coded {
    PROMOTION("promotion"),
    NEW_OUTLETS("new_outlets"),
    INCENTIVE("incentive"),
    TRAINING("training"),
    STOCK_SCHEME("stock_scheme"),
    /** In the rep's own words. */
    OWN("own");

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
