package io.orderpulse.sandbox.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.dashboards.board.Language;
import io.orderpulse.dashboards.boards.Figure;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PagesTest {

  private static final Span SPAN = Span.day(LocalDate.of(2026, 2, 14), ZoneId.of("Asia/Shanghai"));
  private static final List<FigureRow> FIGURES =
      List.of(
          new FigureRow(Figure.BREAKPOINT_RATE, 0.0031, List.of(0.0031)),
          new FigureRow(Figure.ON_TIME_SHIP_RATE, 0.987, List.of(0.987)),
          new FigureRow(Figure.COMPLAINTS, Double.NaN, List.of(Double.NaN)));

  @Test
  void shouldJudgeFiguresByTheirGoals() {
    String page = daily(Language.EN);
    assertThat(page)
        .contains("Breakpoint rate</td>\n<td class=\"number\">0.31%</td>")
        .contains("<td class=\"missed\">✗ missed</td>")
        .contains("98.70%</td>\n<td class=\"number\">≥ 98.7%</td>\n<td>✓ met</td>")
        .contains("Complaints</td>\n<td class=\"number\">–</td>")
        .contains("✗ Missed: Breakpoint rate 0.31%");
  }

  @Test
  void shouldEscapeWhatComesFromOutside() {
    assertThat(daily(Language.ZH))
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .doesNotContain("<script");
  }

  @Test
  void shouldNeedNothingFromElsewhere() {
    assertThat(daily(Language.ZH)).doesNotContain("http:", "https:", "src=", "@import", "url(");
  }

  @Test
  void shouldSpeakBothLanguages() {
    assertThat(daily(Language.ZH)).contains("晨报", "红灯清单", "已付款", "仓库主管", "02-15 10:00");
    assertThat(daily(Language.EN))
        .contains("morning report", "Red list", "warehouse lead")
        .doesNotContainPattern("[\\u4e00-\\u9fff]{2}");
  }

  @Test
  void shouldSayThatThereIsNothing() {
    Report nothing =
        new Report(
            SPAN,
            List.of(SPAN.first()),
            List.of(),
            List.of(),
            0,
            List.of(),
            new Norms(Map.of()),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    assertThat(new MonthlyPage(nothing, Language.EN).print("now")).contains("There is no data");
    assertThat(daily(Language.EN)).doesNotContain("There is no data");
  }

  @Test
  void shouldNameTheOrdersWithMostComplaints() {
    assertThat(new MonthlyPage(report(), Language.EN).print("now"))
        .contains("O-9", "02-14 10:00", "picked → label printed 60 min, paid → in the ERP 41 min<");
  }

  @Test
  void shouldMeasureTheirBlanksByTheNormOfTheWay() {
    assertThat(new MonthlyPage(report(), Language.EN).print("now"))
        .contains(
            "picked → label printed</td>\n<td class=\"number\">60 min</td>\n"
                + "<td class=\"number\">1</td>\n<td class=\"number\">60 min</td>")
        .contains("paid → in the ERP</td>\n<td class=\"number\">–</td>");
  }

  @Test
  void shouldLeaveThreeMinutesAndADayInTransitWhereNothingIsUsual() {
    Norms norms = new Norms(Map.of("a → b", 60.0, "logistics.scanned → logistics.scanned", 36e3));
    assertThat(norms.limit("a → b")).as("quick ways").isEqualTo(180);
    assertThat(norms.limit("c → d")).isEqualTo(180);
    assertThat(norms.limit("logistics.scanned → logistics.scanned")).isEqualTo(36_000);
    assertThat(norms.limit("wms.order.shipped → logistics.scanned")).isEqualTo(86_400);
    assertThat(norms.limit("logistics.signed → complaint.filed")).isEqualTo(86_400);
  }

  @Test
  void shouldPutFirstWhatIsBeyondTheShareThatEveryNormLeaves() {
    Way usual = new Way("many", OptionalDouble.of(600), 51, 1_000);
    Way odd = new Way("few", OptionalDouble.of(600), 10, 20);
    Way unknown = new Way("new", OptionalDouble.empty(), 3, 4);
    assertThat(Stream.of(usual, unknown, odd).sorted(Way.WORST_FIRST))
        .containsExactly(odd, unknown, usual);
  }

  private static String daily(Language language) {
    return new DailyPage(report(), language).print("2026-02-15 08:00");
  }

  private static Report report() {
    return new Report(
        SPAN,
        List.of(SPAN.first()),
        FIGURES,
        List.of(
            new RedOrder(
                "O-1",
                "2026-02-15T02:00:00.000Z",
                "paid",
                "SHQP",
                "<script>alert(1)</script>",
                6200,
                List.of("light-red"),
                List.of("warehouse-lead"))),
        1,
        List.of(new Part("erp-wms", 3, 1000)),
        new Norms(Map.of("picked → printed", 3_600.0)),
        List.of(new Way("paid → picked", OptionalDouble.of(3_600), 2, 4)),
        List.of(),
        List.of(
            new Complained(
                "O-9",
                3,
                "2026-02-14T02:00:00.000Z",
                List.of(
                    new Complained.Blank("picked → printed", 3_601),
                    new Complained.Blank("picked → printed", 3_600),
                    new Complained.Blank("paid → erp_created", 2_460)))),
        List.of(),
        List.of(new Finding("x", "y", "", "OPEN", "stock", 1, Double.NaN)));
  }
}
