package org.henryjournal.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henryjournal.journal.TestJournal.TODAY;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.henryjournal.domain.Answer;
import org.henryjournal.domain.Birthday;
import org.henryjournal.domain.CollectionMeasure;
import org.henryjournal.domain.CollectionPlan;
import org.henryjournal.domain.Complaint;
import org.henryjournal.domain.Contact;
import org.henryjournal.domain.Customer;
import org.henryjournal.domain.CustomerFilter;
import org.henryjournal.domain.Goal;
import org.henryjournal.domain.GoalMeasure;
import org.henryjournal.domain.Grade;
import org.henryjournal.domain.GradeRules;
import org.henryjournal.domain.Labels;
import org.henryjournal.domain.LunarBirthday;
import org.henryjournal.domain.Met;
import org.henryjournal.domain.Outcome;
import org.henryjournal.domain.Payment;
import org.henryjournal.domain.ProductWords;
import org.henryjournal.domain.Promise;
import org.henryjournal.domain.Refusal;
import org.henryjournal.domain.Revisit;
import org.henryjournal.domain.Statement;
import org.henryjournal.domain.Tag;
import org.henryjournal.domain.Touch;
import org.henryjournal.domain.VisitDraft;
import org.henryjournal.domain.VisitKind;
import org.henryjournal.domain.Ways;
import org.henryjournal.domain.Work;
import org.henryjournal.domain.Workdays;

/** Whatever a rep can do, chosen at random; what the journal refuses is no error. */
final class RandomWork {

  private final Random random;
  private final Supplier<Journal> open;
  private final List<Long> visits = new ArrayList<>();

  /**
   * @param open gives the journal as it is open now
   */
  RandomWork(Random random, Supplier<Journal> open) {
    this.random = random;
    this.open = open;
  }

  private Journal journal() {
    return open.get();
  }

  void step() {
    step(this::any);
  }

  private static void step(Runnable work) {
    try {
      work.run();
    } catch (Refusal e) {
      assertThat(e.key())
          .as(String.valueOf(e.getCause()))
          .isIn(
              "visit.gone",
              "step.gone",
              "target.gone",
              "bin.gone",
              "bin.customer.gone",
              "bin.customer.same",
              "customer.gone",
              "customer.name.taken",
              "customer.name.blank",
              "customer.merge.same",
              "goal.gone",
              "goal.there",
              "contact.name.blank",
              "statement.blank",
              "complaint.blank",
              "complaint.gone",
              "complaint.settled.early",
              "complaint.step.blank",
              "promise.blank",
              "promise.early",
              "promise.gone",
              "referral.itself",
              "referral.ring",
              "entry.gone",
              "grade.nothing.to.extend",
              "grade.until.earlier",
              "revisit.date.past",
              "care.nobody",
              "collection.measure.words",
              "import.gone");
    }
  }

  /** What takes rows away and brings them back, in any order. */
  void live() {
    step(this::life);
  }

  private void life() {
    switch (random.nextInt(14)) {
      case 0 -> journal().visitBook().change(visit(), draft());
      case 1, 2 -> journal().visitBook().delete(visit());
      case 3 -> journal().customerBook().deleteCustomer(customer());
      case 4, 5 -> restore();
      case 6 -> journal().customerBook().merge(customer(), customer());
      case 7 -> importVisits();
      case 8 -> importCustomers();
      case 9 -> takeBack();
      case 10 -> deleteContact();
      case 11 -> saveWork();
      case 12 -> journal().writer().undo();
      default -> visits.add(journal().visitBook().log(draft()).visit());
    }
  }

