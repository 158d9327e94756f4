package org.henryjournal.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the one line that logs a visit ({@code spec} 2): customer, {@code !outcome amount}, {@code
 * >date time}, {@code #tag}, {@code @contact}, {@code ^promise} ({@link LineMark}); a time at the
 * very start is the visit's; the rest is the note. Full-width signs {@code ！》＞＃＠＾} work too. A word
 * that does not parse is named as a problem and stays in the note: nothing typed is dropped but the
 * mark that ends a name.
 */
public final class QuickEntry {

  private static final Pattern TIME_FIRST =
      Pattern.compile(
          "(\\d{1,2}[:：]\\d{2}(?:"
              + LineNames.SPACE
              + "?[aApP][mM])?)(?="
              + LineNames.SPACE
              + "|\\p{IsHan}|$)");
  private static final Pattern WORD_THEN_AMOUNT = Pattern.compile("(\\D+?)([¥￥$€£]?\\d.*)");

  /** What a stretch of the line was understood as. */
  public enum Part {
    TIME,
    CUSTOMER,
    OUTCOME,
    KIND,
    AMOUNT,
    STEP,
    TAG,
    CONTACT,
    PROMISE,
    UNREAD
  }

  /** A stretch of the line, from {@code start} up to but not including {@code end}. */
  public record Span(int start, int end, Part part) {}

  /**
   * @param known the customer, where the name is known
   * @param outcomeGiven false where the outcome is only assumed
   * @param unread words with a sign that were not understood; they are in the note
   */
  public record Result(
      VisitDraft draft,
      Optional<CustomerNames.Name> known,
      boolean outcomeGiven,
      List<Span> spans,
      List<String> unread) {

    /** A line that begins with a date: the next step of the visit logged before. */
    public boolean isStepOnly() {
      return draft.customer().isEmpty() && draft.step().isPresent();
    }
  }

  private final String line;
  private final LocalDate day;
  private final List<Span> spans = new ArrayList<>();
  private final List<String> unread = new ArrayList<>();
  private final List<LineTokens.Token> note = new ArrayList<>();
  private final List<String> tags = new ArrayList<>();
  private final List<VisitDraft.Promised> promises = new ArrayList<>();
  private String contact = "";
  private Optional<Outcome> outcome = Optional.empty();
  private Optional<VisitKind> kind = Optional.empty();
  private Optional<BigDecimal> amount = Optional.empty();
  private Optional<LocalDate> stepDate = Optional.empty();
  private Optional<LocalTime> stepTime = Optional.empty();

  private QuickEntry(String line, LocalDate day) {
    this.line = line;
    this.day = day;
  }

  /**
   * @param day the day the visit is logged on; dates to come count from it
   */
  public static Result parse(String line, LocalDate day, CustomerNames names) {
    return new QuickEntry(line, day).read(names);
  }

  /** Where the customer's name is being written: for completing it. */
  public static Span customerPart(String line, LocalDate day, CustomerNames names) {
    return parse(line, day, names).spans().stream()
        .filter(span -> span.part() == Part.CUSTOMER)
        .findFirst()
        .orElseGet(() -> new Span(afterTime(line), afterTime(line), Part.CUSTOMER));
  }

  private static int afterTime(String line) {
    int at = LineTokens.skipSpace(line, 0);
    Matcher first = TIME_FIRST.matcher(line).region(at, line.length());
    return first.lookingAt() ? LineTokens.skipSpace(line, first.end()) : at;
  }

  private Result read(CustomerNames names) {
    int at = LineTokens.skipSpace(line, 0);
    Optional<LocalTime> time = Optional.empty();
    Matcher first = TIME_FIRST.matcher(line).region(at, line.length());
    if (first.lookingAt()) {
      time = DateWords.parseTime(first.group(1).replaceAll(LineNames.SPACE, ""));
      if (time.isPresent()) {
        spans.add(new Span(first.start(1), first.end(1), Part.TIME));
        at = first.end();
      }
    }
    at = LineTokens.skipSpace(line, at);
    String rest = line.substring(at);
    Optional<CustomerNames.Name> known = names.atStart(rest);
    int nameLength =
        known.map(name -> name.name().length()).orElseGet(() -> LineNames.lengthOfUnknown(rest));
    while (nameLength > 0 && LineTokens.isSpace(rest.charAt(nameLength - 1))) {
      nameLength--;
    }
    String customer = rest.substring(0, nameLength);
    int after = at + nameLength;
    if (!customer.isEmpty()) {
      spans.add(new Span(at, after, Part.CUSTOMER));
      after = LineNames.afterMark(line, after);
    }
    LineTokens tokens = new LineTokens(line, after);
    int next = 0;
    while (next < tokens.size()) {
      next = take(tokens, next);
    }
    return new Result(
        draft(known.map(CustomerNames.Name::name).orElse(customer), time),
        known,
        outcome.isPresent(),
        List.copyOf(spans),
        List.copyOf(unread));
  }

  private VisitDraft draft(String customer, Optional<LocalTime> time) {
    String said = said();
    boolean stepOnly = customer.isEmpty();
    Optional<VisitDraft.Step> step =
        stepDate.map(date -> new VisitDraft.Step(date, stepTime, stepOnly ? said : ""));
    Outcome assumed = step.isPresent() ? Outcome.NEXT_STEP : Outcome.THINKING;
    return new VisitDraft(
        customer,
        day,
        time,
        contact,
        kind.orElse(VisitKind.IN_PERSON),
        outcome.orElse(assumed),
        amount,
        step,
        tags,
        stepOnly && step.isPresent() ? "" : said,
        VisitDraft.Details.NONE,
        promises);
  }

  /** The words of the note, parted where the line parts them. */
  private String said() {
    StringBuilder said = new StringBuilder();
    int end = -1;
    for (LineTokens.Token token : note) {
      if (end >= 0 && token.start() > end) {
        said.append(' ');
      }
      said.append(line, token.start(), token.end());
      end = token.end();
    }
    return said.toString();
  }

  /**
   * Takes one token, or a sign with the words that belong to it; returns the next token's place.
   */
  private int take(LineTokens tokens, int at) {
    LineTokens.Token token = tokens.get(at);
    if (!tokens.isSign(at)) {
      takePlain(token);
      return at + 1;
    }
    boolean bare = token.text().length() == 1;
    boolean canJoin =
        bare
            && !token.endsWithMark()
            && at + 1 < tokens.size()
            && !tokens.get(at + 1).beginsLikeASign();
    String word = canJoin ? tokens.get(at + 1).text() : token.text().substring(1);
    int taken =
        switch (LineMark.of(token.text().charAt(0)).orElse(LineMark.PROMISE)) {
          case OUTCOME -> takeOutcome(tokens, at, canJoin, word);
          case STEP -> takeStep(tokens, at, canJoin, word);
          case TAG -> bare ? 0 : takeTag(token, word);
          case CONTACT -> bare ? 0 : takeContact(tokens, at, word);
          case PROMISE -> takePromise(token);
        };
    if (taken == 0) {
      note.add(token);
      unread.add(token.text());
      spans.add(new Span(token.start(), token.end(), Part.UNREAD));
      return at + 1;
    }
    return at + taken;
  }

  private void takePlain(LineTokens.Token token) {
    if (amount.isEmpty() && AmountWords.saysMoney(token.text())) {
      amount = AmountWords.parse(token.text());
      if (amount.isPresent()) {
        spans.add(new Span(token.start(), token.end(), Part.AMOUNT));
        return;
      }
    }
    note.add(token);
  }

  private int takeTag(LineTokens.Token token, String word) {
    if (!tags.contains(word)) {
      tags.add(word);
    }
    spans.add(new Span(token.start(), token.end(), Part.TAG));
    return 1;
  }

  /**
   * One visit meets one contact, with the rank where it is the next word; a second name stays in
   * the note.
   */
  private int takeContact(LineTokens tokens, int at, String word) {
    if (!contact.isEmpty()) {
      return 0;
    }
    boolean unranked = NamedContact.parse(word).kp().isEmpty();
    String ranked = unranked ? tokens.phrase(at + 1, 1, word) : word;
    int taken = unranked && NamedContact.parse(ranked).kp().isPresent() ? 2 : 1;
    contact = taken == 2 ? ranked : word;
    Span span = new Span(tokens.get(at).start(), tokens.get(at + taken - 1).end(), Part.CONTACT);
    spans.add(span);
    return taken;
  }

  private int takePromise(LineTokens.Token token) {
    Promise.Side side = token.promises() > 1 ? Promise.Side.CUSTOMER : Promise.Side.REP;
    Optional<VisitDraft.Promised> promise = PromiseWords.read(side, token.promised(), day);
    promise.ifPresent(
        said -> {
          promises.add(said);
          spans.add(new Span(token.start(), token.end(), Part.PROMISE));
        });
    return promise.isPresent() ? 1 : 0;
  }

  private int takeOutcome(LineTokens tokens, int at, boolean joined, String word) {
    int taken = joined ? 2 : 1;
    for (int extra = 2; extra >= 0; extra--) {
      String phrase = tokens.phrase(at + taken, extra, word);
      if (!phrase.isEmpty() && takeOutcomeWord(tokens, at, taken + extra, phrase)) {
        if (Words.outcome(phrase).isPresent()) {
          return taken + extra + takeAmountAfter(tokens, at + taken + extra);
        }
        return taken + extra;
      }
    }
    Matcher glued = WORD_THEN_AMOUNT.matcher(word);
    if (glued.matches() && amount.isEmpty() && Words.outcome(glued.group(1)).isPresent()) {
      Optional<BigDecimal> money = AmountWords.parse(glued.group(2));
      if (money.isPresent() && takeOutcomeWord(tokens, at, taken, glued.group(1))) {
        amount = money;
        return taken;
      }
    }
    return 0;
  }

  private boolean takeOutcomeWord(LineTokens tokens, int at, int count, String phrase) {
    Optional<Outcome> saidOutcome = Words.outcome(phrase);
    Optional<VisitKind> saidKind = Words.kind(phrase);
    if (saidOutcome.isPresent() && outcome.isEmpty()) {
      outcome = saidOutcome;
    } else if (saidKind.isPresent() && kind.isEmpty()) {
      kind = saidKind;
    } else {
      return false;
    }
    Part part = saidOutcome.isPresent() ? Part.OUTCOME : Part.KIND;
    spans.add(new Span(tokens.get(at).start(), tokens.get(at + count - 1).end(), part));
    return true;
  }

  private int takeAmountAfter(LineTokens tokens, int at) {
    if (amount.isPresent() || at >= tokens.size()) {
      return 0;
    }
    amount = AmountWords.parse(tokens.get(at).text());
    if (amount.isEmpty()) {
      return 0;
    }
    spans.add(new Span(tokens.get(at).start(), tokens.get(at).end(), Part.AMOUNT));
    return 1;
  }

  private int takeStep(LineTokens tokens, int at, boolean joined, String word) {
    if (stepDate.isPresent()) {
      return 0;
    }
    Optional<StepWords> step = StepWords.read(tokens, at, joined ? 2 : 1, word, day);
    if (step.isEmpty()) {
      return 0;
    }
    stepDate = Optional.of(step.get().date());
    stepTime = step.get().time();
    int used = step.get().used();
    spans.add(new Span(tokens.get(at).start(), tokens.get(at + used - 1).end(), Part.STEP));
    return used;
  }
}
