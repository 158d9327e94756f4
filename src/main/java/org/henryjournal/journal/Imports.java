package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.CONTACT;
import static org.henryjournal.journal.db.Tables.CUSTOMER;
import static org.henryjournal.journal.db.Tables.DEAL;
import static org.henryjournal.journal.db.Tables.IMPORT_BATCH;
import static org.henryjournal.journal.db.Tables.VISIT;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.henryjournal.domain.Contact;
import org.henryjournal.domain.Customer;
import org.henryjournal.domain.Deal;
import org.henryjournal.domain.ImportBatch;
import org.henryjournal.domain.NamedContact;
import org.henryjournal.domain.Outcome;
import org.henryjournal.domain.Refusal;
import org.henryjournal.domain.VisitDraft;

/** Writes an import as one batch, which is one change, and takes a batch back whole. */
public final class Imports {

  private final JournalWriter writer;
  private final Clock clock;

  Imports(JournalWriter writer, Clock clock) {
    this.writer = writer;
    this.clock = clock;
  }

  /**
   * Adds visits with their deals, contacts and, where they are unknown, customers.
   *
   * @param file name of the file they came from
   * @return the batch's id; empty when there was nothing to add
   */
  public Optional<Long> addVisits(String file, List<VisitDraft> drafts) {
    if (drafts.isEmpty()) {
      return Optional.empty();
    }
    return writer.change(
        "import.visits",
        c -> {
          long batch = putBatch(c, "visits", file, drafts.size());
          Map<String, Long> customers = customerIds(c);
          Map<String, Long> contacts = contactIds(c);
          List<Row> people = new ArrayList<>();
          List<Row> visits = new ArrayList<>();
          List<Row> follow = new ArrayList<>();
          for (VisitDraft draft : drafts) {
            long customer =
                customers.computeIfAbsent(
                    key(draft.customer()),
                    k -> {
                      Customer made =
                          Customer.named(draft.customer().strip(), draft.date())
                              .withId(c.newId(CUSTOMER))
                              .withBatch(batch);
                      c.put(Mapping.row(made));
                      return made.id();
                    });
            Optional<Long> contact = contact(c, draft, customer, batch, contacts, people);
            addVisit(c, draft, customer, contact, batch, visits, follow);
          }
          c.add(people);
          c.add(visits);
          c.add(follow);
          return Optional.of(batch);
        });
  }

  private static Optional<Long> contact(
      Composer c,
      VisitDraft draft,
      long customer,
      long batch,
      Map<String, Long> contacts,
      List<Row> people) {
    NamedContact person = draft.person();
    if (person.name().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        contacts.computeIfAbsent(
            customer + " " + key(person.name()),
            k -> {
              long id = c.newId(CONTACT);
              people.add(
                  new Row.Put(
                      Mapping.row(
                          Contact.named(customer, person.name())
                              .withKp(person.kp())
                              .withBatch(Optional.of(batch))
                              .withId(id))));
              return id;
            }));
  }

  private static void addVisit(
      Composer c,
      VisitDraft draft,
      long customer,
      Optional<Long> contact,
      long batch,
      List<Row> visits,
      List<Row> follow) {
    long id = c.newId(VISIT);
    boolean deal = draft.outcome() == Outcome.DEAL;
    visits.add(new Row.Put(Mapping.row(draft.toVisit(id, customer, contact, Optional.of(batch)))));
    if (deal) {
      Deal signed =
          new Deal(c.newId(DEAL), customer, id, draft.date(), draft.amount(), Optional.of(batch));
      follow.add(new Row.Put(Mapping.row(signed)));
    }
    draft
        .step()
        .ifPresent(
            step -> follow.add(new Row.Put(StepRows.newStep(c, customer, Optional.of(id), step))));
  }

  /** Adds customers; those whose name is in the journal already must have been left out. */
  public Optional<Long> addCustomers(String file, List<Customer> customers) {
    if (customers.isEmpty()) {
      return Optional.empty();
    }
    return writer.change(
        "import.customers",
        c -> {
          long batch = putBatch(c, "customers", file, customers.size());
          for (Customer customer : customers) {
            c.put(Mapping.row(customer.withId(c.newId(CUSTOMER)).withBatch(batch)));
          }
          return Optional.of(batch);
        });
  }

  private long putBatch(Composer c, String kind, String file, int lines) {
    long id = c.newId(IMPORT_BATCH);
    LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    c.put(Mapping.row(new ImportBatch(id, now, kind, file, lines)));
    return id;
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  private static Map<String, Long> customerIds(Composer c) {
    Map<String, Long> ids = new HashMap<>();
    c.sql()
        .select(CUSTOMER.NAME, CUSTOMER.ID)
        .from(CUSTOMER)
        .orderBy(CUSTOMER.ID)
        .forEach(row -> ids.putIfAbsent(key(row.value1()), row.value2()));
    return ids;
  }

  private static Map<String, Long> contactIds(Composer c) {
    Map<String, Long> ids = new HashMap<>();
    c.sql()
        .select(CONTACT.CUSTOMER, CONTACT.NAME, CONTACT.ID)
        .from(CONTACT)
        .orderBy(CONTACT.ID)
        .forEach(row -> ids.putIfAbsent(row.value1() + " " + key(row.value2()), row.value3()));
    return ids;
  }

  /**
   * Takes a batch back: its visits with their deals and next steps, its contacts, and those of its
   * customers of whom nothing else is known; the others stay. Next steps that its visits kept are
   * open again.
   */
  public void takeBack(long batch) {
    writer.change(
        "import.take_back",
        c -> {
          if (!c.sql().fetchExists(IMPORT_BATCH, IMPORT_BATCH.ID.eq(batch))) {
            throw new Refusal("import.gone");
          }
          BatchRows rows = new BatchRows(c, batch);
          rows.takeBackVisits();
          rows.takeBackPeople();
          c.del(IMPORT_BATCH, batch);
          return batch;
        });
  }
}
