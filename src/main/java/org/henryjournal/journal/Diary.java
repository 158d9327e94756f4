package org.henryjournal.journal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.henryjournal.domain.Contact;
import org.henryjournal.domain.Customer;
import org.henryjournal.domain.DayNote;
import org.henryjournal.domain.GoOn;
import org.henryjournal.domain.GradeChange;
import org.henryjournal.domain.LabelsFrom;
import org.henryjournal.domain.Revisit;
import org.henryjournal.domain.Statement;
import org.henryjournal.domain.Tag;
import org.henryjournal.domain.VisitDraft;

/**
 * A whole diary, to be written into a journal at once. The ids in it do not count: the journal
 * gives them.
 *
 * @param people customers with what is known of them
 * @param visits in order of entry; a customer that is not among the people is made
 * @param cancelled next steps agreed in these visits that came to nothing
 */
public record Diary(
    List<Person> people,
    List<VisitDraft> visits,
    List<Cancelled> cancelled,
    List<Target> targets,
    List<DayNote> notes) {

  public Diary {
    people = List.copyOf(people);
    visits = List.copyOf(visits);
    cancelled = List.copyOf(cancelled);
    targets = List.copyOf(targets);
    notes = List.copyOf(notes);
  }

  /** Nothing but visits. */
  public static Diary ofVisits(List<VisitDraft> visits) {
    return new Diary(List.of(), visits, List.of(), List.of(), List.of());
  }

  /** A customer with its contacts and tags, and how it stands with the rep. */
  public record Person(
      Customer customer, List<Contact> contacts, List<Tag> tags, Standing standing) {

    public Person {
      contacts = List.copyOf(contacts);
      tags = List.copyOf(tags);
    }

    /** The same person standing elsewhere. */
    public Person standing(Standing newStanding) {
      return new Person(customer, contacts, tags, newStanding);
    }
  }

  /**
   * Labels and grades with what belongs to them. They are said, not derived from the visits.
   *
   * @param labels from each day on which they changed, in order of time
   * @param grades every change; those of one day in order of entry
   * @param answers to "why? drop or go on"
   * @param statements to verify
   */
  public record Standing(
      List<LabelsFrom> labels,
      List<GradeChange> grades,
      List<GoOn> answers,
      List<Statement> statements,
      Optional<Revisit> revisit) {

    public static final Standing NONE =
        new Standing(List.of(), List.of(), List.of(), List.of(), Optional.empty());

    public Standing {
      labels = List.copyOf(labels);
      grades = List.copyOf(grades);
      answers = List.copyOf(answers);
      statements = List.copyOf(statements);
    }
  }

  /**
   * @param visit place in the list of visits, from 0, of the visit in which the step was agreed
   */
  public record Cancelled(int visit, LocalDate day, String why) {}

  /**
   * A target customer.
   *
   * @param note what came of it, or ''
   */
  public record Target(LocalDate date, String customer, String note) {}
}
