package io.orderpulse.sandbox.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.dashboards.boards.Figure;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class LineChartTest {

  private static final LocalDate DAY = LocalDate.of(2026, 2, 14);

  @Test
  void shouldLeaveAGapWhereADayHasNoValue() throws Exception {
    String svg = draw(Figure.BREAKPOINT_RATE, 0.001, Double.NaN, 0.002, 0.004);
    assertThat(svg).contains("circle").doesNotContain("NaN");
    assertThat(svg.split("<circle", -1)).hasSize(4);
    // Two moves of the pen, one line between the last two days.
    String path = svg.replaceAll("(?s).*<path d=\"([^\"]*)\".*", "$1");
    assertThat(path.chars().filter(c -> c == 'M')).hasSize(2);
    assertThat(path.chars().filter(c -> c == 'L')).hasSize(1);
  }

  @Test
  void shouldDrawTheGoalWhereItIs() throws Exception {
    assertThat(draw(Figure.BREAKPOINT_RATE, 0.001, 0.002)).contains("stroke-dasharray");
    assertThat(draw(Figure.COMPLAINTS, 3, 5)).doesNotContain("stroke-dasharray");
  }

  @Test
  void shouldStandOneDayAndNothingButZero() throws Exception {
    assertThat(draw(Figure.COMPLAINTS, 0)).contains("circle");
    assertThat(draw(Figure.ON_TIME_SHIP_RATE, 1, 0.2)).contains("100.00%");
  }

  /** Well-formed, and no point outside of the picture. */
  private static String draw(Figure figure, double... values) throws Exception {
    List<Double> list = Arrays.stream(values).boxed().toList();
    List<LocalDate> days = DAY.datesUntil(DAY.plusDays(values.length)).toList();
    String svg = LineChart.svg(new FigureRow(figure, values[0], list), days, "a < b");
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
    assertThat(svg).contains("aria-label=\"a &lt; b\"");
    for (String y : svg.split("cy=\"")) {
      if (!y.startsWith("<svg")) {
        assertThat(Double.parseDouble(y.substring(0, y.indexOf('"')))).isBetween(0.0, 170.0);
      }
    }
    return svg;
  }
}
