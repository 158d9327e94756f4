package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.BIN;
import static org.henryjournal.journal.db.Tables.CUSTOMER;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.henryjournal.domain.Customer;
import org.henryjournal.domain.Refusal;
import org.henryjournal.journal.db.tables.records.BinRecord;
import org.henryjournal.journal.db.tables.records.CustomerRecord;
import org.jooq.TableRecord;

/**
 * What is done about the bin, each as one change. Every method throws {@link Refusal} with a
 * sentence when it cannot be done.
 */
public final class BinBook {

  /** What to do with a deleted customer where another one has its name now. */
  public enum SameName {
    /** The two are one: what was deleted goes to the one that is there. */
    TOGETHER,
    /** They are two: the one that returns gets a number behind its name. */
    APART
  }

  /** Key of the refusal after which the rep is to be asked. */
  public static final String SAME_NAME = "bin.customer.same";

  private final JournalWriter writer;
  private final Clock clock;

  BinBook(JournalWriter writer, Clock clock) {
    this.writer = writer;
    this.clock = clock;
  }

  /**
   * Puts a row with all that is part of it into the bin; those that stay remember nothing of it.
   */
  static void put(
      Composer c,
      BinStore.Kind kind,
      Row.Key root,
      String title,
      Optional<LocalDate> date,
      Clock clock) {
    List<TableRecord<?>> before = new Deletion(c).add(root.table(), Set.of(root.id())).put();
    LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    BinRecord entry = new BinRecord(c.newId(BIN), now, kind, title, date.orElse(null), "");
    c.put(BinContent.of(entry, before).record());
  }

  /**
   * Brings back what was deleted, as it was; what it referred to and is gone since stays gone.
   *
   * @throws Refusal when its customer is gone, or ({@link #SAME_NAME}) another customer has its
   *     name now: then the rep is to be asked
   */
  public void restore(long id) {
    restore(id, Optional.empty());
  }

  /** The same where the rep has been asked. */
  public void restore(long id, SameName answer) {
    restore(id, Optional.of(answer));
  }

  private void restore(long id, Optional<SameName> answer) {
    writer.change(
        Deed.BIN_RESTORE,
        c -> {
          BinContent content = BinContent.of(c.row(BIN, id));
          Returning returning = new Returning(c, new Row.Key(BIN, id)::equals);
          Optional<CustomerRecord> customer = customer(content);
          Optional<Customer> same = customer.flatMap(r -> named(c, r.getName()));
          if (same.isEmpty()) {
            returning.put(content);
          } else if (answer.isEmpty()) {
            throw new Refusal(SAME_NAME, same.get().name());
          } else if (answer.get() == SameName.APART) {
            CustomerRecord renamed = customer.orElseThrow();
            renamed.setName(free(c, renamed.getName()));
            returning.put(content.with(renamed));
          } else {
            returning.put(together(c, content, customer.orElseThrow(), same.get()));
          }
          c.del(BIN, id);
          boolean asItWas =
              customer.isPresent() && answer.filter(SameName.TOGETHER::equals).isEmpty();
          if (!asItWas) {
            new GradeRows(c, LocalDate.now(clock)).settle();
          }
        });
  }

  private static Optional<CustomerRecord> customer(BinContent content) {
    return content.gone().stream()
        .filter(CustomerRecord.class::isInstance)
        .map(CustomerRecord.class::cast)
        .findFirst();
  }

  private static Optional<Customer> named(Composer c, String name) {
    return c.sql()
        .selectFrom(CUSTOMER)
        .where(CUSTOMER.NAME.eq(name))
        .orderBy(CUSTOMER.ID)
        .limit(1)
        .fetchOptional(Mapping::customer);
  }

  private static String free(Composer c, String name) {
    int number = 2;
    while (named(c, name + " " + number).isPresent()) {
      number++;
    }
    return name + " " + number;
  }

  private static BinContent together(
      Composer c, BinContent content, CustomerRecord deleted, Customer same) {
    List<TableRecord<?>> rows = new ArrayList<>(content.gone());
    rows.remove(deleted);
    MergeRows merge = new MergeRows(c, same, deleted.getId());
    List<TableRecord<?>> moved = new ArrayList<>();
    moved.add(Mapping.row(same.or(Mapping.customer(deleted))));
    moved.addAll(merge.moved(rows));
    return new BinContent(
        content.entry(),
        Tables.inOrder(moved),
        content.linked().stream().map(merge::ofFirst).toList());
  }
}
