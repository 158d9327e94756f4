package org.henryjournal.exchange.whole;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.henryjournal.journal.TestJournal.CLOCK;
import static org.henryjournal.journal.TestJournal.TODAY;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.henryjournal.domain.Refusal;
import org.henryjournal.exchange.ExportSource;
import org.henryjournal.exchange.exports.Export;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.Progress;
import org.henryjournal.journal.TestJournal;
import org.henryjournal.text.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no whole export gives a sentence, and nothing is written. */
@Execution(ExecutionMode.CONCURRENT)
class WholeReaderTest {

  private static final String CUSTOMER = "{\"id\":1,\"name\":\"Acme\",\"created\":\"2026-11-22\"}";

  @TempDir Path folder;
  private Journal empty;

  @BeforeEach
  void open() {
    empty = TestJournal.open(folder);
  }

  @AfterEach
  void nothing_was_written() {
    assertThat(empty.seq()).isZero();
    empty.close();
  }

  private Path export(Export format) throws IOException {
    Path there = Files.createDirectories(folder.resolve("full"));
    Path file = folder.resolve("bad." + format.extension());
    try (Journal full = TestJournal.open(there)) {
      if (full.seq() == 0) {
        TestJournal.log(full, TODAY, "Acme !deal 200 >fri #dairy @Wang tasted");
        TestJournal.log(full, TODAY, "华联超市 试吃样品 😀");
      }
      ExportSource source = new ExportSource(full, CLOCK, new Messages(Messages.Language.ENGLISH));
      format.write(source, file, Progress.NONE);
    }
    return file;
  }

