package org.henryjournal.journal;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.henryjournal.domain.Birthday;
import org.henryjournal.domain.Coded;
import org.henryjournal.domain.Contact;
import org.henryjournal.domain.Customer;
import org.henryjournal.domain.DayNote;
import org.henryjournal.domain.Deal;
import org.henryjournal.domain.GradeChange;
import org.henryjournal.domain.GradeRules;
import org.henryjournal.domain.ImportBatch;
import org.henryjournal.domain.Labels;
import org.henryjournal.domain.LabelsFrom;
import org.henryjournal.domain.NextStep;
import org.henryjournal.domain.PaymentTerms;
import org.henryjournal.domain.Tag;
import org.henryjournal.domain.TargetCustomer;
import org.henryjournal.domain.Visit;
import org.henryjournal.domain.VisitDraft;
import org.henryjournal.domain.Ways;
import org.henryjournal.journal.db.tables.records.ContactRecord;
import org.henryjournal.journal.db.tables.records.CustomerRecord;
import org.henryjournal.journal.db.tables.records.DayNoteRecord;
import org.henryjournal.journal.db.tables.records.DealRecord;
import org.henryjournal.journal.db.tables.records.GradeChangeRecord;
import org.henryjournal.journal.db.tables.records.ImportBatchRecord;
import org.henryjournal.journal.db.tables.records.LabelRecord;
import org.henryjournal.journal.db.tables.records.NextStepRecord;
import org.henryjournal.journal.db.tables.records.TagRecord;
import org.henryjournal.journal.db.tables.records.TargetCustomerRecord;
import org.henryjournal.journal.db.tables.records.VisitRecord;
import org.jspecify.annotations.Nullable;

/**
 * Domain records to rows and back: with {@link GradeMapping} and {@link GoalMapping} the one place
 * that knows both.
 */
final class Mapping {

  private Mapping() {}

  private static @Nullable Short small(Optional<Integer> number) {
    return number.map(Integer::shortValue).orElse(null);
  }

  private static Optional<Integer> whole(@Nullable Short number) {
    return Optional.ofNullable(number).map(Short::intValue);
  }

  private static String code(Optional<Birthday> birthday) {
    return birthday.map(Birthday::code).orElse("");
  }

  private static Optional<Birthday> birthday(String code) {
    return Optional.of(code).filter(known -> !known.isEmpty()).map(Birthday::ofCode);
  }

  static CustomerRecord row(Customer c) {
    return new CustomerRecord(
        c.id(),
        c.name(),
        c.industry(),
        c.ways().phone(),
        c.ways().email(),
        c.ways().wechat(),
        c.address(),
        c.source(),
        c.note(),
        code(c.birthday()),
        c.expectedAmount().orElse(null),
        c.created(),
        c.batch().orElse(null));
  }

  static Customer customer(CustomerRecord r) {
    return new Customer(
        r.getId(),
        r.getName(),
        r.getIndustry(),
        new Ways(r.getPhone(), r.getEmail(), r.getWechat()),
        r.getAddress(),
        r.getSource(),
        r.getNote(),
        birthday(r.getBirthday()),
        Optional.ofNullable(r.getExpectedAmount()),
        r.getCreated(),
        Optional.ofNullable(r.getBatch()));
  }

  static ContactRecord row(Contact c) {
    return new ContactRecord(
        c.id(),
        c.customer(),
        c.name(),
        c.title(),
        small(c.kp()),
        c.ways().phone(),
        c.ways().email(),
        c.ways().wechat(),
        code(c.birthday()),
        c.batch().orElse(null));
  }

  static Contact contact(ContactRecord r) {
    return new Contact(
        r.getId(),
        r.getCustomer(),
        r.getName(),
        r.getTitle(),
        whole(r.getKp()),
        new Ways(r.getPhone(), r.getEmail(), r.getWechat()),
        birthday(r.getBirthday()),
        Optional.ofNullable(r.getBatch()));
  }

  static VisitRecord row(Visit v) {
    return new VisitRecord(
        v.id(),
        v.customer(),
        v.contact().orElse(null),
        v.date(),
        v.time().orElse(null),
        v.kind(),
        v.outcome(),
        v.amount().orElse(null),
        v.details().objection(),
        v.details().reason(),
        v.details().need(),
        v.details().competitor(),
        v.note(),
        small(v.details().state()),
        v.details().minutes().orElse(null),
        v.batch().orElse(null));
  }

