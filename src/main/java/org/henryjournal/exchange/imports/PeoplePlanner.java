package org.henryjournal.exchange.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.henryjournal.domain.Contact;
import org.henryjournal.domain.Customer;
import org.henryjournal.domain.PersonKeys;
import org.henryjournal.domain.Tag;
import org.henryjournal.exchange.read.SheetRow;

/** Decides row by row whether a customer or contact is new, there, or there otherwise. */
final class PeoplePlanner {

  /**
   * A customer that is known and what a row says of it.
   *
   * @param after as it would be if the row were taken over
   * @param contact the row's contact as it is known
   * @param changes whether anything would change
   */
  private record Compared(
      Customer after,
      Optional<Contact> contact,
      Optional<Contact> contactAfter,
      List<Match.Difference> differences,
      boolean changes) {}

  private final ImportChoices choices;
  private final People people;

  PeoplePlanner(ImportChoices choices, People people) {
    this.choices = choices;
    this.people = people;
  }

  PlannedRow plan(SheetRow row, Person person) {
    Optional<Contact> contact = person.contact();
    return person.ofCompany() && contact.isPresent()
        ? planContact(row, person, contact.get())
        : planCustomer(row, person);
  }

  private PlannedRow planCustomer(SheetRow row, Person person) {
    Optional<People.FoundCustomer> found = people.find(person);
    if (found.isEmpty()) {
      people.add(KnownCustomer.of(row.line(), person));
      return PlannedRow.of(row, PlannedRow.State.NEW);
    }
    boolean said =
        people.namesakes(person.customer().name()).stream()
            .anyMatch(namesake -> !compare(namesake, person).changes());
    if (said) {
      return PlannedRow.of(row, PlannedRow.State.THERE);
    }
    KnownCustomer known = found.get().customer();
    Compared compared = compare(known, person);
    Match match =
        new Match(found.get().by(), known.customer().name(), known.line(), compared.differences());
    PlannedRow.State state = state(row, match, compared.changes());
    if (state == PlannedRow.State.UPDATED) {
      known.set(compared.after());
      compared
          .contactAfter()
          .ifPresent(
              c ->
                  compared.contact().ifPresentOrElse(t -> known.replace(t, c), () -> known.add(c)));
      takeParts(known, person);
      people.index(known);
    } else if (state == PlannedRow.State.KEPT) {
      people.add(KnownCustomer.of(row.line(), renamed(person)));
    }
    return PlannedRow.matched(row, state, match);
  }

  private static Compared compare(KnownCustomer known, Person row) {
    Customer old = known.customer();
    Person person = Merging.waysOfContact(old, row);
    Customer after = Merging.takeOver(old, person.customer());
    List<Match.Difference> differences =
        new ArrayList<>(Merging.differences(old, person.customer(), after));
    boolean changes = !after.equals(old);
    Optional<Contact> there = person.contact().flatMap(c -> People.contactOf(known, c));
    Optional<Contact> contactAfter =
        person.contact().map(c -> there.map(t -> Merging.takeOver(t, c)).orElse(c));
    if (person.contact().isPresent() && !contactAfter.equals(there)) {
      changes = true;
      Contact said = person.contact().get();
      differences.addAll(
          there
              .map(t -> Merging.differences(t, said, Merging.takeOver(t, said)))
              .orElseGet(() -> List.of(added(ImportField.CONTACT, said.name()))));
    }
    changes |= addParts(known, person, differences);
    return new Compared(after, there, contactAfter, differences, changes);
  }

