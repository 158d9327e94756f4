package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.CONTACT;
import static org.henryjournal.journal.db.Tables.CUSTOMER;
import static org.henryjournal.journal.db.Tables.CUSTOMER_TAG;
import static org.henryjournal.journal.db.Tables.DEAL;
import static org.henryjournal.journal.db.Tables.PROMISE;
import static org.henryjournal.journal.db.Tables.VISIT;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.henryjournal.domain.Contact;
import org.henryjournal.domain.Customer;
import org.henryjournal.domain.Deal;
import org.henryjournal.domain.NamedContact;
import org.henryjournal.domain.Outcome;
import org.henryjournal.domain.Promise;
import org.henryjournal.domain.Pursuits;
import org.henryjournal.domain.Refusal;
import org.henryjournal.domain.Tag;
import org.henryjournal.domain.Visit;
import org.henryjournal.domain.VisitDraft;
import org.henryjournal.journal.db.tables.records.CustomerTagRecord;
import org.jooq.TableRecord;

/**
 * The one way in which a draft becomes a visit with its customer, contact, tags, deal, what it sold
 * and next step, whoever brings it: the line, the form, an import or a sample.
 */
final class VisitRows {

  /** What a draft became. */
  record Written(long visit, long customer, Optional<Long> step) {}

  /** For more visits than these, tables are read whole. */
  private static final int FEW = 20;

  private final Composer c;
  private final Known known;
  private final TagRows tags;
  private final KnownSources sources;
  private final StepRows steps;
  private final ProductRows products;
  private final Optional<Long> batch;
  private final Map<Row.Key, TableRecord<?>> rows = new LinkedHashMap<>();

  private VisitRows(Composer c, Optional<Long> batch, Known known) {
    this.c = c;
    this.batch = batch;
    this.known = known;
    tags = new TagRows(c);
    sources = new KnownSources(c, 0);
    steps = new StepRows(c, known, this::write);
    products = new ProductRows(c, this::write);
  }

  /**
   * To write new visits.
   *
   * @param batch the import that brings them, if one does
   */
  static VisitRows of(Composer c, Optional<Long> batch, List<VisitDraft> drafts) {
    Known.Matters matters =
        drafts.stream()
            .map(VisitDraft::date)
            .min(Comparator.naturalOrder())
            .map(Known.Matters::from)
            .orElse(Known.Matters.ALL);
    return new VisitRows(c, batch, new Known(c, drafts.size() > FEW, matters));
  }

  /** To write what an import says of so many customers. */
  static VisitRows ofPeople(Composer c, long batch, int count) {
    return new VisitRows(c, Optional.of(batch), new Known(c, count > FEW, Known.Matters.ALL));
  }

  /** To write a visit anew. */
  static VisitRows ofChange(Composer c) {
    return new VisitRows(c, Optional.empty(), new Known(c, false, Known.Matters.ALL));
  }

  /** Gives the rows to the change; to be called once, at the end. */
  void put() {
    c.putAll(rows.values());
  }

  /** A row as it stands after what was written so far. */
  void write(TableRecord<?> row) {
    rows.put(Row.Key.of(row), row);
  }

  /**
   * The customer of this name, made where there is none.
   *
   * @throws Refusal when the name is blank, or too long for a new one
   */
  long customer(String name, LocalDate day) {
    if (name.isBlank()) {
      throw new Refusal("visit.customer.blank");
    }
    return known.customer(name).orElseGet(() -> add(Customer.named(name.strip(), day)));
  }

  /** The same where nothing else of a visit is written. */
  static long customer(Composer c, String name, LocalDate day) {
    VisitRows rows = of(c, Optional.empty(), List.of());
    long customer = rows.customer(name, day);
    rows.put();
    return customer;
  }

  /** Adds a customer who is not known yet. */
  long add(Customer customer) {
    CustomerBook.requireShort(customer.name());
    long id = c.newId(CUSTOMER);
    Customer made = sources.settle(customer).withId(id);
    write(Mapping.row(batch.map(made::withBatch).orElse(made)));
    known.addCustomer(customer.name(), id);
    return id;
  }

  /** Writes anew a customer who is there. */
  void change(Customer customer) {
    write(Mapping.row(sources.settle(customer)));
  }

  /** The customer as the diary describes it, made where there is none. */
  long person(Customer customer, List<Contact> contacts, List<Tag> tags) {
    long id = known.customer(customer.name()).orElseGet(() -> add(customer));
    for (Contact contact : contacts) {
      if (known.contact(id, contact.name()).isEmpty()) {
        add(contact.ofCustomer(id));
      }
    }
    tags.forEach(tag -> tag(id, tag));
    return id;
  }

  /** Adds a contact of its customer who is not known yet. */
  Contact add(Contact contact) {
    Contact made = contact.withId(c.newId(CONTACT)).withBatch(batch);
    write(Mapping.row(made));
    known.contacts.note(made.customer(), contacts -> contacts.add(made));
    return made;
  }

  /** Tags a customer, unless it has the tag or it says nothing. */
  void tag(long customer, Tag wanted) {
    if (!wanted.name().isBlank()) {
      long tag = tags.tag(wanted);
      List<Long> there = known.tags.of(customer);
      if (!there.contains(tag)) {
        there.add(tag);
        write(new CustomerTagRecord(c.newId(CUSTOMER_TAG), customer, tag));
      }
    }
  }

