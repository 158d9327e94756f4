package org.henryjournal.exchange.imports;

import java.util.List;
import java.util.Optional;

/**
 * Somebody whom a row seems to be about.
 *
 * @param by what is the same in both
 * @param customer name of the customer that is there
 * @param earlier the line of this file on which it stands; empty where it is in the journal
 * @param differences what is said otherwise, or only here
 */
public record Match(By by, String customer, Optional<Long> earlier, List<Difference> differences) {

  /** Phone counts before e-mail, and both before the name. */
  public enum By {
    PHONE,
    EMAIL,
    NAME
  }

  /**
   * Birthdays are said in their code.
   *
   * @param there what is known; '' for nothing
   * @param here what the row says
   * @param after what would be known if the row were taken over
   */
  public record Difference(ImportField field, String there, String here, String after) {}

  public Match {
    differences = List.copyOf(differences);
  }

  /** Whether the row only adds to what is known. */
  boolean onlyAdds() {
    return differences.stream().allMatch(difference -> difference.there().isEmpty());
  }
}