  private void any() {
    switch (random.nextInt(58)) {
      case 0 -> journal().visitBook().change(visit(), draft());
      case 1 -> journal().visitBook().delete(visit());
      case 2 -> journal().customerBook().deleteCustomer(customer());
      case 3 -> restore();
      case 4, 5 -> journal().writer().undo();
      case 6 -> journal().writer().redo();
      case 7 -> journal().stepBook().add(visit(), plan());
      case 8 -> journal().stepBook().plan(name(), plan());
      case 9 -> journal().stepBook().move(step(true), day(), time(), text());
      case 10 -> journal().stepBook().cancel(step(false), day(), text());
      case 11 -> journal().dayBook().addTarget(day(), name());
      case 12 -> target(journal().dayBook());
      case 13 -> journal().dayBook().sayNoTarget(day());
      case 14 -> journal().dayBook().note(day(), text());
      case 15 -> saveCustomer(journal().customerBook());
      case 16 -> saveContact(journal().customerBook());
      case 17 -> importVisits();
      case 18 -> takeBack();
      case 19 -> saveWorkdays();
      case 20 -> journal().gradeBook().setLabels(customer(), labels());
      case 21 -> journal().gradeBook().setGrade(customer(), any(Grade.values()), text());
      case 22 ->
          journal().gradeBook().extend(customer(), TODAY.plusDays(random.nextInt(9)), text());
      case 23 -> journal().gradeBook().answer(customer(), 6, random.nextBoolean(), text());
      case 24 -> journal().customerBook().merge(customer(), customer());
      case 25 -> saveStatement();
      case 26 -> journal().customerBook().setRevisit(customer(), maybe(revisit()));
      case 27 ->
          journal()
              .customerBook()
              .saveFilter("filter " + random.nextInt(3), CustomerFilter.NONE.withText(text()));
      case 28 -> deleteContact();
      case 29 -> journal().gradeBook().takeBackRunOut(customer());
      case 30 -> saveRules();
      case 31 -> saveTags();
      case 32 -> deleteStatement();
      case 34 -> rankContact();
      case 35 -> importCustomers();
      case 36 -> takeBack();
      case 33 -> journal().customerBook().deleteFilter(1 + random.nextInt(9));
      case 37 -> saveWork();
      case 38 -> journal().progressBook().delete(1 + random.nextInt(9));
      case 39 -> saveGoal();
      case 40 -> journal().goalBook().delete(1 + random.nextInt(4));
      case 41 ->
          journal()
              .moneyBook()
              .save(new Payment(0, customer(), day(), amount().add(BigDecimal.ONE), text()));
      case 42 ->
          journal()
              .moneyBook()
              .save(
                  new CollectionPlan(
                      0, customer(), YearMonth.from(day()), amount(), amount(), text(), true));
      case 43 ->
          journal()
              .moneyBook()
              .save(
                  new CollectionMeasure(
                      0,
                      1 + random.nextInt(9),
                      any(CollectionMeasure.Kind.values()),
                      text(),
                      amount()));
      case 44 ->
          journal()
              .productBook()
              .setSold(
                  1 + random.nextInt(9), ProductWords.read("milk 3; cheese " + random.nextInt(9)));
      case 45 -> journal().productBook().want(customer(), "milk", day());
      case 48 -> complain();
      case 49 -> promise();
      case 50 -> journal().referralBook().save(customer(), customer());
      case 51 -> journal().referralBook().delete(customer());
      case 52 -> journal().referralBook().answer(1 + random.nextInt(9), random.nextBoolean());
      case 53 -> forget();
      case 54 ->
          journal()
              .careBook()
              .log(
                  new Touch(
                      0, customer(), Optional.empty(), day(), any(Touch.Kind.values()), text()));
      case 55 ->
          journal()
              .careBook()
              .log(List.of(customer(), customer()), day(), any(Touch.Kind.values()), text());
      case 56 -> journal().careBook().deleteTouch(1 + random.nextInt(9));
      case 57 ->
          journal()
              .careBook()
              .saveRule(maybe("tag" + random.nextInt(4)), any(Touch.Kind.values()), 4);
      default -> visits.add(journal().visitBook().log(draft()).visit());
    }
  }

  private void complain() {
    ComplaintBook book = journal().complaintBook();
    long complaint = book.save(Complaint.open(customer(), day(), text()));
    book.save(new Complaint.Step(0, complaint, day(), text()));
    book.settle(
        1 + random.nextInt(4),
        day(),
        random.nextBoolean() ? OptionalInt.of(1 + random.nextInt(5)) : OptionalInt.empty());
  }

  private void promise() {
    PromiseBook book = journal().promiseBook();
    book.save(
        Promise.open(
            customer(), Optional.empty(), any(Promise.Side.values()), day(), text(), maybe(day())));
    book.close(1 + random.nextInt(4), any(Promise.State.values()), day());
  }

  private void forget() {
    if (random.nextBoolean()) {
      journal().complaintBook().delete(1 + random.nextInt(4));
    } else {
      journal().promiseBook().delete(1 + random.nextInt(4));
    }
  }

  private void saveWork() {
    journal()
        .progressBook()
        .save(
            new Work(
                0,
                0,
                "work",
                TODAY,
                TODAY,
                text(),
                text(),
                text(),
                text(),
                text(),
                Work.Stage.ofNumber(1 + random.nextInt(8)),
                random.nextInt(101),
                text(),
                text(),
                journal().customers().find(name()).map(Customer::id),
                journal().goals().all().stream().map(Goal::id).findFirst()));
  }

