package org.henryjournal.domain;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What to try after several attempts that reached nobody ({@code spec} 3: not reached is not
 * refused).
 *
 * @param attempts in a row since somebody was reached
 * @param part another part of the day; empty where the attempts had no time, or were at both
 * @param contact somebody at the customer who was not asked for in these attempts
 */
public record Unreached(int attempts, Optional<DayPart> part, Optional<Contact> contact) {

  /** Attempts in a row after which something else is suggested. */
  public static final int ENOUGH = 3;

  /** When to try. The code is the end of a message's key. */
  public enum DayPart {
    MORNING("morning"),
    AFTERNOON("afternoon");

    private static final LocalTime NOON = LocalTime.NOON;

    private final String code;

    DayPart(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }

    static DayPart of(LocalTime time) {
      return time.isBefore(NOON) ? MORNING : AFTERNOON;
    }

    DayPart other() {
      return this == MORNING ? AFTERNOON : MORNING;
    }
  }

  /** Attempts since somebody was reached, the last first. */
  public static List<Visit> inARow(Collection<Visit> entries) {
    List<Visit> attempts = new ArrayList<>();
    for (Visit entry : entries.stream().sorted(Pursuits.VISITS.reversed()).toList()) {
      if (!entry.outcome().isAttempt()) {
        break;
      }
      attempts.add(entry);
    }
    return attempts;
  }

  /**
   * @param entries all entries of one customer
   * @param contacts of the customer, the highest rank first
   * @return empty before the third attempt in a row
   */
  public static Optional<Unreached> of(Collection<Visit> entries, List<Contact> contacts) {
    List<Visit> attempts = inARow(entries);
    if (attempts.size() < ENOUGH) {
      return Optional.empty();
    }
    Set<DayPart> tried = new HashSet<>();
    Set<Long> asked = new HashSet<>();
    for (Visit attempt : attempts) {
      attempt.time().map(DayPart::of).ifPresent(tried::add);
      attempt.contact().ifPresent(asked::add);
    }
    Optional<DayPart> part =
        tried.size() == 1 ? tried.stream().findFirst().map(DayPart::other) : Optional.empty();
    Optional<Contact> contact =
        contacts.size() < 2
            ? Optional.empty()
            : contacts.stream().filter(c -> !asked.contains(c.id())).findFirst();
    return Optional.of(new Unreached(attempts.size(), part, contact));
  }
}
