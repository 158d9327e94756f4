package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.CONTACT;
import static org.henryjournal.journal.db.Tables.CUSTOMER;
import static org.henryjournal.journal.db.Tables.CUSTOMER_TAG;
import static org.henryjournal.journal.db.Tables.DEAL;
import static org.henryjournal.journal.db.Tables.VISIT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.henryjournal.domain.Contact;
import org.henryjournal.domain.Customer;
import org.henryjournal.domain.Deal;
import org.henryjournal.domain.GradeChange;
import org.henryjournal.domain.NamedContact;
import org.henryjournal.domain.NextStep;
import org.henryjournal.domain.Outcome;
import org.henryjournal.domain.Tag;
import org.henryjournal.domain.Visit;
import org.henryjournal.domain.VisitDraft;
import org.henryjournal.journal.db.tables.records.CustomerTagRecord;
import org.jooq.TableRecord;

/**
 * The rows of an import. Rows of a table are kept together, since they are written faster so; what
 * is referred to comes first.
 */
final class ImportRows {

  /** A visit's step that is still to be written. */
  private record Agreed(long customer, long visit, LocalDate on, VisitDraft.Step step) {}

  /** Somebody was reached. */
  private record Reached(long visit, LocalDate date) {}

  private final Composer c;
  private final long batch;
  private final List<TableRecord<?>> customers = new ArrayList<>();
  private final List<TableRecord<?>> contacts = new ArrayList<>();
  private final List<TableRecord<?>> visits = new ArrayList<>();
  private final List<TableRecord<?>> follow = new ArrayList<>();

  ImportRows(Composer c, long batch) {
    this.c = c;
    this.batch = batch;
  }

  private void putAll() {
    for (List<TableRecord<?>> rows : List.of(customers, contacts, visits, follow)) {
      rows.forEach(c::put);
    }
  }

  void addVisits(List<VisitDraft> drafts) {
    People people = new People();
    List<Agreed> steps = new ArrayList<>();
    Map<Long, List<Reached>> reached = new HashMap<>();
    for (VisitDraft draft : drafts) {
      Visit visit = visit(draft, people);
      visits.add(Mapping.row(visit));
      if (draft.outcome() == Outcome.DEAL) {
        follow.add(deal(visit, draft));
      }
      if (!draft.outcome().isAttempt()) {
        reached
            .computeIfAbsent(visit.customer(), k -> new ArrayList<>())
            .add(new Reached(visit.id(), visit.date()));
      }
      draft
          .step()
          .ifPresent(s -> steps.add(new Agreed(visit.customer(), visit.id(), visit.date(), s)));
    }
    if (!steps.isEmpty()) {
      addSteps(steps, reached);
    }
    putAll();
  }

  /** A step is kept by the first later visit on its day or after it, as when visits are logged. */
  private void addSteps(List<Agreed> steps, Map<Long, List<Reached>> reached) {
    c.sql()
        .select(VISIT.CUSTOMER, VISIT.ID, VISIT.DATE)
        .from(VISIT)
        .where(VISIT.OUTCOME.ne(Outcome.NOT_REACHED.code()))
        .forEach(
            row ->
                reached
                    .computeIfAbsent(row.value1(), k -> new ArrayList<>())
                    .add(new Reached(row.value2(), row.value3())));
    for (List<Reached> ofCustomer : reached.values()) {
      ofCustomer.sort(Comparator.comparing(Reached::date).thenComparing(Reached::visit));
    }
    List<TableRecord<?>> rows = new ArrayList<>();
    for (Agreed agreed : steps) {
      NextStep step =
          Mapping.step(
              StepRows.newStep(c, agreed.customer(), Optional.of(agreed.visit()), agreed.step()));
      Optional<Reached> kept =
          reached.getOrDefault(agreed.customer(), List.of()).stream()
              .filter(r -> r.date().isAfter(agreed.on()) && !r.date().isBefore(step.date()))
              .findFirst();
      rows.add(Mapping.row(kept.map(r -> step.kept(r.date(), r.visit())).orElse(step)));
    }
    follow.addAll(rows);
  }

  /** A deal goes to the last visit of its day that reached the customer and has none. */
  void addDeals(List<VisitDraft> deals) {
    People people = new People();
    Map<String, List<Visit>> open = unsigned();
    for (VisitDraft draft : deals) {
      Optional<Long> known = people.find(draft.customer());
      List<Visit> ofDay =
          known.map(id -> open.getOrDefault(id + " " + draft.date(), List.of())).orElse(List.of());
      if (ofDay.isEmpty()) {
        Visit visit = visit(draft, people);
        visits.add(Mapping.row(visit));
        follow.add(deal(visit, draft));
      } else {
        Visit closing = ofDay.removeLast().signed();
        visits.add(Mapping.row(closing));
        follow.add(deal(closing, draft));
      }
    }
    putAll();
  }

