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
 * >date time}, {@code #tag}, {@code @contact}; a time at the very start is the visit's; the rest is
 * the note. Full-width signs {@code ！》＞＃＠} work too. A word that does not parse is named as a
 * problem and stays in the note: nothing typed is dropped.
 */
public final class QuickEntry {

  private static final String SIGNS = "!！>》＞#＃@＠";
  private static final String WIDE_SIGNS = "！》＞＃＠";
  private static final Pattern TIME_FIRST = Pattern.compile("\\s*(\\d{1,2}[:：]\\d{2})(?=\\s|$)");
  private static final Pattern NAME_ENDS = Pattern.compile("\\s{2,}|\\s+[-–—]+\\s|[,，:：;；。]");
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

  private record Token(int start, int end, String text) {}

  private final String line;
  private final LocalDate day;
  private final List<Span> spans = new ArrayList<>();
  private final List<String> unread = new ArrayList<>();
  private final List<String> note = new ArrayList<>();
  private final List<String> tags = new ArrayList<>();
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
        .orElse(new Span(0, 0, Part.CUSTOMER));
  }

  private Result read(CustomerNames names) {
    int at = 0;
    Optional<LocalTime> time = Optional.empty();
    Matcher first = TIME_FIRST.matcher(line);
    if (first.lookingAt()) {
      time = DateWords.parseTime(first.group(1));
      if (time.isPresent()) {
        spans.add(new Span(first.start(1), first.end(1), Part.TIME));
        at = first.end();
      }
    }
    at = skipSpace(at);
    String rest = line.substring(at);
    Optional<CustomerNames.Name> known = names.atStart(rest);
    int nameLength = known.map(name -> name.name().length()).orElseGet(() -> unknownName(rest));
    String customer = rest.substring(0, nameLength).strip();
    if (!customer.isEmpty()) {
      spans.add(new Span(at, at + customer.length(), Part.CUSTOMER));
    }
    List<Token> tokens = tokens(at + nameLength);
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
    String said = stripSeparator(String.join(" ", note));
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
        VisitDraft.Details.NONE);
  }

  /** The mark that parted an unknown name from the note is neither. */
  private static String stripSeparator(String text) {
    return text.replaceFirst("^[,，:：;；。–—-]+\\s*", "");
  }

  /**
   * An unknown name ends at the first sign; before that at a comma, colon, dash or two spaces; and,
   * where its first word is Chinese, at the first space.
   */
  private int unknownName(String text) {
    int end = text.length();
    for (int i = 0; i < text.length(); i++) {
      if (isSignAt(text, i)) {
        end = i;
        break;
      }
    }
    Matcher mark = NAME_ENDS.matcher(text).region(0, end);
    if (mark.find() && mark.start() > 0) {
      end = mark.start();
    }
    int space = 0;
    while (space < end && !isSpace(text.charAt(space))) {
      space++;
    }
    return Pinyin.hasHan(text.substring(0, space)) ? space : end;
  }

  private List<Token> tokens(int from) {
    List<Token> tokens = new ArrayList<>();
    int at = skipSpace(from);
    while (at < line.length()) {
      int end = at + 1;
      while (end < line.length() && !isSpace(line.charAt(end)) && !isSignAt(line, end)) {
        end++;
      }
      tokens.add(new Token(at, end, line.substring(at, end)));
      at = skipSpace(end);
    }
    return tokens;
  }

  /**
   * A sign counts at the start of a word, directly after a Chinese character, and, if it is
   * full-width, anywhere. A {@code 》} that closes a {@code 《} is no sign.
   */
  private static boolean isSignAt(String text, int at) {
    char c = text.charAt(at);
    if (SIGNS.indexOf(c) < 0) {
      return false;
    }
    if (c == '》' && text.lastIndexOf('《', at) > text.lastIndexOf('》', at - 1)) {
      return false;
    }
    if (at == 0 || isSpace(text.charAt(at - 1)) || WIDE_SIGNS.indexOf(c) >= 0) {
      return true;
    }
    return Pinyin.isHan(text.charAt(at - 1));
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || c == '\u00a0';
  }

  private int skipSpace(int from) {
    int at = from;
    while (at < line.length() && isSpace(line.charAt(at))) {
      at++;
    }
    return at;
  }

  /**
   * Takes one token, or a sign with the words that belong to it; returns the next token's place.
   */
  private int take(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    if (!isSignAt(line, token.start())) {
      takePlain(token);
      return at + 1;
    }
    boolean bare = token.text().length() == 1;
    boolean canJoin =
        bare && at + 1 < tokens.size() && SIGNS.indexOf(tokens.get(at + 1).text().charAt(0)) < 0;
    String word = canJoin ? tokens.get(at + 1).text() : token.text().substring(1);
    int taken =
        switch (token.text().charAt(0)) {
          case '!', '！' -> takeOutcome(tokens, at, canJoin, word);
          case '>', '》', '＞' -> takeStep(tokens, at, canJoin, word);
          case '#', '＃' -> bare ? 0 : takeTag(token, word);
          default -> bare ? 0 : takeContact(token, word);
        };
    if (taken == 0) {
      note.add(token.text());
      unread.add(token.text());
      spans.add(new Span(token.start(), token.end(), Part.UNREAD));
      return at + 1;
    }
    return at + taken;
  }

  private void takePlain(Token token) {
    if (amount.isEmpty() && AmountWords.saysMoney(token.text())) {
      amount = AmountWords.parse(token.text());
      if (amount.isPresent()) {
        spans.add(new Span(token.start(), token.end(), Part.AMOUNT));
        return;
      }
    }
    note.add(token.text());
  }

  private int takeTag(Token token, String word) {
    if (!tags.contains(word)) {
      tags.add(word);
    }
    spans.add(new Span(token.start(), token.end(), Part.TAG));
    return 1;
  }

  /** One visit meets one contact; a second name stays in the note. */
  private int takeContact(Token token, String word) {
    if (!contact.isEmpty()) {
      return 0;
    }
    contact = word;
    spans.add(new Span(token.start(), token.end(), Part.CONTACT));
    return 1;
  }

  private int takeOutcome(List<Token> tokens, int at, boolean joined, String word) {
    int taken = joined ? 2 : 1;
    for (int extra = 2; extra >= 0; extra--) {
      String phrase = phrase(tokens, at + taken, extra, word);
      if (!phrase.isEmpty() && takeOutcomeWord(tokens, at, taken + extra, phrase)) {
        int used = taken + extra;
        return used + takeAmountAfter(tokens, at + used);
      }
    }
    Matcher glued = WORD_THEN_AMOUNT.matcher(word);
    if (glued.matches() && amount.isEmpty()) {
      Optional<BigDecimal> money = AmountWords.parse(glued.group(2));
      if (money.isPresent() && takeOutcomeWord(tokens, at, taken, glued.group(1))) {
        amount = money;
        return taken;
      }
    }
    return 0;
  }

  /** The word followed by so many plain tokens, or "" where there are not so many. */
  private String phrase(List<Token> tokens, int from, int extra, String word) {
    StringBuilder phrase = new StringBuilder(word);
    for (int i = from; i < from + extra; i++) {
      if (i >= tokens.size() || isSignAt(line, tokens.get(i).start())) {
        return "";
      }
      phrase.append(' ').append(tokens.get(i).text());
    }
    return phrase.toString();
  }

  private boolean takeOutcomeWord(List<Token> tokens, int at, int count, String phrase) {
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

  private int takeAmountAfter(List<Token> tokens, int at) {
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

  private int takeStep(List<Token> tokens, int at, boolean joined, String word) {
    if (stepDate.isPresent()) {
      return 0;
    }
    int taken = joined ? 2 : 1;
    for (int extra = 1; extra >= 0; extra--) {
      String phrase = phrase(tokens, at + taken, extra, word);
      Optional<LocalDate> date = phrase.isEmpty() ? Optional.empty() : DateWords.parse(phrase, day);
      if (date.isPresent()) {
        stepDate = date;
        int used = taken + extra;
        used += takeTimeAfter(tokens, at + used);
        spans.add(new Span(tokens.get(at).start(), tokens.get(at + used - 1).end(), Part.STEP));
        return used;
      }
    }
    return takeGluedStep(tokens, at, taken, word);
  }

  /** A date with its time in one word: {@code 周五10:00}, {@code 明天下午3点}. */
  private int takeGluedStep(List<Token> tokens, int at, int taken, String word) {
    for (int cut = word.length() - 1; cut > 0; cut--) {
      Optional<LocalDate> date = DateWords.parse(word.substring(0, cut), day);
      Optional<LocalTime> time = DateWords.parseTime(word.substring(cut));
      if (date.isPresent() && time.isPresent()) {
        stepDate = date;
        stepTime = time;
        spans.add(new Span(tokens.get(at).start(), tokens.get(at + taken - 1).end(), Part.STEP));
        return taken;
      }
    }
    return 0;
  }

  private int takeTimeAfter(List<Token> tokens, int at) {
    if (at >= tokens.size()) {
      return 0;
    }
    stepTime = DateWords.parseTime(tokens.get(at).text());
    return stepTime.isPresent() ? 1 : 0;
  }
}
