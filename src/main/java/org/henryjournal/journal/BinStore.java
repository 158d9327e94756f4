package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.BIN;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.henryjournal.domain.Coded;
import org.jooq.DSLContext;

/** Questions about what was deleted and can be brought back. */
public final class BinStore {

  /** What lies in the bin. */
  public enum Kind implements Coded {
    VISIT,
    CUSTOMER;

    @Override
    public String code() {
      return name();
    }
  }

  /**
   * @param at local time of the deletion
   * @param title name of the customer
   * @param date day of the visit
   */
  public record Deleted(
      long id, LocalDateTime at, Kind kind, String title, Optional<LocalDate> date) {}

  private final DSLContext sql;

  BinStore(DSLContext sql) {
    this.sql = sql;
  }

  /** Deleted last comes first. */
  public List<Deleted> all() {
    return sql.select(BIN.ID, BIN.AT, BIN.KIND, BIN.TITLE, BIN.DATE)
        .from(BIN)
        .orderBy(BIN.ID.desc())
        .fetch(
            row ->
                new Deleted(
                    row.value1(),
                    row.value2(),
                    row.value3(),
                    row.value4(),
                    Optional.ofNullable(row.value5())));
  }
}