  private Map<String, List<Visit>> unsigned() {
    Map<String, List<Visit>> open = new HashMap<>();
    c.sql()
        .selectFrom(VISIT)
        .where(VISIT.OUTCOME.notIn(Outcome.NOT_REACHED.code(), Outcome.DEAL.code()))
        .orderBy(VISIT.TIME.nullsFirst(), VISIT.ID)
        .fetch(Mapping::visit)
        .forEach(
            visit ->
                open.computeIfAbsent(visit.customer() + " " + visit.date(), k -> new ArrayList<>())
                    .add(visit));
    return open;
  }

  private Visit visit(VisitDraft draft, People people) {
    long customer = people.customer(draft);
    return draft.toVisit(
        c.newId(VISIT), customer, people.contact(draft, customer), Optional.of(batch));
  }

  private TableRecord<?> deal(Visit visit, VisitDraft draft) {
    return Mapping.row(
        new Deal(
            c.newId(DEAL),
            visit.customer(),
            visit.id(),
            visit.date(),
            draft.amount(),
            Optional.of(batch)));
  }

  void addCustomers(List<ImportedCustomer> imported, LocalDate today) {
    TagRows tags = new TagRows(c);
    GradeRows grades = new GradeRows(c, today);
    for (ImportedCustomer one : imported) {
      boolean isNew = one.customer().id() == 0;
      Customer customer =
          isNew ? one.customer().withId(c.newId(CUSTOMER)).withBatch(batch) : one.customer();
      customers.add(Mapping.row(customer));
      for (Contact contact : one.contacts()) {
        contacts.add(
            Mapping.row(
                contact.id() == 0
                    ? contact
                        .withId(c.newId(CONTACT))
                        .ofCustomer(customer.id())
                        .withBatch(Optional.of(batch))
                    : contact));
      }
      for (Tag tag : one.tags()) {
        follow.add(new CustomerTagRecord(c.newId(CUSTOMER_TAG), customer.id(), tags.tag(tag)));
      }
    }
    putAll();
    for (int i = 0; i < imported.size(); i++) {
      long customer = new Row.Put(customers.get(i)).id();
      imported
          .get(i)
          .grade()
          .ifPresent(grade -> grades.give(customer, grade, GradeChange.Cause.HAND, ""));
    }
  }

  /** Customers and contacts by name, those that are made on the way among them. */
  private final class People {

    private final Map<String, Long> customerIds = new HashMap<>();
    private final Map<String, Long> contactIds = new HashMap<>();

    People() {
      c.sql()
          .select(CUSTOMER.NAME, CUSTOMER.ID)
          .from(CUSTOMER)
          .orderBy(CUSTOMER.ID)
          .forEach(row -> customerIds.putIfAbsent(key(row.value1()), row.value2()));
      c.sql()
          .select(CONTACT.CUSTOMER, CONTACT.NAME, CONTACT.ID)
          .from(CONTACT)
          .orderBy(CONTACT.ID)
          .forEach(
              row -> contactIds.putIfAbsent(row.value1() + " " + key(row.value2()), row.value3()));
    }

    Optional<Long> find(String customer) {
      return Optional.ofNullable(customerIds.get(key(customer)));
    }

    long customer(VisitDraft draft) {
      return customerIds.computeIfAbsent(
          key(draft.customer()),
          k -> {
            Customer made =
                Customer.named(draft.customer().strip(), draft.date())
                    .withId(c.newId(CUSTOMER))
                    .withBatch(batch);
            customers.add(Mapping.row(made));
            return made.id();
          });
    }

    Optional<Long> contact(VisitDraft draft, long customer) {
      NamedContact person = draft.person();
      if (person.name().isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(
          contactIds.computeIfAbsent(
              customer + " " + key(person.name()),
              k -> {
                Contact made =
                    Contact.named(customer, person.name())
                        .withKp(person.kp())
                        .withBatch(Optional.of(batch))
                        .withId(c.newId(CONTACT));
                contacts.add(Mapping.row(made));
                return made.id();
              }));
    }

    private static String key(String name) {
      return name.strip().toLowerCase(Locale.ROOT);
    }
  }
}
