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
 * problem and stays in the note: nothing typed is dropped but the mark that ends a name.
 */
public final class QuickEntry {

  private static final String SIGNS = "!！>》＞#＃@＠";
  private static final String WIDE_SIGNS = "！》＞＃＠";
  private static final String MARKS = ",，、;；。";
  private static final String SPACE = "[\\p{javaWhitespace}\\p{javaSpaceChar}]";
  private static final Pattern TIME_FIRST =
      Pattern.compile(
          "(\\d{1,2}[:：]\\d{2}(?:" + SPACE + "?[aApP][mM])?)(?=" + SPACE + "|\\p{IsHan}|$)");
  private static final Pattern NAME_ENDS =
      Pattern.compile(
          (SPACE + "{2,}|" + SPACE + "+[-–—]+" + SPACE) + "|(?<!\\d)[,，:：;；。]|[,，:：;；。](?!\\d)");

  /** What parts a name from the note and belongs to neither. */
  private static final Pattern AFTER_NAME =
      Pattern.compile(SPACE + "*[,，:：;；。]+|" + SPACE + "+[-–—]+(?=" + SPACE + "|$)");

  /** No date with its time is longer; what is longer is not searched for one. */
  private static final int LONGEST_STEP = 40;

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

  /**
   * A word of the line.
   *
   * @param text without the marks that end it
   */
  private record Token(int start, int end, String text) {

    boolean endsWithMark() {
      return text.length() < end - start;
    }
  }

