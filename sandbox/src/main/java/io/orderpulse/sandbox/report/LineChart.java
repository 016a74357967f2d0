package io.orderpulse.sandbox.report;

import io.orderpulse.dashboards.board.Colour;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * A line over days as SVG, with its goal as a dashed line and the last value written at its end. A
 * day without a value is a gap in the line.
 */
final class LineChart {

  private static final int WIDTH = 440;
  private static final int HEIGHT = 170;
  private static final int LEFT = 56;
  private static final int RIGHT = 12;
  private static final int TOP = 14;
  private static final int BOTTOM = 26;

  private final FigureRow row;
  private final List<LocalDate> days;
  private final double most;

  private LineChart(FigureRow row, List<LocalDate> days) {
    this.row = row;
    this.days = days;
    double highest =
        row.days().stream().filter(Double::isFinite).mapToDouble(d -> d).max().orElse(0);
    double goal = row.figure().goal() == null ? 0 : row.figure().goal().limit();
    double top = Math.max(highest, goal) * 1.15;
    // A share near one says more when the axis ends at one.
    this.most = top <= 0 ? 1 : highest <= 1 && goal > 0.5 && goal < 1 ? 1 : top;
  }

  /**
   * The chart.
   *
   * @param label what screen readers say
   */
  static String svg(FigureRow row, List<LocalDate> days, String label) {
    return new LineChart(row, days).draw(label);
  }

  private double floor() {
    // Rates with a goal near one differ only close to it.
    if (most != 1 || row.figure().goal() == null || row.figure().goal().limit() <= 0.5) {
      return 0;
    }
    double least = row.days().stream().filter(Double::isFinite).mapToDouble(d -> d).min().orElse(1);
    return Math.max(0, Math.floor((Math.min(least, 0.95) - 0.02) * 20) / 20);
  }

  private double x(int day) {
    double width = WIDTH - LEFT - RIGHT;
    return days.size() == 1 ? LEFT + width / 2 : LEFT + width * day / (days.size() - 1);
  }

  private double y(double value) {
    double share = (value - floor()) / (most - floor());
    return TOP + (HEIGHT - TOP - BOTTOM) * (1 - Math.max(0, Math.min(1, share)));
  }

  private String draw(String label) {
    StringBuilder svg = new StringBuilder();
    svg.append(format("<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"", WIDTH, HEIGHT));
    svg.append(Html.escape(label)).append("\">");
    svg.append("<title>").append(Html.escape(label)).append("</title>");
    axis(svg);
    if (row.figure().goal() != null) {
      double goal = y(row.figure().goal().limit());
      svg.append(
          format(
              "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"%s\" stroke-width=\"1.5\" stroke-dasharray=\"6 4\"/>",
              LEFT, WIDTH - RIGHT, goal, goal, Colour.GREY.hex()));
    }
    line(svg);
    return svg.append("</svg>\n").toString();
  }

  private void axis(StringBuilder svg) {
    for (double value : new double[] {floor(), (floor() + most) / 2, most}) {
      svg.append(
          format(
              "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#E3E8EF\"/>",
              LEFT, WIDTH - RIGHT, y(value), y(value)));
      svg.append(format("<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">", LEFT - 6, y(value) + 4));
      svg.append(row.figure().text(value)).append("</text>");
    }
    date(svg, 0, days.size() == 1 ? "middle" : "start");
    if (days.size() > 1) {
      date(svg, days.size() - 1, "end");
    }
  }

  private void date(StringBuilder svg, int day, String anchor) {
    svg.append(format("<text x=\"%.1f\" y=\"%d\" text-anchor=\"%s\">", x(day), HEIGHT - 8, anchor));
    svg.append(
        format("%02d-%02d</text>", days.get(day).getMonthValue(), days.get(day).getDayOfMonth()));
  }

  private void line(StringBuilder svg) {
    StringBuilder path = new StringBuilder();
    boolean drawing = false;
    for (int i = 0; i < days.size(); i++) {
      double value = row.days().get(i);
      if (Double.isFinite(value)) {
        path.append(format("%s%.1f %.1f", drawing ? "L" : "M", x(i), y(value)));
        svg.append(
            format(
                "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/>",
                x(i), y(value), Colour.BLUE.hex()));
      }
      drawing = Double.isFinite(value);
    }
    svg.append(
        format(
            "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>",
            path, Colour.BLUE.hex()));
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
