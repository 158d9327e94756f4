package org.henryjournal.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A company or a person sold to. Text that is not known is the empty string.
 *
 * @param expectedAmount what the customer may be worth, in the rep's own currency, scale 2
 * @param batch the import that brought the customer, if one did
 */
public record Customer(
    long id,
    String name,
    String industry,
    Ways ways,
    String address,
    String source,
    String note,
    Optional<Birthday> birthday,
    Optional<BigDecimal> expectedAmount,
    LocalDate created,
    Optional<Long> batch) {

  /** Longer names are refused: they are lines that lost their way. */
  public static final int LONGEST_NAME = 200;

  /** A customer of whom nothing but the name is known yet; the journal gives the id. */
  public static Customer named(String name, LocalDate created) {
    return new Customer(
        0,
        name,
        "",
        Ways.NONE,
        "",
        "",
        "",
        Optional.empty(),
        Optional.empty(),
        created,
        Optional.empty());
  }

  public Customer withId(long newId) {
    return new Customer(
        newId,
        name,
        industry,
        ways,
        address,
        source,
        note,
        birthday,
        expectedAmount,
        created,
        batch);
  }

  public Customer withBatch(long importBatch) {
    return new Customer(
        id,
        name,
        industry,
        ways,
        address,
        source,
        note,
        birthday,
        expectedAmount,
        created,
        Optional.of(importBatch));
  }

  public Customer withName(String newName) {
    return new Customer(
        id,
        newName,
        industry,
        ways,
        address,
        source,
        note,
        birthday,
        expectedAmount,
        created,
        batch);
  }

  public Customer withIndustry(String newIndustry) {
    return new Customer(
        id,
        name,
        newIndustry,
        ways,
        address,
        source,
        note,
        birthday,
        expectedAmount,
        created,
        batch);
  }

  public Customer withSource(String newSource) {
    return new Customer(
        id,
        name,
        industry,
        ways,
        address,
        newSource,
        note,
        birthday,
        expectedAmount,
        created,
        batch);
  }

  public Customer withWays(Ways newWays) {
    return new Customer(
        id,
        name,
        industry,
        newWays,
        address,
        source,
        note,
        birthday,
        expectedAmount,
        created,
        batch);
  }

  public Customer withPhone(String phone) {
    return withWays(ways.withPhone(phone));
  }

  public Customer withNote(String newNote) {
    return new Customer(
        id,
        name,
        industry,
        ways,
        address,
        source,
        newNote,
        birthday,
        expectedAmount,
        created,
        batch);
  }

  /** What is known here as the record of the other: its id, name, day of entry and import. */
  public Customer as(Customer other) {
    return new Customer(
        other.id,
        other.name,
        industry,
        ways,
        address,
        source,
        note,
        birthday,
        expectedAmount,
        other.created,
        other.batch);
  }

  public Customer withExpectedAmount(Optional<BigDecimal> amount) {
    return new Customer(
        id, name, industry, ways, address, source, note, birthday, amount, created, batch);
  }

  /**
   * The same customer known twice: this record, with what it lacks taken from the other. It is of
   * an import only if both are: taking that back must not take what somebody else wrote.
   */
  public Customer or(Customer other) {
    return new Customer(
        id,
        name,
        either(industry, other.industry),
        ways.or(other.ways),
        either(address, other.address),
        either(source, other.source),
        bothNotes(other),
        Birthday.either(birthday, other.birthday),
        expectedAmount.or(other::expectedAmount),
        created.isBefore(other.created) ? created : other.created,
        batch.filter(b -> other.batch.filter(b::equals).isPresent()));
  }

  /** What the other knows otherwise, to reach the customer by, is kept below the notes. */
  private String bothNotes(Customer other) {
    List<String> parts = new ArrayList<>(List.of(note, other.note));
    lost(ways.phone(), other.ways.phone()).ifPresent(parts::add);
    lost(ways.email(), other.ways.email()).ifPresent(parts::add);
    lost(ways.wechat(), other.ways.wechat()).ifPresent(parts::add);
    lost(address, other.address).ifPresent(parts::add);
    return parts.stream().reduce("", Customer::both);
  }

  private static Optional<String> lost(String stays, String goes) {
    return Optional.of(goes).filter(value -> !stays.isBlank() && !value.equals(stays));
  }

  static String either(String first, String second) {
    return first.isBlank() ? second : first;
  }

  private static String both(String first, String second) {
    return first.isBlank()
            || second.isBlank()
            || first.equals(second)
            || first.lines().anyMatch(second::equals)
        ? either(first, second)
        : first + "\n" + second;
  }
}
