package org.henryjournal.ui.care;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.henryjournal.domain.CareRule;
import org.henryjournal.domain.CustomerFilter;
import org.henryjournal.domain.Festival;
import org.henryjournal.domain.Refusal;
import org.henryjournal.domain.SavedFilter;
import org.henryjournal.domain.Tag;
import org.henryjournal.domain.Touch;
import org.henryjournal.insight.CareDue;
import org.henryjournal.journal.CareStore;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.Setting;
import org.henryjournal.ui.parts.DraftViewModel;
import org.henryjournal.ui.shell.PageModel;
import org.henryjournal.ui.shell.Refresh;
import org.henryjournal.ui.shell.Session;
import org.jspecify.annotations.Nullable;

/** The tab Care: whom a touch is due, the rules, and what was done lately. */
public final class CareViewModel implements PageModel {

  /** Days of touches that are shown. */
  static final int RECENT_DAYS = 30;

  /** Days ahead whose festivals are shown. */
  static final int FESTIVAL_DAYS = 42;

  /**
   * What the tab shows.
   *
   * @param few of what is due, those of one kind together
   * @param due how many touches are due in all
   * @param recent touches of the last days, the last first
   * @param festivals of the next days, those switched off left out, with how many customers were
   *     greeted for each
   * @param festivalsOff those switched off
   * @param lists saved filters that a greeting can go to
   * @param names of the customers of the few, by id
   */
  record Shown(
      LocalDate today,
      List<CareDue.Item> few,
      int due,
      int aDay,
      Set<Integer> checks,
      List<CareStore.Ruled> rules,
      List<Tag> tags,
      List<Recent> recent,
      Map<Festival.Day, Integer> festivals,
      Set<Festival> festivalsOff,
      List<SavedFilter> lists,
      Map<Long, String> names) {

    String name(long customer) {
      return names.getOrDefault(customer, "");
    }

    /** What a rule is called by its tag; '' for all customers. */
    String whose(CareRule rule) {
      return rules.stream()
          .filter(ruled -> ruled.rule().id() == rule.id())
          .findFirst()
          .flatMap(CareStore.Ruled::tag)
          .map(Tag::name)
          .orElse("");
    }
  }

  /** Touches of one day, kind and words: one, or what went to many. */
  record Recent(List<CareStore.Logged> touches) {
    Touch first() {
      return touches.getFirst().touch();
    }
  }

  private record Same(LocalDate date, Touch.Kind kind, String text) {}

  private final Session session;
  private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
  private final StringProperty textName = new SimpleStringProperty("");
  private final Refresh refresh;

  public CareViewModel(Session session) {
    this.session = session;
    refresh = new Refresh(session, this::load);
  }

  @Override
  public Refresh refresh() {
    return refresh;
  }

  /** Null until the journal has been read. */
  ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  private void load() {
    LocalDate today = session.today();
    session.background().run(() -> read(session.journal(), today), shown::set);
  }

  private static Shown read(Journal journal, LocalDate today) {
    CareStore care = journal.care();
    CareDue due = care.due(today);
    int aDay = journal.settings().get(Setting.CARE_A_DAY);
    List<CareDue.Item> few =
        due.few(aDay).values().stream().<CareDue.Item>flatMap(List::stream).toList();
    return new Shown(
        today,
        few,
        due.items().size(),
        aDay,
        new TreeSet<>(journal.settings().get(Setting.USAGE_CHECKS)),
        care.rules(),
        journal.customers().tags(),
        recent(care.between(today.minusDays(RECENT_DAYS), today)),
        festivals(care, today),
        journal.settings().get(Setting.FESTIVALS_OFF),
        journal.customers().savedFilters().stream()
            .filter(saved -> saved.filter().text().isBlank())
            .toList(),
        journal.customers().names(few.stream().map(CareDue.Item::customer).toList()));
  }

