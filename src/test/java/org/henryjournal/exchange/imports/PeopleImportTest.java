package org.henryjournal.exchange.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.henryjournal.journal.TestJournal.TODAY;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.henryjournal.domain.Birthday;
import org.henryjournal.domain.Contact;
import org.henryjournal.domain.Customer;
import org.henryjournal.domain.CustomerNames;
import org.henryjournal.domain.Grade;
import org.henryjournal.domain.Tag;
import org.henryjournal.exchange.read.ReadOptions;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.Progress;
import org.henryjournal.journal.TestJournal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of customers and contacts, from the file to the journal. */
class PeopleImportTest {

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

  private ImportFile read(String text) throws IOException {
    Path path = Files.write(folder.resolve("people.csv"), text.getBytes(UTF_8));
    return ImportFile.read(path, ReadOptions.DETECT, Progress.NONE);
  }

  private ImportPlan plan(ImportKind kind, String text, UnaryOperator<ImportChoices> decide)
      throws IOException {
    ImportFile file = read(text);
    return file.plan(
        decide.apply(file.choices(kind, journal)),
        Known.of(journal, kind, TODAY),
        TODAY,
        Progress.NONE);
  }

  private ImportPlan write(ImportKind kind, String text, UnaryOperator<ImportChoices> decide)
      throws IOException {
    ImportFile file = read(text);
    return Importer.write(
            journal, file, decide.apply(file.choices(kind, journal)), TODAY, Progress.NONE)
        .plan();
  }

  private ImportPlan customers(String text) throws IOException {
    return write(ImportKind.CUSTOMERS, text, choices -> choices);
  }

  private ImportPlan contacts(String text) throws IOException {
    return write(ImportKind.CONTACTS, text, choices -> choices);
  }

  private static UnaryOperator<ImportChoices> all(OnDuplicate choice) {
    return choices -> choices.withOtherwise(choice);
  }

  private Customer customer(String name) {
    return journal.customers().find(name).orElseThrow();
  }

  private List<Contact> contactsOf(String name) {
    return journal.customers().contacts(customer(name).id());
  }

  private List<String> names() {
    return journal.customers().names().stream().map(CustomerNames.Name::name).toList();
  }

  private static List<PlannedRow.State> states(ImportPlan plan) {
    return plan.rows().stream().map(PlannedRow::state).toList();
  }

  private static final String SHEET =
      "客户名称,联系人,决策级别,手机,联系人电话,邮箱,微信,客户等级,行业,地址,来源,生日,意向金额(万元),标签,备注,余额\n"
          + "华联超市,王总,KP1,138 0000 1111,13900002222,a@b.cn,hl,A类,零售,北京,转介绍,1980/5/6,2,乳品；大客户,老客户,7\n";

  @Test
  void a_chinese_sheet_with_all_its_columns() throws Exception {
    ImportPlan plan = customers(SHEET + ",,,,,,,,,,,,5,,,\n");
    assertThat(plan.counts()).isEqualTo(new ImportPlan.Counts(1, 0, 0, 0, 0, 1));
    assertThat(plan.leftOut()).containsExactly("余额");

    Customer customer = customer("华联超市");
    assertThat(customer.ways().phone()).isEqualTo("138 0000 1111");
    assertThat(customer.ways().wechat()).isEqualTo("hl");
    assertThat(customer.expectedAmount()).contains(new BigDecimal("20000.00"));
    assertThat(customer.source()).isEqualTo("转介绍");
    assertThat(customer.created()).isEqualTo(TODAY);
    assertThat(contactsOf("华联超市"))
        .extracting(Contact::name, Contact::kp, c -> c.ways().phone(), Contact::birthday)
        .containsExactly(tuple("王总", Optional.of(1), "13900002222", Birthday.read("1980-05-06")));
    assertThat(journal.customers().tags(customer.id()))
        .extracting(Tag::name)
        .containsExactlyInAnyOrder("乳品", "大客户");
    assertThat(journal.grades().history(customer.id()).stageAt(TODAY).grade()).contains(Grade.A);

    long seq = journal.seq();
    assertThat(customers(SHEET).counts()).isEqualTo(new ImportPlan.Counts(0, 0, 1, 0, 0, 0));
    assertThat(journal.seq()).as("the same file twice adds nothing").isEqualTo(seq);
  }