  static Visit visit(VisitRecord r) {
    return new Visit(
        r.getId(),
        r.getCustomer(),
        Optional.ofNullable(r.getContact()),
        r.getDate(),
        Optional.ofNullable(r.getTime()),
        r.getKind(),
        r.getOutcome(),
        Optional.ofNullable(r.getAmount()),
        r.getNote(),
        new VisitDraft.Details(
            r.getObjection(),
            r.getReason(),
            r.getNeed(),
            r.getCompetitor(),
            whole(r.getState()),
            Optional.ofNullable(r.getMinutes())),
        Optional.ofNullable(r.getBatch()));
  }

  static DealRecord row(Deal d) {
    return new DealRecord(
        d.id(),
        d.customer(),
        d.visit(),
        d.date(),
        d.amount().orElse(null),
        d.terms().map(PaymentTerms::code).orElse(""),
        d.batch().orElse(null));
  }

  static Deal deal(DealRecord r) {
    return new Deal(
        r.getId(),
        r.getCustomer(),
        r.getVisit(),
        r.getDate(),
        Optional.ofNullable(r.getAmount()),
        Optional.of(r.getTerms())
            .filter(code -> !code.isEmpty())
            .map(code -> PaymentTerms.ofCode(code).orElseThrow()),
        Optional.ofNullable(r.getBatch()));
  }

  static NextStepRecord row(NextStep s) {
    return new NextStepRecord(
        s.id(),
        s.customer(),
        s.visit().orElse(null),
        s.date(),
        s.time().orElse(null),
        s.what(),
        s.state(),
        s.closed().orElse(null),
        s.keptBy().orElse(null),
        s.reason());
  }

  static NextStep step(NextStepRecord r) {
    return new NextStep(
        r.getId(),
        r.getCustomer(),
        Optional.ofNullable(r.getVisit()),
        r.getDate(),
        Optional.ofNullable(r.getTime()),
        r.getWhat(),
        r.getState(),
        Optional.ofNullable(r.getClosed()),
        Optional.ofNullable(r.getKeptBy()),
        r.getReason());
  }

  static TargetCustomerRecord row(TargetCustomer t) {
    return new TargetCustomerRecord(t.id(), t.date(), t.customer(), t.note());
  }

  static TargetCustomer target(TargetCustomerRecord r) {
    return new TargetCustomer(r.getId(), r.getDate(), r.getCustomer(), r.getNote());
  }

  static DayNoteRecord row(DayNote n) {
    return new DayNoteRecord(n.id(), n.date(), n.text(), n.noTarget());
  }

  static DayNote dayNote(DayNoteRecord r) {
    return new DayNote(r.getId(), r.getDate(), r.getText(), r.getNoTarget());
  }

  static ImportBatchRecord row(ImportBatch b) {
    return new ImportBatchRecord(b.id(), b.at(), b.kind(), b.file(), b.lines());
  }

  static ImportBatch batch(ImportBatchRecord r) {
    return new ImportBatch(r.getId(), r.getAt(), r.getKind(), r.getFile(), r.getLines());
  }

  static TagRecord row(Tag t) {
    return new TagRecord(t.id(), t.name(), t.dimension());
  }

  static Tag tag(TagRecord r) {
    return new Tag(r.getId(), r.getName(), r.getDimension());
  }

  static GradeChangeRecord row(GradeChange g) {
    return new GradeChangeRecord(
        g.id(),
        g.customer(),
        g.date(),
        g.stage(),
        g.cause(),
        g.reason(),
        g.until().orElse(null),
        g.afterDeal());
  }

  static GradeChange gradeChange(GradeChangeRecord r) {
    return new GradeChange(
        r.getId(),
        r.getCustomer(),
        r.getDate(),
        r.getGrade(),
        r.getCause(),
        r.getReason(),
        Optional.ofNullable(r.getUntil()),
        r.getAfterDeal());
  }

  static LabelRecord row(LabelsFrom l) {
    return new LabelRecord(
        l.id(),
        l.customer(),
        l.date().orElse(null),
        l.labels().met(),
        l.labels().need(),
        l.labels().money(),
        l.labels().value(),
        l.said().stream().sorted().map(GradeRules.Label::code).collect(Collectors.joining(",")));
  }

  static LabelsFrom labels(LabelRecord r) {
    return new LabelsFrom(
        r.getId(),
        r.getCustomer(),
        Optional.ofNullable(r.getDate()),
        new Labels(r.getMet(), r.getNeed(), r.getMoney(), r.getWorth()),
        r.getSaid().isEmpty()
            ? Set.of()
            : Stream.of(r.getSaid().split(","))
                .map(code -> Coded.of(GradeRules.Label.class, code))
                .collect(Collectors.toSet()));
  }
}
