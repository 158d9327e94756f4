package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.CONTACT;
import static org.henryjournal.journal.db.Tables.CUSTOMER;
import static org.henryjournal.journal.db.Tables.CUSTOMER_TAG;
import static org.henryjournal.journal.db.Tables.DAY_NOTE;
import static org.henryjournal.journal.db.Tables.DEAL;
import static org.henryjournal.journal.db.Tables.GO_ON;
import static org.henryjournal.journal.db.Tables.GRADE_CHANGE;
import static org.henryjournal.journal.db.Tables.LABEL;
import static org.henryjournal.journal.db.Tables.NEXT_STEP;
import static org.henryjournal.journal.db.Tables.REVISIT;
import static org.henryjournal.journal.db.Tables.STATEMENT;
import static org.henryjournal.journal.db.Tables.TARGET_CUSTOMER;
import static org.henryjournal.journal.db.Tables.VISIT;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.henryjournal.domain.Contact;
import org.henryjournal.domain.Customer;
import org.henryjournal.domain.DayNote;
import org.henryjournal.domain.Deal;
import org.henryjournal.domain.GoOn;
import org.henryjournal.domain.GradeChange;
import org.henryjournal.domain.Labels;
import org.henryjournal.domain.NamedContact;
import org.henryjournal.domain.NextStep;
import org.henryjournal.domain.Outcome;
import org.henryjournal.domain.Refusal;
import org.henryjournal.domain.Statement;
import org.henryjournal.domain.Tag;
import org.henryjournal.domain.TargetCustomer;
import org.henryjournal.domain.VisitDraft;
import org.henryjournal.journal.db.tables.records.CustomerTagRecord;
import org.jooq.TableRecord;

/**
 * Turns a diary into rows by the rules of {@link WorkLog#logVisit}, without a question to the
 * database for each visit.
 */
final class DiaryRows {

  private final Composer c;
  private final Map<String, Long> customers = new HashMap<>();
  private final Map<String, Long> contacts = new HashMap<>();
  private final TagRows tags;
  private final Set<String> tagged = new HashSet<>();

  /** Next steps by id, as they stand after the visits so far; those that changed are written. */
  private final Map<Long, NextStep> steps = new LinkedHashMap<>();

  private final Map<Long, List<Long>> openSteps = new HashMap<>();
  private final Set<Long> changedSteps = new HashSet<>();

  private final List<GradeChange> grades = new ArrayList<>();
  private final Map<Long, Diary.Standing> standings = new LinkedHashMap<>();

  // What is referred to must come first: one list for each table, in this order.
  private final List<TableRecord<?>> customerRows = new ArrayList<>();
  private final List<TableRecord<?>> contactRows = new ArrayList<>();
  private final List<TableRecord<?>> taggedRows = new ArrayList<>();
  private final List<TableRecord<?>> visitRows = new ArrayList<>();
  private final List<TableRecord<?>> dealRows = new ArrayList<>();

