package org.henryjournal.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.henryjournal.domain.Birthday;
import org.henryjournal.domain.Contact;
import org.henryjournal.domain.Customer;
import org.henryjournal.domain.LunarBirthday;
import org.henryjournal.domain.Tag;
import org.henryjournal.domain.Ways;
import org.henryjournal.journal.Diary;
import org.henryjournal.text.Messages;

/** The customers of a sample and the people at them. */
final class Cast {

  private record Role(String name, List<String> group) {}

  private final SampleText text;
  private final Random random;
  private final boolean chinese;
  private final List<Diary.Person> people = new ArrayList<>();
  private int persons;
  private int numbers;

  /**
   * @param firstSeen the day each customer was first seen; as many customers as there are days
   * @param courses how many people each customer has, and what is known of them
   */
  Cast(
      Messages.Language language,
      List<LocalDate> firstSeen,
      Courses courses,
      SampleText text,
      Random random) {
    this.text = text;
    this.random = random;
    this.chinese = language == Messages.Language.CHINESE;
    List<Role> roles = roles();
    if (roles.size() < firstSeen.size()) {
      throw new IllegalStateException("There are not enough names");
    }
    for (int i = 0; i < firstSeen.size(); i++) {
      people.add(person(roles.get(i), courses.ranks(i), firstSeen.get(i)));
    }
  }

  /** In order of the plan's customers. */
  List<Diary.Person> people() {
    return people;
  }

  String name(int customer) {
    return people.get(customer).customer().name();
  }

  /**
   * @param place among the customer's people
   */
  String contact(int customer, int place) {
    return people.get(customer).contacts().get(place).name();
  }

  private List<Role> roles() {
    Set<String> seen = new HashSet<>();
    List<Role> roles = new ArrayList<>();
    for (String line : text.all("group")) {
      List<String> group = SampleText.fields(line);
      for (String name : text.all("names." + group.get(2))) {
        for (String type : group.get(1).split(",")) {
          String whole = chinese ? name + type : name + " " + type;
          if (seen.add(whole)) {
            roles.add(new Role(whole, group));
          }
        }
      }
    }
    Collections.shuffle(roles, random);
    return roles;
  }

  private Diary.Person person(Role role, List<Rank> ranks, LocalDate seen) {
    boolean chance = random.nextDouble() < 0.5;
    Customer customer =
        new Customer(
            0,
            role.name(),
            role.group().getFirst(),
            new Ways(
                random.nextDouble() < 0.85 ? phone() : "",
                chinese || random.nextDouble() < 0.4
                    ? ""
                    : "office@" + slug(role.name()) + ".example",
                ""),
            address(),
            text.draw("source"),
            "",
            Optional.empty(),
            chance
                ? Optional.of(new BigDecimal(text.draw("amount")).setScale(2))
                : Optional.empty(),
            seen,
            Optional.empty());
    List<Tag> tags = random.nextInt(5) == 0 ? List.of() : tags();
    return new Diary.Person(customer, contacts(role, ranks), tags, Diary.Standing.NONE);
  }

  /** One to three, but never two that answer the same question. */
  private List<Tag> tags() {
    List<Tag> tags = new ArrayList<>();
    Set<String> said = new HashSet<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      Tag tag = Tag.parse(text.draw("tag"));
      if (said.add(tag.dimension().isEmpty() ? tag.name() : tag.dimension())) {
        tags.add(tag);
      }
    }
    return tags;
  }

  private List<Contact> contacts(Role role, List<Rank> ranks) {
    List<Contact> contacts = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Rank rank : ranks) {
      String name = contactName(role, rank.rank());
      while (!names.add(name)) {
        name = contactName(role, rank.rank());
      }
      String phone = random.nextDouble() < 0.4 ? phone() : "";
      String wechat = chinese && random.nextDouble() < 0.5 ? phone : "";
      Optional<Integer> kp = rank.known() ? Optional.of(rank.rank()) : Optional.empty();
      contacts.add(
          new Contact(
              0, 0, name, "", kp, new Ways(phone, "", wechat), birthday(), Optional.empty()));
    }
    return contacts;
  }

  /** Of every fourth person a birthday is known, in Chinese of every second of them by the moon. */
  private Optional<Birthday> birthday() {
    int person = persons++;
    if (person % 4 != 0) {
      return Optional.empty();
    }
    int month = person / 4 * 5 % 12 + 1;
    int day = person / 4 * 11 % 28 + 1;
    return Optional.of(
        chinese && person % 8 == 0
            ? new LunarBirthday(Optional.empty(), month, false, day)
            : Birthday.of(LocalDate.of(1962 + person * 7 % 36, month, day)));
  }

  private String contactName(Role role, int rank) {
    if (!chinese) {
      return text.draw("given") + " " + text.draw("surname");
    }
    String[] titles = role.group().get(2 + rank).split(",");
    return text.draw("surname") + titles[random.nextInt(titles.length)];
  }

  /** A number that nobody has: 555-01xx in English, the block used for examples in Chinese. */
  private String phone() {
    int number = numbers++ * 37;
    return chinese
        ? String.format(Locale.ROOT, "1380000%04d", number % 10_000)
        : String.format(
            Locale.ROOT, "(%d) 555-01%02d", 201 + (numbers / 100) * 7 % 700, number % 100);
  }

  private String address() {
    int number = 1 + random.nextInt(298);
    String street = text.draw("street");
    return chinese ? street + number + "号" : number + " " + street;
  }

  private static String slug(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
  }
}
