package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.CONTACT;
import static org.henryjournal.journal.db.Tables.CUSTOMER;
import static org.henryjournal.journal.db.Tables.DEAL;
import static org.henryjournal.journal.db.Tables.NEXT_STEP;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.henryjournal.domain.Contact;
import org.henryjournal.domain.Customer;
import org.henryjournal.domain.Deal;
import org.henryjournal.domain.Grade;
import org.henryjournal.domain.NamedContact;
import org.henryjournal.domain.NextStep;
import org.henryjournal.domain.Outcome;
import org.henryjournal.domain.Refusal;
import org.henryjournal.domain.Tag;
import org.henryjournal.domain.Visit;
import org.henryjournal.domain.VisitDraft;

/** Turns a draft into the rows of a visit, new or changed. */
final class DraftRows {

  private final Composer c;
  private final VisitDraft draft;
  private final Optional<Visit> old;

  DraftRows(Composer c, VisitDraft draft, Optional<Visit> old) {
    this.c = c;
    this.draft = draft;
    this.old = old;
    if (draft.customer().isBlank()) {
      throw new Refusal("visit.customer.blank");
    }
  }

  /** The customer of the draft's name, made where there is none. */
  long customer() {
    String name = draft.customer().strip();
    Optional<Long> known =
        c.sql()
            .select(CUSTOMER.ID)
            .from(CUSTOMER)
            .where(CUSTOMER.NAME.eq(name))
            .orderBy(CUSTOMER.ID)
            .limit(1)
            .fetchOptional(CUSTOMER.ID);
    return known.orElseGet(
        () -> {
          CustomerBook.requireShort(name);
          long id = c.newId(CUSTOMER);
          c.put(Mapping.row(Customer.named(name, draft.date()).withId(id)));
          return id;
        });
  }

  void put(long visit, long customer) {
    Optional<Long> contact = contact(customer);
    TagRows tags = new TagRows(c);
    draft.tags().forEach(tag -> tags.put(customer, Tag.parse(tag)));
    boolean deal = draft.outcome() == Outcome.DEAL;
    c.put(Mapping.row(draft.toVisit(visit, customer, contact, old.flatMap(Visit::batch))));
    putDeal(visit, customer, deal);
    putStep(visit, customer);
  }

  /** The contact met, made where there is none; a rank that was said is the contact's from now. */
  private Optional<Long> contact(long customer) {
    NamedContact person = draft.person();
    if (person.name().isEmpty()) {
      return Optional.empty();
    }
    Optional<Contact> known =
        c.sql()
            .selectFrom(CONTACT)
            .where(CONTACT.CUSTOMER.eq(customer))
            .and(CONTACT.NAME.eq(person.name()))
            .orderBy(CONTACT.ID)
            .limit(1)
            .fetchOptional(Mapping::contact);
    Contact said =
        known
            .map(contact -> person.kp().map(kp -> contact.withKp(person.kp())).orElse(contact))
            .orElseGet(
                () ->
                    Contact.named(customer, person.name())
                        .withKp(person.kp())
                        .withBatch(old.flatMap(Visit::batch))
                        .withId(c.newId(CONTACT)));
    if (known.filter(said::equals).isEmpty()) {
      c.put(Mapping.row(said));
    }
    return Optional.of(said.id());
  }

  /**
   * Takes along what the visit shows about the customer's labels.
   *
   * @return the grade the customer was moved to
   */
  Optional<Grade> grade(long customer, LocalDate today) {
    return draft.outcome().isAttempt()
        ? Optional.empty()
        : new GradeRows(c, today)
            .afterVisit(
                customer,
                draft.date(),
                draft.person(),
                !draft.details().need().isBlank(),
                draft.outcome() == Outcome.DEAL);
  }

  private void putDeal(long visit, long customer, boolean deal) {
    Optional<Deal> before =
        old.flatMap(
            v ->
                c.sql().selectFrom(DEAL).where(DEAL.VISIT.eq(v.id())).fetchOptional(Mapping::deal));
    if (deal) {
      long id = before.map(Deal::id).orElseGet(() -> c.newId(DEAL));
      Optional<Long> batch = before.flatMap(Deal::batch);
      c.put(Mapping.row(new Deal(id, customer, visit, draft.date(), draft.amount(), batch)));
    } else {
      before.ifPresent(d -> c.del(DEAL, d.id()));
    }
  }

  /** The open next step of the visit becomes the draft's; one that was kept stays as it is. */
  private void putStep(long visit, long customer) {
    List<NextStep> open = old.map(v -> openSteps(v.id())).orElse(List.of());
    if (draft.step().isEmpty()) {
      open.forEach(step -> c.del(NEXT_STEP, step.id()));
      return;
    }
    VisitDraft.Step step = draft.step().get();
    if (open.isEmpty()) {
      boolean closedAlready =
          old.isPresent() && c.sql().fetchExists(NEXT_STEP, NEXT_STEP.VISIT.eq(visit));
      if (!closedAlready) {
        c.put(StepRows.newStep(c, customer, Optional.of(visit), step));
      }
      return;
    }
    NextStep first = open.getFirst();
    c.put(
        Mapping.row(
            new NextStep(
                first.id(),
                customer,
                Optional.of(visit),
                step.date(),
                step.time(),
                step.what(),
                NextStep.State.OPEN,
                Optional.empty(),
                Optional.empty(),
                first.reason())));
  }

  private List<NextStep> openSteps(long visit) {
    return c.sql()
        .selectFrom(NEXT_STEP)
        .where(NEXT_STEP.VISIT.eq(visit))
        .and(NEXT_STEP.STATE.eq(NextStep.State.OPEN.code()))
        .orderBy(NEXT_STEP.ID)
        .fetch(Mapping::step);
  }
}