  private void saveGoal() {
    journal()
        .goalBook()
        .save(Goal.ofYear(2026 + random.nextInt(3), any(GoalMeasure.values()), BigDecimal.TEN));
  }

  private void restore() {
    BinBook book = journal().binBook();
    long id = bin();
    switch (random.nextInt(3)) {
      case 0 -> book.restore(id, BinBook.SameName.TOGETHER);
      case 1 -> book.restore(id, BinBook.SameName.APART);
      default -> book.restore(id);
    }
  }

  private void target(DayBook book) {
    List<DayStore.Target> targets =
        journal().days().targets(TODAY.minusDays(40), TODAY.plusDays(40));
    if (targets.isEmpty()) {
      return;
    }
    long id = targets.get(random.nextInt(targets.size())).target().id();
    if (random.nextBoolean()) {
      book.noteTarget(id, text());
    } else {
      book.removeTarget(id);
    }
  }

  private void saveCustomer(CustomerBook log) {
    log.saveCustomer(
        new Customer(
            random.nextBoolean() ? 0 : customer(),
            name(),
            text(),
            new Ways(text(), text(), text()),
            text(),
            text(),
            text(),
            maybe(birthday()),
            maybe(amount()),
            day(),
            Optional.empty()));
  }

  private void saveContact(CustomerBook log) {
    long customer = journal().customers().find(name()).map(Customer::id).orElse(0L);
    if (customer != 0) {
      log.saveContact(
          new Contact(
              0,
              customer,
              text(),
              text(),
              kp(),
              new Ways(text(), text(), text()),
              maybe(birthday()),
              Optional.empty()));
    }
  }

  private Birthday birthday() {
    return random.nextBoolean()
        ? Birthday.of(day())
        : new LunarBirthday(Optional.empty(), 8, false, 1 + random.nextInt(30));
  }

  private Labels labels() {
    return new Labels(
        any(Met.values()), any(Answer.values()), any(Answer.values()), any(Answer.values()));
  }

  private void saveStatement() {
    Statement said = Statement.open(customer(), day(), text());
    journal()
        .customerBook()
        .saveStatement(said.judged(any(Statement.State.values()), day(), text()));
  }

  private Revisit revisit() {
    return switch (random.nextInt(4)) {
      case 0 -> new Revisit.Every(20);
      case 1 -> new Revisit.On(day());
      case 2 -> new Revisit.PauseUntil(day());
      default -> new Revisit.Keep();
    };
  }

  private void deleteContact() {
    journal().customers().contacts(customer()).stream()
        .findFirst()
        .ifPresent(contact -> journal().customerBook().deleteContact(contact.id()));
  }

  private void rankContact() {
    journal().customers().contacts(customer()).stream()
        .findFirst()
        .ifPresent(contact -> journal().customerBook().saveContact(contact.withKp(kp())));
  }

  private Optional<Integer> kp() {
    return maybe(1 + random.nextInt(3));
  }

  private void saveRules() {
    int days = 1 + random.nextInt(9);
    journal()
        .gradeBook()
        .saveRules(
            new GradeRules(
                Map.of(Grade.A, days, Grade.B, 2 * days, Grade.C, 3 * days),
                Map.of(any(Grade.values()), text())));
  }

