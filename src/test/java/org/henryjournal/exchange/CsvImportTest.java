package org.henryjournal.exchange;

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
import java.util.concurrent.CancellationException;
import org.henryjournal.domain.Customer;
import org.henryjournal.domain.Outcome;
import org.henryjournal.domain.VisitDraft;
import org.henryjournal.domain.VisitKind;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.Progress;
import org.henryjournal.journal.TestJournal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvImportTest {

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

  private ImportPreview preview(String text) throws IOException {
    return CsvImport.preview(file(text), ImportKind.VISITS, journal, TODAY, Progress.NONE);
  }

  private ImportPreview customers(String text) throws IOException {
    return CsvImport.preview(file(text), ImportKind.CUSTOMERS, journal, TODAY, Progress.NONE);
  }

  private Optional<Long> write(ImportPreview preview) {
    return CsvImport.write(journal, preview);
  }

  @Test
  void a_chinese_sheet_becomes_visits() throws Exception {
    ImportPreview preview = preview(CHINESE);

    assertThat(preview.leftOut()).isEmpty();
    assertThat(preview.columns().getFirst())
        .isEqualTo(new ImportPreview.Column("日期", ImportField.DATE));
    VisitDraft visit = preview.fresh().visits().getFirst();
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

    ImportPreview preview =
        CsvImport.preview(file(all), ImportKind.VISITS, journal, TODAY, Progress.NONE);
    assertThat(preview.fresh().visits().getFirst().customer()).isEqualTo("华联超市");
  }

  @ParameterizedTest
  @CsvSource({"';'", "'\t'", "','"})
  void separators(String separator) throws Exception {
    String table =
        "Date,Client,Result,Remarks\n2009/1/12,Acme,follow up,\"a\"\"b\"\n".replace(",", separator);
    for (String text : List.of(table, "sep=" + separator + "\r\n" + table)) {
      VisitDraft visit = preview(text).fresh().visits().getFirst();
      assertThat(visit.customer()).isEqualTo("Acme");
      assertThat(visit.note()).isEqualTo("a\"b");
      assertThat(visit.date()).isEqualTo(LocalDate.of(2009, 1, 12));
    }
  }

  @Test
  void rows_that_cannot_be_read_are_named_and_the_rest_goes_in() throws Exception {
    ImportPreview preview =
        preview(
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
            """);

    assertThat(preview.rejected())
        .extracting(RejectedRow::line, RejectedRow::key)
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
    assertThat(preview.rejected().get(1).arguments()).containsExactly("32.13.2009");
    assertThat(preview.leftOut()).containsExactly("age");
    assertThat(write(preview)).isPresent();
    assertThat(journal.visits().ofDay(LocalDate.of(2009, 1, 12))).hasSize(2);
    assertThat(journal.visits().ofDay(LocalDate.of(2009, 1, 12)).getFirst().visit().time())
        .contains(LocalTime.of(9, 30));
  }

  @Test
  void the_same_file_twice_adds_nothing_and_equal_rows_are_counted() throws Exception {
    String row = "2009-01-12,Acme,follow up\n";
    String header = "date,customer,outcome\n";
    write(preview(header + row + row));
    assertThat(journal.visits().ofDay(LocalDate.of(2009, 1, 12))).hasSize(2);
    long seq = journal.seq();

    ImportPreview again = preview(header + row + row);
    assertThat(again.fresh().size()).isZero();
    assertThat(again.there()).isEqualTo(2);
    assertThat(write(again)).isEmpty();
    assertThat(journal.seq()).isEqualTo(seq);

    ImportPreview more = preview(header + row + row.replace("Acme", " ACME ") + row);
    assertThat(more.fresh().size()).isEqualTo(1);
  }

  @Test
  void what_came_between_preview_and_writing_is_not_written_twice() throws Exception {
    ImportPreview first = preview("date,customer,outcome\n2009-01-12,Acme,lost\n");
    write(first);
    assertThat(write(first)).isEmpty();
  }

  @Test
  void taking_back_restores() throws Exception {
    TestJournal.log(journal, TODAY, "Acme !deal 500");
    var before = journal.visits().ofDay(TODAY);
    String text =
        "date,customer,contact,outcome,amount\n2009-01-12,Acme,Li,won,5\n2009-01-13,New,,no,\n";
    long batch = write(preview(text)).orElseThrow();
    assertThat(journal.customers().size()).isEqualTo(2);
    assertThat(journal.batches().all().getFirst().file()).isEqualTo("table.csv");

    journal.imports().takeBack(batch);
    assertThat(journal.customers().size()).isEqualTo(1);
    assertThat(journal.visits().ofDay(TODAY)).isEqualTo(before);
    assertThat(journal.visits().ofDay(LocalDate.of(2009, 1, 12))).isEmpty();
    assertThat(journal.batches().all()).isEmpty();
    assertThat(preview(text).fresh().size()).isEqualTo(2);
  }

  @Test
  void customers_with_all_their_columns() throws Exception {
    ImportPreview preview =
        customers(
            "名称,行业,电话,邮箱,微信,地址,来源,生日,意向金额(万元),备注,余额\n"
                + "华联超市,零售,010-1,a@b.cn,hl,北京,转介绍,1980/5/6,2,老客户,7\n"
                + "华联超市,零售,,,,,,,,,\n,,,,,,,,5,,\n");
    Customer customer = preview.fresh().customers().getFirst();
    assertThat(preview.fresh().size()).isEqualTo(1);
    assertThat(preview.there()).isEqualTo(1);
    assertThat(preview.rejected()).extracting(RejectedRow::line).containsExactly(4L);
    assertThat(preview.leftOut()).containsExactly("余额");
    assertThat(customer.expectedAmount()).contains(new BigDecimal("20000.00"));
    assertThat(customer.birthday()).contains(LocalDate.of(1980, 5, 6));
    assertThat(customer.phone()).isEqualTo("010-1");
    assertThat(customer.source()).isEqualTo("转介绍");
    assertThat(customer.created()).isEqualTo(TODAY);
    write(preview);
    assertThat(journal.customers().find("华联超市").orElseThrow().wechat()).isEqualTo("hl");
    assertThat(customers("name\n华联超市\n").fresh().size()).isZero();
  }

  @Test
  void a_time_behind_the_date_is_kept_and_midnight_is_none() throws Exception {
    List<VisitDraft> visits =
        preview(
                "date,customer,outcome\n2009-01-12 10:30:00,A,won\n2009/1/12 0:00,B,won\n"
                    + "2009-01-12T15:05:00+08:00,C,won\n1/13/2009 3:15 PM,D,won\n")
            .fresh()
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
  void an_assumed_order_of_day_and_month_is_said() throws Exception {
    assertThat(preview("date,customer,outcome\n3/4/2026,A,won\n").remarks())
        .containsExactly("import.dates.assumed");
    assertThat(preview("date,customer,outcome\n3/4/2026,A,won\n13/4/2026,A,won\n").remarks())
        .containsExactly("import.dates.day.first");
  }

  @Test
  void cancelling_reads_no_further() throws Exception {
    Path file = file("date,customer,outcome\n" + "2009-01-12,Acme,lost\n".repeat(5_000));
    assertThatThrownBy(
            () ->
                CsvImport.preview(
                    file,
                    ImportKind.VISITS,
                    journal,
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
  void what_a_file_holds_is_guessed() throws Exception {
    assertThat(CsvImport.guess(file(CHINESE))).contains(ImportKind.VISITS);
    assertThat(CsvImport.guess(file("公司;电话\nA;1\n"))).contains(ImportKind.CUSTOMERS);
    assertThat(CsvImport.guess(file("a,b\n1,2\n"))).isEmpty();
  }
}
