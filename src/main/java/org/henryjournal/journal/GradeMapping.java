package org.henryjournal.journal;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.henryjournal.domain.GoOn;
import org.henryjournal.domain.Revisit;
import org.henryjournal.domain.Statement;
import org.henryjournal.journal.db.tables.records.GoOnRecord;
import org.henryjournal.journal.db.tables.records.RevisitRecord;
import org.henryjournal.journal.db.tables.records.StatementRecord;

/**
 * What the board is told beside grades and labels (going on or not, statements, when to visit
 * again) to rows and back, as {@link Mapping} does for all else.
 */
final class GradeMapping {

  private GradeMapping() {}

  static GoOnRecord row(GoOn g) {
    return new GoOnRecord(g.id(), g.customer(), g.date(), g.visits(), g.goOn(), g.why());
  }

  static GoOn goOn(GoOnRecord r) {
    return new GoOn(
        r.getId(), r.getCustomer(), r.getDate(), r.getVisits(), r.getGoOn(), r.getWhy());
  }

  static StatementRecord row(Statement s) {
    return new StatementRecord(
        s.id(), s.customer(), s.date(), s.text(), s.state(), s.judged().orElse(null), s.judge());
  }

  static Statement statement(StatementRecord r) {
    return new Statement(
        r.getId(),
        r.getCustomer(),
        r.getDate(),
        requireNonNull(r.getText()),
        r.getState(),
        Optional.ofNullable(r.getJudged()),
        r.getJudge());
  }

  static RevisitRecord row(long id, long customer, Revisit revisit) {
    return switch (revisit) {
      case Revisit.Every every -> new RevisitRecord(id, customer, "every", every.days(), null);
      case Revisit.On on -> new RevisitRecord(id, customer, "on", null, on.date());
      case Revisit.PauseUntil pause -> new RevisitRecord(id, customer, "pause", null, pause.date());
      case Revisit.Keep _ -> new RevisitRecord(id, customer, "keep", null, null);
    };
  }

  static Revisit revisit(RevisitRecord r) {
    return switch (requireNonNull(r.getKind())) {
      case "every" -> new Revisit.Every(requireNonNull(r.getDays()));
      case "on" -> new Revisit.On(requireNonNull(r.getDate()));
      case "pause" -> new Revisit.PauseUntil(requireNonNull(r.getDate()));
      default -> new Revisit.Keep();
    };
  }
}