  private PlannedRow planContact(SheetRow row, Person person, Contact said) {
    String company = person.customer().name();
    Optional<People.Found> found = people.findContact(company, said);
    if (found.isEmpty()) {
      addContact(row, person, said);
      return PlannedRow.of(row, PlannedRow.State.NEW);
    }
    if (saysIt(person, said)) {
      return PlannedRow.of(row, PlannedRow.State.THERE);
    }
    KnownCustomer known = found.get().customer();
    Contact old = found.get().contact();
    Contact after = Merging.takeOver(old, said);
    Customer companyAfter = Merging.fillIn(known.customer(), person.customer());
    List<Match.Difference> differences =
        new ArrayList<>(Merging.differences(known.customer(), person.customer(), companyAfter));
    differences.addAll(Merging.differences(old, said, after));
    boolean changes = !after.equals(old) || !companyAfter.equals(known.customer());
    changes |= addParts(known, person, differences);
    String name = known.customer().name() + " · " + old.name();
    Match match = new Match(found.get().by(), name, known.line(), differences);
    PlannedRow.State state = state(row, match, changes);
    if (state == PlannedRow.State.UPDATED) {
      known.set(companyAfter);
      known.replace(old, after);
      takeParts(known, person);
      people.index(known);
    } else if (state == PlannedRow.State.KEPT) {
      addContact(row, person, said);
    }
    return PlannedRow.matched(row, state, match);
  }

  /** Whether a contact of this name at a company of this name is known with all the row says. */
  private boolean saysIt(Person person, Contact said) {
    return people.namesakes(person.customer().name()).stream()
        .filter(known -> person.tags().stream().allMatch(known::has))
        .filter(
            known -> Merging.fillIn(known.customer(), person.customer()).equals(known.customer()))
        .flatMap(known -> known.contacts().stream())
        .filter(contact -> PersonKeys.name(contact.name()).equals(PersonKeys.name(said.name())))
        .anyMatch(contact -> Merging.takeOver(contact, said).equals(contact));
  }

  private void addContact(SheetRow row, Person person, Contact said) {
    Optional<KnownCustomer> company = people.named(person.customer().name());
    if (company.isEmpty()) {
      people.add(KnownCustomer.of(row.line(), person));
      return;
    }
    KnownCustomer known = company.get();
    known.add(said.ofCustomer(known.customer().id()));
    known.set(Merging.fillIn(known.customer(), person.customer()));
    takeParts(known, person);
    people.index(known);
  }

  /** A row that says nothing new is there; of others the rep decides. */
  private PlannedRow.State state(SheetRow row, Match match, boolean changes) {
    if (!changes && match.differences().isEmpty()) {
      return PlannedRow.State.THERE;
    }
    OnDuplicate usual =
        match.earlier().isPresent() && match.by() == Match.By.NAME && match.onlyAdds()
            ? OnDuplicate.UPDATE
            : choices.otherwise();
    return switch (choices.duplicates().getOrDefault(row.line(), usual)) {
      case SKIP -> PlannedRow.State.SKIPPED;
      case UPDATE -> changes ? PlannedRow.State.UPDATED : PlannedRow.State.THERE;
      case KEEP -> PlannedRow.State.KEPT;
    };
  }

  private Person renamed(Person person) {
    Customer customer = person.customer();
    return new Person(
        customer.withName(people.freeName(customer.name())),
        person.contact(),
        person.tags(),
        person.grade(),
        person.ofCompany());
  }

  private static boolean addParts(
      KnownCustomer known, Person person, List<Match.Difference> differences) {
    List<Tag> newTags = person.tags().stream().filter(tag -> !known.has(tag)).toList();
    if (!newTags.isEmpty()) {
      differences.add(
          added(
              ImportField.TAGS,
              newTags.stream().map(Tag::written).collect(Collectors.joining(", "))));
    }
    boolean grade = person.grade().isPresent() && !person.grade().equals(known.grade());
    if (grade) {
      String said = person.grade().get().code();
      differences.add(
          new Match.Difference(
              ImportField.GRADE, known.grade().map(g -> g.code()).orElse(""), said, said));
    }
    return grade || !newTags.isEmpty();
  }

  private static void takeParts(KnownCustomer known, Person person) {
    known.tag(person.tags());
    person.grade().ifPresent(known::grade);
  }

  private static Match.Difference added(ImportField field, String text) {
    return new Match.Difference(field, "", text, text);
  }
}