  DiaryRows(Composer c) {
    this.c = c;
    this.tags = new TagRows(c);
    c.sql()
        .select(CUSTOMER.NAME, CUSTOMER.ID)
        .from(CUSTOMER)
        .orderBy(CUSTOMER.ID)
        .forEach(row -> customers.putIfAbsent(key(row.value1()), row.value2()));
    c.sql()
        .select(CONTACT.CUSTOMER, CONTACT.NAME, CONTACT.ID)
        .from(CONTACT)
        .orderBy(CONTACT.ID)
        .forEach(row -> contacts.putIfAbsent(key(row.value1(), row.value2()), row.value3()));
    c.sql()
        .select(CUSTOMER_TAG.CUSTOMER, CUSTOMER_TAG.TAG)
        .from(CUSTOMER_TAG)
        .forEach(row -> tagged.add(row.value1() + " " + row.value2()));
    c.sql()
        .selectFrom(NEXT_STEP)
        .where(NEXT_STEP.STATE.eq(NextStep.State.OPEN.code()))
        .orderBy(NEXT_STEP.ID)
        .fetch(Mapping::step)
        .forEach(this::remember);
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  private static String key(long customer, String name) {
    return customer + " " + key(name);
  }

  private void remember(NextStep step) {
    steps.put(step.id(), step);
    openSteps.computeIfAbsent(step.customer(), id -> new ArrayList<>()).add(step.id());
  }

  private void change(NextStep step) {
    steps.put(step.id(), step);
    changedSteps.add(step.id());
  }

  void put(Diary diary) {
    diary.people().forEach(this::person);
    List<Optional<Long>> stepOfVisit = diary.visits().stream().map(this::visit).toList();
    for (Diary.Cancelled cancelled : diary.cancelled()) {
      stepOfVisit
          .get(cancelled.visit())
          .map(steps::get)
          .filter(step -> step.state() == NextStep.State.OPEN)
          .ifPresent(step -> change(step.cancelled(cancelled.day(), cancelled.why())));
    }
    List<TableRecord<?>> targets = new ArrayList<>();
    for (Diary.Target target : diary.targets()) {
      long customer = customer(Customer.named(target.customer().strip(), target.date()));
      long id = c.newId(TARGET_CUSTOMER);
      targets.add(Mapping.row(new TargetCustomer(id, target.date(), customer, target.note())));
    }
    List.of(customerRows, contactRows, taggedRows, visitRows, dealRows)
        .forEach(rows -> rows.forEach(c::put));
    steps.values().stream()
        .filter(step -> changedSteps.contains(step.id()))
        .forEach(step -> c.put(Mapping.row(step)));
    targets.forEach(c::put);
    putStandings();
    for (DayNote note : diary.notes()) {
      c.put(Mapping.row(new DayNote(c.newId(DAY_NOTE), note.date(), note.text(), note.noTarget())));
    }
  }

  private void person(Diary.Person person) {
    long customer = customer(person.customer());
    person.contacts().forEach(contact -> contact(customer, contact));
    person.tags().forEach(tag -> tag(customer, tag));
    standings.put(customer, person.standing());
    person.standing().grades().forEach(grade -> grades.add(grade.ofCustomer(customer)));
  }

  private long customer(Customer customer) {
    return customers.computeIfAbsent(
        key(customer.name()),
        k -> {
          long id = c.newId(CUSTOMER);
          customerRows.add(Mapping.row(customer.withId(id)));
          return id;
        });
  }

  private long contact(long customer, Contact contact) {
    return contacts.computeIfAbsent(
        key(customer, contact.name()),
        k -> {
          long id = c.newId(CONTACT);
          contactRows.add(
              Mapping.row(
                  new Contact(
                      id,
                      customer,
                      contact.name(),
                      contact.kp(),
                      contact.phone(),
                      contact.email(),
                      contact.wechat(),
                      Optional.empty())));
          return id;
        });
  }

  private void tag(long customer, Tag wanted) {
    long tag = tags.tag(wanted);
    if (tagged.add(customer + " " + tag)) {
      taggedRows.add(new CustomerTagRecord(c.newId(CUSTOMER_TAG), customer, tag));
    }
  }

  private void putStandings() {
    grades.stream()
        .sorted(Comparator.comparing(GradeChange::date))
        .forEach(grade -> c.put(Mapping.row(grade.withId(c.newId(GRADE_CHANGE)))));
    standings.forEach(
        (customer, standing) -> {
          if (!standing.labels().equals(Labels.UNKNOWN)) {
            c.put(Mapping.row(c.newId(LABEL), customer, standing.labels()));
          }
          for (GoOn a : standing.answers()) {
            c.put(
                Mapping.row(
                    new GoOn(c.newId(GO_ON), customer, a.date(), a.visits(), a.goOn(), a.why())));
          }
          for (Statement s : standing.statements()) {
            c.put(
                Mapping.row(
                    new Statement(
                        c.newId(STATEMENT),
                        customer,
                        s.date(),
                        s.text(),
                        s.state(),
                        s.judged(),
                        s.judge())));
          }
          standing
              .revisit()
              .ifPresent(revisit -> c.put(Mapping.row(c.newId(REVISIT), customer, revisit)));
        });
  }

  /** Returns the next step agreed in the visit. */
  private Optional<Long> visit(VisitDraft draft) {
    if (draft.customer().isBlank()) {
      throw new Refusal("visit.customer.blank");
    }
    long customer = customer(Customer.named(draft.customer().strip(), draft.date()));
    NamedContact person = draft.person();
    Optional<Long> contact =
        person.name().isEmpty()
            ? Optional.empty()
            : Optional.of(
                contact(customer, Contact.named(customer, person.name()).withKp(person.kp())));
    draft.tags().forEach(tag -> tag(customer, Tag.parse(tag)));
    long id = c.newId(VISIT);
    boolean deal = draft.outcome() == Outcome.DEAL;
    visitRows.add(Mapping.row(draft.toVisit(id, customer, contact, Optional.empty())));
    if (deal) {
      dealRows.add(
          Mapping.row(
              new Deal(
                  c.newId(DEAL), customer, id, draft.date(), draft.amount(), Optional.empty())));
    }
    if (!draft.outcome().isAttempt()) {
      keepSteps(customer, draft, id);
    }
    return draft.step().map(step -> agree(customer, id, step));
  }

  private void keepSteps(long customer, VisitDraft draft, long visit) {
    List<Long> open = openSteps.getOrDefault(customer, new ArrayList<>());
    for (Long id : List.copyOf(open)) {
      NextStep step = steps.get(id);
      if (step != null && !step.date().isAfter(draft.date())) {
        change(step.kept(draft.date(), visit));
        open.remove(id);
      }
    }
  }

  private long agree(long customer, long visit, VisitDraft.Step agreed) {
    NextStep step =
        new NextStep(
            c.newId(NEXT_STEP),
            customer,
            Optional.of(visit),
            agreed.date(),
            agreed.time(),
            agreed.what(),
            NextStep.State.OPEN,
            Optional.empty(),
            Optional.empty(),
            "");
    remember(step);
    changedSteps.add(step.id());
    return step.id();
  }
}
