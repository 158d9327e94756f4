package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.CUSTOMER;
import static org.henryjournal.journal.db.Tables.GRADE_CHANGE;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.henryjournal.domain.GradeChange;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableRecord;

/**
 * How the journal came to be as it is: what was done when, as its file says. Reads the file, so it
 * is to be asked off the window's thread.
 */
public final class History {

  /** Names that are told of one action. */
  private static final int NAMED = 3;

  /** Whether an action was done, taken back, or done again. */
  public enum Turn {
    DONE,
    UNDONE,
    REDONE
  }

  /** Who did it. */
  public enum Way {
    HAND,
    IMPORT,
    MERGE,
    RESCUE
  }

  /** A place on the board that followed from it by rule. */
  public record Moved(String customer, GradeChange to) {}

  /**
   * One action.
   *
   * @param deed empty for what no Henry does any more
   * @param names of up to three customers it was about
   * @param customers how many it was about
   * @param moved by rule; up to three
   */
  public record Done(
      long seq,
      OffsetDateTime at,
      Optional<Deed> deed,
      Turn turn,
      Way way,
      List<String> names,
      int customers,
      List<Moved> moved) {}

  private final JournalFile file;
  private final JournalFile.Position end;
  private final DSLContext sql;

  /**
   * @param end up to where the file is read
   * @param sql asks the index for the names of customers
   */
  History(JournalFile file, JournalFile.Position end, DSLContext sql) {
    this.file = file;
    this.end = end;
    this.sql = sql;
  }

  /** What was done on a day, in order. */
  public List<Done> of(LocalDate day, Progress progress) {
    return read(head -> head.at().toLocalDate().equals(day), Optional.empty(), progress);
  }

  /** What was done about a customer, in order. */
  public List<Done> ofCustomer(long customer, Progress progress) {
    return read(head -> true, Optional.of(customer), progress);
  }

  private List<Done> read(
      Predicate<LineCodec.Head> wanted, Optional<Long> customer, Progress progress) {
    Reading reading = new Reading(wanted, customer);
    file.readUpTo(end, reading, progress);
    reading.finish();
    return reading.done;
  }

  private final class Reading implements JournalFile.Visitor {

    private final Predicate<LineCodec.Head> wanted;
    private final Optional<Long> customer;
    private final List<Done> done = new ArrayList<>();
    private Optional<LineCodec.Head> head = Optional.empty();
    private final Set<Long> customers = new LinkedHashSet<>();
    private final List<GradeChange> moved = new ArrayList<>();

    Reading(Predicate<LineCodec.Head> wanted, Optional<Long> customer) {
      this.wanted = wanted;
      this.customer = customer;
    }

    @Override
    public void change(LineCodec.Head next) {
      finish();
      head = Optional.of(next).filter(wanted);
    }

    @Override
    public void row(Row row) {
      if (head.isEmpty()) {
        return;
      }
      if (row.table().equals(CUSTOMER)) {
        customers.add(row.id());
      } else if (row instanceof Row.Put put) {
        owner(put.record()).ifPresent(customers::add);
        if (row.table().equals(GRADE_CHANGE)) {
          moved.add(Mapping.gradeChange(put.record().into(GRADE_CHANGE)));
        }
      }
    }

    private void finish() {
      if (head.isPresent() && customer.map(customers::contains).orElse(true)) {
        done.add(told(head.get()));
      }
      head = Optional.empty();
      customers.clear();
      moved.clear();
    }

    private Done told(LineCodec.Head of) {
      Optional<Deed> deed = Deed.of(of.action());
      return new Done(
          of.seq(),
          of.at(),
          deed,
          turn(of.action()),
          deed.map(Deed::way).orElse(Way.HAND),
          customers.stream().limit(NAMED).map(History.this::name).toList(),
          customers.size(),
          moved.stream()
              .filter(to -> to.cause().isRule())
              .filter(to -> customer.map(id -> id == to.customer()).orElse(true))
              .limit(NAMED)
              .map(to -> new Moved(name(to.customer()), to))
              .toList());
    }
  }

  private static Optional<Long> owner(TableRecord<?> row) {
    Field<?> owner = row.field("CUSTOMER");
    return owner == null ? Optional.empty() : Optional.ofNullable((Long) row.get(owner));
  }

  private static Turn turn(String action) {
    return action.startsWith(Deed.UNDO + " ")
        ? Turn.UNDONE
        : action.startsWith(Deed.REDO + " ") ? Turn.REDONE : Turn.DONE;
  }

  /** As the customer is called now; one that is gone has no name. */
  private String name(long customer) {
    return Optional.ofNullable(
            sql.select(CUSTOMER.NAME)
                .from(CUSTOMER)
                .where(CUSTOMER.ID.eq(customer))
                .fetchOne(CUSTOMER.NAME))
        .orElse("");
  }
}
