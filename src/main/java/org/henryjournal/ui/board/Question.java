package org.henryjournal.ui.board;

import java.util.List;
import java.util.Optional;
import org.henryjournal.domain.GradeRules;
import org.henryjournal.domain.Labels;
import org.henryjournal.insight.BoardCard;

/**
 * What the card of a customer asks. The same labels stay there until it is left, so that an answer
 * can be seen and changed.
 *
 * @param answered the one that was answered last
 */
public record Question(
    long customer, List<GradeRules.Label> labels, Optional<GradeRules.Label> answered) {

  public Question {
    labels = List.copyOf(labels);
  }

  /** Asks for what the grade lacks; for all labels where it lacks none. */
  static Question of(BoardCard card, List<GradeRules.Label> missing) {
    List<GradeRules.Label> asked = missing.isEmpty() ? List.of(GradeRules.Label.values()) : missing;
    return new Question(card.customer(), asked, Optional.empty());
  }

  boolean isOf(BoardCard card) {
    return customer == card.customer();
  }

  /** The same after an answer. */
  Question answered(Labels before, Labels after) {
    return new Question(
        customer,
        labels,
        labels.stream()
            .filter(label -> differs(label, before, after))
            .findFirst()
            .or(() -> answered));
  }

  private static boolean differs(GradeRules.Label label, Labels a, Labels b) {
    return switch (label) {
      case MET -> a.met() != b.met();
      case NEED -> a.need() != b.need();
      case MONEY -> a.money() != b.money();
      case VALUE -> a.value() != b.value();
    };
  }
}
