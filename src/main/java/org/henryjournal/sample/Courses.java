package org.henryjournal.sample;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.henryjournal.domain.Answer;
import org.henryjournal.domain.Grade;
import org.henryjournal.domain.GradeChange.Cause;
import org.henryjournal.domain.Labels;
import org.henryjournal.domain.Stage;

/**
 * Whom the rep meets on each visit of a plan, and how each customer is graded from it: the same in
 * every language. No grade ends while a chain of visits goes on: it would end the pursuit and begin
 * the visit numbers anew.
 */
final class Courses {

  /**
   * How much is found out, 0 to 1.
   *
   * @param askedAtFirst share of customers whose rank and need are asked for, at first
   * @param askedAtLast the same at last
   * @param hopeAtFirst share of customers seen for the last time that are given more time, at first
   * @param hopeAtLast the same at last
   * @param stock in A, B and C at the end, from those that signed lately where pursuits are too few
   */
  record Habits(
      double askedAtFirst,
      double askedAtLast,
      double hopeAtFirst,
      double hopeAtLast,
      Map<Grade, Integer> stock) {}

  private record Seat(Chain chain, int place) {}

  /** A rep with everything known signs within these days, or asks for more time. */
  private static final int SOON = 10;

  private static final int LESS_SOON = 18;
  private static final int MANY_VISITS = 6;

  /** How many days back a customer was seen who was visited often and is still followed up. */
  private static final int LONG_AGO = 120;

  private final Plan plan;
  private final LocalDate endsOn;
  private final Set<Chain> openSteps;
  private final Habits habits;
  private final Random random;
  private final List<Client> clients = new ArrayList<>();
  private final Map<Seat, Meeting> meetings = new HashMap<>();

  private Courses(Plan plan, LocalDate endsOn, Set<Chain> openSteps, Habits habits, Random random) {
    this.plan = plan;
    this.endsOn = endsOn;
    this.openSteps = openSteps;
    this.habits = habits;
    this.random = random;
  }

  /**
   * @param openSteps chains that are not over at the end of the sample
   */
  static Courses of(
      Plan plan, LocalDate endsOn, Set<Chain> openSteps, Habits habits, Random random) {
    Courses courses = new Courses(plan, endsOn, openSteps, habits, random);
    courses.run();
    return courses;
  }

  /** The people at a customer, the one who decides first. */
  List<Rank> ranks(int customer) {
    return clients.get(customer).ranks();
  }

  Course of(int customer) {
    return clients.get(customer).course();
  }

  Meeting meeting(Chain chain, int place) {
    return meetings.getOrDefault(new Seat(chain, place), new Meeting(-1, false, false));
  }

  private void run() {
    List<List<Chain>> chains = new ArrayList<>();
    for (int customer = 0; customer < plan.customers(); customer++) {
      chains.add(new ArrayList<>());
    }
    plan.chains().stream()
        .sorted(Comparator.comparingInt(Chain::first))
        .forEach(chain -> chains.get(chain.customer()).add(chain));
    Set<Chain> alive = Set.copyOf(alive());
    for (List<Chain> ofCustomer : chains) {
      Client client = client(ofCustomer, alive);
      clients.add(client);
      for (Chain chain : ofCustomer) {
        follow(client, chain, !chain.equals(ofCustomer.getFirst()), alive.contains(chain));
      }
    }
    List<Chain> signed =
        chains.stream()
            .map(List::getLast)
            .filter(chain -> chain.won() && chain.last() < plan.lastDay() - 2)
            .sorted(
                Comparator.comparing(this::isThisMonth)
                    .thenComparing(Chain::last, Comparator.reverseOrder()))
            .toList();
    new NextOrders(plan, endsOn, clients, random).fill(signed, habits.stock());
  }

  private Client client(List<Chain> chains, Set<Chain> alive) {
    double share = (double) chains.getFirst().first() / plan.days().size();
    boolean asked =
        often(mix(habits.askedAtFirst(), habits.askedAtLast(), share))
            || chains.stream().anyMatch(chain -> chain.won() || alive.contains(chain));
    boolean decider = random.nextDouble() < 0.75;
    int count = decider ? 1 + random.nextInt(3) : 2 + random.nextInt(2);
    List<Rank> people = new ArrayList<>();
    for (int rank = 1; rank <= count; rank++) {
      // Of some people it is not yet known what they decide.
      boolean known = asked && (rank == (decider ? 1 : 2) || random.nextInt(8) != 0);
      people.add(new Rank(rank, known));
    }
    return new Client(
        people, decider, asked, new Course(chains.getFirst().customer(), plan.days().getLast()));
  }

  /** Pursuits that go on: those with an open step, and one of many visits that asks for a why. */
  private List<Chain> alive() {
    List<Chain> alive = new ArrayList<>(openSteps.stream().filter(chain -> !chain.won()).toList());
    plan.chains().stream()
        .filter(chain -> !chain.won() && chain.days().size() >= MANY_VISITS)
        .filter(chain -> date(chain, chain.days().size() - 1).isAfter(endsOn.minusDays(LONG_AGO)))
        .max(Comparator.comparingInt(Chain::last))
        .ifPresent(alive::add);
    return alive;
  }

  /** What was signed this month is shown as signed: it is followed up last. */
  private boolean isThisMonth(Chain chain) {
    return !date(chain, chain.days().size() - 1).isBefore(endsOn.withDayOfMonth(1));
  }

  private static double mix(double first, double last, double share) {
    return first * (1 - share) + last * share;
  }

  private LocalDate date(Chain chain, int place) {
    return plan.days().get(chain.days().get(place));
  }