  @Test
  void rows_of_one_customer_with_several_contacts_make_one_customer() throws Exception {
    customers("客户,联系人,电话\n华联,王总,010-1234567\n华联,李姐,\n 华 联 ,王总,\n");
    assertThat(names()).containsExactly("华联");
    assertThat(contactsOf("华联")).extracting(Contact::name).containsExactly("王总", "李姐");
    assertThat(customer("华联").ways().phone()).isEqualTo("010-1234567");
  }

  @Test
  void a_row_for_each_person_gives_each_its_own_phone() throws Exception {
    String text = "客户名称,联系人,手机,微信\n华联,王总,13800001111,wang\n华联,张三,13700003333,zhang\n";
    assertThat(customers(text).counts()).isEqualTo(new ImportPlan.Counts(1, 1, 0, 1, 0, 0));
    assertThat(customer("华联").ways().phone()).isEqualTo("13800001111");
    assertThat(contactsOf("华联"))
        .extracting(Contact::name, c -> c.ways().phone(), c -> c.ways().wechat())
        .containsExactly(tuple("王总", "", ""), tuple("张三", "13700003333", "zhang"));
    assertThat(customers(text).counts()).isEqualTo(new ImportPlan.Counts(0, 0, 2, 0, 0, 0));
  }

  @Test
  void a_duplicate_is_found_by_phone_then_email_then_name() throws Exception {
    customers("name,phone,email\nAcme,+86 138 0000 1111,x@acme.cn\n");
    ImportPlan plan =
        plan(
            ImportKind.CUSTOMERS,
            "name,phone,email\nOther,13800001111,\nThird,,X@ACME.cn\nACME,,new@acme.cn\n"
                + "Fourth,13800002222,\n",
            choices -> choices);
    assertThat(plan.rows())
        .extracting(
            PlannedRow::state,
            row -> row.match().map(Match::by),
            row -> row.match().map(Match::customer))
        .containsExactly(
            tuple(PlannedRow.State.SKIPPED, Optional.of(Match.By.PHONE), Optional.of("Acme")),
            tuple(PlannedRow.State.SKIPPED, Optional.of(Match.By.EMAIL), Optional.of("Acme")),
            tuple(PlannedRow.State.SKIPPED, Optional.of(Match.By.NAME), Optional.of("Acme")),
            tuple(PlannedRow.State.NEW, Optional.empty(), Optional.empty()));
  }

  @Test
  void skip_update_and_keep_both() throws Exception {
    customers("name,phone,note,address\nAcme,13800001111,old,Beijing\n");
    String text = "name,phone,note,industry\nAcme,13900002222,new,dairy\n";

    assertThat(states(customers(text))).containsExactly(PlannedRow.State.SKIPPED);
    assertThat(customer("Acme").ways().phone()).isEqualTo("13800001111");

    ImportPlan updated = write(ImportKind.CUSTOMERS, text, all(OnDuplicate.UPDATE));
    assertThat(updated.rows().getFirst().match().orElseThrow().differences())
        .extracting(Match.Difference::field, Match.Difference::there, Match.Difference::after)
        .contains(
            tuple(ImportField.PHONE, "13800001111", "13900002222"),
            tuple(ImportField.INDUSTRY, "", "dairy"));
    Customer acme = customer("Acme");
    assertThat(acme.ways().phone()).isEqualTo("13900002222");
    assertThat(acme.address()).as("what the row does not say stays").isEqualTo("Beijing");
    assertThat(acme.note())
        .as("nothing that was known is lost")
        .contains("old", "new", "13800001111");
    assertThat(states(write(ImportKind.CUSTOMERS, text, all(OnDuplicate.UPDATE))))
        .containsExactly(PlannedRow.State.THERE);

    String other = text.replace("13900002222", "13700003333");
    write(ImportKind.CUSTOMERS, other, choices -> choices.withDuplicate(2, OnDuplicate.KEEP));
    assertThat(names()).containsExactly("Acme", "Acme (2)");
    assertThat(customer("Acme (2)").ways().phone()).isEqualTo("13700003333");
  }

