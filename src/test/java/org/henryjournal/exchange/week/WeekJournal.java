package org.henryjournal.exchange.week;

import static org.henryjournal.journal.TestJournal.TODAY;
import static org.henryjournal.journal.TestJournal.log;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.henryjournal.domain.Goal;
import org.henryjournal.domain.GoalMeasure;
import org.henryjournal.domain.Grade;
import org.henryjournal.domain.Payment;
import org.henryjournal.domain.VisitDraft;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.TestJournal;
import org.henryjournal.text.Messages;

/**
 * A week in which everything happened that a summary can tell, and words that are hard to write.
 */
final class WeekJournal {

  static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

  static final String NASTY = "<script>alert('x')</script> & \"1\" | *b* _i_ [l](u)";

  private WeekJournal() {}

  static Journal open(Path folder) {
    Journal journal = TestJournal.open(folder);
    log(journal, MONDAY.minusDays(3), "Acme !thinking");
    log(journal, MONDAY, "Acme !next step >2026-11-18");
    long gamma = log(journal, MONDAY, "华联超市 !next step >2026-11-24").customer();
    VisitDraft objection = TestJournal.draft(journal, MONDAY.plusDays(1), "华联超市 !objection");
    journal
        .visitBook()
        .log(
            objection.withDetails(
                new VisitDraft.Details(
                    NASTY, "no budget left", "", "", Optional.of(2), Optional.empty())));
    long acme = log(journal, MONDAY.plusDays(2), "Acme !deal 20000 signed").customer();
    journal.gradeBook().setGrade(gamma, Grade.B, "");
    journal.dayBook().addTarget(MONDAY.plusDays(2), "Acme");
    journal.dayBook().addTarget(MONDAY.plusDays(3), "华联超市");
    journal.dayBook().note(MONDAY.plusDays(2), "=1+1\n谢谢 <b>Acme</b>");
    journal.goalBook().save(Goal.ofYear(2026, GoalMeasure.DEALS, BigDecimal.valueOf(52)));
    journal
        .goalBook()
        .save(
            new Goal(
                0,
                LocalDate.of(2026, 11, 1),
                LocalDate.of(2026, 11, 30),
                GoalMeasure.COLLECTED,
                new BigDecimal("21000"),
                Goal.Split.EVEN,
                Map.of()));
    journal
        .moneyBook()
        .save(new Payment(0, acme, MONDAY.plusDays(3), new BigDecimal("1234.50"), "first half"));
    return journal;
  }

  static WeekDocument document(Journal journal, Messages.Language language, boolean inner) {
    return new WeekWords(new Messages(language))
        .document(WeekSummary.of(journal, MONDAY, TODAY), inner);
  }
}