  private void saveTags() {
    Optional<Customer> customer = journal().customers().find(customer());
    if (customer.isPresent()) {
      List<Tag> tags = new ArrayList<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        tags.add(Tag.parse((random.nextBoolean() ? "size: " : "") + "tag" + random.nextInt(4)));
      }
      journal().customerBook().saveCustomer(customer.get(), tags);
    }
  }

  private void deleteStatement() {
    journal().customers().statements(customer()).stream()
        .findFirst()
        .ifPresent(said -> journal().customerBook().deleteStatement(said.id()));
  }

  private <T> T any(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private void importVisits() {
    List<VisitDraft> drafts = new ArrayList<>();
    for (int i = random.nextInt(12); i >= 0; i--) {
      drafts.add(draft());
    }
    if (random.nextBoolean()) {
      journal().imports().addVisits(ImportOrigin.of("visits", text()), drafts);
    } else {
      journal()
          .imports()
          .addDeals(
              ImportOrigin.of("deals", text()),
              drafts.stream().filter(draft -> draft.outcome() == Outcome.DEAL).toList());
    }
  }

  private void importCustomers() {
    List<ImportedCustomer> customers = new ArrayList<>();
    for (BatchStore.Known known : journal().batches().people(TODAY)) {
      if (random.nextInt(3) == 0) {
        List<Contact> contacts = new ArrayList<>(known.contacts());
        contacts.replaceAll(contact -> contact.withKp(Optional.of(1 + random.nextInt(3))));
        contacts.add(Contact.named(known.customer().id(), "new " + random.nextInt(9)));
        Tag tag = new Tag(0, "imported " + random.nextInt(3), "");
        customers.add(
            new ImportedCustomer(
                known.customer().withPhone("phone " + random.nextInt(99)),
                contacts,
                known.tags().contains(tag.name()) ? List.of() : List.of(tag),
                maybe(any(Grade.values()))));
      }
    }
    customers.add(
        new ImportedCustomer(
            Customer.named("imported " + random.nextInt(1_000_000), TODAY),
            List.of(Contact.named(0, "Li")),
            List.of(),
            maybe(any(Grade.values()))));
    journal().imports().addCustomers(ImportOrigin.of("customers", text()), customers);
  }

  private void takeBack() {
    long batch = journal().batches().all().stream().mapToLong(b -> b.id()).findAny().orElse(1);
    List<EditedEntry> edited = journal().imports().takeBackUnlessEdited(batch, Progress.NONE);
    if (!edited.isEmpty()) {
      Set<EditedEntry.Key> keep =
          edited.stream()
              .map(EditedEntry::key)
              .filter(key -> random.nextBoolean())
              .collect(Collectors.toSet());
      journal().imports().takeBack(batch, keep, Progress.NONE);
    }
  }

  private void saveWorkdays() {
    Workdays usual = Workdays.mondayToFriday();
    journal()
        .calendarBook()
        .saveWorkdays(
            new Workdays(
                random.nextBoolean()
                    ? usual.weekdays()
                    : Set.of(DayOfWeek.of(1 + random.nextInt(7))),
                random.nextBoolean() ? Set.of() : Set.of(day()),
                Set.of()));
  }

  private long visit() {
    return visits.isEmpty() ? 1 : visits.get(random.nextInt(visits.size()));
  }

  private long customer() {
    return journal().customers().find(name()).map(Customer::id).orElse(1L);
  }

  private long bin() {
    List<BinStore.Deleted> all = journal().bin().all();
    return all.isEmpty() ? 1 : all.get(random.nextInt(all.size())).id();
  }

  private long step(boolean open) {
    List<StepStore.Planned> steps =
        open
            ? journal().steps().openBetween(TODAY.minusDays(90), TODAY.plusDays(90))
            : journal().steps().ofCustomer(customer());
    return steps.isEmpty() ? 1 : steps.get(random.nextInt(steps.size())).step().id();
  }

  private VisitDraft draft() {
    return new VisitDraft(
        name(),
        day(),
        time(),
        random.nextInt(3) == 0 ? "Li " + random.nextInt(3) : "",
        VisitKind.values()[random.nextInt(VisitKind.values().length)],
        Outcome.values()[random.nextInt(Outcome.values().length)],
        maybe(amount()),
        maybe(plan()),
        random.nextInt(3) == 0 ? List.of("tag" + random.nextInt(4)) : List.of(),
        text(),
        random.nextBoolean()
            ? VisitDraft.Details.NONE
            : new VisitDraft.Details(
                text(),
                text(),
                text(),
                text(),
                maybe(1 + random.nextInt(5)),
                maybe(random.nextInt(500))));
  }

  private VisitDraft.Step plan() {
    return new VisitDraft.Step(day(), time(), text());
  }

  private <T> Optional<T> maybe(T value) {
    return random.nextBoolean() ? Optional.of(value) : Optional.empty();
  }

  private Optional<LocalTime> time() {
    return maybe(LocalTime.of(random.nextInt(24), random.nextInt(60), random.nextInt(60)));
  }

  private BigDecimal amount() {
    return BigDecimal.valueOf(random.nextInt(10_000_000), random.nextInt(3));
  }

  private LocalDate day() {
    return TODAY.plusDays(random.nextInt(60) - 30);
  }

  private String name() {
    return (random.nextBoolean() ? "客户 " : "Customer ") + random.nextInt(6);
  }

  private String text() {
    return List.of("", "words", "备注 😀", "two\nlines", "\"{}\\", " ").get(random.nextInt(6));
  }
}
