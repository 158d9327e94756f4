package org.henryjournal.journal;

import java.time.LocalDate;
import java.util.List;

/**
 * What was made of a journal that is damaged inside: everything that reads is shown, and nothing is
 * written. What reads although nothing proves it is marked; what is named and was lost has a
 * stand-in.
 *
 * @param places in the order of the file; not empty
 * @param standIns how many customers and visits are there in name only
 */
public record Damage(List<Place> places, int standIns) {

  public Damage {
    places = List.copyOf(places);
  }

  /**
   * Changes that lie beside each other and are not as they were written.
   *
   * @param first number of the first of them; 0 for the first line of the file
   * @param last number of the last of them
   * @param from day on which the last one before was made, or the journal
   * @param to day on which the next one that reads was made; else the same day
   * @param read lines of rows that read and are shown, marked
   * @param lost lines that do not read
   */
  public record Place(long first, long last, LocalDate from, LocalDate to, long read, long lost) {}

  /** How the rep is told, in the journal's own rows. */
  public interface Words {

    /** In place of the name of a customer that was lost. */
    String customer(long id);

    /** In place of the name of a tag that was lost. */
    String tag(long id);

    /** Stands before the words of what reads although nothing proves it. */
    String mark();
  }

  /** Without a language: for what no rep reads. */
  public static final Words PLAIN =
      new Words() {
        @Override
        public String customer(long id) {
          return "? " + id;
        }

        @Override
        public String tag(long id) {
          return "?" + id;
        }

        @Override
        public String mark() {
          return "?";
        }
      };

  /** Of nothing but the first line. */
  static Damage ofHeader(JournalHeader header) {
    LocalDate day = header.created().toLocalDate();
    return new Damage(List.of(new Place(0, 0, day, day, 0, 0)), 0);
  }

  Damage withStandIns(int count) {
    return new Damage(places, count);
  }

  /** Number of the first change that is affected. */
  public long first() {
    return places.getFirst().first();
  }

  /** The days that may be affected, as text. */
  public String days() {
    LocalDate from = places.getFirst().from();
    LocalDate to = places.getLast().to();
    return to.isAfter(from) ? from + " – " + to : from.toString();
  }

  public long read() {
    return places.stream().mapToLong(Place::read).sum();
  }

  public long lost() {
    return places.stream().mapToLong(Place::lost).sum();
  }
}