  /** Writes a visit that has not been written yet. */
  Written log(VisitDraft draft) {
    long customer = customer(draft.customer(), draft.date());
    Visit visit = visit(c.newId(VISIT), customer, draft, batch);
    Optional<Long> agreed = draft.step().map(step -> steps.agree(visit, step));
    steps.keep(visit);
    if (draft.outcome() == Outcome.DEAL) {
      sign(visit, draft);
    }
    promise(visit, draft);
    return new Written(visit.id(), customer, agreed);
  }

  /** Adds a next step to a visit that was logged without one. */
  void agree(Visit visit, VisitDraft.Step step) {
    steps.agree(visit, step);
    steps.keep(visit);
  }

  private void promise(Visit visit, VisitDraft draft) {
    for (VisitDraft.Promised made : draft.promises()) {
      write(
          CareMapping.row(
              Promise.open(
                      visit.customer(),
                      Optional.of(visit.id()),
                      made.side(),
                      visit.date(),
                      made.text(),
                      made.due())
                  .withId(c.newId(PROMISE))));
    }
  }

  /** What was promised on a visit goes along to another customer. */
  private void movePromises(Visit visit) {
    c.sql()
        .selectFrom(PROMISE)
        .where(PROMISE.VISIT.eq(visit.id()))
        .and(PROMISE.CUSTOMER.ne(visit.customer()))
        .fetch(CareMapping::promise)
        .forEach(promise -> write(CareMapping.row(promise.ofCustomer(visit.customer()))));
  }

  /** The visit with its contact and tags. */
  private Visit visit(long id, long customer, VisitDraft draft, Optional<Long> ofBatch) {
    Optional<Long> contact = contact(customer, draft.person());
    draft.tags().forEach(tag -> tag(customer, Tag.parse(tag)));
    Visit visit = draft.toVisit(id, customer, contact, ofBatch);
    write(Mapping.row(visit));
    note(visit);
    return visit;
  }

  private void note(Visit visit) {
    known.visits.note(
        visit.customer(),
        visits -> {
          visits.removeIf(old -> old.id() == visit.id());
          visits.add(visit);
        });
  }

  /** The contact met, made where there is none; a rank that was said is the contact's from now. */
  private Optional<Long> contact(long customer, NamedContact person) {
    if (person.name().isEmpty()) {
      return Optional.empty();
    }
    Optional<Contact> there = known.contact(customer, person.name());
    if (there.isEmpty()) {
      return Optional.of(add(Contact.named(customer, person.name()).withKp(person.kp())).id());
    }
    Contact said = there.get().withKp(person.kp().or(there.get()::kp));
    if (!said.equals(there.get())) {
      write(Mapping.row(said));
      known.contacts.note(
          customer, all -> all.replaceAll(one -> one.id() == said.id() ? said : one));
    }
    return Optional.of(said.id());
  }

  /** Notes that a visit closed a deal. */
  private void sign(Visit visit, VisitDraft draft) {
    long id = c.newId(DEAL);
    write(Mapping.row(deal(id, visit, draft, batch)));
    products.sell(id, draft.sale().products());
  }

  private static Deal deal(long id, Visit visit, VisitDraft draft, Optional<Long> ofBatch) {
    return new Deal(
        id,
        visit.customer(),
        visit.id(),
        visit.date(),
        draft.amount(),
        draft.sale().terms(),
        ofBatch);
  }

  /**
   * Writes a deal that was signed at the last visit of its day that reached the customer and has
   * none; where there is no such visit it is written too.
   */
  Written logDeal(VisitDraft draft) {
    long customer = customer(draft.customer(), draft.date());
    Optional<Visit> closing =
        known.visits.of(customer).stream()
            .filter(visit -> visit.date().equals(draft.date()))
            .filter(visit -> !visit.outcome().isAttempt() && visit.outcome() != Outcome.DEAL)
            .max(Pursuits.VISITS);
    if (closing.isEmpty()) {
      return log(draft);
    }
    Visit signed = closing.get().signed();
    write(Mapping.row(signed));
    note(signed);
    sign(signed, draft);
    return new Written(signed.id(), customer, Optional.empty());
  }

  /** Cancels the next step that a visit written here agreed on, where it is still open. */
  void cancelStep(Written visit, LocalDate day, String why) {
    visit.step().ifPresent(step -> steps.cancel(visit.customer(), step, day, why));
  }

  /** Writes a visit anew as the draft says it. */
  Written change(Visit old, VisitDraft draft) {
    long customer = customer(draft.customer(), draft.date());
    if (customer != old.customer()) {
      known.visits.note(old.customer(), all -> all.removeIf(one -> one.id() == old.id()));
    }
    Visit visit = visit(old.id(), customer, draft, old.batch());
    changeDeal(visit, draft);
    movePromises(visit);
    promise(visit, draft);
    steps.change(visit, draft, old.customer());
    steps.keepAnew(visit, old.customer());
    steps.keep(visit);
    return new Written(visit.id(), customer, Optional.empty());
  }

  private void changeDeal(Visit visit, VisitDraft draft) {
    Optional<Deal> before =
        c.sql().selectFrom(DEAL).where(DEAL.VISIT.eq(visit.id())).fetchOptional(Mapping::deal);
    if (draft.outcome() != Outcome.DEAL) {
      before.ifPresent(deal -> c.delete(DEAL, deal.id()));
    } else if (before.isEmpty()) {
      sign(visit, draft);
    } else {
      Deal old = before.get();
      write(Mapping.row(deal(old.id(), visit, draft, old.batch())));
      products.setSold(old.id(), draft.sale().products());
    }
  }
}