  @Test
  void an_update_is_taken_back_to_what_was_before() throws Exception {
    customers("name,phone,note,tags,grade\nAcme,13800001111,old,vip,A\n");
    Customer before = customer("Acme");
    write(
        ImportKind.CUSTOMERS,
        "name,industry,tags,contact,grade\nAcme,food,dairy,Wang,B\nNew,food,dairy,Li,C\n",
        all(OnDuplicate.UPDATE));
    assertThat(customer("Acme")).isNotEqualTo(before);
    assertThat(journal.customers().tags(before.id())).hasSize(2);

    long batch = journal.batches().all().getFirst().id();
    assertThat(journal.imports().takeBackUnlessEdited(batch, Progress.NONE)).isEmpty();

    assertThat(customer("Acme")).isEqualTo(before);
    assertThat(names()).containsExactly("Acme");
    assertThat(contactsOf("Acme")).isEmpty();
    assertThat(journal.customers().tags(before.id())).extracting(Tag::name).containsExactly("vip");
    assertThat(journal.grades().history(before.id()).stageAt(TODAY).grade()).contains(Grade.A);
    assertThat(journal.check(folder.resolve("scratch"), Progress.NONE)).isEmpty();
  }

  @Test
  void birthdays_in_any_form_and_titles_are_of_the_person() throws Exception {
    String sheet = "客户,联系人,职务,生日\n华联,王总,总经理,农历八月十五\n华联,李姐,采购,5月17日\n张三,,老板,1980/5/6\n";
    customers(sheet);
    assertThat(contactsOf("华联"))
        .extracting(Contact::name, Contact::title, c -> c.birthday().orElseThrow().code())
        .containsExactly(tuple("王总", "总经理", "lunar 08-15"), tuple("李姐", "采购", "--05-17"));
    assertThat(customer("华联").birthday()).isEmpty();
    assertThat(customer("华联").note()).isEmpty();
    assertThat(customer("张三").birthday()).isEqualTo(Birthday.read("1980-05-06"));
    assertThat(customer("张三").note()).isEqualTo("老板");
    assertThat(customers(sheet).counts().written()).as("the same file twice").isZero();

    write(ImportKind.CUSTOMERS, "客户,联系人,职务,生日\n华联,李姐,采购经理,1990-05-17\n", all(OnDuplicate.UPDATE));
    assertThat(customers("客户,联系人,生日\n华联,李姐,5月17日\n").counts().written()).isZero();
    assertThat(contactsOf("华联").getLast().title()).isEqualTo("采购经理");
    assertThat(contactsOf("华联").getLast().birthday())
        .as("a year that is known stays")
        .isEqualTo(Birthday.read("1990-05-17"));

    assertThat(customers("客户,生日\n大润发,很久以前\n大发,1080-05-17\n").counts().written()).isZero();
  }

  @Test
  void birthdays_without_a_year_have_the_day_first_where_the_column_has() throws Exception {
    customers("name,birthday\nA,17/5/1980\nB,3/4\nC,20/6\n");
    assertThat(customer("B").birthday()).isEqualTo(Birthday.read("3 April"));
    assertThat(customer("C").birthday()).isEqualTo(Birthday.read("20 June"));
    customers("name,birthday\nD,5/17/1980\nE,3/4\n");
    assertThat(customer("E").birthday()).isEqualTo(Birthday.read("4 March"));
  }

  @Test
  void google_contacts_old_and_new() throws Exception {
    contacts(
        "First Name,Middle Name,Last Name,Organization Name,Organization Title,Birthday,Notes,Labels,"
            + "E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Value,"
            + "Address 1 - Formatted\n"
            + "Anna,Maria,Smith,Acme,Buyer,1980-02-03,likes tea,* myContacts ::: vip,Work,a@acme.com,"
            + "Work,+44 20 1234 5678 ::: +44 20 8765 4321,,\"1 High St\nLondon\"\n"
            + "伟,,王,,,,,* myContacts,,,Mobile,138 0000 1111,,\n");
    assertThat(contactsOf("Acme"))
        .extracting(Contact::name, c -> c.ways().phone(), c -> c.ways().email())
        .containsExactly(
            tuple("Anna Maria Smith", "+44 20 1234 5678, +44 20 8765 4321", "a@acme.com"));
    assertThat(contactsOf("Acme"))
        .extracting(Contact::title, Contact::birthday)
        .containsExactly(tuple("Buyer", Birthday.read("1980-02-03")));
    assertThat(customer("Acme").note()).isEqualTo("Anna Maria Smith: likes tea");
    assertThat(customer("Acme").address()).isEqualTo("1 High St London");
    assertThat(journal.customers().tags(customer("Acme").id()))
        .extracting(Tag::name)
        .containsExactly("vip");
    assertThat(customer("王伟").ways().phone()).isEqualTo("138 0000 1111");

    assertThat(
            contacts(
                    "Name,Given Name,Family Name,Group Membership,E-mail 1 - Type,E-mail 1 - Value,"
                        + "Phone 1 - Type,Phone 1 - Value,Organization 1 - Name,Organization 1 - Title\n"
                        + "Bob Lee,Bob,Lee,* friends,*,bob@x.com,Mobile,13700001111,X Ltd,CEO\n")
                .counts()
                .written())
        .isEqualTo(1);
    assertThat(contactsOf("X Ltd")).extracting(Contact::name).containsExactly("Bob Lee");
  }