  private String refuses(Path file) {
    String[] key = new String[1];
    assertThatThrownBy(() -> WholeReader.into(empty, file))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              key[0] = refusal.key();
              for (Messages.Language language : Messages.Language.values()) {
                assertThat(new Messages(language).get(refusal)).contains("bad.");
              }
            });
    return key[0];
  }

  private String refuses(String json) throws IOException {
    return refuses(Files.writeString(folder.resolve("bad.json"), json));
  }

  private static String tables(String tables) {
    return "{\"henry-export\":1,\"schema\":3,\"journal\":\"x\",\"tables\":{" + tables + "}}\n";
  }

  @Test
  void what_older_henrys_did_not_say_is_not_said() throws IOException {
    Path old =
        Files.writeString(
            folder.resolve("old.json"),
            tables("\"customer\":[" + CUSTOMER + "]").replace("\"schema\":3", "\"schema\":1"));
    try (Journal other = TestJournal.open(Files.createDirectories(folder.resolve("other")))) {
      assertThat(WholeReader.into(other, old)).isEqualTo(1);
      assertThat(other.customers().find("acme").orElseThrow().ways().phone()).isEmpty();
    }
  }

  @Test
  void a_newer_one_is_not_guessed_at() throws IOException {
    assertThat(refuses(tables("").replace("\"schema\":3", "\"schema\":99")))
        .isEqualTo("whole.newer");
    assertThat(refuses(tables("").replace("export\":1", "export\":2"))).isEqualTo("whole.newer");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{\"henry-export\":1}",
        "{\"henry-export\":\"1\",\"schema\":3,\"tables\":{}}",
        "{\"henry-export\":1,\"schema\":0,\"tables\":{}}",
        "{\"henry-export\":1,\"tables\":{},\"schema\":3}",
        "{\"henry-export\":1,\"schema\":3,\"tables\":[]}",
        "{\"henry-export\":1,\"schema\":3,\"tables\":{}} x",
        "{\"henry-export\":1,\"schema\":3,\"tables\":{\"customer\":{}}}",
        "{\"henry-export\":1,\"schema\":3,\"tables\":{\"customer\":[[]]}}",
        "{\"henry-export\":1,\"schema\":3,\"tables\":{\"tag\":[],\"tag\":[]}}",
        "{\"henry-export\":1,\"schema\":3,\"tables\":{\"tag\":[{\"id\":1,\"id\":2}]}}",
        "{\"henry-export\":1,\"schema\":3,\"tables\":{\"tag\":[{\"id\":1,\"name\":{}}]}}"
      })
  void json_that_henry_did_not_write(String json) throws IOException {
    assertThat(refuses(json)).isIn("whole.broken", "whole.damaged.line");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "whole.unknown.table    | 'index_state':[]",
        "whole.unknown.column   | 'customer':[{'id':1,'name':'a','created':'2026-11-22','x':1}]",
        "whole.lacks            | 'customer':[{'id':1,'name':'a'}]",
        "whole.lacks            | 'customer':[{'name':'a','created':'2026-11-22'}]",
        "whole.value            | 'customer':[{'id':1,'name':'a','created':'2026-13-22'}]",
        "whole.value            | 'customer':[{'id':1.5,'name':'a','created':'2026-11-22'}]",
        "whole.value            | 'goal_month':[{'id':1,'goal':1,'amount':1.234}]",
        "whole.value            | 'goal_month':[{'id':1,'goal':1,'amount':1e999999999}]",
        "whole.value            | 'goal_month':[{'id':1,'goal':1,'amount':12345678901234}]",
        "whole.value            | 'visit':[{'id':1,'time':'09:00:00.5'}]",
        "whole.value            | 'day_note':[{'id':1,'date':'2026-11-22','no_target':'yes'}]",
        "whole.twice            | 'tag':[{'id':7,'name':'a'},{'id':7,'name':'b'}]",
        "whole.reference        | 'contact':[{'id':4,'customer':9,'name':'Wang'}]",
        "whole.reference        | 'goal_month':[{'id':4,'goal':9,'month_start':'2026-01-01','amount':1}]",
        "whole.row              | 'bin':[{'id':1,'at':'2026-11-22T12:00','kind':'SHOE','title':'x','content':''}]",
        "whole.row              | 'bin':[{'id':1,'at':'2026-11-22T12:00','kind':'VISIT','title':'x','content':'x'}]",
        "whole.row              | 'setting':[{'id':1,'name':'workdays.weekdays','content':'9'}]",
        "whole.row              | 'setting':[{'id':1,'name':'alert.silent.goal.1','content':'soon'}]",
        "whole.contradicts      | 'setting':[{'id':1,'name':'a'},{'id':2,'name':'a'}]"
      })
  void rows_that_are_no_journal(String key, String tables) throws IOException {
    assertThat(refuses(tables(tables.strip().replace('\'', '"')))).isEqualTo(key.strip());
  }

  @Test
  void a_code_that_no_henry_writes() throws IOException {
    String visit =
        "{\"id\":1,\"customer\":1,\"date\":\"2026-11-22\",\"kind\":\"dance\",\"outcome\":\"deal\"}";
    assertThat(refuses(tables("\"customer\":[" + CUSTOMER + "],\"visit\":[" + visit + "]")))
        .isEqualTo("whole.row");
  }

  @ParameterizedTest
  @ValueSource(strings = {"EVERYTHING", "TABLES"})
  void cut_anywhere_or_changed_anywhere(Export format) throws IOException {
    byte[] whole = Files.readAllBytes(export(format));
    Random random = new Random(20261122);
    Path bad = folder.resolve("bad." + format.extension());
    for (int i = 0; i < 40; i++) {
      Files.write(bad, Arrays.copyOf(whole, random.nextInt(whole.length - 2)));
      assertThat(refuses(bad)).startsWith("whole.");
    }
    for (int i = 0; i < 60; i++) {
      byte[] changed = whole.clone();
      changed[random.nextInt(changed.length)] ^= (byte) (1 + random.nextInt(255));
      Files.write(bad, changed);
      try {
        // What still reads is a change that the format cannot know of: in a letter, or a time.
        assertThat(WholeReader.read(bad).size()).isPositive();
      } catch (Refusal e) {
        assertThat(e.key()).startsWith("whole.");
      }
    }
  }

  private Map<String, byte[]> unpacked() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(export(Export.TABLES).toFile())) {
      for (ZipEntry entry :
          (Iterable<ZipEntry>) ((Stream<ZipEntry>) zip.stream().map(e -> (ZipEntry) e))::iterator) {
        entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
    return entries;
  }

  private Path packed(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    return Files.write(folder.resolve("bad.zip"), bytes.toByteArray());
  }

  @ParameterizedTest
  @ValueSource(strings = {"../evil.csv", "/etc/x", "a\\b", "customer.csv/", "secret.csv", "x.txt"})
  void a_name_that_does_not_belong_there(String name) throws IOException {
    Map<String, byte[]> entries = unpacked();
    entries.put(name, new byte[0]);
    assertThat(refuses(packed(entries))).isEqualTo("whole.entry");
  }

  @Test
  void an_entry_twice() throws IOException {
    Map<String, byte[]> entries = unpacked();
    entries.put("customer.csx", "id\r\n".getBytes(UTF_8));
    byte[] bytes = Files.readAllBytes(packed(entries));
    String latin = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
    Path file =
        Files.write(
            folder.resolve("bad.zip"),
            latin
                .replace("customer.csx", "customer.csv")
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
    assertThat(refuses(file)).isIn("whole.entry", "whole.broken");
  }

  @Test
  void a_table_that_lacks_or_is_shorter_or_of_other_columns() throws IOException {
    Map<String, byte[]> entries = unpacked();
    byte[] visits = entries.remove("visit.csv");
    assertThat(refuses(packed(entries))).isEqualTo("whole.entry.missing");
    String text = new String(visits, UTF_8);
    String head = text.substring(0, text.indexOf('\n') + 1);
    entries.put("visit.csv", head.getBytes(UTF_8));
    assertThat(refuses(packed(entries))).isEqualTo("whole.rows");
    entries.put("visit.csv", new byte[0]);
    assertThat(refuses(packed(entries))).isEqualTo("whole.damaged");
    entries.put("visit.csv", (head + "1,2\r\n").getBytes(UTF_8));
    assertThat(refuses(packed(entries))).isEqualTo("whole.damaged");
    entries.put("visit.csv", (text + "\"").getBytes(UTF_8));
    assertThat(refuses(packed(entries))).isEqualTo("whole.damaged");
    entries.put("visit.csv", text.replace("customer,", "id,").getBytes(UTF_8));
    assertThat(refuses(packed(entries))).isIn("whole.damaged", "whole.lacks");
    entries.put("visit.csv", text.getBytes(java.nio.charset.StandardCharsets.UTF_16LE));
    assertThat(refuses(packed(entries))).startsWith("whole.");
  }

  @Test
  void a_bomb_is_not_unpacked() throws IOException {
    Map<String, byte[]> entries = unpacked();
    byte[] bomb = new byte[8 << 20];
    Arrays.fill(bomb, (byte) ' ');
    entries.put("bin.csv", bomb);
    Path file = packed(entries);
    assertThat(Files.size(file)).isLessThan(100_000);
    assertThatThrownBy(() -> WholeReader.read(file, 1 << 20))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.key()).isEqualTo("whole.too.large"));
  }

  @Test
  void too_large_is_not_read() throws IOException {
    Path file = export(Export.EVERYTHING);
    assertThatThrownBy(() -> WholeReader.read(file, 100))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.key()).isEqualTo("whole.too.large"));
  }

  @Test
  void only_an_export_is_taken_for_one() throws IOException {
    assertThat(WholeReader.recognises(export(Export.EVERYTHING))).isTrue();
    assertThat(WholeReader.recognises(export(Export.TABLES))).isTrue();
    assertThat(WholeReader.recognises(folder)).isFalse();
    assertThat(WholeReader.recognises(folder.resolve("none"))).isFalse();
    for (String other : new String[] {"", "P", "PK", "PK\3\4", "{\"a\":1}", "date,customer\n"}) {
      Path file = Files.writeString(folder.resolve("other"), other);
      assertThat(WholeReader.recognises(file)).as(other).isFalse();
    }
    Map<String, byte[]> workbook = Map.of("[Content_Types].xml", new byte[0]);
    assertThat(WholeReader.recognises(packed(workbook))).isFalse();
  }

  @Test
  void a_new_journal_is_made_whole_or_not_at_all() throws IOException {
    Path place = folder.resolve("data").resolve("new.henry");
    Path bad = Files.writeString(folder.resolve("bad.json"), tables("\"x\":[]"));
    assertThatThrownBy(() -> NewJournal.make(bad, place, CLOCK, Progress.NONE))
        .isInstanceOf(Refusal.class);
    assertThat(folder.resolve("data")).doesNotExist();
    Path contradicts =
        Files.writeString(
            folder.resolve("bad2.json"),
            tables("\"setting\":[{\"id\":1,\"name\":\"a\"},{\"id\":2,\"name\":\"a\"}]"));
    assertThatThrownBy(() -> NewJournal.make(contradicts, place, CLOCK, Progress.NONE))
        .isInstanceOf(Refusal.class);
    assertThat(folder.resolve("data")).isEmptyDirectory();
    NewJournal.make(export(Export.TABLES), place, CLOCK, Progress.NONE);
    assertThat(folder.resolve("data").toFile().list()).containsExactly("new.henry");
    try (Journal made = Journal.open(place, folder.resolve("i"), CLOCK, Progress.NONE)) {
      assertThat(made.customers().find("华联超市")).isPresent();
    }
    assertThatThrownBy(
            () -> NewJournal.make(export(Export.EVERYTHING), place, CLOCK, Progress.NONE))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.key()).isEqualTo("journal.exists"));
  }
}
