package io.orderpulse.sandbox.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderpulse.events.Event;
import io.orderpulse.events.json.EventReader;
import io.orderpulse.events.json.EventWriter;
import io.orderpulse.events.json.Rfc3339;
import io.orderpulse.events.type.EventTypes;
import io.orderpulse.events.type.EventValidator;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImportTest {

  private static final Path SAMPLES = Path.of("samples");
  private static final Path MAPPING = SAMPLES.resolve("mapping.yaml");
  private static final String HEAD = "订单号,下单时间,客户编号,商品编码,数量,单价,收货人,手机,省,市,区,详细地址\n";
  private static final String ROW =
      "A-1,2026-02-11 09:05:07,C1,S1,2,1.50,李建国,19900012345,湖北省,武汉市,洪山区,珞喻路1号\n";

  @TempDir Path folder;

  private final List<Event> orders = new ArrayList<>();
  private final List<RowError> errors = new ArrayList<>();

  @Test
  void theSampleHasTwoOrdersAndOneError() throws Exception {
    ImportResult result = run(SAMPLES.resolve("orders.csv"), MAPPING, "");
    assertThat(result.rows()).isEqualTo(4);
    assertThat(result.orders()).isEqualTo(2);
    assertThat(result.refused()).isOne();
    assertThat(errors)
        .extracting(RowError::toString)
        .containsExactly(
            "orders.csv: orders.csv 第5行 列 G 数量: '三台' 不是数字 / is no number of 0 or more");
    Event first = orders.get(0);
    assertThat(first.batch()).isTrue();
    assertThat(first.source()).isEqualTo("import/dealer-excel");
    assertThat(Rfc3339.format(first.time())).isEqualTo("2026-02-11T01:05:00.000Z");
    assertThat(first.data()).containsEntry("amount", new BigDecimal("448.00"));
    assertThat(lines(first))
        .extracting(line -> line.get("line_id"), line -> line.get("quantity"))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("L1", 2L),
            org.assertj.core.groups.Tuple.tuple("L2", 4L));
    assertThat(orders.get(1).data())
        .containsEntry("payment", "credit")
        .containsEntry("amount", new BigDecimal("1280.00"));
    for (Event order : orders) {
      Event read = new EventReader().read(new EventWriter().write(order));
      EventValidator.validate(EventTypes.find(read.type()), read.data());
      assertThat(read.batch()).isTrue();
    }
  }

  @Test
  void aSecondImportIsAResendAndAChangeIsNews() throws Exception {
    Path file = csv(HEAD + ROW, StandardCharsets.UTF_8);
    run(file, MAPPING, "");
    run(file, MAPPING, "");
    assertThat(orders).hasSize(2);
    assertThat(orders.get(1).id()).isEqualTo(orders.get(0).id());
    run(csv(HEAD + ROW.replace(",2,1.50", ",3,1.50"), StandardCharsets.UTF_8), MAPPING, "");
    assertThat(orders.get(2).id()).isNotEqualTo(orders.get(0).id()).startsWith("A-1#");
    run(csv(HEAD + ROW.replace("李建国", "李国"), StandardCharsets.UTF_8), MAPPING, "");
    assertThat(orders.get(3).id()).as("no name in an id").isEqualTo(orders.get(0).id());
    run(csv(HEAD + ROW.replace("李建国", "李国"), StandardCharsets.UTF_8), MAPPING, "2");
    assertThat(orders.get(4).id()).isEqualTo(orders.get(0).id() + "#2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GBK", "UTF-8 with mark", "UTF-16LE with mark"})
  void encodingsAreFoundOut(String encoding) throws Exception {
    String mark = encoding.endsWith("mark") ? "\uFEFF" : "";
    Charset charset = Charset.forName(encoding.split(" ")[0]);
    run(csv(mark + HEAD + ROW, charset), MAPPING, "");
    assertThat(orders).hasSize(1);
    assertThat((Map<?, ?>) orders.get(0).data().get("ship_to"))
        .isEqualTo(
            Map.of(
                "recipient", "李建国",
                "phone", "19900012345",
                "province", "湖北省",
                "city", "武汉市",
                "district", "洪山区",
                "address", "珞喻路1号"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-02-11 09:05:07 | 2026-02-11T01:05:07.000Z",
        "2026-2-1            | 2026-01-31T16:00:00.000Z",
        "2026/2/1 9:05       | 2026-02-01T01:05:00.000Z",
        "2026.02.01          | 2026-01-31T16:00:00.000Z",
        "2026年2月1日        | 2026-01-31T16:00:00.000Z",
        "2026年2月1日 9时5分 | 2026-02-01T01:05:00.000Z",
        "２０２６－０２－０１ | 2026-01-31T16:00:00.000Z",
        "20260201            | 2026-01-31T16:00:00.000Z",
        "20260201 0905       | ",
        "2026-02-01T09:05:00+09:00 | 2026-02-01T00:05:00.000Z",
        "2026-02-30x         | ",
        "昨天                | ",
      })
  void timesHaveManyForms(String text, String time) throws Exception {
    run(csv(HEAD + ROW.replace("2026-02-11 09:05:07", text), StandardCharsets.UTF_8), MAPPING, "");
    if (time == null) {
      assertThat(orders).isEmpty();
      assertThat(errors).singleElement().satisfies(e -> assertThat(e.column()).isEqualTo("B 下单时间"));
    } else {
      assertThat(orders).extracting(e -> Rfc3339.format(e.time())).containsExactly(time);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ",2,1.50, | ,2.5,1.50, | E 数量",
        ",2,1.50, | ,0,1.50, | E 数量",
        ",2,1.50, | ,2,, | F 单价",
        ",2,1.50, | ,2,-1, | F 单价",
        "A-1, | , | A 订单号",
        ",S1, | ,, | D 商品编码",
        "珞喻路1号 | '' | L 详细地址",
      })
  void anErrorNamesItsPlace(String part, String instead, String column) throws Exception {
    String row = ROW.replace(part, instead);
    run(csv(HEAD + row + ROW.replace("A-1", "A-2"), StandardCharsets.UTF_8), MAPPING, "");
    assertThat(orders).extracting(Event::orderId).containsExactly("A-2");
    assertThat(errors).singleElement().satisfies(e -> assertThat(e.column()).isEqualTo(column));
    assertThat(errors.get(0).row()).isEqualTo(2);
    assertThat(errors.toString()).doesNotContain("李建国").doesNotContain("19900012345");
  }

  @Test
  void rowsOfAnOrderStandTogether() throws Exception {
    String other = ROW.replace("A-1", "A-2");
    run(csv(HEAD + ROW + other + ROW, StandardCharsets.UTF_8), MAPPING, "");
    assertThat(orders).extracting(Event::orderId).containsExactly("A-1", "A-2");
    assertThat(errors).singleElement().satisfies(e -> assertThat(e.row()).isEqualTo(4));
  }

  @Test
  void spreadsheetsKeepNumbersDatesAndMergedCells() throws Exception {
    Path file = folder.resolve("orders.xlsx");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "test", "1.0")) {
      book.newWorksheet("说明").value(0, 0, "不是这里");
      Worksheet sheet = book.newWorksheet("订单");
      sheet.value(0, 0, "二月订单");
      String[] heads = (" " + HEAD.strip().replace("单价", "单价（元）")).split(",");
      for (int i = 0; i < heads.length; i++) {
        sheet.value(2, i, heads[i]);
      }
      sheet.value(3, 0, 20260211000123L);
      sheet.value(3, 1, LocalDateTime.of(2026, 2, 11, 9, 5, 7));
      Object[] rest = {"C1", 1001, 2, 1.5, "李建国", 19900012345L, "湖北省", "武汉市", "洪山区", "珞喻路1号"};
      for (int i = 0; i < rest.length; i++) {
        if (rest[i] instanceof Number number) {
          sheet.value(3, i + 2, number);
        } else {
          sheet.value(3, i + 2, (String) rest[i]);
        }
      }
      sheet.value(4, 3, "S2");
      sheet.value(4, 4, "１２");
      sheet.value(4, 5, "￥3.00");
      book.finish();
    }
    Files.write(file, bytes.toByteArray());
    Path mapping =
        Files.writeString(
            folder.resolve("m.yaml"),
            Files.readString(MAPPING)
                .replace("# sheet: 订单", "sheet: 订单")
                .replace("# header_row: 1", "header_row: 2"));
    ImportResult result = run(file, mapping, "");
    assertThat(errors).isEmpty();
    assertThat(result.orders()).isOne();
    Event order = orders.get(0);
    assertThat(order.orderId()).isEqualTo("20260211000123");
    assertThat(Rfc3339.format(order.time())).isEqualTo("2026-02-11T01:05:07.000Z");
    assertThat(lines(order).get(0)).containsEntry("sku", "1001").containsEntry("quantity", 2L);
    assertThat(lines(order).get(1)).containsEntry("sku", "S2").containsEntry("quantity", 12L);
    assertThat(order.data()).containsEntry("amount", new BigDecimal("39.00"));
    assertThat(((Map<?, ?>) order.data().get("ship_to")).get("phone")).isEqualTo("19900012345");
  }

  @Test
  void filesThatCannotBeReadSayWhy() throws Exception {
    Path old =
        Files.write(
            folder.resolve("old.xls"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1});
    assertThatThrownBy(() -> run(old, MAPPING, "")).hasMessageContaining("save it as .xlsx");
    Path torn = Files.writeString(folder.resolve("torn.xlsx"), "PK\u0003\u0004 and no more");
    assertThatThrownBy(() -> run(torn, MAPPING, "")).hasMessageContaining("no complete .xlsx file");
    Path empty = csv("\n\n", StandardCharsets.UTF_8);
    assertThatThrownBy(() -> run(empty, MAPPING, "")).hasMessageContaining("header_row");
    Path other = csv("甲,乙\n1,2\n", StandardCharsets.UTF_8);
    assertThatThrownBy(() -> run(other, MAPPING, ""))
        .hasMessageContaining("headers are missing")
        .hasMessageContaining("order_id [订单号, 订单编号]")
        .hasMessageContaining("[甲, 乙]");
    Path twice = csv("数量," + HEAD + ROW, StandardCharsets.UTF_8);
    assertThatThrownBy(() -> run(twice, MAPPING, ""))
        .hasMessageContaining("'数量' stands there twice");
    Path quote = csv(HEAD + ROW + "\"A-2,no end", StandardCharsets.UTF_8);
    assertThatThrownBy(() -> run(quote, MAPPING, "")).hasMessageContaining(":3: no CSV");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sku: [商品编码, SKU] | skuu: X | columns.skuu is none of",
        "order_id: [订单号, 订单编号] | | columns order_id is missing",
        "zone: Asia/Shanghai | zone: Mars | zone 'Mars'",
        "zone: Asia/Shanghai | speed: 9 | speed is none of",
        "# separator: \",\" | separator: ab | separator is one character",
        "# encoding: auto | encoding: KLINGON | encoding 'KLINGON'",
        "# header_row: 1 | header_row: no | header_row is a number",
        "columns: | columns: [ | m.yaml:",
      })
  void aSlipInTheMappingIsNamed(String part, String instead, String message) throws Exception {
    String text = Files.readString(MAPPING).replace(part, instead == null ? "" : instead);
    Path mapping = Files.writeString(folder.resolve("m.yaml"), text);
    assertThatThrownBy(() -> MappingReader.read(mapping))
        .isInstanceOf(ImportException.class)
        .hasMessageContaining(message);
  }

  @Test
  void columnsAreNamedAsSpreadsheetsDo() {
    assertThat(List.of(0, 25, 26, 51, 52, 701, 702).stream().map(SheetRow::letters))
        .containsExactly("A", "Z", "AA", "AZ", "BA", "ZZ", "AAA");
  }

  private ImportResult run(Path file, Path mapping, String revision) {
    return new SpreadsheetImport(
            file, MappingReader.read(mapping), revision, orders::add, errors::add, (r, s) -> {})
        .run();
  }

  private Path csv(String text, Charset charset) throws Exception {
    Path file = folder.resolve("orders.csv");
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(text.getBytes(charset));
    }
    return file;
  }

  @SuppressWarnings("unchecked") // as the contract says
  private static List<Map<String, Object>> lines(Event order) {
    return (List<Map<String, Object>>) order.data().get("lines");
  }
}
