package org.henryjournal.ui.insights;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.henryjournal.domain.GradeRules;
import org.henryjournal.domain.Workdays;
import org.henryjournal.insight.Calibration;
import org.henryjournal.insight.DealsByNumber;
import org.henryjournal.insight.DiaryEffect;
import org.henryjournal.insight.Dimension;
import org.henryjournal.insight.Facts;
import org.henryjournal.insight.Figures;
import org.henryjournal.insight.Group;
import org.henryjournal.insight.LostPursuit;
import org.henryjournal.insight.Objection;
import org.henryjournal.insight.OwnBests;
import org.henryjournal.insight.Period;
import org.henryjournal.insight.RankedCustomer;
import org.henryjournal.insight.Rate;
import org.henryjournal.insight.Selection;
import org.henryjournal.insight.SignedBy;
import org.henryjournal.insight.Step;
import org.henryjournal.insight.Tally;
import org.henryjournal.insight.VisitFilter;

/**
 * Everything the page shows, of one selection of entries.
 *
 * @param winRate empty while nothing was ever lost, filter or not
 * @param periods by the step that is chosen
 * @param quarters the same by quarter
 * @param groups by the dimension that is chosen
 * @param numbers first, second, and third visits or later
 * @param ranking the customers with the highest amounts
 */
record PageFigures(
    Selection selection,
    Step step,
    Tally total,
    Optional<Rate> winRate,
    List<Period> periods,
    List<Period> quarters,
    DealsByNumber byNumber,
    SignedBy signed,
    Dimension dimension,
    List<Group> groups,
    List<Group> numbers,
    List<Objection> objections,
    List<RankedCustomer> ranking,
    OwnBests bests,
    DiaryEffect diary,
    List<Calibration> calibration) {

  private static final int RANKED = 15;

  /** What the journal's settings say. */
  record Rules(Workdays calendar, GradeRules grades) {}

  static PageFigures of(
      Facts facts,
      VisitFilter filter,
      Step step,
      Dimension dimension,
      Rules rules,
      LocalDate today) {
    Selection selection = Selection.of(facts.visits(), filter);
    return new PageFigures(
        selection,
        step,
        Figures.total(selection),
        LostPursuit.isAny(facts.visits(), today)
            ? Optional.of(Figures.winRate(selection, today))
            : Optional.empty(),
        Figures.by(step, selection),
        Figures.by(Step.QUARTER, selection),
        DealsByNumber.of(selection),
        SignedBy.of(selection, today),
        dimension,
        Group.by(dimension, selection),
        Group.by(Dimension.NUMBER, selection),
        Objection.of(selection),
        RankedCustomer.of(selection, today).stream().limit(RANKED).toList(),
        OwnBests.of(selection),
        DiaryEffect.of(selection, rules.calendar(), today),
        Calibration.of(facts, selection, rules.grades(), rules.calendar(), today));
  }

  VisitFilter filter() {
    return selection.filter();
  }
}
