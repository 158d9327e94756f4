package org.henryjournal.exchange.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.henryjournal.journal.TestJournal.TODAY;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.henryjournal.domain.NextStep;
import org.henryjournal.domain.Outcome;
import org.henryjournal.domain.ProductWords;
import org.henryjournal.domain.VisitDraft;
import org.henryjournal.domain.VisitKind;
import org.henryjournal.exchange.read.ReadOptions;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.Progress;
import org.henryjournal.journal.TestJournal;
import org.henryjournal.text.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of visits, from the file to the journal. */
class ImporterTest {

  private static final String CHINESE =
      "日期,客户名称,方式,结果,金额(元),抗拒点,备注\n2026年1月8日,华联超市,电话,成交,\"20,000\",太贵,试吃样品\n";

  @TempDir Path folder;
  private Journal journal;

  @BeforeEach
  void open() {
    journal = TestJournal.open(folder);
  }

  @AfterEach
  void close() {
    journal.close();
  }

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("table.csv"), bytes);
  }

  private Path file(String text) throws IOException {
    return file(text.getBytes(UTF_8));
  }

  private ImportFile read(Path path) {
    return ImportFile.read(path, ReadOptions.DETECT, Progress.NONE);
  }

  private ImportPlan plan(Path path) {
    ImportFile file = read(path);
    return file.plan(
        file.choices(ImportKind.VISITS, journal),
        Known.of(journal, ImportKind.VISITS, TODAY),
        TODAY,
        Progress.NONE);
  }

  private ImportPlan plan(String text) throws IOException {
    return plan(file(text));
  }

  private Optional<Long> write(String text) throws IOException {
    ImportFile file = read(file(text));
    return Importer.write(
            journal, file, file.choices(ImportKind.VISITS, journal), TODAY, Progress.NONE)
        .batch();
  }

  private static List<PlannedRow> rejected(ImportPlan plan) {
    return plan.rows().stream().filter(row -> row.problem().isPresent()).toList();
  }

  @Test
  void a_chinese_sheet_becomes_visits() throws Exception {
    ImportPlan preview = plan(CHINESE);

    assertThat(preview.leftOut()).isEmpty();
    assertThat(preview.choices().columns().getFirst()).contains(ImportField.DATE);
    VisitDraft visit = preview.visits().getFirst();
    assertThat(visit.customer()).isEqualTo("华联超市");
    assertThat(visit.date()).isEqualTo(LocalDate.of(2026, 1, 8));
    assertThat(visit.kind()).isEqualTo(VisitKind.CALL);
    assertThat(visit.outcome()).isEqualTo(Outcome.DEAL);
    assertThat(visit.amount()).contains(new BigDecimal("20000.00"));
    assertThat(visit.details().objection()).isEqualTo("太贵");
    assertThat(visit.note()).isEqualTo("试吃样品");
    assertThat(journal.visits().isEmpty()).as("a preview writes nothing").isTrue();
  }

  @ParameterizedTest
  @CsvSource({"UTF-8,''", "UTF-8,EFBBBF", "UTF-16LE,FFFE", "UTF-16BE,FEFF", "GB18030,''", "GBK,''"})
  void encodings(String charset, String mark) throws Exception {
    byte[] start = HexFormat.of().parseHex(mark);
    byte[] text = CHINESE.getBytes(Charset.forName(charset));
    byte[] all = new byte[start.length + text.length];
    System.arraycopy(start, 0, all, 0, start.length);
    System.arraycopy(text, 0, all, start.length, text.length);

    assertThat(plan(file(all)).visits().getFirst().customer()).isEqualTo("华联超市");
  }

  @ParameterizedTest
  @CsvSource({"';'", "'\t'", "','"})
  void separators(String separator) throws Exception {
    String table =
        "Date,Client,Result,Remarks\n2009/1/12,Acme,follow up,\"a\"\"b\"\n".replace(",", separator);
    for (String text : List.of(table, "sep=" + separator + "\r\n" + table)) {
      VisitDraft visit = plan(text).visits().getFirst();
      assertThat(visit.customer()).isEqualTo("Acme");
      assertThat(visit.note()).isEqualTo("a\"b");
      assertThat(visit.date()).isEqualTo(LocalDate.of(2009, 1, 12));
    }
  }

  @Test
  void rows_that_cannot_be_read_are_named_and_the_rest_goes_in() throws Exception {
    String text =
        """
            date,time,customer,kind,outcome,amount,minutes,age
            2009-01-12,,Acme,,deal,500,30,4
            ,,Acme,,deal,,,

            32.13.2009,,Acme,,deal,,,
            2009-01-12,,  ,,deal,,,
            2009-01-12,,Acme,,hmm,,,
            2009-01-12,,Acme,,,,,
            2009-01-12,,Acme,telepathy,lost,,,
            2009-01-12,99:99,Acme,call,lost,,,
            2009-01-12,,Acme,call,lost,much,,
            2009-01-12,,Acme,call,lost,,long,
            2009-01-12,,Acme,call,lost,,,5,shifted
            2009-01-12,9:30,Beta,call,won
            """;
    ImportPlan preview = plan(text);

    assertThat(rejected(preview))
        .extracting(PlannedRow::line, row -> row.problem().orElseThrow().key())
        .containsExactly(
            tuple(3L, "import.row.no.date"),
            tuple(5L, "import.row.date"),
            tuple(6L, "import.row.no.customer"),
            tuple(7L, "import.row.outcome"),
            tuple(8L, "import.row.no.outcome"),
            tuple(9L, "import.row.kind"),
            tuple(10L, "import.row.time"),
            tuple(11L, "import.row.amount"),
            tuple(12L, "import.row.minutes"),
            tuple(13L, "import.row.wide"));
    assertThat(rejected(preview).get(1).problem())
        .contains(
            new Problem("import.row.date", List.of("32.13.2009"), Optional.of(ImportField.DATE)));
    assertThat(preview.leftOut()).containsExactly("age");
    assertThat(write(text)).isPresent();
    assertThat(journal.visits().ofDay(LocalDate.of(2009, 1, 12))).hasSize(2);
    assertThat(journal.visits().ofDay(LocalDate.of(2009, 1, 12)).getFirst().visit().time())
        .contains(LocalTime.of(9, 30));
  }

  @Test
  void the_same_file_twice_adds_nothing_and_equal_rows_are_counted() throws Exception {
    String row = "2009-01-12,Acme,follow up\n";
    String header = "date,customer,outcome\n";
    write(header + row + row);
    assertThat(journal.visits().ofDay(LocalDate.of(2009, 1, 12))).hasSize(2);
    long seq = journal.seq();

    assertThat(plan(header + row + row).counts())
        .isEqualTo(new ImportPlan.Counts(0, 0, 2, 0, 0, 0));
    assertThat(write(header + row + row)).isEmpty();
    assertThat(journal.seq()).isEqualTo(seq);

    ImportPlan more = plan(header + row + row.replace("Acme", " ACME ") + row);
    assertThat(more.counts().written()).isEqualTo(1);
  }

  @Test
  void taking_back_restores() throws Exception {
    TestJournal.log(journal, TODAY, "Acme !deal 500");
    var before = journal.visits().ofDay(TODAY);
    String text =
        "date,customer,contact,outcome,amount\n2009-01-12,Acme,Li,won,5\n2009-01-13,New,,no,\n";
    long batch = write(text).orElseThrow();
    assertThat(journal.customers().size()).isEqualTo(2);
    assertThat(journal.batches().all().getFirst().file()).isEqualTo("table.csv");

    journal.imports().takeBack(batch, Set.of(), Progress.NONE);
    assertThat(journal.customers().size()).isEqualTo(1);
    assertThat(journal.visits().ofDay(TODAY)).isEqualTo(before);
    assertThat(journal.visits().ofDay(LocalDate.of(2009, 1, 12))).isEmpty();
    assertThat(journal.batches().all()).isEmpty();
    assertThat(plan(text).counts().written()).isEqualTo(2);
  }

  @Test
  void a_time_behind_the_date_is_kept_and_midnight_is_none() throws Exception {
    List<VisitDraft> visits =
        plan("date,customer,outcome\n2009-01-12 10:30:00,A,won\n2009/1/12 0:00,B,won\n"
                + "2009-01-12T15:05:00+08:00,C,won\n1/13/2009 3:15 PM,D,won\n")
            .visits();
    assertThat(visits)
        .extracting(VisitDraft::time)
        .containsExactly(
            Optional.of(LocalTime.of(10, 30)),
            Optional.empty(),
            Optional.of(LocalTime.of(15, 5)),
            Optional.of(LocalTime.of(15, 15)));
    assertThat(visits.getLast().date()).isEqualTo(LocalDate.of(2009, 1, 13));
  }

  @Test
  void an_assumed_order_of_day_and_month_is_said_and_can_be_decided() throws Exception {
    String unclear = "date,customer,outcome\n3/4/2026,A,won\n";
    assertThat(plan(unclear).remarks()).containsOnlyKeys("import.dates.assumed");
    assertThat(plan(unclear + "13/4/2026,A,won\n").remarks())
        .containsOnlyKeys("import.dates.day.first");

    ImportFile file = read(file(unclear));
    ImportPlan decided =
        file.plan(
            file.choices(ImportKind.VISITS)
                .withDates(Optional.of(ImportChoices.DateOrder.DAY_FIRST)),
            Known.NOTHING,
            TODAY,
            Progress.NONE);
    assertThat(decided.visits().getFirst().date()).isEqualTo(LocalDate.of(2026, 4, 3));
    assertThat(decided.remarks()).isEmpty();
  }

  @Test
  void cancelling_reads_no_further() throws Exception {
    Path file = file("date,customer,outcome\n" + "2009-01-12,Acme,lost\n".repeat(5_000));
    ImportFile read = read(file);
    assertThatThrownBy(
            () ->
                Importer.write(
                    journal,
                    read,
                    read.choices(ImportKind.VISITS),
                    TODAY,
                    (done, total) -> {
                      assertThat(done).isLessThanOrEqualTo(total);
                      if (done > total / 2) {
                        throw new CancellationException();
                      }
                    }))
        .isInstanceOf(CancellationException.class);
    assertThat(journal.visits().isEmpty()).isTrue();
  }

  @Test
  void titles_above_the_headers_and_headers_said_again_are_passed_over() throws Exception {
    ImportPlan plan =
        plan(
            "拜访记录 2026,,\n制表：李,,\n日期,客户名称,结果\n2026-01-08,华联,成交\n"
                + "日期,客户名称,结果\n2026-01-09,华联,拒绝\n");
    assertThat(plan.visits()).hasSize(2);
    assertThat(plan.counts().rejected()).isZero();
    assertThat(plan.remarks()).containsEntry("import.headers.repeated", 1);
  }

  @Test
  void a_mended_cell_is_read_instead() throws Exception {
    ImportFile file = read(file("date,customer,outcome\n2009-01-12,Acme,hmm\n"));
    ImportChoices choices = file.choices(ImportKind.VISITS);
    assertThat(file.plan(choices, Known.NOTHING, TODAY, Progress.NONE).isEmpty()).isTrue();
    ImportPlan mended =
        file.plan(choices.withCell(new CellAt(2, 2), "won"), Known.NOTHING, TODAY, Progress.NONE);
    assertThat(mended.visits().getFirst().outcome()).isEqualTo(Outcome.DEAL);
  }

  @Test
  void what_columns_hold_is_remembered_by_their_headers() throws Exception {
    String text = "Tag,Wer,Ergebnis\n2009-01-12,Acme,won\n";
    ImportFile file = read(file(text));
    ImportChoices choices =
        file.choices(ImportKind.VISITS, journal)
            .withColumn(0, Optional.of(ImportField.DATE))
            .withColumn(1, Optional.of(ImportField.CUSTOMER))
            .withColumn(2, Optional.of(ImportField.OUTCOME));
    Importer.write(journal, file, choices, TODAY, Progress.NONE);

    assertThat(read(file(text.replace("2009", "2010"))).choices(ImportKind.VISITS, journal))
        .isEqualTo(choices);
    assertThat(read(file("Tag,Wer,Was\n1,2,3\n")).choices(ImportKind.VISITS, journal).columns())
        .containsOnly(Optional.empty());
  }

  @Test
  void a_field_is_held_by_one_column_unless_it_can_be_joined() throws Exception {
    ImportChoices choices =
        read(file("date,customer,outcome,note,remark\n1,2,3,4,5\n")).choices(ImportKind.VISITS);
    assertThat(choices.columns().subList(3, 5)).containsOnly(Optional.of(ImportField.NOTE));
    assertThat(choices.withColumn(3, Optional.of(ImportField.DATE)).columns())
        .startsWith(Optional.empty())
        .contains(Optional.of(ImportField.DATE), Optional.of(ImportField.NOTE));
  }

  @Test
  void a_next_step_is_kept_by_the_visit_that_came_of_it() throws Exception {
    write(
        "日期,客户名称,结果,下次拜访日期,下一步\n2026-01-08,华联,考虑中,2026-01-10,带样品\n"
            + "2026-01-12,华联,考虑中,2027-01-15,\n2026-01-13,华联,未接触,,寄资料\n");
    assertThat(journal.steps().closedBetween(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1)))
        .extracting(planned -> planned.step().what(), planned -> planned.step().state())
        .containsExactly(tuple("带样品", NextStep.State.KEPT));
    assertThat(journal.steps().dueBy(LocalDate.of(2027, 12, 31))).hasSize(1);
    assertThat(journal.visits().ofDay(LocalDate.of(2026, 1, 13)).getFirst().visit().note())
        .as("words without a date stay with the note")
        .isEqualTo("寄资料");
  }

  @Test
  void what_a_file_holds_is_guessed() throws Exception {
    assertThat(read(file(CHINESE)).guess()).contains(ImportKind.VISITS);
    assertThat(read(file("公司;电话\nA;1\n")).guess()).contains(ImportKind.CUSTOMERS);
    assertThat(read(file("First Name,Last Name,Mobile Phone\nA,B,1\n")).guess())
        .contains(ImportKind.CONTACTS);
    assertThat(read(file("客户名称,签单日期,签单金额\nA,2026-01-08,1\n")).guess()).contains(ImportKind.DEALS);
    assertThat(read(file("a,b\n1,2\n")).guess()).isEmpty();
  }

  @Test
  void the_first_row_of_a_file_without_headers_is_a_row() throws Exception {
    ImportFile file = read(file("华联超市,2026-01-08,成交,20000\n永辉,2026-01-09,拒绝,\n"));
    assertThat(file.headers()).containsExactly("", "", "", "");
    ImportChoices choices =
        file.choices(ImportKind.VISITS)
            .withColumn(0, Optional.of(ImportField.CUSTOMER))
            .withColumn(1, Optional.of(ImportField.DATE))
            .withColumn(2, Optional.of(ImportField.OUTCOME))
            .withColumn(3, Optional.of(ImportField.AMOUNT));
    assertThat(file.plan(choices, Known.NOTHING, TODAY, Progress.NONE).visits())
        .extracting(VisitDraft::customer)
        .containsExactly("华联超市", "永辉");
    assertThat(read(file("Wer,Wann\nA,2026-01-08\n")).headers()).containsExactly("Wer", "Wann");
  }

  @Test
  void what_a_column_can_hold_is_what_has_headers_in_their_order() {
    assertThat(ImportKind.DEALS.fields())
        .containsExactly(
            ImportField.DATE,
            ImportField.CUSTOMER,
            ImportField.AMOUNT,
            ImportField.PRODUCT,
            ImportField.QUANTITY,
            ImportField.CONTACT,
            ImportField.KIND,
            ImportField.OUTCOME,
            ImportField.NOTE);
    for (ImportKind kind : ImportKind.values()) {
      assertThat(kind.fields()).containsAll(kind.needed());
    }
  }

  private String sold(LocalDate day) {
    return journal.visits().ofDay(day).stream()
        .map(entry -> ProductWords.written(entry.sold()))
        .collect(Collectors.joining("|"));
  }

  @Test
  void what_deals_sold_is_read_in_words_or_with_a_quantity_and_goes_with_them() throws Exception {
    ImportFile file =
        read(
            file(
                """
                客户,签单日期,金额,产品名称,数量
                华联,2026-01-08,500,牛奶250ml,30箱
                永辉,2026-01-08,600,牛奶 5箱；奶酪 300元,
                万家,2026-01-08,700,牛奶,很多
                """));
    assertThat(file.guess()).contains(ImportKind.DEALS);
    Importer.Written written =
        Importer.write(
            journal, file, file.choices(ImportKind.DEALS, journal), TODAY, Progress.NONE);
    assertThat(rejected(written.plan()))
        .extracting(row -> row.problem().orElseThrow().key())
        .containsExactly("import.row.quantity");
    assertThat(sold(LocalDate.of(2026, 1, 8))).isEqualTo("牛奶250ml 30|牛奶 5; 奶酪 ¥300");
    journal.imports().takeBack(written.batch().orElseThrow(), Set.of(), Progress.NONE);
    assertThat(journal.products().all()).isEmpty();
    assertThat(journal.visits().isEmpty()).isTrue();
  }

  @Test
  void a_product_of_a_visit_that_sold_nothing_stays_with_its_note() throws Exception {
    List<VisitDraft> visits =
        plan("date,customer,outcome,product,qty,note\n"
                + "2026-01-08,Acme,deal,milk,3,x\n2026-01-09,Acme,thinking,milk,3,x\n")
            .visits();
    assertThat(visits)
        .extracting(v -> v.note(), v -> ProductWords.written(v.sale().products()))
        .containsExactly(tuple("x", "milk 3"), tuple("x\nmilk 3", ""));
  }

  @Test
  void missing_columns_are_named() throws Exception {
    assertThat(plan("customer,phone\nAcme,1\n").missing())
        .containsExactly(ImportField.DATE, ImportField.OUTCOME);
    assertThat(plan("customer,phone\nAcme,1\n").rows()).isEmpty();
  }

  @Test
  void rejected_rows_can_be_mended_in_their_file_and_imported() throws Exception {
    ImportFile file =
        read(file("date,customer,outcome,note\n2009-01-12,Acme,hmm,=1+1\n2009-01-13,B,won,\n"));
    ImportPlan plan =
        file.plan(file.choices(ImportKind.VISITS), Known.NOTHING, TODAY, Progress.NONE);
    Path rejects = folder.resolve("rejects.csv");
    new RejectsFile(new Messages(Messages.Language.CHINESE)).write(rejects, file, plan);

    assertThat(Files.readString(rejects)).contains("行号,无法导入的原因,date", "2,", "hmm");
    Files.writeString(rejects, Files.readString(rejects).replace(",hmm,", ",won,"));
    assertThat(plan(rejects).visits())
        .extracting(VisitDraft::customer, VisitDraft::note)
        .containsExactly(tuple("Acme", "=1+1"));
  }
}