  private final String line;
  private final LocalDate day;
  private final List<Span> spans = new ArrayList<>();
  private final List<String> unread = new ArrayList<>();
  private final List<Token> note = new ArrayList<>();
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
        .orElseGet(() -> new Span(afterTime(line), afterTime(line), Part.CUSTOMER));
  }

  private static int afterTime(String line) {
    int at = skipSpace(line, 0);
    Matcher first = TIME_FIRST.matcher(line).region(at, line.length());
    return first.lookingAt() ? skipSpace(line, first.end()) : at;
  }

  private Result read(CustomerNames names) {
    int at = skipSpace(line, 0);
    Optional<LocalTime> time = Optional.empty();
    Matcher first = TIME_FIRST.matcher(line).region(at, line.length());
    if (first.lookingAt()) {
      time = DateWords.parseTime(first.group(1).replaceAll(SPACE, ""));
      if (time.isPresent()) {
        spans.add(new Span(first.start(1), first.end(1), Part.TIME));
        at = first.end();
      }
    }
    at = skipSpace(line, at);
    String rest = line.substring(at);
    Optional<CustomerNames.Name> known = names.atStart(rest);
    int nameLength = known.map(name -> name.name().length()).orElseGet(() -> unknownName(rest));
    while (nameLength > 0 && isSpace(rest.charAt(nameLength - 1))) {
      nameLength--;
    }
    String customer = rest.substring(0, nameLength);
    int after = at + nameLength;
    if (!customer.isEmpty()) {
      spans.add(new Span(at, after, Part.CUSTOMER));
      Matcher mark = AFTER_NAME.matcher(line).region(after, line.length());
      after = mark.lookingAt() ? mark.end() : after;
    }
    List<Token> tokens = tokens(after);
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
        VisitDraft.Details.NONE);
  }

  /** The words of the note, parted where the line parts them. */
  private String said() {
    StringBuilder said = new StringBuilder();
    int end = -1;
    for (Token token : note) {
      if (end >= 0 && token.start() > end) {
        said.append(' ');
      }
      said.append(line, token.start(), token.end());
      end = token.end();
    }
    return said.toString();
  }

  /**
   * An unknown name ends at the first sign; before that at a comma or colon (not one inside a
   * number), a dash or two spaces; and, where its first word is Chinese, at the first space.
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
    int at = skipSpace(line, from);
    while (at < line.length()) {
      boolean sign = isSignAt(line, at);
      int end = at + 1;
      while (end < line.length() && !isSpace(line.charAt(end)) && !isSignAt(line, end)) {
        end++;
        if (sign && isWideMark(end - 1)) {
          while (end < line.length() && MARKS.indexOf(line.charAt(end)) >= 0) {
            end++;
          }
          break;
        }
      }
      int textEnd = end;
      while (textEnd > at + 1 && MARKS.indexOf(line.charAt(textEnd - 1)) >= 0) {
        textEnd--;
      }
      tokens.add(new Token(at, end, line.substring(at, textEnd)));
      at = skipSpace(line, end);
    }
    return tokens;
  }

  /** Chinese is written without spaces: there a mark, too, ends the words of a sign. */
  private boolean isWideMark(int at) {
    return "，、；。".indexOf(line.charAt(at)) >= 0
        && !(at + 1 < line.length()
            && Character.isDigit(line.charAt(at + 1))
            && Character.isDigit(line.charAt(at - 1)));
  }

  /**
   * A sign counts at the start of a word, directly after a Chinese character or mark, and, if it is
   * full-width, anywhere. A {@code 》} that closes a {@code 《} is no sign.
   */
  private static boolean isSignAt(String text, int at) {
    char c = text.charAt(at);
    if (SIGNS.indexOf(c) < 0) {
      return false;
    }
    if (c == '》' && closesATitle(text, at)) {
      return false;
    }
    if (at == 0 || isSpace(text.charAt(at - 1)) || WIDE_SIGNS.indexOf(c) >= 0) {
      return true;
    }
    return Pinyin.isHan(text.codePointBefore(at)) || "，、；。：".indexOf(text.charAt(at - 1)) >= 0;
  }

  private static boolean closesATitle(String text, int at) {
    int before = at - 1;
    while (before >= 0 && text.charAt(before) != '《' && text.charAt(before) != '》') {
      before--;
    }
    return before >= 0 && text.charAt(before) == '《';
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static int skipSpace(String line, int from) {
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
        bare
            && !token.endsWithMark()
            && at + 1 < tokens.size()
            && SIGNS.indexOf(tokens.get(at + 1).text().charAt(0)) < 0;
    String word = canJoin ? tokens.get(at + 1).text() : token.text().substring(1);
    int taken =
        switch (token.text().charAt(0)) {
          case '!', '！' -> takeOutcome(tokens, at, canJoin, word);
          case '>', '》', '＞' -> takeStep(tokens, at, canJoin, word);
          case '#', '＃' -> bare ? 0 : takeTag(token, word);
          default -> bare ? 0 : takeContact(token, word);
        };
    if (taken == 0) {
      note.add(token);
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
    note.add(token);
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

  /** The word followed by so many plain tokens, or "" where a sign, mark or the end comes first. */
  private String phrase(List<Token> tokens, int from, int extra, String word) {
    StringBuilder phrase = new StringBuilder(word);
    for (int i = from; i < from + extra; i++) {
      if (i >= tokens.size()
          || tokens.get(i - 1).endsWithMark()
          || tokens.get(i).text().chars().noneMatch(Character::isLetterOrDigit)
          || isSignAt(line, tokens.get(i).start())) {
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
    for (int extra = 1; extra >= 0; extra--) {
      String phrase = phrase(tokens, at + taken, extra, word);
      if (takeGluedStep(tokens, at, taken + extra, phrase)) {
        return taken + extra;
      }
    }
    return 0;
  }

  /** A date with its time in one word: {@code 周五10:00}, {@code 明天下午3点}. */
  private boolean takeGluedStep(List<Token> tokens, int at, int taken, String word) {
    if (word.length() > LONGEST_STEP) {
      return false;
    }
    for (int cut = word.length() - 1; cut > 0; cut--) {
      Optional<LocalDate> date = DateWords.parse(word.substring(0, cut), day);
      Optional<LocalTime> time = DateWords.parseTime(word.substring(cut));
      if (date.isPresent() && time.isPresent()) {
        stepDate = date;
        stepTime = time;
        spans.add(new Span(tokens.get(at).start(), tokens.get(at + taken - 1).end(), Part.STEP));
        return true;
      }
    }
    return false;
  }

  private int takeTimeAfter(List<Token> tokens, int at) {
    if (at >= tokens.size() || isSignAt(line, tokens.get(at).start())) {
      return 0;
    }
    String word = tokens.get(at).text();
    String second = phrase(tokens, at + 1, 1, "").strip();
    if (second.matches("(?i)[ap]m") || word.matches("[上中下]午|早上|晚上")) {
      stepTime = DateWords.parseTime(word + second);
      if (stepTime.isPresent()) {
        return 2;
      }
    }
    stepTime = DateWords.parseTime(word);
    return stepTime.isPresent() ? 1 : 0;
  }
}