  @Test
  void outlook_hubspot_pipedrive_salesforce() throws Exception {
    contacts(
        "\"First Name\",\"Last Name\",\"Company\",\"Job Title\",\"Business Street\",\"Business City\","
            + "\"Business Phone\",\"Mobile Phone\",\"E-mail Address\",\"Categories\"\n"
            + "Eva,Braun,Molkerei,Einkauf,Weg 1,Ulm,+49 731 123456,+49 170 1234567,e@m.de,dairy\n");
    assertThat(contactsOf("Molkerei").getFirst().ways().phone())
        .isEqualTo("+49 731 123456, +49 170 1234567");
    assertThat(customer("Molkerei").address()).isEqualTo("Weg 1, Ulm");
    contacts(
        "Record ID,First Name,Last Name,Email,Phone Number,Contact owner,Associated Company\n"
            + "1,Joe,Fox,joe@fox.com,,Me,Fox Inc\n");
    contacts(
        "Person - Name,Person - Organization,Person - Phone,Person - Email\n"
            + "Pia,Pipe AG,0311234567,p@pipe.io\n");
    contacts(
        "First Name,Last Name,Account Name,Title,Phone,Email\nSal,Force,Cloud Co,VP,,s@c.com\n");
    assertThat(names()).containsExactly("Molkerei", "Fox Inc", "Pipe AG", "Cloud Co");

    ImportPlan deals =
        write(
            ImportKind.DEALS,
            "Opportunity Name,Account Name,Close Date,Amount,Stage\n"
                + "Big,Cloud Co,2026-03-02,\"12,500.00\",Closed Won\n"
                + "Small,Cloud Co,2026-04-02,100,Prospecting\n",
            choices -> choices);
    assertThat(deals.counts()).isEqualTo(new ImportPlan.Counts(1, 0, 0, 0, 0, 1));
    assertThat(
            journal
                .visits()
                .ofDay(LocalDate.of(2026, 3, 2))
                .getFirst()
                .deal()
                .orElseThrow()
                .amount())
        .contains(new BigDecimal("12500.00"));
  }

  @Test
  void a_contact_of_a_known_company_is_new_there_and_a_known_one_is_compared() throws Exception {
    customers("name,phone\n华联,010-1234567\n");
    contacts("姓名,公司,手机\n王总,华联,13800001111\n");
    assertThat(contactsOf("华联")).hasSize(1);
    ImportPlan plan =
        write(
            ImportKind.CONTACTS,
            "姓名,公司,手机,微信\n王总,华联,138-0000-1111,ww\n李姐,华联,13900002222,\n",
            all(OnDuplicate.UPDATE));
    assertThat(states(plan)).containsExactly(PlannedRow.State.UPDATED, PlannedRow.State.NEW);
    assertThat(contactsOf("华联"))
        .extracting(Contact::name, c -> c.ways().phone(), c -> c.ways().wechat())
        .containsExactly(tuple("王总", "13800001111", "ww"), tuple("李姐", "13900002222", ""));
    assertThat(names()).containsExactly("华联");
  }

  @Test
  void amounts_with_a_decimal_comma() throws Exception {
    customers("name;amount\nA;1.234,50\nB;1.234\nC;12,5\nD;€ 2 000,00\n");
    assertThat(List.of("A", "B", "C", "D"))
        .extracting(name -> customer(name).expectedAmount().orElseThrow().toPlainString())
        .containsExactly("1234.50", "1234.00", "12.50", "2000.00");
  }
}