  private static Map<Festival.Day, Integer> festivals(CareStore care, LocalDate today) {
    Map<Festival.Day, Integer> greeted = new LinkedHashMap<>();
    for (Festival.Day day : care.festivals(today, today.plusDays(FESTIVAL_DAYS))) {
      greeted.put(day, care.greeted(day));
    }
    return greeted;
  }

  private static List<Recent> recent(List<CareStore.Logged> touches) {
    Map<Same, List<CareStore.Logged>> together = new LinkedHashMap<>();
    for (CareStore.Logged each : touches) {
      Touch touch = each.touch();
      together
          .computeIfAbsent(
              new Same(touch.date(), touch.kind(), touch.text()), s -> new ArrayList<>())
          .add(each);
    }
    return together.values().stream().map(Recent::new).toList();
  }

  /** Logs what is due with the date of today. */
  void log(CareDue.Item item) {
    Shown there = shown.get();
    String name = there == null ? "" : there.name(item.customer());
    Touch touch = new Touch(0, item.customer(), Optional.empty(), session.today(), item.kind(), "");
    session.change(
        () -> session.journal().careBook().log(touch),
        id -> session.notices().changed("care.logged", name));
  }

  void deleteTouch(CareStore.Logged logged) {
    session.change(
        () -> session.journal().careBook().deleteTouch(logged.touch().id()),
        () -> session.notices().changed("care.deleted", logged.customerName()));
  }

  /**
   * @param tag as typed; blank for all customers
   */
  void addRule(
      String tag, Touch.Kind kind, String perYear, Runnable saved, Consumer<Refusal> refused) {
    session.changeUnlessRefused(
        () -> {
          int often = number(perYear, new Refusal("care.rule.often", CareRule.MOST));
          return session.journal().careBook().saveRule(Optional.of(tag), kind, often);
        },
        id -> {
          session.notices().changed("care.rule.saved");
          saved.run();
        },
        refused);
  }

  void deleteRule(CareRule rule) {
    session.change(
        () -> session.journal().careBook().deleteRule(rule.id()),
        () -> session.notices().changed("care.rule.deleted"));
  }

  void setADay(String typed, Consumer<Refusal> refused) {
    session.changeUnlessRefused(
        () -> {
          session
              .journal()
              .careBook()
              .setADay(number(typed, new Refusal("care.a.day.range", Setting.MOST_CARE_A_DAY)));
          return true;
        },
        done -> session.notices().changed("care.settings.saved"),
        refused);
  }

  /**
   * @param typed numbers of days with anything between them; none for no checks
   */
  void setChecks(String typed, Consumer<Refusal> refused) {
    session.changeUnlessRefused(
        () -> {
          Set<Integer> days = new TreeSet<>();
          for (String part : typed.strip().split("[^0-9]+")) {
            if (!part.isEmpty()) {
              days.add(number(part, new Refusal("care.usage.range", Setting.LATEST_USAGE_CHECK)));
            }
          }
          session.journal().careBook().setUsageChecks(days);
          return true;
        },
        done -> session.notices().changed("care.settings.saved"),
        refused);
  }

  private static int number(String typed, Refusal otherwise) {
    String digits = typed.strip();
    if (!digits.matches("\\d{1,4}")) {
      throw otherwise;
    }
    return Integer.parseInt(digits);
  }

  void setFestival(Festival festival, boolean isOn) {
    session.change(
        () -> session.journal().careBook().setFestival(festival, isOn),
        () -> session.notices().changed("care.settings.saved"));
  }

  /**
   * Finds whom a greeting goes to, and gives their ids.
   *
   * @param filter those it shows
   */
  void greet(CustomerFilter filter, Consumer<List<Long>> then) {
    LocalDate today = session.today();
    session
        .background()
        .run(
            () ->
                session.journal().customers().list(today).stream()
                    .filter(listed -> filter.fits(listed.known(), today))
                    .map(listed -> listed.customer().id())
                    .toList(),
            then);
  }

  /** A message to these customers. */
  DraftViewModel draft(Collection<Long> customers, Touch.Kind kind) {
    return new DraftViewModel(session, List.copyOf(customers), kind, textName);
  }
}