  private boolean often(double share) {
    return random.nextDouble() < share;
  }

  private void follow(Client client, Chain chain, boolean again, boolean alive) {
    Course course = client.course();
    int count = chain.days().size();
    int readyAt = readyAt(client, chain, again, alive);
    boolean refused = !chain.won() && !openSteps.contains(chain) && !alive && often(0.25);
    for (int place = 0; place < count; place++) {
      boolean last = place == count - 1;
      boolean deal = last && chain.won();
      boolean against = last && refused;
      boolean ready = client.asked() && (deal || place >= readyAt);
      boolean before = chain.won() && place == count - 2;
      int contact = contact(client, ready || before || alive && place == 0);
      boolean unknown = client.asked() && course.labels().need() == Answer.UNKNOWN;
      boolean need = unknown && (ready || !again && often(0.4));
      meetings.put(new Seat(chain, place), new Meeting(contact, need, against));
      Labels shown = course.labels().afterVisit(client.met(contact), need);
      Labels labels = shown;
      if (ready) {
        labels = labels.withMoney(Answer.YES).withValue(Answer.YES);
      }
      LocalDate day = date(chain, place);
      if (deal) {
        course.sign(day, shown, labels);
      } else if (against && client.asked()) {
        course.learn(day, shown, against(labels));
      } else {
        course.learn(day, shown, labels);
        byHand(client, day, again, ready, alive && last ? 0.3 : 0.07);
      }
      if (!last) {
        if (place + 1 == MANY_VISITS) {
          course.goOn(day, MANY_VISITS, "answer.on");
        }
        if (before && !ready) {
          rings(course, chain);
        }
        course.keepUntil(date(chain, place + 1), "grade.extended");
      }
    }
    if (alive) {
      LocalDate day = endsOn.plusDays(random.nextInt(6));
      while (course.until().filter(until -> until.isBefore(day)).isPresent()) {
        course.keepUntil(course.until().orElseThrow().plusDays(1), "grade.extended");
      }
    } else if (!chain.won()) {
      end(course, chain);
    }
  }

  /** What was missing is learnt on the telephone, a few days before the visit that signs. */
  private void rings(Course course, Chain chain) {
    int before = chain.days().get(chain.days().size() - 2);
    int at = Math.max(before + 1, chain.last() - 1 - random.nextInt(5));
    if (at < chain.last()) {
      LocalDate day = plan.days().get(at);
      course.keepUntil(day, "grade.extended");
      course.learn(
          day, course.labels().withNeed(Answer.YES).withMoney(Answer.YES).withValue(Answer.YES));
    }
  }

  /** The visit after which everything is known; the length of the chain for none. */
  private int readyAt(Client client, Chain chain, boolean again, boolean alive) {
    int count = chain.days().size();
    if (!chain.won()) {
      int at = again ? 0 : Math.min(random.nextInt(alive ? 2 * count + 4 : count + 3), count);
      while (at < count - 1
          && ChronoUnit.DAYS.between(date(chain, at), date(chain, at + 1)) > SOON) {
        at++;
      }
      return at;
    }
    int soon = client.decider() ? SOON : LESS_SOON;
    LocalDate deal = date(chain, count - 1);
    int at = count - 1;
    while (at > 0 && ChronoUnit.DAYS.between(date(chain, at - 1), deal) <= soon) {
      at--;
    }
    // Some seem ready sooner than they are.
    return at > 0 && often(0.1) ? at - 1 : at;
  }

  /** Early on somebody who does not decide, later the one who brings the signature. */
  private int contact(Client client, boolean ready) {
    int count = client.ranks().size();
    if (ready) {
      return client.signer();
    }
    if (often(0.15)) {
      return -1;
    }
    return count == 1 || !client.asked() ? 0 : 1 + random.nextInt(count - 1);
  }

  private Labels against(Labels labels) {
    return switch (random.nextInt(3)) {
      case 0 -> labels.withMoney(Answer.NO);
      case 1 -> labels.withNeed(Answer.NO);
      default -> labels.withValue(Answer.NO);
    };
  }

  /** What the rep judges where the labels say nothing new, or too little. */
  private void byHand(Client client, LocalDate day, boolean again, boolean ready, double guess) {
    Stage stage = client.course().stageAt(day);
    if (again && (!stage.isOpen() || ready && stage == Stage.C)) {
      client.course().give(day, ready ? client.best() : Grade.C, Cause.HAND, "grade.again");
    } else if (client.asked() && stage == Stage.C && often(guess)) {
      client.course().give(day, often(0.3) ? Grade.A : Grade.B, Cause.HAND, "grade.hand");
    }
  }

  /** What becomes of a pursuit that has not signed. */
  private void end(Course course, Chain chain) {
    int count = chain.days().size();
    double share = (double) chain.last() / plan.days().size();
    LocalDate last = date(chain, count - 1);
    LocalDate later = plan.days().get(Math.min(plan.lastDay(), chain.last() + 2));
    boolean inTime =
        later.isAfter(last) && course.until().filter(until -> !until.isBefore(later)).isPresent();
    if (inTime && count >= MANY_VISITS) {
      course.giveUp(later, count, "answer.off");
    } else if (inTime && often(0.15)) {
      course.give(later, Grade.D, Cause.HAND, "grade.dropped");
    } else if (course.stageAt(last) != Stage.A
        && often(mix(habits.hopeAtFirst(), habits.hopeAtLast(), share))) {
      course
          .until()
          .filter(until -> until.isBefore(plan.days().getLast()))
          .ifPresent(until -> course.keepUntil(until.plusDays(1), "grade.extended"));
    }
  }
}
