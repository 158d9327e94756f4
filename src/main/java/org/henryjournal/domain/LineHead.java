package org.henryjournal.domain;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who was visited and when, wherever a line says it: day and time at the beginning, behind the
 * customer, before the first sign or at the very end; the customer by its name anywhere. What it
 * takes is blanked in {@link #text}, so that every place of the line keeps its number; a name
 * inside a sentence stays there.
 */
final class LineHead {

  private static final Pattern ARROW = Pattern.compile("[-－—]+[>＞]");
  private static final Pattern NEW_CUSTOMER =
      Pattern.compile("(?i)(?:新客户|新增客户|新客|new customer|new)\\s*[:：]\\s*");
  private static final String MARKS = ",，、;；。:：";

  /** No date, time or word of the trade is longer. */
  private static final int MOST_OF_A_WORD = 24;

  private final StringBuilder text;
  private final LocalDate base;
  private final CustomerNames names;
  private final List<QuickEntry.Span> spans = new ArrayList<>();
  private Optional<LocalDate> date = Optional.empty();
  private boolean proposesDate;
  private Optional<LocalTime> time = Optional.empty();
  private String customer = "";
  private String contact = "";
  private Optional<CustomerNames.Name> known = Optional.empty();
  private List<CustomerNames.Name> candidates = List.of();
  private int at;
  private int nameStart;
  private int nameEnd;

  private LineHead(String line, LocalDate base, CustomerNames names) {
    this.text = new StringBuilder(line);
    this.base = base;
    this.names = names;
    Matcher arrow = ARROW.matcher(line);
    while (arrow.find()) {
      if (arrow.start() == 0 || !LineTokens.isSignAt(line, arrow.end() - 1)) {
        blank(arrow.start(), arrow.end() - 1);
      }
    }
  }

  static LineHead read(String line, LocalDate base, CustomerNames names) {
    LineHead head = new LineHead(line, base, names);
    head.read();
    return head;
  }

  private void read() {
    at = LineTokens.skipSpace(text.toString(), 0);
    if (names.atStart(text.substring(at)).isEmpty()) {
      when();
    }
    nameStart = at;
    nameEnd = at;
    findCustomer();
    if (date.isEmpty() || time.isEmpty()) {
      at = LineTokens.skipSpace(text.toString(), nameEnd);
      standingAlone(at);
      beforeSign();
      atEnd();
    }
    if (date.isEmpty() && !customer.isEmpty()) {
      inNote();
    }
  }

  /** A day that the note tells of stays there. */
  private void inNote() {
    int start = nameEnd;
    while (start < text.length() && date.isEmpty()) {
      int end = nextSign(start);
      boolean isSign = start > nameEnd;
      int told = isSign ? Math.min(end, endOfWord(start)) : start;
      Optional<Found<LocalDate>> found =
          isSign && !mayTell(start - 1)
              ? Optional.empty()
              : DayInNote.find(text.substring(told, end), base);
      date = found.map(Found::value);
      proposesDate = found.isPresent();
      start = end + 1;
    }
  }

  private int endOfWord(int from) {
    int end = from;
    while (end < text.length()
        && !LineTokens.isSpace(text.charAt(end))
        && MARKS.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  /** Behind a next step and a promise, what is said is still to come. */
  private boolean mayTell(int sign) {
    LineMark mark = LineMark.of(text.charAt(sign)).orElse(LineMark.PROMISE);
    return mark != LineMark.STEP && mark != LineMark.PROMISE;
  }

  private void findCustomer() {
    String rest = text.substring(at);
    Matcher isNew = NEW_CUSTOMER.matcher(rest);
    Optional<CustomerNames.Name> first = names.atStart(rest);
    if (first.isPresent()) {
      known = first;
      take(at, at + first.get().name().length(), first.get().name());
    } else if (isNew.lookingAt()) {
      int start = at + isNew.end();
      take(start, start + lengthOfUnknown(text.substring(start)), "");
      blank(at, start);
      spans.add(new QuickEntry.Span(at, start, QuickEntry.Part.NEW));
    } else {
      NameInLine inLine = new NameInLine(names, text.toString(), at, endOfNames(rest));
      Optional<CustomerNames.Place> place = inLine.find();
      boolean isContact = place.isEmpty();
      if (isContact) {
        place = inLine.findContact().filter(found -> mayBeMet(found, rest));
      }
      if (place.isPresent() && place.get().names().size() == 1) {
        known = Optional.of(place.get().names().getFirst());
        contact = isContact ? text.substring(place.get().start(), place.get().end()) : "";
        inLine(place.get());
      } else {
        candidates = place.map(CustomerNames.Place::names).orElse(List.of());
        unknown(rest);
      }
    }
  }

  /** Behind the name of a customer who is not known, a contact is one of theirs. */
  private boolean mayBeMet(CustomerNames.Place place, String rest) {
    int length = lengthOfUnknown(rest);
    return place.start() == at
        || length == 0
        || !mayBeName(rest, length)
        || NameInLine.leads(text.substring(at, place.start()));
  }

  private void unknown(String rest) {
    int length = lengthOfUnknown(rest);
    if (length > 0 && mayBeName(rest, length)) {
      take(at, at + length, "");
    }
  }

  private boolean mayBeName(String rest, int length) {
    return !isNoName(rest.substring(0, length)) && !NameInLine.beginsSentence(rest);
  }

  /** Behind a sign another customer is only spoken of, where a name stands before it. */
  private int endOfNames(String rest) {
    int length = lengthOfUnknown(rest);
    return length > 0 && mayBeName(rest, length) ? nextSign(at) : text.length();
  }

  private static int lengthOfUnknown(String rest) {
    int length = LineNames.lengthOfUnknown(rest);
    while (length > 0 && LineTokens.isSpace(rest.charAt(length - 1))) {
      length--;
    }
    return length;
  }

  /** No date, time, amount or word of the trade is a customer. */
  private boolean isNoName(String words) {
    return words.length() <= MOST_OF_A_WORD
        && !isCapital(words)
        && (PastWords.parse(words, base).isPresent()
            || DateWords.parse(words, base).isPresent()
            || TimeWords.parse(words).isPresent()
            || AmountWords.saysMoney(words)
            || Words.outcome(words).isPresent()
            || Words.kind(words).isPresent()
            || TimeWords.afterHalfDay(words, 0) == words.length());
  }

  /** Before the sign of an outcome: {@code Next !deal} tells of a customer of this name. */
  private boolean isCapital(String words) {
    int sign = nextSign(at);
    return words.length() > 1
        && Character.isUpperCase(words.charAt(0))
        && Character.isLowerCase(words.charAt(1))
        && Words.outcome(words).isPresent()
        && sign < text.length()
        && LineMark.of(text.charAt(sign)).filter(mark -> mark == LineMark.OUTCOME).isPresent();
  }

  /** Takes the name at the beginning, with the mark that ends it. */
  private void take(int start, int end, String name) {
    if (end > start) {
      customer = name.isEmpty() ? text.substring(start, end) : name;
      nameStart = start;
      nameEnd = end;
      spans.add(new QuickEntry.Span(start, end, namePart()));
      int after = LineNames.afterMark(text.toString(), end);
      blank(start, after);
      nameEnd = after;
    }
  }

  /** A name inside a sentence stays in the note, so that the sentence can be read. */
  private void inLine(CustomerNames.Place place) {
    customer = place.names().getFirst().name();
    boolean inSentence = isInSentence(place.start());
    nameEnd = place.end();
    if (inSentence) {
      spans.add(new QuickEntry.Span(place.start(), place.end(), namePart()));
    } else {
      take(place.start(), place.end(), customer);
    }
  }

  private QuickEntry.Part namePart() {
    return contact.isEmpty() ? QuickEntry.Part.CUSTOMER : QuickEntry.Part.CONTACT;
  }

  private boolean isInSentence(int start) {
    for (int i = start - 1; i >= at; i--) {
      if (LineTokens.isSignAt(text.toString(), i)) {
        return false;
      } else if (Character.isLetterOrDigit(text.charAt(i))) {
        int word = i;
        while (word > at && !LineTokens.isSpace(text.charAt(word - 1))) {
          word--;
        }
        boolean ofSign = false;
        for (int sign = word; sign >= at && !ofSign; sign--) {
          ofSign = LineTokens.isSignAt(text.toString(), sign);
        }
        return !ofSign;
      }
    }
    return false;
  }

  /** Day and time at the place reached, in either order. */
  private void when() {
    boolean more = true;
    while (more) {
      String line = text.toString();
      more = date.isEmpty() && takeDate(line, true);
      more |= time.isEmpty() && takeTime(text.toString(), true);
    }
  }

  private boolean takeDate(String line, boolean mayRunOn) {
    Optional<Found<LocalDate>> found = PastWords.at(line, at, base);
    if (found.isEmpty()
        || !(mayRunOn ? mayEnd(found.get().end()) : endsWithItsTime(found.get().end()))) {
      return false;
    }
    int end = found.get().end();
    date = Optional.of(found.get().value());
    spans.add(new QuickEntry.Span(at, end, QuickEntry.Part.DATE));
    blank(at, end);
    if ("早晚".indexOf(line.charAt(end - 1)) >= 0) {
      TimeWords.at(line, end - 1).ifPresent(said -> takeTime(end, said));
    }
    int begin = Math.max(at, end);
    at = skipMarks(begin);
    int half = TimeWords.afterHalfDay(line, at);
    if (half > at && TimeWords.at(line, at).isEmpty()) {
      spans.add(new QuickEntry.Span(at, half, QuickEntry.Part.TIME));
      blank(at, half);
      at = skipMarks(half);
    }
    return true;
  }

  private boolean takeTime(String line, boolean mayRunOn) {
    Optional<Found<LocalTime>> found = TimeWords.at(line, at);
    if (found.isEmpty()) {
      return false;
    }
    int end = found.get().end();
    boolean clock = line.substring(at, end).matches(".*[:：].*");
    boolean han = end < line.length() && Pinyin.isHan(line.codePointAt(end));
    if (!(isEnd(end) || (mayRunOn && (mayEnd(end) || (clock && han))))) {
      return false;
    }
    takeTime(at, found.get());
    at = skipMarks(end);
    return true;
  }

  private void takeTime(int from, Found<LocalTime> said) {
    time = Optional.of(said.value());
    spans.add(new QuickEntry.Span(from, said.end(), QuickEntry.Part.TIME));
    blank(from, said.end());
    at = said.end();
  }

  private boolean isEnd(int end) {
    return end >= text.length()
        || LineTokens.isSpace(text.charAt(end))
        || MARKS.indexOf(text.charAt(end)) >= 0
        || LineTokens.isSignAt(text.toString(), end);
  }

  /** Whether a day ends here, or its time follows without a space and ends: 昨天下午3点. */
  private boolean endsWithItsTime(int end) {
    String line = text.toString();
    return isEnd(end)
        || TimeWords.at(line, end).filter(said -> isEnd(said.end())).isPresent()
        || (TimeWords.afterHalfDay(line, end) > end && isEnd(TimeWords.afterHalfDay(line, end)));
  }

  /** Whether a day or time may end where the words run on without a space. */
  private boolean mayEnd(int end) {
    String line = text.toString();
    return isEnd(end)
        || TimeWords.at(line, end).isPresent()
        || TimeWords.afterHalfDay(line, end) > end
        || NameInLine.beginsSentence(line.substring(end))
        || names.atStart(line.substring(end)).isPresent()
        || new NameInLine(names, line, end, nextSign(end))
            .find()
            .filter(p -> p.start() - end <= 1)
            .isPresent();
  }

  private int skipMarks(int from) {
    int next = from;
    while (next < text.length()
        && (LineTokens.isSpace(text.charAt(next)) || ":：,，".indexOf(text.charAt(next)) >= 0)) {
      next++;
    }
    return next;
  }

  /** Day and time with spaces around them. */
  private void standingAlone(int from) {
    at = from;
    boolean more = true;
    while (more && at < text.length()) {
      more = date.isEmpty() && takeDate(text.toString(), false);
      more |= at < text.length() && time.isEmpty() && takeTime(text.toString(), false);
    }
  }

  /** The last word before the first sign. */
  private void beforeSign() {
    int sign = nextSign(nameEnd);
    int end = sign;
    while (end > nameEnd && LineTokens.isSpace(text.charAt(end - 1))) {
      end--;
    }
    int start = end;
    while (start > nameEnd && !LineTokens.isSpace(text.charAt(start - 1))) {
      start--;
    }
    if (sign < text.length() && start < end && !LineTokens.isSignAt(text.toString(), start)) {
      standingAlone(start);
    }
  }

  private int nextSign(int from) {
    int sign = from;
    while (sign < text.length() && !LineTokens.isSignAt(text.toString(), sign)) {
      sign++;
    }
    return sign;
  }

  /** A day that is all that follows the word of a sign. */
  private void atEnd() {
    String line = text.toString();
    int last = line.length();
    for (int i = line.length() - 1; i >= nameEnd && last == line.length(); i--) {
      if (LineTokens.isSignAt(line, i)) {
        last = i;
      }
    }
    if (last == line.length()
        || LineMark.of(line.charAt(last)).orElse(LineMark.PROMISE) != LineMark.OUTCOME) {
      return;
    }
    int word = last;
    while (word < line.length() && !LineTokens.isSpace(line.charAt(word))) {
      word++;
    }
    int start = LineTokens.skipSpace(line, word);
    Optional<Found<LocalDate>> found =
        start < line.length() ? PastWords.at(line, start, base.minusDays(1)) : Optional.empty();
    if (date.isEmpty() && found.filter(f -> line.substring(f.end()).isBlank()).isPresent()) {
      standingAlone(start);
    }
  }

  private void blank(int start, int end) {
    for (int i = start; i < end; i++) {
      text.setCharAt(i, ' ');
    }
  }

  /** The line with spaces in place of what was taken. */
  String text() {
    return text.toString();
  }

  List<QuickEntry.Span> spans() {
    return spans;
  }

  Optional<LocalDate> date() {
    return date;
  }

  /** Whether the day is one that the note only tells of. */
  boolean proposesDate() {
    return proposesDate;
  }

  Optional<LocalTime> time() {
    return time;
  }

  String customer() {
    return customer;
  }

  /** Who was met, where that said who the customer is; else empty. */
  String contact() {
    return contact;
  }

  Optional<CustomerNames.Name> known() {
    return known;
  }

  /** Customers that a part of the line may mean, where it is of several. */
  List<CustomerNames.Name> candidates() {
    return candidates;
  }

  /** Where the name is written, or would be. */
  QuickEntry.Span nameSpan() {
    return spans.stream()
        .filter(span -> span.part() == QuickEntry.Part.CUSTOMER)
        .findFirst()
        .orElse(new QuickEntry.Span(nameStart, nameStart, QuickEntry.Part.CUSTOMER));
  }
}
