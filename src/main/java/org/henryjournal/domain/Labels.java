package org.henryjournal.domain;

import java.util.EnumSet;
import java.util.Set;

/**
 * What decides a customer's grade: who was met, and whether there is a need, the money, and the
 * value is accepted.
 */
public record Labels(Met met, Answer need, Answer money, Answer value) {

  public static final Labels UNKNOWN =
      new Labels(Met.NOBODY, Answer.UNKNOWN, Answer.UNKNOWN, Answer.UNKNOWN);

  public Labels withMet(Met newMet) {
    return new Labels(newMet, need, money, value);
  }

  public Labels withNeed(Answer newNeed) {
    return new Labels(met, newNeed, money, value);
  }

  public Labels withMoney(Answer newMoney) {
    return new Labels(met, need, newMoney, value);
  }

  public Labels withValue(Answer newValue) {
    return new Labels(met, need, money, newValue);
  }

  /** No need, no money, or the value not accepted. */
  public boolean isRefuted() {
    return need == Answer.NO || money == Answer.NO || value == Answer.NO;
  }

  /**
   * What a visit adds: the person met counts if higher than anyone before, and a need that was
   * found is there.
   */
  public Labels afterVisit(Met person, boolean needFound) {
    Labels labels = person.compareTo(met) > 0 ? withMet(person) : this;
    return needFound && need == Answer.UNKNOWN ? labels.withNeed(Answer.YES) : labels;
  }

  /** The same with some labels as others say them. */
  public Labels with(Labels others, Set<GradeRules.Label> which) {
    return new Labels(
        which.contains(GradeRules.Label.MET) ? others.met : met,
        which.contains(GradeRules.Label.NEED) ? others.need : need,
        which.contains(GradeRules.Label.MONEY) ? others.money : money,
        which.contains(GradeRules.Label.VALUE) ? others.value : value);
  }

  /** Which labels another record says differently. */
  public Set<GradeRules.Label> differing(Labels other) {
    Set<GradeRules.Label> differing = EnumSet.noneOf(GradeRules.Label.class);
    for (GradeRules.Label label : GradeRules.Label.values()) {
      if (!with(other, Set.of(label)).equals(this)) {
        differing.add(label);
      }
    }
    return differing;
  }

  /** The better known of two records of one customer; {@code this} decides where both know. */
  public Labels or(Labels other) {
    return new Labels(
        met.isAtLeast(other.met) ? met : other.met,
        need == Answer.UNKNOWN ? other.need : need,
        money == Answer.UNKNOWN ? other.money : money,
        value == Answer.UNKNOWN ? other.value : value);
  }
}
